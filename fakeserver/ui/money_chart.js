// SPDX-License-Identifier: MIT
// A chart of a funding source: what was available, held and spent, over the world's time.
import { freshId, fill, h, svg } from "./dom.js";
import { timeMarks, valueMarks } from "./money_axes.js";
import { accounts, amountText, thinned } from "./money_series.js";

const height = 300;
const space = { left: 76, right: 16, top: 28, bottom: 44 };

function scales(series, shown, now, width) {
    const from = series.times[0];
    const to = Math.max(series.times.at(-1), now, from + 60_000);
    let [low, high] = [Infinity, -Infinity];
    for (const account of shown)
        for (const value of series[account]) {
            if (value < low) low = value;
            if (value > high) high = value;
        }
    const marks = valueMarks(Math.min(low, high), Math.max(low, high));
    const [bottom, top] = [marks[0], marks.at(-1)];
    const wide = width - space.left - space.right;
    const tall = height - space.top - space.bottom;
    return {
        from, to, marks, wide,
        x: (time) => space.left + (time - from) / (to - from) * wide,
        y: (value) => space.top + (top - value) / (top - bottom) * tall,
    };
}

function line(series, account, { from, to, wide, x, y }) {
    const slices = Math.max(50, Math.floor(wide / 2));
    const points = thinned(series.times, series[account], from, to, slices);
    const parts = points.map(([time, value], at) => at === 0
        ? `M${x(time).toFixed(1)} ${y(value).toFixed(1)}`
        : `H${x(time).toFixed(1)}V${y(value).toFixed(1)}`);
    return svg("path", { class: `line ${account}`, d: `${parts.join("")}H${x(to).toFixed(1)}`,
        "data-account": account });
}

function grid(series, { from, to, marks, wide, x, y }, zone, width) {
    const plain = new Intl.NumberFormat("en-US");
    const bottom = height - space.bottom;
    return svg("g", { class: "grid" },
        marks.map((each) => [
            svg("path", { d: `M${space.left} ${y(each)}H${width - space.right}` }),
            svg("text", { x: space.left - 8, y: y(each) + 4, "text-anchor": "end" },
                plain.format(each / 10 ** series.digits))]),
        timeMarks(from, to, zone, Math.max(3, Math.floor(wide / 110))).map(([at, text]) => [
            svg("path", { d: `M${x(at)} ${bottom}v6` }),
            svg("text", { x: x(at), y: bottom + 20, "text-anchor": "middle" }, text)]),
        svg("text", { x: space.left, y: 14 }, series.unit),
        svg("text", { x: width - space.right, y: height - 4, "text-anchor": "end" },
            `Time of the world (${zone})`));
}

function drawing(series, shown, { now, zone, width }) {
    const scale = scales(series, shown, now, width);
    const stand = shown.map((each) => `${each} ${amountText(series[each].at(-1), series)}`);
    return svg("svg", { class: "chart", width, height, viewBox: `0 0 ${width} ${height}`,
        role: "img", "data-testid": "chart",
        "aria-label": `The balances over time; now ${stand.join(", ")}.` },
    grid(series, scale, zone, width), shown.map((each) => line(series, each, scale)));
}

/** A line of the legend, which also takes its account out of the chart. */
function legendItem(account, changed) {
    const box = h("input", { type: "checkbox", id: freshId("shows"), checked: true,
        "data-testid": `shows-${account}`, onchange: changed });
    const amount = h("span", { class: "amount" });
    const node = h("label", { for: box.id }, box,
        svg("svg", { width: 36, height: 12, "aria-hidden": "true" },
            svg("path", { class: `line ${account}`, d: "M0 6H36" })),
        h("span", {}, account, " "), amount);
    return { account, box, amount, node };
}

/** The chart with its legend; `show(series, now, zone)` draws it as wide as it may be. */
export function moneyChart() {
    const place = h("div", { class: "chart-place" });
    let last = null;
    const draw = () => {
        if (!last) return;
        const width = Math.max(300, Math.floor(place.clientWidth));
        const shown = legend.filter((each) => each.box.checked).map((each) => each.account);
        const { series } = last;
        if (series.times.length === 0 || shown.length === 0)
            return fill(place, h("p", { class: "empty" }, shown.length === 0
                ? "Choose at least one account above." : "Nothing was ever posted here."));
        fill(place, drawing(series, shown, { ...last, width }));
    };
    const legend = accounts.map((each) => legendItem(each, draw));
    let width = 0;
    new ResizeObserver(() => {
        if (place.clientWidth === width || place.clientWidth === 0) return;
        width = place.clientWidth;
        draw();
    }).observe(place);
    const show = (series, now, zone) => {
        last = { series, now: Date.parse(now), zone };
        for (const { account, amount } of legend)
            fill(amount, amountText(series[account].at(-1) ?? 0, series));
        draw();
    };
    const node = h("div", {}, h("fieldset", { class: "legend" },
        h("legend", { class: "visually-hidden" }, "Accounts that are drawn"),
        legend.map((each) => each.node)), place);
    return { node, show };
}
