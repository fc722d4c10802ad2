// SPDX-License-Identifier: MIT
// What can be done with a send: from the menu of its row, and from its details.
import { copied } from "./copy.js";
import { tell } from "./told.js";
import { cancelled } from "./tracker_cancel.js";
import { go, urlWith } from "./tracker_query.js";
import { personName } from "./tracker_words.js";

/** Copies the link to a send as it is seen here; says what came of it. */
async function copyLink(world, send) {
    const link = new URL(urlWith({ world: world.id, send }), location.href).href;
    return await copied(link) ? "The link is copied."
        : `The browser does not let it be copied. It is ${link}`;
}

/**
 * `copy(id)` and `cancel({id, name, gift})` give what is to be said then; `items(send)` are those
 * of a row's menu. `changed()` is called when a send has been cancelled.
 */
export function actsOn(world, viewer, known, changed) {
    const copy = (id) => copyLink(world, id);
    const cancel = async (send) => {
        const status = await cancelled(world, send, viewer.user(), known.users());
        if (status === null) return "";
        changed();
        return `Cancelled. Send ${send.id} is ${status}.`;
    };
    const cancelAndTell = async (send) => {
        const said = await cancel(send);
        if (said) tell(said);
    };
    const items = ({ id, to, gift_name: gift, cancel: { allowed, reason } }) => [
        { text: "View Send Details", testid: "menu-details", act: () => go({ send: id }) },
        { text: "Copy link", testid: "menu-copy", act: async () => tell(await copy(id)) },
        { text: "Cancel", testid: "menu-cancel", reason: allowed ? null : reason,
            act: () => cancelAndTell({ id, name: personName(to), gift }) },
    ];
    return { copy, cancel, items };
}
