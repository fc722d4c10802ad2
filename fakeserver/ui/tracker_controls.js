// SPDX-License-Identifier: MIT
// Single fields that stand for a parameter of the URL. Each is { name, node, update, say }: what
// the URL says is shown by `update()`, and what is wrong with it by `say(message)`.
import { sayingField } from "./console_form.js";
import { calmly, h } from "./dom.js";
import { parameters } from "./shell.js";
import { filterBy } from "./tracker_query.js";

const pause = 300;
const longPause = 800;

/** A field to write into; who pauses has asked. What is written in one go is one step back. */
export function textControl(name, label, { hint, ...attributes }) {
    const input = h("input", { type: "search", autocomplete: "off", dir: "auto",
        "data-testid": `filter-${name}`, ...attributes });
    const { node, say } = sayingField(label, input, hint);
    let isAgain = false;
    let said = "";
    const askNow = () => {
        if (input.value === said || !input.validity.valid) return;
        said = input.value;
        filterBy({ [name]: said }, isAgain);
        isAgain = true;
    };
    const askLater = calmly(attributes.type === "date" ? longPause : pause, () => {
        if (document.activeElement === input) askNow();
    });
    input.addEventListener("input", askLater);
    input.addEventListener("keydown", (event) => event.key === "Enter" && askNow());
    input.addEventListener("blur", () => {
        askNow();
        isAgain = false;
    });
    return { name, node, say, input, update: () => {
        const value = parameters().get(name) ?? "";
        if (value !== said) input.value = value;
        said = value;
    } };
}

/** The same for a day; what the URL has otherwise, such as an instant, is shown as a text. */
export function dateControl(name, label) {
    const control = textControl(name, label, { type: "date", min: "1900-01-01" });
    return { ...control, update: () => {
        const value = parameters().get(name) ?? "";
        const type = value === "" || /^\d{4}-\d\d-\d\d$/.test(value) ? "date" : "text";
        if (control.input.type !== type) control.input.type = type;
        control.update();
    } };
}

/**
 * A choice of one; the first of `options`, pairs of value and text, is what is meant where the URL
 * says nothing. `more(value)` gives what else changes with it.
 */
export function singleControl(name, label, options, more = () => ({})) {
    const standard = options[0][0];
    const select = h("select", {
        "data-testid": `filter-${name}`,
        onchange: () => {
            const value = select.value === standard ? null : select.value;
            filterBy({ [name]: value, ...more(value) });
        },
    }, options.map(([value, text]) => h("option", { value }, text)));
    const { node, say } = sayingField(label, select);
    return { name, node, say, update: () => {
        const value = parameters().get(name) ?? standard;
        for (const each of [...select.options].slice(options.length)) each.remove();
        if (!options.some(([each]) => each === value)) select.append(h("option", { value }, value));
        select.value = value;
    } };
}
