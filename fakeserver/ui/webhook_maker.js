// SPDX-License-Identifier: MIT
// The form for a new endpoint of webhooks.
import { change, worldPath } from "./api.js";
import { options, sayingField, sendButton, workForm } from "./console_form.js";
import { h } from "./dom.js";
import { tell } from "./told.js";
import { typeChoice } from "./webhook_types.js";

/** Models of receivers, and what they do. */
export const receivers = [
    ["up", "takes what is rightly signed"], ["down", "nobody listens"],
    ["slow", "does not answer in time"], ["500", "answers 500"], ["503", "answers 503"],
    ["scripted", "answers when a step says so"],
];

/** Whose time stands in the timestamps. */
const times = [["wall", "real time"], ["world", "the world's time"]];

/** The form, closed at first; `made()` is called when there is a new endpoint. */
export function webhookMaker(world, made) {
    const url = sayingField("URL", h("input", { type: "url", size: 32, autocomplete: "off",
        placeholder: "http://127.0.0.1:3000/hooks", "data-testid": "webhook-url" }),
    "On this machine, or a host that the server was started with.");
    const models = receivers.map(([value, does]) => [value, `built in, ${value}: ${does}`]);
    const receiver = sayingField("Receiver", h("select", { "data-testid": "webhook-receiver",
        onchange: () => show() }, options([["", "the URL below"], ...models])));
    const id = sayingField("Name", h("input", { size: 12, autocomplete: "off",
        "data-testid": "webhook-id" }), "As steps call it; a number if empty.");
    const time = sayingField("Timestamps", h("select", { "data-testid": "webhook-time" },
        options(times)));
    const types = typeChoice("webhook-types");
    const show = () => {
        const isOwn = receiver.control.value === "";
        url.node.hidden = !isOwn;
        url.control.required = isOwn;
    };
    show();
    const wish = () => ({
        ...(receiver.control.value === ""
            ? { url: url.control.value.trim() } : { receiver: receiver.control.value }),
        ...(id.control.value.trim() && { id: id.control.value.trim() }),
        types: types.value(), time: time.control.value,
    });
    const work = async () => {
        const { id: number } = await change(worldPath(world.id, "/webhooks"), wish());
        tell(`Endpoint ${number} is there. It is told of what happens from now on.`);
        await made();
    };
    const form = workForm({ name: "New endpoint", testid: "webhook-new", told: url, work },
    h("div", { class: "stack" },
        h("div", { class: "row top" }, receiver.node, time.node, id.node), url.node, types.node,
        h("div", { class: "row" }, sendButton("Make it", "webhook-make"))));
    return h("details", { class: "card", "data-testid": "webhook-maker" },
        h("summary", {}, "New endpoint"), form);
}
