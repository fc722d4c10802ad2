// SPDX-License-Identifier: MIT
// Differences side by side, with what differs in them marked.
import { mostRows, scrollTable } from "./console_rows.js";
import { h } from "./dom.js";
import { visible } from "./json_view.js";
import { count } from "./words.js";

/** So much of what is alike is shown around what differs, and so much of what differs. */
const around = 40;
const most = 400;

function commonStart(left, right) {
    let at = 0;
    while (at < left.length && at < right.length && left[at] === right[at]) at += 1;
    return at;
}

function commonEnd(left, right, start) {
    let length = 0;
    while (length < Math.min(left.length, right.length) - start
        && left[left.length - 1 - length] === right[right.length - 1 - length]) length += 1;
    return length;
}

/** The one text, with what the other one does not have marked. */
function marked(text, start, end) {
    const before = text.slice(0, start);
    const middle = text.slice(start, text.length - end);
    const after = text.slice(text.length - end);
    return [
        before.length > around ? `…${before.slice(-around)}` : before,
        middle !== "" && h("mark", {}, middle.length > most
            ? `${middle.slice(0, most)}…` : middle),
        middle.length > most && ` (${count(middle.length)} characters)`,
        after.length > around ? `${after.slice(0, around)}…` : after,
    ];
}

function sides(left, right) {
    if (left === undefined || right === undefined)
        return [left, right].map((each) => each === undefined
            ? h("em", { class: "faint" }, "not there")
            : h("code", {}, marked(visible(each), 0, 0)));
    const [one, other] = [visible(left), visible(right)];
    const start = commonStart(one, other);
    const end = commonEnd(one, other, start);
    return [one, other].map((each) => h("code", {}, marked(each, start, end)));
}

/**
 * A table of [{where, left, right}], texts of JSON or undefined for what is not there; `names` are
 * those of the two sides.
 */
export function differenceTable(name, rows, names) {
    const table = scrollTable(name, "differences", ["Where", ...names]);
    table.node.classList.add("differences");
    table.body.append(...rows.slice(0, mostRows).map(({ where, left, right }) => {
        const [one, other] = sides(left, right);
        const place = where === "" ? "all of it" : h("code", {}, visible(where));
        return h("tr", {}, h("th", { scope: "row" }, place), h("td", {}, one), h("td", {}, other));
    }));
    const rest = rows.length - mostRows;
    return rest > 0
        ? h("div", {}, table.node, h("p", { class: "faint" }, `And ${count(rest)} more.`))
        : table.node;
}
