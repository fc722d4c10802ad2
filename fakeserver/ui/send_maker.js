// SPDX-License-Identifier: MIT
// Begins a send of a campaign.
import { ask, change, worldPath } from "./api.js";
import { offer, sayingField, sendButton, workForm } from "./console_form.js";
import { short } from "./console_text.js";
import { fill, freshId, h } from "./dom.js";
import { tell } from "./told.js";

/** Multi-use links alone begin what a triggered campaign on Reachdesk sends. */
function canBegin({ platform, triggered, status }) {
    return status === "Active" && !(platform === "reachdesk" && triggered);
}

/** Addresses that act by themselves, as suggestions. */
async function suggest(list) {
    const magic = await ask("/_sim/magic");
    fill(list, magic.map((each) => h("option", { value: `${each.local_part}@example.com` },
        each.meaning)));
}

/** The form; `learn()` asks for what can be chosen, and `begun(id)` hears of each new send. */
export function sendMaker(world, begun) {
    const path = worldPath(world.id);
    const magic = h("datalist", { id: freshId("magic") });
    const campaign = sayingField("Campaign", h("select", { required: true, class: "steady",
        "data-testid": "new-campaign" }));
    const text = (label, testid, more) => sayingField(label,
        h("input", { "data-testid": testid, autocomplete: "off", dir: "auto", ...more }));
    const first = text("First name", "new-first", { value: "Kim" });
    const last = text("Last name", "new-last", { value: "Lee" });
    const email = text("Email", "new-email", {
        required: true, size: "26", value: world.magic ? "redeems@example.com" : "kim@example.com",
        list: world.magic && magic.id, spellcheck: "false",
    });
    const work = async () => {
        const to = { email: email.control.value, first_name: first.control.value,
            last_name: last.control.value };
        const made = await change(`${path}/steps`,
            { send: { campaign: campaign.control.value, to } });
        tell(`Send ${made.number} is begun.`);
        await begun(String(made.number));
    };
    const node = workForm({ name: "Begin a send", testid: "new-send", told: campaign, work },
        campaign.node, first.node, last.node, email.node, sendButton("Begin", "new-begin"), magic);
    const learn = async () => {
        const campaigns = (await ask(`${path}/campaigns`)).filter(canBegin);
        offer(campaign.control, campaigns.map(({ id, name }) => [id, short(name, 60)]));
        if (world.magic) await suggest(magic);
    };
    return {
        node: h("div", {}, node, world.magic && h("p", { class: "faint" },
            "Addresses such as redeems@ or bounce@ act by themselves when time passes; ",
            "the field for the email offers them all.")),
        learn,
    };
}
