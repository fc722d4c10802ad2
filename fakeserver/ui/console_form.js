// SPDX-License-Identifier: MIT
// Forms whose refusals are told at the field that is to blame.
import { Refused } from "./api.js";
import { field, freshId, h } from "./dom.js";
import { tell } from "./told.js";

/** A labelled field that can `say` what is wrong, over what lies below it; null takes it back. */
export function sayingField(label, control, hint) {
    const error = h("p", { class: "field-error", id: freshId("error"), role: "alert",
        hidden: true, "data-testid": "field-error" });
    const node = field(label, control, hint);
    const about = node.querySelector("small");
    if (about) about.id = freshId("hint");
    control.setAttribute("aria-describedby", [about?.id, error.id].filter(Boolean).join(" "));
    node.append(error);
    node.classList.add("saying");
    const say = (message) => {
        error.hidden = message === null;
        error.textContent = message ?? "";
        if (message === null) control.removeAttribute("aria-invalid");
        else control.setAttribute("aria-invalid", "true");
    };
    control.addEventListener("input", () => say(null));
    return { node, control, say };
}

/**
 * A form that does `work` when it is sent, once at a time. What is refused is told by `told`, a
 * saying field, which then has the focus; without one in passing.
 */
export function workForm({ name, testid, work, told }, ...children) {
    const node = h("form", {
        class: "work", "aria-label": name, "data-testid": testid,
        onsubmit: async (event) => {
            event.preventDefault();
            if (node.hasAttribute("aria-busy")) return;
            node.setAttribute("aria-busy", "true");
            told?.say(null);
            try {
                await work(node);
            } catch (refused) {
                if (!(refused instanceof Refused)) throw refused;
                if (told && refused.status !== 0) blame(told, refused.message);
                else tell(refused.message, true);
            } finally {
                node.removeAttribute("aria-busy");
            }
        },
    }, ...children);
    return node;
}

function blame(told, message) {
    told.say(message);
    told.control.focus();
}

/** A button that sends its form. */
export function sendButton(text, testid) {
    return h("button", { type: "submit", "data-testid": testid }, text);
}

/** Choices for a select: pairs of value and text. */
export function options(pairs) {
    return pairs.map(([value, text]) => h("option", { value }, text));
}

/** Puts other choices into a select, and keeps what was chosen if it is still there. */
export function offer(select, pairs) {
    const text = JSON.stringify(pairs);
    if (select.dataset.offered === text) return;
    select.dataset.offered = text;
    const chosen = select.value;
    select.replaceChildren(...options(pairs));
    if (pairs.some(([value]) => value === chosen)) select.value = chosen;
}
