// SPDX-License-Identifier: MIT
// Elements out of values. Whatever comes from the world goes in as text, never as markup.

/**
 * An element. Attributes that are null, undefined or false are left out, true ones stand without a
 * value; `onclick` and its like are listeners; `value` and `checked` are properties. Children may be
 * elements, texts, numbers, lists of them; null and false are left out.
 */
export function h(tag, attributes = {}, ...children) {
    return made(document.createElement(tag), attributes, children);
}

/** The same in a drawing. */
export function svg(tag, attributes = {}, ...children) {
    return made(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function made(node, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        if (value === null || value === undefined || value === false) continue;
        if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
        else if (name === "value" || name === "checked") node[name] = value;
        else node.setAttribute(name, value === true ? "" : value);
    }
    node.append(...kept(children));
    return node;
}

/** Puts new children in place of the old ones. */
export function fill(node, ...children) {
    node.replaceChildren(...kept(children));
    return node;
}

function kept(children) {
    return children
        .flat(Infinity)
        .filter((each) => each !== null && each !== undefined && each !== false)
        .map((each) => (each instanceof Node ? each : String(each)));
}

/** Calls at most once per moment of quiet, with the last arguments. */
export function calmly(milliseconds, call) {
    let waiting;
    return (...args) => {
        clearTimeout(waiting);
        waiting = setTimeout(() => call(...args), milliseconds);
    };
}

let ids = 0;

/** An id that no other element of this page has. */
export function freshId(about) {
    ids += 1;
    return `${about}-${ids}`;
}

/** A labelled field; `control` is the input, its id is given here if it has none. */
export function field(label, control, hint) {
    control.id ||= freshId("field");
    return h("div", { class: "field" }, h("label", { for: control.id }, label), control,
        hint && h("small", {}, hint));
}
