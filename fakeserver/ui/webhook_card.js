// SPDX-License-Identifier: MIT
// One endpoint of webhooks: where it is, whether it works, and what can be done with it.
import { ask, change, worldPath } from "./api.js";
import { confirmed } from "./console_confirm.js";
import { copyButton } from "./copy.js";
import { offer } from "./console_form.js";
import { fill, freshId, h } from "./dom.js";
import { visible } from "./json_view.js";
import { attempt } from "./told.js";
import { receivers } from "./webhook_maker.js";
import { typeChoice } from "./webhook_types.js";
import { instant } from "./words.js";

function stateOf({ enabled, muted, failed }) {
    if (failed) return ["bad", "disabled after failures"];
    if (!enabled) return ["over", "disabled"];
    return muted ? ["held", "muted"] : ["good", "enabled"];
}

/** The secret: hidden until somebody wants to see it. */
function secretLine(name) {
    let secret = "";
    const text = h("code", { "data-testid": "secret" });
    const show = () => fill(text, reveal.getAttribute("aria-pressed") === "true"
        ? secret : "whsec_••••••••");
    const reveal = h("button", {
        type: "button", class: "quiet", "aria-pressed": "false", "data-testid": "secret-show",
        "aria-label": `Show the secret of ${name}`, onclick: () => {
            const isShown = reveal.getAttribute("aria-pressed") === "true";
            reveal.setAttribute("aria-pressed", String(!isShown));
            fill(reveal, isShown ? "Show" : "Hide");
            show();
        },
    }, "Show");
    const set = (next) => {
        secret = next;
        show();
    };
    const node = h("div", { class: "row secret" }, h("span", { class: "faint" }, "Secret"), text,
        reveal, copyButton(() => secret, `Copy the secret of ${name}`));
    return { node, set };
}

/** The choice of another model; not there for an endpoint with a URL. */
function modelChoice(name, patch) {
    const select = h("select", { id: freshId("model"), "data-testid": "webhook-model",
        onchange: () => patch({ receiver: select.value }) });
    const node = h("div", { class: "row" },
        h("label", { for: select.id, class: "faint" }, "Its receiver"), select);
    const set = (receiver) => {
        node.hidden = receiver === null;
        if (receiver === null) return;
        const known = receivers.map(([value, does]) => [value, `${value}: ${does}`]);
        offer(select, known.some(([value]) => value === receiver)
            ? known : [...known, [receiver, receiver]]);
        select.value = receiver;
    };
    return { node, set };
}

function button(text, testid, label, onclick) {
    return h("button", { type: "button", class: "quiet", "data-testid": testid, "aria-label": label,
        onclick }, text);
}

/**
 * A card as setItems() wants it. `choose(id)` shows its deliveries, `changed()` is called after
 * every change.
 */
export function webhookCard(world, first, { choose, changed }) {
    const { id, url } = first;
    const path = worldPath(world.id, `/webhooks/${id}`);
    const name = `endpoint ${id}`;
    const doing = (work, done) => attempt(async () => {
        await work();
        await changed();
    }, done);
    const patch = (wish, done) => doing(() => change(path, wish, "PATCH"), done);
    let now = first;
    const heading = h("h3", {},
        h("bdi", {}, url === null ? `Endpoint ${id}, built in` : visible(url)));
    const state = h("span", { class: "pill", "data-testid": "webhook-state" });
    const facts = h("p", { class: "faint" });
    const secret = secretLine(name);
    const model = modelChoice(name, patch);
    const types = typeChoice("webhook-change-types");
    const able = button("", "webhook-able", null, () => patch({ enabled: !now.enabled }));
    const mute = button("", "webhook-mute", null, () => patch({ muted: !now.muted }));
    types.node.append(button("Save these types", "webhook-save-types", null,
        () => patch({ types: types.value() }, "It is told of these from now on.")));
    const remove = async () => {
        const isSure = await confirmed(`Delete endpoint ${id}?`,
            "It is told of nothing any more, and its deliveries are no longer shown.", "Delete it");
        if (isSure) await doing(() => ask(path, { method: "DELETE" }), `Endpoint ${id} is gone.`);
    };
    const show = (next) => {
        now = next;
        const [tone, word] = stateOf(now);
        state.className = `pill ${tone}`;
        fill(state, word);
        const whose = now.time === "wall" ? "real" : "the world's";
        fill(facts, `Endpoint ${id} · timestamps in ${whose} time`, now.failing_since
            && [" · failing since ", instant(now.failing_since, world.clock.zone)]);
        secret.set(now.secret);
        model.set(now.receiver);
        types.set(now.types);
        fill(able, now.enabled ? "Disable" : "Enable");
        able.setAttribute("aria-label", `${able.textContent} ${name}`);
        fill(mute, now.muted ? "Unmute" : "Mute");
        mute.setAttribute("aria-label", `${mute.textContent} ${name}`);
    };
    show(first);
    const node = h("li", { class: "card webhook", "data-key": id, "data-testid": "webhook" },
        h("div", { class: "row" }, heading, state), facts, secret.node, model.node, types.node,
        h("div", { class: "row" },
            h("button", { type: "button", "data-testid": "webhook-deliveries",
                "aria-label": `Deliveries of ${name}`, onclick: () => choose(id) }, "Deliveries"),
            able, mute, button("Delete", "webhook-delete", `Delete ${name}`, remove)));
    return { node, show };
}
