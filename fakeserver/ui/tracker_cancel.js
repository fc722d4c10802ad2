// SPDX-License-Identifier: MIT
// Asks whether a send shall be cancelled, and by whom; a refusal is told in the same place.
import { change, Refused, worldPath } from "./api.js";
import { options } from "./console_form.js";
import { field, fill, freshId, h } from "./dom.js";
import { roleName } from "./tracker_words.js";

/** Who can: whoever looks; where nobody does, anybody who works here, or the vendor. */
function whoField(viewer, users) {
    const select = h("select", { "data-testid": "cancel-by" }, options(viewer
        ? [[viewer.id, `${viewer.name} (${roleName(viewer.role)})`]]
        : [["", "An Admin"], ...users.filter(({ active }) => active).map(({ id, name, role }) =>
            [id, `${name} (${roleName(role)})`]), ["support", "The vendor's support"]]));
    return { select, node: field("Cancelled by", select) };
}

function content({ id, name, gift }, heading, who, problem, close) {
    return [heading,
        h("p", {}, "To ", h("bdi", {}, name), ": ", h("bdi", {}, gift), ". The money that is held ",
            "for it is released. This cannot be taken back."),
        who.node, problem,
        h("div", { class: "row" },
            h("button", { type: "button", class: "quiet", autofocus: true, onclick: close,
                "data-testid": "cancel-no" }, "Keep it"),
            h("button", { type: "submit", class: "danger", "data-testid": "cancel-yes" },
                `Cancel send ${id}`))];
}

/**
 * Asks about `send`: {id, name, gift}. Gives how the send stands then, or null if it was kept.
 * `viewer` is who looks, null for nobody; `users` are all who work here.
 */
export function cancelled(world, send, viewer, users) {
    return new Promise((resolve) => {
        let status = null;
        const heading = h("h2", { id: freshId("question") }, `Cancel send ${send.id}?`);
        const who = whoField(viewer, users);
        const problem = h("p", { class: "problem", role: "alert", hidden: true,
            "data-testid": "cancel-problem" });
        const work = async (event) => {
            event.preventDefault();
            const by = who.select.value;
            try {
                ({ status } = await change(`${worldPath(world.id)}/sends/${send.id}/cancel`,
                    by === "" ? {} : { by }));
                dialog.close();
            } catch (refused) {
                if (!(refused instanceof Refused)) throw refused;
                problem.hidden = false;
                fill(problem, refused.message);
            }
        };
        const dialog = h("dialog", {
            class: "cancel", "aria-labelledby": heading.id, "data-testid": "cancel",
            onclose: () => {
                dialog.remove();
                resolve(status);
            },
        }, h("form", { onsubmit: work },
            content(send, heading, who, problem, () => dialog.close())));
        document.body.append(dialog);
        dialog.showModal();
    });
}
