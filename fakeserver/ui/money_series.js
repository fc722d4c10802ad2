// SPDX-License-Identifier: MIT
// How the accounts of a funding source stood over time, from its postings.

/** The accounts that are shown; what comes from outside is no balance of anybody's. */
export const accounts = ["available", "held", "spent"];

/** "1234.50 USD" as 123450 smallest units of USD, which has two digits. */
export function minor(text) {
    const [amount, unit] = text.split(" ");
    const digits = amount.includes(".") ? amount.length - amount.indexOf(".") - 1 : 0;
    return { value: Number(amount.replace(".", "")), unit, digits };
}

/** Smallest units as an amount that people read. */
export function amountText(value, { unit, digits }) {
    return `${new Intl.NumberFormat("en-US", { minimumFractionDigits: digits,
        maximumFractionDigits: digits }).format(value / 10 ** digits)} ${unit}`;
}

/**
 * The balances of a source after each instant at which any changed: `times` in milliseconds, and a
 * list of the same length for each account, in smallest units.
 */
export function seriesOf(postings, funding, currency) {
    const made = { times: [], unit: currency.unit, digits: currency.digits };
    const balance = {};
    for (const each of accounts) {
        made[each] = [];
        balance[each] = 0;
    }
    for (const { at, funding: of, from, to, amount } of postings) {
        if (of !== funding) continue;
        const { value } = minor(amount);
        if (from in balance) balance[from] -= value;
        if (to in balance) balance[to] += value;
        const time = Date.parse(at);
        const isSame = made.times.at(-1) === time;
        if (!isSame) made.times.push(time);
        const last = made.times.length - 1;
        for (const each of accounts) made[each][last] = balance[each];
    }
    return made;
}

/**
 * The points [time, value] that a line needs to look the same in so many slices of the time between
 * `from` and `to`: of each slice the first, the last, the lowest and the highest.
 */
export function thinned(times, values, from, to, slices) {
    const kept = [];
    let slice = -1;
    let of = null;
    const keep = () => {
        if (of === null) return;
        const places = new Set([of.first, of.low, of.high, of.last]);
        for (const at of [...places].sort((a, b) => a - b)) kept.push([times[at], values[at]]);
    };
    times.forEach((time, at) => {
        const here = Math.floor((time - from) / (to - from) * slices);
        if (here !== slice) {
            keep();
            slice = here;
            of = { first: at, low: at, high: at, last: at };
        }
        of.last = at;
        if (values[at] < values[of.low]) of.low = at;
        if (values[at] > values[of.high]) of.high = at;
    });
    keep();
    return kept;
}
