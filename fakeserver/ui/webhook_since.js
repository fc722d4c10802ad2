// SPDX-License-Identifier: MIT
// Sends again what an endpoint was told since an instant.
import { change } from "./api.js";
import { sayingField, sendButton, workForm } from "./console_form.js";
import { h } from "./dom.js";
import { tell } from "./told.js";
import { instantAt, wallTime } from "./zoned_time.js";

/** The day before an instant. */
function dayBefore(instant) {
    return new Date(Date.parse(instant) - 86_400_000).toISOString();
}

/**
 * The form that recovers or replays since an instant. `of()` is the path of the endpoint,
 * `changed()` is called afterwards.
 */
export function sinceForm(world, of, changed) {
    const zone = world.clock.zone;
    const input = h("input", { type: "datetime-local", step: "1", required: true,
        value: wallTime(dayBefore(world.clock.now), zone), "data-testid": "since" });
    const since = sayingField(`Since (${zone})`, input);
    const again = async (what, done) => {
        await change(`${of()}/${what}`, { since: instantAt(input.value, zone) });
        tell(done);
        await changed();
    };
    const recover = sendButton("Recover what failed", "recover");
    const replay = sendButton("Replay all", "replay");
    replay.classList.add("quiet");
    let pressed = recover;
    for (const each of [recover, replay]) each.addEventListener("click", () => (pressed = each));
    return workForm({ name: "Recover or replay", told: since, work: () => pressed === replay
        ? again("replay", "All messages since then are sent again.")
        : again("recover", "What failed or was skipped since then is sent again."),
    }, h("div", { class: "row end" }, since.node, recover, replay));
}
