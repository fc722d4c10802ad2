// SPDX-License-Identifier: MIT
// The choice of what an endpoint is told of.
import { wordsOf } from "./described.js";
import { fill, h } from "./dom.js";
import { attempt } from "./told.js";

function summaryOf(types) {
    if (types.length === 0) return "Types: all";
    return types.length === 1 ? `Types: ${types[0]}` : `Types: ${types.length} chosen`;
}

/**
 * Boxes for the types of webhooks, closed at first; `value()` is what is ticked, nothing means all.
 * The boxes are made when somebody looks, and `set(types)` ticks others.
 */
export function typeChoice(testid) {
    const summary = h("summary", {}, summaryOf([]));
    const boxes = h("div", { class: "type-boxes" });
    let chosen = new Set();
    const value = () => [...chosen].sort();
    const box = (type) => h("label", { class: "tick" }, h("input", {
        type: "checkbox", value: type, checked: chosen.has(type), onchange: ({ target }) => {
            if (target.checked) chosen.add(type);
            else chosen.delete(type);
            fill(summary, summaryOf(value()));
        },
    }), type.replace("send.", ""));
    const draw = async () => {
        const types = await wordsOf("webhook_type");
        fill(boxes, types.map(box));
    };
    const node = h("details", { class: "types", "data-testid": testid,
        ontoggle: () => node.open && !boxes.hasChildNodes() && attempt(draw) },
    summary, h("fieldset", {}, h("legend", {}, "Only these; all if none is ticked"),
        boxes));
    const set = (types) => {
        chosen = new Set(types);
        fill(summary, summaryOf(value()));
        if (boxes.hasChildNodes()) attempt(draw);
    };
    return { node, value, set };
}
