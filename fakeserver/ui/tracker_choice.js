// SPDX-License-Identifier: MIT
// A filter that several values fit: a list to tick, folded up behind its name.
import { fill, freshId, h } from "./dom.js";
import { parameters } from "./shell.js";
import { filterBy } from "./tracker_query.js";
import { count } from "./words.js";

/** From so many on, a list has a field to find something in it. */
const many = 12;

/**
 * The filter `name`. `update(options)` shows what there is to choose: {value, text, count}; what
 * the URL names and nobody offers is shown as well. `opened()` is called when it unfolds.
 */
export function choice({ name, label }, opened = () => {}) {
    const value = h("span", {});
    const summary = h("summary", { "data-testid": `filter-${name}` }, h("span", {}, label), value);
    const list = h("fieldset", {}, h("legend", { class: "visually-hidden" }, label));
    const find = finder(label, list);
    const error = h("p", { class: "field-error", id: freshId("error"), role: "alert", hidden: true,
        "data-testid": "field-error" });
    const box = h("div", { class: "choice-box" }, find, list);
    const node = h("details", { class: "choice" }, summary, box);
    list.addEventListener("change", () => filterBy({
        [name]: [...list.querySelectorAll("input:checked")].map((each) => each.value),
    }));
    node.addEventListener("toggle", () => {
        if (!node.open) return;
        keepInside(box);
        opened();
    });
    foldUp(node, summary);
    let shown = "";
    const update = (options) => {
        const chosen = parameters().getAll(name);
        fill(value, chosen.length || "any",
            chosen.length > 0 && h("span", { class: "visually-hidden" }, " chosen"));
        node.classList.toggle("chosen", chosen.length > 0);
        const all = withStrange(options, chosen);
        const next = JSON.stringify([all, chosen]);
        if (next === shown) return;
        shown = next;
        find.hidden = all.length <= many;
        keepingFocus(list, () => fill(list, list.firstElementChild, all.length
            ? all.map((each) => tick(name, each, chosen)) : h("p", {}, "There is nothing yet.")));
        find.dispatchEvent(new Event("input"));
    };
    const say = (message) => {
        error.hidden = message === null;
        error.textContent = message ?? "";
        if (message === null) summary.removeAttribute("aria-describedby");
        else summary.setAttribute("aria-describedby", error.id);
        node.classList.toggle("wrong", message !== null);
    };
    return { node: h("div", { class: "field saying" }, node, error), update, say };
}

function withStrange(options, chosen) {
    const strange = chosen.filter((each) => !options.some(({ value }) => value === each));
    return [...options, ...strange.map((value) => ({ value, text: value }))];
}

function tick(name, { value, text, count: sends }, chosen) {
    return h("label", {},
        h("input", { type: "checkbox", value, checked: chosen.includes(value),
            "data-testid": `${name}-${value}` }),
        h("bdi", {}, text),
        sends !== undefined && h("span", { class: "faint" }, count(sends)));
}

/** A field that hides whatever does not have its words. */
function finder(label, list) {
    const input = h("input", {
        type: "search", placeholder: "Find", "aria-label": `Find in ${label}`, autocomplete: "off",
        hidden: true,
        oninput: () => {
            const words = input.value.toLowerCase();
            for (const each of list.querySelectorAll("label"))
                each.hidden = !each.textContent.toLowerCase().includes(words);
        },
    });
    return input;
}

/** Folds up for Escape, and when somebody goes on elsewhere. */
function foldUp(node, summary) {
    node.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !node.open) return;
        node.open = false;
        summary.focus();
    });
    node.addEventListener("focusout", ({ relatedTarget }) => {
        if (relatedTarget && !node.contains(relatedTarget)) node.open = false;
    });
    addEventListener("pointerdown", ({ target }) => {
        if (!node.contains(target)) node.open = false;
    });
}

/** Moves what would stand out of the page on the right. */
function keepInside(box) {
    box.style.setProperty("margin-left", "0");
    const over = box.getBoundingClientRect().right + 16 - document.documentElement.clientWidth;
    if (over > 0) box.style.setProperty("margin-left", `${-over}px`);
}

/** The box that had the focus has it afterwards, too. */
function keepingFocus(list, change) {
    const had = list.contains(document.activeElement) ? document.activeElement.value : null;
    const { scrollTop } = list;
    change();
    list.scrollTop = scrollTop;
    if (had === null) return;
    [...list.querySelectorAll("input")].find((each) => each.value === had)?.focus();
}
