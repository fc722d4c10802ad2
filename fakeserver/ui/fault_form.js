// SPDX-License-Identifier: MIT
// The form for a new fault; it shows the fields that its kind has, and no others.
import { change, worldPath } from "./api.js";
import { offer, options, sayingField, sendButton, workForm } from "./console_form.js";
import { vendorOperations } from "./described.js";
import { fill, freshId, h } from "./dom.js";
import { kindsOf } from "./fault_kinds.js";
import { attempt, tell } from "./told.js";
import { typeChoice } from "./webhook_types.js";

const whens = [
    ["always", "always"], ["first", "the first … times"], ["nth", "only the …th time"],
    ["every", "every …th time"], ["chance", "by chance"],
];

function input(name, attributes) {
    return h("input", { autocomplete: "off", spellcheck: "false", "data-testid": `fault-${name}`,
        ...attributes });
}

function number(name, attributes) {
    return input(name, { type: "number", min: 1, ...attributes });
}

/** The fields that only some kinds have, each with `value()`, undefined where nothing is said. */
function detailFields() {
    const types = typeChoice("fault-types");
    const webhook = sayingField("Only to endpoint",
        h("select", { "data-testid": "fault-webhook" }));
    const fields = {
        status: sayingField("Status", number("status", { min: 400, max: 599, value: "503" })),
        retry_after: sayingField("Retry-After, seconds", number("retry-after", { min: 0 })),
        by: sayingField("How long", input("by", { size: 8 }), "Such as PT1M or PT0.5S."),
        bytes: sayingField("Bytes", number("bytes", { value: "20" })),
        phase: sayingField("When it breaks", h("select", { "data-testid": "fault-phase" },
            options([["before", "before the work"], ["after", "after the work is done"]]))),
        webhook,
    };
    const read = (name) => fields[name].control.value.trim();
    const values = {
        status: () => Number(read("status")), bytes: () => Number(read("bytes")),
        retry_after: () => (read("retry_after") === "" ? undefined : Number(read("retry_after"))),
        by: () => read("by") || undefined, phase: () => read("phase"),
        webhook: () => read("webhook") || undefined,
        types: () => (types.value().length > 0 ? types.value() : undefined),
    };
    const show = ({ fields: wanted, by, bytes }) => {
        for (const [name, { node }] of Object.entries(fields)) node.hidden = !wanted.includes(name);
        types.node.hidden = !wanted.includes("types");
        if (by) fields.by.control.value = by;
        if (bytes) fields.bytes.control.value = bytes;
    };
    const know = (endpoints) => offer(webhook.control, [["", "any"],
        ...endpoints.map(({ id, url }) => [id, `${id}: ${url ?? "built in"}`])]);
    const nodes = Object.values(fields).map((each) => each.node);
    return { nodes, types: types.node, show, know, value: (name) => values[name]() };
}

/** When it strikes: a choice, and a number or a chance. */
function whenFields() {
    const when = sayingField("Strikes", h("select", { "data-testid": "fault-when",
        onchange: () => show() }, options(whens)));
    const times = sayingField("Number", number("times", { value: "1", required: true }));
    const chance = sayingField("Chance",
        input("chance", { value: "1/10", size: 6, required: true }), "Such as 1/10.");
    const show = () => {
        const how = when.control.value;
        times.node.hidden = !["first", "nth", "every"].includes(how);
        chance.node.hidden = how !== "chance";
        times.control.disabled = times.node.hidden;
        chance.control.disabled = chance.node.hidden;
    };
    show();
    const value = () => {
        const how = when.control.value;
        if (how === "always") return {};
        return how === "chance"
            ? { chance: chance.control.value.trim() } : { [how]: Number(times.control.value) };
    };
    return { nodes: [when.node, times.node, chance.node], value };
}

/** The list of operations that an input offers. */
function operationList() {
    const list = h("datalist", { id: freshId("operations") });
    const draw = async () => {
        const all = await vendorOperations();
        fill(list, h("option", { value: "*" }, "every call of the vendor's API"),
            h("option", { value: "webhook" }, "what is told to receivers"),
            all.map(({ id, summary }) => h("option", { value: id }, summary)));
    };
    return { node: list, draw };
}

/** The form; `made()` is called when there is a new fault, `know(endpoints)` offers endpoints. */
export function faultForm(world, made) {
    const list = operationList();
    const operation = sayingField("Operation", input("operation", { list: list.node.id, size: 22,
        required: true, value: "sends.create", oninput: () => show() }),
    "* is every call, webhook what is told to receivers.");
    const kind = sayingField("What goes wrong", h("select", { "data-testid": "fault-kind",
        onchange: () => show() }));
    const id = sayingField("Name", input("id", { size: 12 }), "A number if empty.");
    const details = detailFields();
    const when = whenFields();
    const kinds = () => kindsOf(operation.control.value.trim());
    let last = null;
    const show = () => {
        offer(kind.control, Object.entries(kinds()).map(([name, { says }]) => [name, says]));
        if (last === kind.control.value) return;
        last = kind.control.value;
        details.show(kinds()[last]);
    };
    show();
    const wish = () => {
        const said = Object.fromEntries(kinds()[kind.control.value].fields
            .map((name) => [name, details.value(name)]));
        return { ...(id.control.value.trim() && { id: id.control.value.trim() }),
            operation: operation.control.value.trim(), fault: kind.control.value, ...said,
            ...when.value() };
    };
    const work = async () => {
        const { id: name } = await change(worldPath(world.id, "/faults"), wish());
        tell(`Fault ${name} is in force.`);
        await made();
    };
    const node = workForm({ name: "New fault", testid: "fault-new", told: operation, work },
        list.node, h("div", { class: "stack" },
        h("div", { class: "row top" }, operation.node, kind.node),
        h("div", { class: "row top" }, details.nodes), details.types,
        h("div", { class: "row top" }, when.nodes, id.node),
        h("div", { class: "row" }, sendButton("Let it go wrong", "fault-make"))));
    attempt(list.draw);
    return { node, know: details.know };
}
