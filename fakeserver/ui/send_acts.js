// SPDX-License-Identifier: MIT
// Everything that somebody can do to a send, with what each act may say.
import { ask, change, worldPath } from "./api.js";
import { offer, sayingField, sendButton, workForm } from "./console_form.js";
import { short } from "./console_text.js";
import { fill, h } from "./dom.js";
import { possibleActs } from "./lifecycle_stages.js";
import { tell } from "./told.js";

/** Who does what; the words are the API's. */
const everybody = [
    ["The recipient", ["open", "click", "verify", "pick", "choose", "confirm_address",
        "confirm_identity"]],
    ["The mail system", ["bounce", "soft_bounce"]],
    ["Amazon", ["amazon_fulfil", "amazon_ship", "amazon_arrive"]],
    ["The warehouse", ["receive", "fulfil", "fulfillment_issue", "resolve", "ship", "fail"]],
    ["The carrier", ["deliver", "undeliverable", "return"]],
    ["A user, or support", ["approve", "reject", "cancel"]],
];

/** What an act may say: name and label of each field, and where its choices come from. */
const said = {
    verify: [["email", "Email"]],
    pick: [["gift_id", "Gift", "gifts"]],
    choose: [["gift_id", "Gift", "gifts"], ["variant_id", "Variant", "variants"]],
    confirm_address: [["line1", "Street"], ["city", "City"], ["state", "State"],
        ["postal_code", "Postal code"], ["country", "Country, such as US"]],
    soft_bounce: [["failures", "Failures, 1 to 4"]],
    fulfillment_issue: [["reason", "Reason"]],
    undeliverable: [["reason", "Reason"]],
    fail: [["reason", "Reason"]],
    ship: [["carrier", "Carrier"], ["tracking", "Tracking number"],
        ["cost", "Cost, such as 8.00 USD"]],
    approve: [["by", "By", "users"]],
    reject: [["by", "By", "users"]],
    cancel: [["by", "By", "users"]],
};

/** The body of an act: what was left empty is not said. */
function bodyOf(act, inputs) {
    const filled = Object.fromEntries(inputs.filter(([, input]) => input.value.trim() !== "")
        .map(([name, input]) => [name, input.value]));
    if (act === "confirm_address")
        return Object.keys(filled).length === 0 ? {} : { address: filled };
    if (filled.failures) filled.failures = Number(filled.failures);
    return filled;
}

/** What can be chosen, learned once for each send. */
async function choicesFor(path, send) {
    const [gifts, campaigns, users] = await Promise.all(
        ["gifts", "campaigns", "users"].map((each) => ask(`${path}/${each}`)));
    const campaign = campaigns.find((each) => each.id === send.campaign);
    const offered = gifts.filter((each) => campaign ? campaign.gifts.includes(each.id)
        : each.id === send.gift);
    return {
        gifts: [["", "the only one"], ...offered.map(({ id, name }) => [id, short(name, 60)])],
        variants: [["", "the only one"], ...offered.flatMap((gift) => (gift.variants ?? [])
            .map(({ id }) => [id, `${short(gift.name, 60)}, ${id}`]))],
        users: [["", "an Admin"], ["support", "support"], ...users.filter((each) => each.active)
            .map(({ id, name }) => [id, short(name, 60)])],
    };
}

function fieldFor([name, label, source], choices, send) {
    const control = source
        ? h("select", { "data-testid": `act-${name}` })
        : h("input", { "data-testid": `act-${name}`, autocomplete: "off", dir: "auto",
            value: name === "email" ? send.to.email : "" });
    if (source) offer(control, choices[source]);
    return [name, control, sayingField(label, control).node];
}

/** The select, with what leads on from here first. */
function fillSelect(select, possible) {
    const chosen = select.value;
    const others = everybody.map(([who, acts]) => [who, acts.filter((each) =>
        !possible.includes(each))]);
    fill(select, h("optgroup", { label: "Leads on from here" }, possible.map((each) =>
        h("option", {}, each))), others.filter(([, acts]) => acts.length).map(([who, acts]) =>
        h("optgroup", { label: who }, acts.map((each) => h("option", {}, each)))));
    if (chosen !== "") select.value = chosen;
    if (possible.length > 0 && !possible.includes(chosen)) select.value = possible[0];
}

/** The form; `show(send, isOther)` fits it to a send, and `done()` hears of what was done. */
export function actMaker(world, done) {
    const path = worldPath(world.id);
    const act = sayingField("Act", h("select", { "data-testid": "act" }));
    const more = h("div", { class: "row" });
    let send = null;
    let choices = null;
    let inputs = [];
    const fit = () => {
        const fields = (said[act.control.value] ?? []).map((each) => fieldFor(each, choices, send));
        inputs = fields.map(([name, control]) => [name, control]);
        fill(more, fields.map(([, , node]) => node));
    };
    act.control.addEventListener("change", () => {
        act.say(null);
        fit();
    });
    const work = async () => {
        const what = act.control.value;
        const { status } = await change(`${path}/sends/${send.id}/${what}`, bodyOf(what, inputs));
        tell(`Done: ${what}. The send is ${status}.`);
        await done();
    };
    const node = workForm({ name: "Act on the send", testid: "act-form", told: act, work },
        act.node, more, sendButton("Do it", "act-do"));
    const show = async (shown, isOther) => {
        const isMoved = isOther || send.status !== shown.status;
        send = shown;
        if (isOther) {
            act.say(null);
            choices = await choicesFor(path, shown);
        }
        if (!isMoved) return;
        const before = act.control.value;
        fillSelect(act.control, await possibleActs(shown));
        if (isOther || before !== act.control.value) fit();
    };
    return { node, show };
}
