// SPDX-License-Identifier: MIT
// As whom the list is seen: anybody who works here, or nobody, who sees everything.
import { ask, worldPath } from "./api.js";
import { offer, sayingField } from "./console_form.js";
import { fill, h } from "./dom.js";
import { parameters } from "./shell.js";
import { filterBy } from "./tracker_query.js";
import { roleName, sightOf } from "./tracker_words.js";

const everybody = ["", "Everybody (no user)"];

/**
 * The choice. `update()` shows what the URL says, `say(message)` what is wrong with it, and
 * `user()` gives who looks, null for nobody.
 */
export function viewerChoice(world, known) {
    const select = h("select", {
        "data-testid": "as", onchange: () => filterBy({ as: select.value, send: null }),
    });
    const { node, say } = sayingField("View as", select);
    const sight = h("p", { class: "sight faint", "data-testid": "sight" });
    let strange = null;
    const user = () => {
        const wanted = parameters().get("as");
        if (!wanted) return null;
        return known.users().find(({ id }) => id === wanted)
            ?? (strange?.wanted === wanted ? strange.user : null);
    };
    /** Somebody may be named by the handle that a scenario gave them. */
    const learn = async (wanted) => {
        const who = await ask(`${worldPath(world.id)}/users/${encodeURIComponent(wanted)}`)
            .catch(() => null);
        strange = { wanted, user: who };
        show();
    };
    const show = () => {
        const wanted = parameters().get("as") ?? "";
        const users = known.users().filter(({ id, active }) => active || id === wanted);
        const choices = users.map(({ id, name, role }) => [id, `${name} (${roleName(role)})`]);
        const isStrange = wanted !== "" && !users.some(({ id }) => id === wanted);
        const who = user();
        if (isStrange)
            choices.push([wanted, who ? `${who.name} (${roleName(who.role)})` : wanted]);
        offer(select, [everybody, ...choices]);
        select.value = wanted;
        const isKnown = wanted === "" || who !== null;
        fill(sight, isKnown ? sightOf(who, known.teamName) : "\u2007");
        return isStrange && strange?.wanted !== wanted;
    };
    const update = () => {
        if (show() && known.isKnown()) learn(parameters().get("as"));
    };
    return { node: h("div", { class: "viewer" }, node, sight), update, user, say: (message) => {
        say(message);
        sight.hidden = message !== null;
    } };
}
