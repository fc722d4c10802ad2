// SPDX-License-Identifier: MIT
// What sends go through: how far they have come, and the states with how many stand in each.
import { ask, worldPath } from "./api.js";
import { readsAs } from "./console_curl.js";
import { offer, sayingField } from "./console_form.js";
import { fill, h } from "./dom.js";
import { thenRest } from "./fresh.js";
import { drawingOf } from "./lifecycle_drawing.js";
import { funnel } from "./lifecycle_funnel.js";
import { lifecycles } from "./lifecycle_stages.js";
import { stateTable } from "./lifecycle_states.js";
import { readAll, readSome } from "./lifecycle_tally.js";
import { attempt } from "./told.js";
import { count, instant } from "./words.js";

/** The button that reads every history where there are many. */
function countAll(path, box, use) {
    const said = h("span", { class: "faint", role: "status" });
    let isBusy = false;
    const button = h("button", {
        type: "button", class: "quiet", "data-testid": "count-all",
        onclick: async () => {
            if (isBusy) return;
            isBusy = true;
            await attempt(async () => use(await readAll(path, (tally) => {
                fill(said, `${count(tally.read)} of ${count(tally.total)}`);
                return box.checkVisibility();
            })));
            fill(said);
            isBusy = false;
        },
    }, "Read every history");
    const node = h("p", { class: "row", hidden: true }, button, said);
    return { node, show: (tally) => (node.hidden = tally.isWhole && tally.isLive) };
}

/** The parts that change with the chosen lifecycle. */
function chosenLife() {
    const about = h("p", { class: "faint" }, "\u2007");
    const scroll = h("div", { class: "scroll drawing", tabindex: "0", role: "region",
        "aria-label": "Drawing of the lifecycle" });
    const states = stateTable((state) => choose(state));
    let drawing = null;
    let drawn = null;
    let lit = null;
    const choose = (state) => {
        lit = state === lit ? null : state;
        drawing.light(lit);
        states.light(lit);
    };
    const show = (life, counts) => {
        if (drawn !== life) {
            drawn = life;
            lit = null;
            drawing = drawingOf(life, choose);
            fill(scroll, drawing.node);
            fill(about, `${life.about}.`);
        }
        drawing.count(counts);
        states.show(life, counts, lit);
    };
    return { about, scroll, states: states.node, show };
}

/** The lifecycle that most sends follow. */
function mostFollowed(all, tally) {
    const begun = (life) => tally.of(life.name).begun;
    return all.reduce((best, each) => begun(each) > begun(best) ? each : best).name;
}

/** The panel; see console.js. */
export const lifecycle = {
    id: "lifecycle",
    title: "Lifecycle",
    build(box, world) {
        const path = worldPath(world.id);
        const choice = sayingField("Lifecycle", h("select", { class: "steady",
            "data-testid": "lifecycle" }));
        const stages = funnel();
        const shown = chosenLife();
        const asOf = h("p", { class: "faint" }, "\u2007");
        const note = h("p", { class: "faint", "data-testid": "counts-note" }, "\u2007");
        let all = [];
        let tally = null;
        let counts = {};
        const draw = () => {
            const life = all.find((each) => each.name === choice.control.value);
            if (!life || !tally) return;
            const isExact = tally.isWhole && tally.isLive;
            shown.show(life, isExact ? tally.of(life.name).standing : counts);
            stages.show(life.name, tally);
            more.show(tally);
            fill(asOf, "As things stood on ", instant(tally.at, world.clock.zone), ".");
            fill(note, isExact ? "The numbers are of sends that follow this lifecycle."
                : "The numbers are of all sends in a state, whatever lifecycle they follow.");
        };
        let now = null;
        const use = (read, isLive) => {
            tally = Object.assign(read, { isLive, at: now.now });
            draw();
        };
        const more = countAll(path, box, (read) => use(read, false));
        choice.control.addEventListener("change", draw);
        fill(box, h("div", { class: "row" }, choice.node, shown.about),
            h("div", { class: "card" }, h("h3", {}, "How far they came"), stages.node, asOf,
                more.node),
            h("div", { class: "card" }, h("h3", {}, "Where they stand"), note, shown.scroll,
                shown.states),
            h("div", { class: "row" }, readsAs(`${path}/counts`), readsAs("/_sim/lifecycles")));
        return async (next, before) => {
            now = next;
            if (before !== null && next.digest === before.digest) return;
            all = await lifecycles();
            offer(choice.control, all.map(({ name }) => [name, name]));
            counts = await ask(`${path}/counts`);
            const keepsAll = before !== null && tally && !tally.isLive;
            if (keepsAll) return draw();
            await thenRest(async () => {
                const read = await readSome(path);
                if (tally === null) choice.control.value = mostFollowed(all, read);
                use(read, true);
            });
        };
    },
};
