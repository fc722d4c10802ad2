// SPDX-License-Identifier: MIT
// What came of something, told in passing.
import { h } from "./dom.js";

/** Tells a person for a moment what came of something. */
export function tell(message, isBad = false) {
    document.querySelector(".toast")?.remove();
    const toast = h("p", { class: isBad ? "toast bad" : "toast", role: isBad ? "alert" : "status",
        "data-testid": "toast" }, message);
    document.body.append(toast);
    setTimeout(() => toast.remove(), 8000);
}

/** Does what a person asked for, and tells what was refused. Gives what `work` gives, or null. */
export async function attempt(work, done) {
    try {
        const made = await work();
        if (done) tell(typeof done === "function" ? done(made) : done);
        return made ?? true;
    } catch (refused) {
        tell(refused.message, true);
        return null;
    }
}
