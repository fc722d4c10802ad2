// SPDX-License-Identifier: MIT
// The connectors to CRMs: which one is looked at, and whether it works.
import { change, worldPath } from "./api.js";
import { freshId, fill, h } from "./dom.js";
import { visible } from "./json_view.js";
import { attempt } from "./told.js";

const standings = [
    ["up", "works", "good"], ["rejects_writes", "rejects what is written", "held"],
    ["down", "is down", "bad"],
];

/** The switch between the three, as radio buttons. */
function workSwitch({ id, name }, set) {
    const group = freshId("works");
    const radios = standings.map(([value]) => h("input", { type: "radio", name: group, value,
        id: freshId("works"), "data-testid": `works-${value}`, onchange: () => set(value) }));
    const node = h("fieldset", { class: "works", "data-testid": `works-${id}` },
        h("legend", { class: "visually-hidden" }, `How ${name} works`),
        standings.map(([, text], at) => h("label", { class: "tick", for: radios[at].id },
            radios[at], text)));
    const show = (works) => {
        for (const each of radios) each.checked = each.value === works;
    };
    return { node, show };
}

/** A card as setItems() wants it. `choose(id)` shows what it was told, `changed()` what is new. */
export function connectorCard(world, first, { choose, changed }) {
    const { id } = first;
    const works = workSwitch(first, (value) => attempt(async () => {
        try {
            await change(worldPath(world.id, `/connectors/${id}`), { works: value });
        } finally {
            await changed();
        }
    }));
    const state = h("span", { class: "pill", "data-testid": "works-state" });
    const facts = h("p", { class: "faint" });
    const show = (now) => {
        const [, text, tone] = standings.find(([value]) => value === now.works);
        state.className = `pill ${tone}`;
        fill(state, text);
        fill(facts, `${now.kind} · connector ${id} · `,
            now.owner ? `of user ${now.owner}` : "of nobody");
        works.show(now.works);
    };
    show(first);
    const node = h("li", { class: "card connector", "data-key": id, "data-testid": "connector" },
        h("div", { class: "row" }, h("h3", {}, h("bdi", {}, visible(first.name))), state), facts,
        works.node,
        h("button", { type: "button", class: "quiet", "data-testid": "connector-show",
            "aria-label": `What it was told: ${first.name}`, onclick: () => choose(id) },
        "What it was told"));
    return { node, show };
}
