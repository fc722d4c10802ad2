// SPDX-License-Identifier: MIT
// Which lifecycle a send follows, what leads on in it, and the stages that people count.
import { ask } from "./api.js";

let asked = null;

/** All lifecycles, asked for once. */
export function lifecycles() {
    asked ??= ask("/_sim/lifecycles").then((answer) => answer.lifecycles).catch((refused) => {
        asked = null;
        throw refused;
    });
    return asked;
}

/** The name of the lifecycle that a send follows. */
export function lifecycleOf({ platform, channel, parcel }) {
    const isReachdesk = platform === "reachdesk";
    const kind = parcel ? "parcel" : "egift";
    const isLink = channel === "link" && (isReachdesk || !parcel);
    return `${isReachdesk ? "reachdesk-" : ""}${kind}${isLink ? "-link" : ""}`;
}

/** What leads on only by what follows from it, so that no move names it. */
const answers = { "Offer Sent": ["confirm_address", "choose"] };

/** The acts that lead on from where a send stands and that somebody can ask for. */
export async function possibleActs(send) {
    const life = (await lifecycles()).find((each) => each.name === lifecycleOf(send));
    const moves = life?.moves.filter((each) => each.from === send.status) ?? [];
    const acts = [...(answers[send.status] ?? []), ...moves.flatMap((each) => each.acts)];
    return [...new Set(acts)].filter((each) => !each.startsWith("["));
}

const afterOrder = ["Order Received", "Fulfilling", "Shipped", "Delivered"];

/** The stages on the way that is meant, of each lifecycle. */
const stages = {
    "egift": ["Sent", "Opened", "Clicked", "Verified", "Redeemed"],
    "egift-link": ["Sent", "Clicked", "Verified", "Redeemed"],
    "parcel": afterOrder,
    "reachdesk-egift": ["Sent", "Opened", "Clicked", "Redeemed"],
    "reachdesk-egift-link": ["Sent", "Clicked", "Redeemed"],
    "reachdesk-parcel": ["Clicked", "Awaiting Confirmation", "Address Confirmed", ...afterOrder],
    "reachdesk-parcel-link": ["Clicked", "Awaiting Confirmation", "Address Confirmed",
        ...afterOrder],
};

/** The stages of a lifecycle, the last one being what everybody hopes for. */
export function stagesOf(name) {
    return stages[name] ?? [];
}
