// SPDX-License-Identifier: MIT
// Webhooks: the endpoints, and what each was told.
import { ask, worldPath } from "./api.js";
import { fill, h } from "./dom.js";
import { differs, oneAtATime, thenRest } from "./fresh.js";
import { setItems } from "./items.js";
import { readsLine } from "./reads_line.js";
import { attempt, tell } from "./told.js";
import { deliveryView } from "./webhook_deliveries.js";
import { webhookCard } from "./webhook_card.js";
import { webhookMaker } from "./webhook_maker.js";
import { takeWish, whenSeen } from "./wishes.js";

/** So many endpoints are shown. */
const mostEndpoints = 100;

function mark(list, id) {
    for (const each of list.children)
        each.classList.toggle("chosen", each.dataset.key === id);
}

/**
 * The endpoint that was told a message, or null. All endpoints know it by the same id, so those
 * come first that sign wrongly, then those with a URL, for they are somebody's.
 */
async function tellerOf(path, endpoints, svixId) {
    const told = [];
    for (const { id, url } of endpoints) {
        const deliveries = await ask(`${path}/${id}/deliveries`);
        const delivery = deliveries.find((each) => each.svix_id === svixId);
        const isForged = delivery?.attempts.some((each) => !each.verified);
        if (delivery) told.push({ id, rank: isForged ? 0 : url === null ? 2 : 1 });
    }
    return told.sort((a, b) => a.rank - b.rank)[0]?.id ?? null;
}

/** See console.js for what a panel is. */
export const webhooks = {
    id: "webhooks",
    title: "Webhooks",
    build(box, world) {
        const path = worldPath(world.id, "/webhooks");
        const list = h("ul", { class: "webhooks", "aria-label": "Endpoints",
            "data-testid": "webhooks" });
        const none = h("p", { class: "empty", hidden: true },
            "There is no endpoint yet. Make one above, and it is told of every change of a send.");
        const curl = readsLine();
        let endpoints = [];
        const choose = async (id) => {
            mark(list, id);
            await attempt(() => deliveries.show(id));
            deliveries.heading.focus();
        };
        const load = oneAtATime(async () => {
            endpoints = await ask(path);
            setItems(list, endpoints.slice(0, mostEndpoints), { key: (each) => each.id,
                make: (each) => webhookCard(world, each, { choose, changed: () => load() }) });
            none.hidden = endpoints.length > 0;
            const known = endpoints.some((each) => each.id === deliveries.id());
            const shown = known ? deliveries.id() : endpoints[0]?.id ?? null;
            mark(list, shown);
            await deliveries.show(shown);
        });
        const deliveries = deliveryView(world, load);
        const grant = async ({ message }) => {
            await load();
            const id = await tellerOf(path, endpoints, message);
            if (id === null) return tell("That message is no longer there.");
            await deliveries.show(id);
            mark(list, id);
            whenSeen(() => deliveries.find(message));
        };
        curl.show(path);
        fill(box, webhookMaker(world, load), none, list, deliveries.node, curl.node);
        return async (now, before) => {
            const wish = takeWish("webhooks");
            if (wish) return grant(wish);
            if (!differs(now, before, "digest", "incarnation", "attempts", "webhooks")) return;
            deliveries.hold();
            await thenRest(load);
        };
    },
};
