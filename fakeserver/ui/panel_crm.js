// SPDX-License-Identifier: MIT
// The CRMs behind Reachdesk's campaigns: whether they work, what they were told, whom they know.
import { ask, worldPath } from "./api.js";
import { connectorCard } from "./crm_choice.js";
import { contactTable, toldView } from "./crm_told.js";
import { fill, h } from "./dom.js";
import { differs, oneAtATime, thenRest } from "./fresh.js";
import { setItems } from "./items.js";
import { readsLine } from "./reads_line.js";
import { attempt } from "./told.js";

/** So many connectors are shown. */
const mostConnectors = 100;

function mark(list, id) {
    for (const each of list.children) each.classList.toggle("chosen", each.dataset.key === id);
}

/** See console.js for what a panel is. */
export const crm = {
    id: "crm",
    title: "CRM",
    build(box, world) {
        const path = worldPath(world.id);
        const list = h("ul", { class: "connectors", "aria-label": "Connectors",
            "data-testid": "connectors" });
        const none = h("p", { class: "empty", hidden: true },
            "This world has no connector to a CRM.");
        const told = toldView(world);
        const curl = readsLine();
        let connectors = [];
        const contacts = contactTable(() => connectors);
        const choose = async (id) => {
            mark(list, id);
            await attempt(() => told.show(id));
            told.heading.focus();
        };
        const load = oneAtATime(async () => {
            const [found, known] = await Promise.all([ask(`${path}/connectors`),
                ask(`${path}/contacts`)]);
            connectors = found;
            setItems(list, connectors.slice(0, mostConnectors), { key: (each) => each.id,
                make: (each) => connectorCard(world, each, { choose, changed: () => load() }) });
            none.hidden = connectors.length > 0;
            contacts.show(known);
            const isThere = connectors.some((each) => each.id === told.id());
            const shown = isThere ? told.id() : connectors[0]?.id ?? null;
            mark(list, shown);
            await told.show(shown);
        });
        curl.show(`${path}/connectors`);
        fill(box, none, list, told.node, contacts.node, curl.node);
        return async (now, before) => {
            if (differs(now, before, "digest", "incarnation")) await thenRest(load);
        };
    },
};
