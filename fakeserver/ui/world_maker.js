// SPDX-License-Identifier: MIT
// Makes a world from a preset.
import { Refused, change } from "./api.js";
import { options, sayingField, sendButton, workForm } from "./console_form.js";
import { consoleOf } from "./console_links.js";
import { fill, freshId, h } from "./dom.js";
import { instantAt } from "./zoned_time.js";

function zoneList() {
    const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((each) => each !== "UTC")];
    return h("datalist", { id: freshId("zones") },
        zones.map((each) => h("option", { value: each })));
}

/** The instant that the zone's clocks show; whoever knows no such zone is told so here. */
function startOf(wall, zone) {
    try {
        return instantAt(wall, zone);
    } catch (broken) {
        if (!(broken instanceof RangeError)) throw broken;
        throw new Refused(400, "",
            `This browser does not know the zone "${zone}". Use one like America/Los_Angeles.`);
    }
}

/** The form; `made()` hears that there is another world. */
export function worldMaker(made) {
    const input = (testid, more) =>
        h("input", { "data-testid": testid, autocomplete: "off", ...more });
    const zones = zoneList();
    const preset = sayingField("Preset", h("select", { "data-testid": "preset" }, options([
        ["demo", "demo: a gift and a campaign of every kind"], ["empty", "empty: no campaign"]])));
    const seed = sayingField("Seed", input("seed", { type: "number", min: "0", step: "1",
        value: "1" }));
    const start = sayingField("Begins at", input("start", { type: "datetime-local", step: "1",
        value: "2025-01-01T09:00:00", required: true }));
    const zone = sayingField("Time zone", input("zone", { value: "UTC", list: zones.id,
        required: true, spellcheck: "false" }));
    const mode = sayingField("Clock", h("select", { "data-testid": "mode" }, options([
        ["frozen", "frozen"], ["1", "running ×1"], ["60", "running ×60"],
        ["3600", "running ×3600"]])));
    const said = h("p", { role: "status", class: "said", "data-testid": "world-made" });
    const work = async () => {
        const runs = mode.control.value !== "frozen";
        const wish = {
            preset: preset.control.value,
            clock: {
                start: startOf(start.control.value, zone.control.value), zone: zone.control.value,
                mode: runs ? "running" : "frozen",
                ...(runs && { speed: Number(mode.control.value) }),
            },
            ...(seed.control.value !== "" && { seed: Number(seed.control.value) }),
        };
        const { id } = await change("/_sim/worlds", wish);
        fill(said, `World ${id} is there. `,
            h("a", { href: `${consoleOf(id)}#worlds` }, "Open it"));
        await made();
    };
    return h("div", {}, workForm({ name: "A new world", testid: "new-world", told: zone, work },
        preset.node, seed.node, start.node, zone.node, mode.node,
        sendButton("Make it", "make-world"), zones), said);
}
