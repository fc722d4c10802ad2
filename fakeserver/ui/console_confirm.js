// SPDX-License-Identifier: MIT
// Asks before something is lost.
import { freshId, h } from "./dom.js";

/** Whether a person wants that; Escape means no, and the focus goes back to where it was. */
export function confirmed(title, text, yes) {
    return new Promise((resolve) => {
        const heading = h("h2", { id: freshId("question") }, title);
        const dialog = h("dialog", {
            "aria-labelledby": heading.id, "data-testid": "confirm",
            onclose: () => {
                dialog.remove();
                resolve(dialog.returnValue === "yes");
            },
        }, h("form", { method: "dialog" }, heading, h("p", {}, text),
            h("div", { class: "row" },
                h("button", { value: "no", class: "quiet", "data-testid": "confirm-no" },
                    "No, leave it"),
                h("button", { value: "yes", class: "danger", "data-testid": "confirm-yes" },
                    yes))));
        document.body.append(dialog);
        dialog.showModal();
    });
}
