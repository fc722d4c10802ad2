// SPDX-License-Identifier: MIT
// The Send Tracker: the list of all sends, what narrows it down, and the details of one. What it
// shows stands in the URL; see tracker_query.js.
import { fill, h } from "./dom.js";
import { open, parameters } from "./shell.js";
import { tell } from "./told.js";
import { actsOn } from "./tracker_acts.js";
import { listLoader, listQuestion, statusLearner } from "./tracker_answers.js";
import { detailPanel } from "./tracker_details.js";
import { filterForm } from "./tracker_filters.js";
import { knownIn } from "./tracker_known.js";
import { loader } from "./tracker_load.js";
import { rowMenu } from "./tracker_menu.js";
import { hearOfUrl, here, view } from "./tracker_query.js";
import { resultsBox } from "./tracker_results.js";
import { viewerChoice } from "./tracker_viewer.js";

const views = [["all", "All Sends"], ["issues", "Send Issues"], ["analytics", "Analytics"]];

function viewTabs() {
    const links = views.map(([id, title]) => here({ view: id === "all" ? null : id, after: null },
        { "data-testid": `view-${id}` }, title));
    const update = () => links.forEach((link, at) => {
        if (views[at][0] === view()) link.setAttribute("aria-current", "page");
        else link.removeAttribute("aria-current");
    });
    return { node: h("nav", { class: "views", "aria-label": "Views" }, links), update };
}

function updateTitle() {
    const send = parameters().get("send");
    const title = views.find(([id]) => id === view())[1];
    document.title = `${send ? `Send ${send}` : title} · Send Tracker · giftsim`;
}

/** Everything that is shown, and `list`, which fills it. `zone()` is the world's. */
function build(world, zone) {
    const known = knownIn(world);
    const viewer = viewerChoice(world, known);
    const filters = filterForm(known, statusLearner(world, (counts) => filters.offer(counts)));
    const menu = rowMenu();
    const again = () => {
        list.now();
        details.soon();
    };
    const acts = actsOn(world, viewer, known, again);
    const results = resultsBox(world, zone, {
        menuButton: (send) => menu.button(`What to do with send ${send().id}`,
            `menu-${send().id}`, () => acts.items(send())),
        viewer: viewer.user, again,
    });
    const list = listLoader(world, { known, viewer, filters, results });
    const details = detailPanel(world, zone, acts);
    const tabs = viewTabs();
    fill(document.querySelector("main"),
        h("div", { class: "tracker-head" }, h("h1", {}, "Send Tracker"), viewer.node),
        tabs.node, filters.node, results.node, details.node, menu.node);
    return { known, viewer, filters, tabs, results, list, details };
}

/** Shows what the URL says; what it asks is asked again only if that is something else. */
function following({ viewer, filters, tabs, results, list, details }) {
    let shown = null;
    return () => {
        for (const each of [viewer, tabs, filters, results]) each.update();
        updateTitle();
        const next = `${view()}?${listQuestion()}`;
        if (next !== shown) {
            results.busy();
            list.now();
        }
        shown = next;
        details.update();
    };
}

function start(world, hearLater) {
    let { digest, clock: { zone } } = world;
    const page = build(world, () => zone);
    const people = loader(() => page.known.learn().then(() => {
        page.viewer.update();
        page.filters.offer();
    }, (refused) => tell(refused.message, true)));
    people.now();
    const follow = following(page);
    hearOfUrl(follow);
    follow();
    hearLater((now) => {
        if (now.digest === digest) return;
        ({ digest, zone } = now);
        for (const each of [page.list, page.details, people]) each.soon();
    });
}

open("tracker", start);
