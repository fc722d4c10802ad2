// SPDX-License-Identifier: MIT
// Where the axes of a chart have their marks, and what stands there.
import { instantAt, wallTime } from "./zoned_time.js";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const steps = [minute, 5 * minute, 15 * minute, hour, 3 * hour, 6 * hour, 12 * hour, day, 2 * day,
    7 * day, 14 * day, 30 * day, 90 * day, 180 * day, 365 * day];

function timeFormat(step, zone) {
    if (step < day) return { timeZone: zone, day: "numeric", month: "short", hour: "2-digit",
        minute: "2-digit" };
    return step < 90 * day ? { timeZone: zone, day: "numeric", month: "short" }
        : { timeZone: zone, month: "short", year: "numeric" };
}

/** Marks of the time between `from` and `to`, at most so many: [milliseconds, text]. */
export function timeMarks(from, to, zone, most) {
    const step = steps.find((each) => (to - from) / each <= most) ?? Math.ceil((to - from) / most);
    const format = new Intl.DateTimeFormat("en-GB", timeFormat(step, zone));
    const shown = Date.parse(`${wallTime(new Date(from).toISOString(), zone)}Z`);
    const marks = [];
    for (let wall = Math.ceil(shown / step) * step; marks.length <= most; wall += step) {
        const at = Date.parse(instantAt(new Date(wall).toISOString().slice(0, 19), zone));
        if (at > to) break;
        marks.push([at, format.format(at)]);
    }
    return marks;
}

/** Round marks around the values from `low` to `high`, some five of them. */
export function valueMarks(low, high) {
    const rough = (high - low || Math.abs(high) || 1) / 4;
    const size = 10 ** Math.floor(Math.log10(rough));
    const step = size * [1, 2, 5, 10].find((each) => each * size >= rough);
    const first = Math.floor(low / step);
    const last = Math.max(Math.ceil(high / step), first + 1);
    return Array.from({ length: last - first + 1 }, (none, at) => (first + at) * step);
}
