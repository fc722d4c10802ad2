// SPDX-License-Identifier: MIT
// Lists that change in place: what stays keeps its element, and with it the focus and what is open.

/**
 * Makes the children of `node` those of `list`: `key(item)` tells them apart, `make(item)` gives a
 * new one as { node, show }, and `show(item)`, if there is one, is called when an item has changed.
 */
export function setItems(node, list, { key, make }) {
    const known = (node.items ??= new Map());
    const kept = new Map();
    for (const item of list) {
        const name = String(key(item));
        const text = JSON.stringify(item);
        const entry = known.get(name) ?? { ...make(item), text };
        if (entry.text !== text) entry.show?.(item);
        entry.text = text;
        kept.set(name, entry);
    }
    node.items = kept;
    place(node, [...kept.values()].map((each) => each.node));
}

/** Makes these the children. Moves as little as it can, for whatever is moved loses the focus. */
export function place(node, children) {
    const wanted = new Set(children);
    for (const child of [...node.children]) if (!wanted.has(child)) child.remove();
    children.forEach((child, at) => {
        if (node.children[at] !== child) node.insertBefore(child, node.children[at] ?? null);
    });
}
