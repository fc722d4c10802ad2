// SPDX-License-Identifier: MIT
// Asks whether a call has been made; if not, shows which requests came nearest and what differed.
import { Refused, change, worldPath } from "./api.js";
import { options, sayingField, sendButton, workForm } from "./console_form.js";
import { differenceTable } from "./difference_table.js";
import { fill, h } from "./dom.js";
import { visible } from "./json_view.js";
import { count } from "./words.js";

const howOften = [
    ["some", "at least once"], ["exactly", "exactly"], ["least", "at least"],
    ["most", "at most"], ["never", "never"],
];

function wantedCount(how, times) {
    const known = { some: undefined, exactly: times, least: { $at_least: times },
        most: { $at_most: times }, never: 0 };
    return known[how];
}

/** How many there must be at least; below that it is told what came nearest. */
function leastCount(how, times) {
    return { some: 1, exactly: times, least: times, most: 0, never: 0 }[how];
}

/** What is written in a field for JSON; nothing is undefined. */
function jsonIn(field) {
    const text = field.control.value.trim();
    if (text === "") return undefined;
    try {
        return JSON.parse(text);
    } catch (wrong) {
        field.control.focus();
        field.say(`This is no JSON: ${wrong.message}`);
        throw new Refused(400, "", "The body is no JSON. Put names and texts in double quotes.");
    }
}

function textField(label, name, attributes, hint) {
    return sayingField(label, h("input", { autocomplete: "off", spellcheck: "false",
        "data-testid": `verify-${name}`, ...attributes }), hint);
}

/**
 * The fields, with `wish()`, what is asked, and `least()`, how many there must be at least;
 * `operations` is the id of a datalist.
 */
function fields(operations) {
    const operation = textField("Operation", "operation", { list: operations, size: 20 });
    const method = sayingField("Method", h("select", { "data-testid": "verify-method" },
        options([["", "any"], ...["GET", "POST", "PUT", "PATCH", "DELETE"].map((each) =>
            [each, each])])));
    const path = textField("Path, without a query", "path", { size: 24 });
    const status = textField("Answered with", "status", { size: 6, inputmode: "numeric" });
    const body = sayingField("Body: what must be in it", h("textarea", { rows: 4, class: "mono",
        spellcheck: "false", placeholder: '{"send": {"email": "kim@example.com"}}',
        "data-testid": "verify-body" }),
    'JSON. What is left out does not matter; matchers such as {"$match": ".*@example.com"} hold.');
    const times = sayingField("Times", h("input", { type: "number", min: 0, value: "1",
        required: true, "data-testid": "verify-times" }));
    const how = sayingField("How often", h("select", { "data-testid": "verify-how",
        onchange: () => show() }, options(howOften)));
    const show = () => {
        times.control.disabled = ["some", "never"].includes(how.control.value);
    };
    show();
    const wish = () => {
        const said = { operation: operation.control.value.trim(), method: method.control.value,
            path: path.control.value.trim(), status: Number(status.control.value) || "" };
        const request = Object.fromEntries(Object.entries(said)
            .filter(([, value]) => value !== ""));
        const content = jsonIn(body);
        if (content !== undefined) request.body = content;
        const wanted = wantedCount(how.control.value, Number(times.control.value));
        return wanted === undefined ? { request } : { request, count: wanted };
    };
    const nodes = [h("div", { class: "row top" }, [operation, method, path, status].map((each) =>
        each.node)), body.node, h("div", { class: "row top" }, how.node, times.node)];
    const least = () => leastCount(how.control.value, Number(times.control.value));
    return { nodes, wish, least };
}

function near({ number, method, path, differences }, show) {
    return h("section", { class: "near", "data-testid": "near" },
        h("div", { class: "row" }, h("h4", {}, `Request ${number} `,
            h("code", {}, `${method} ${visible(path)}`)),
        h("button", { type: "button", class: "quiet", "data-testid": "near-show",
            "aria-label": `Show it: request ${number}`, onclick: () => show(number) },
        "Show it")),
        differenceTable(`What differed in request ${number}`,
            differences.map(({ where, expected: left, actual: right }) => ({ where, left, right })),
            ["Expected", "Was"]));
}

/** What came of it, in words; `nearest` are those that are to be shown. */
function verdict({ verified, count: found, expected, evicted, complete }, nearest, show) {
    const times = { 0: "never asked for", 1: "asked for once" }[found]
        ?? `asked for ${count(found)} times`;
    const unsure = !complete && h("p", { class: "faint" },
        `${count(evicted)} older requests had to make room and were not looked at.`);
    if (verified)
        return [h("p", {}, h("span", { class: "pill good" }, "Yes"), ` It was ${times}.`),
            unsure];
    return [
        h("p", {}, h("span", { class: "pill bad" }, "No"),
            ` It was ${times}; expected: ${expected}.`),
        unsure,
        nearest.length > 0 && h("h3", {}, "What came nearest"),
        nearest.map((each) => near(each, show)),
    ];
}

/**
 * The form, closed at first; `operations` is the id of a datalist of operations, `show(number)`
 * shows a request in the list.
 */
export function verifyForm(world, operations, show) {
    const { nodes, wish, least } = fields(operations);
    const result = h("div", { role: "status", "data-testid": "verdict" });
    const form = workForm({ name: "Verify a call", testid: "verify", work: async () => {
        const asked = wish();
        const answer = await change(worldPath(world.id, "/journal/verify"), asked);
        const nearest = answer.count < least() ? answer.nearest ?? [] : [];
        fill(result, verdict(answer, nearest, show));
    } }, h("div", { class: "stack" }, nodes,
        h("div", { class: "row" }, sendButton("Verify", "verify-send"))));
    return h("details", { class: "card", "data-testid": "verify-box" },
        h("summary", {}, "Verify that a call was made"), form, result);
}
