// SPDX-License-Identifier: MIT
// What narrows the list down, as chips: each can be taken away.
import { fill, h } from "./dom.js";
import { setItems } from "./items.js";
import { parameters } from "./shell.js";
import { filterBy, filters, noFilters } from "./tracker_query.js";
import { called, kinds, platforms } from "./tracker_words.js";

/** What people call a value; `options` are those of the lists to choose from. */
function nameOf(name, value, options) {
    if (name === "kind") return called(kinds, value);
    if (name === "platform") return called(platforms, value);
    if (name === "testing" || name === "issues")
        return called([["true", "yes"], ["false", "no"]], value);
    return options[name]?.find((each) => each.value === value)?.text ?? value;
}

function chip({ name, label, value, text }) {
    const shown = h("bdi", {}, text);
    const node = h("button", {
        type: "button", class: "quiet chip", "data-testid": `chip-${name}`,
        onclick: () => filterBy({
            [name]: parameters().getAll(name).filter((each) => each !== value),
        }),
    }, h("span", { class: "visually-hidden" }, "Take away "),
    h("span", { class: "faint" }, label, " "), shown, h("span", { "aria-hidden": "true" }, "×"));
    return { node, show: (next) => fill(shown, next.text) };
}

/** The chips; `update(options)` shows those of the URL. `left()` takes the focus of the last. */
export function chipRow(left) {
    const list = h("div", { class: "chips" });
    const none = h("span", { class: "faint" }, "Nothing is filtered.");
    const clear = h("button", {
        type: "button", class: "quiet", "data-testid": "clear", onclick: () => filterBy(noFilters),
    }, "Clear all");
    const node = h("div", { class: "row chip-row", "data-testid": "chips" }, none, list, clear);
    const update = (options) => {
        const chosen = filters.flatMap(({ name, label }) => parameters().getAll(name).map((value) =>
            ({ name, label, value, text: nameOf(name, value, options) })));
        const hadFocus = node.contains(document.activeElement);
        setItems(list, chosen, { key: ({ name, value }) => `${name}=${value}`, make: chip });
        none.hidden = chosen.length > 0;
        list.hidden = clear.hidden = chosen.length === 0;
        if (!hadFocus || node.contains(document.activeElement) && !clear.hidden) return;
        if (clear.hidden) left();
        else clear.focus();
    };
    return { node, update };
}
