// SPDX-License-Identifier: MIT
// What was found: the list of a view or its bars, or why there is none.
import { fill, h } from "./dom.js";
import { parameters } from "./shell.js";
import { tell } from "./told.js";
import { analytics } from "./tracker_analytics.js";
import { badFilters, emptyState, failure } from "./tracker_empty.js";
import { columnsOf, sendList } from "./tracker_list.js";
import { listFoot, listHead } from "./tracker_pages.js";
import { view } from "./tracker_query.js";

/** The list of each view, or what stands in its place; one of them is shown. */
function resultBody(zone, menuButton) {
    const parts = {
        all: sendList("All Sends", columnsOf.all, zone, menuButton),
        issues: sendList("Send Issues", columnsOf.issues, zone, menuButton),
        analytics: analytics(),
    };
    const instead = h("div", {}, h("p", { class: "nothing faint" }, "Looking for sends …"));
    const showOnly = (name) => {
        for (const [each, part] of Object.entries(parts)) {
            part.node.hidden = each !== name;
            if (each !== name) part.clear();
        }
        instead.hidden = name !== null;
    };
    showOnly(null);
    return {
        nodes: [instead, Object.values(parts).map((each) => each.node)],
        show: ({ total, counts, rows }) => {
            if (view() === "analytics") parts.analytics.show(total, counts);
            else parts[view()].show(rows);
            showOnly(view());
            fill(instead);
        },
        showInstead: (what) => {
            showOnly(null);
            if (!instead.firstElementChild?.isEqualNode(what)) fill(instead, what);
        },
    };
}

/**
 * The box. `show(answer, file)` fills it with what GET …/tracker answers; `refuse(fields)` and
 * `fail(refused)` say why there is nothing; `busy()` that something is on its way; `say(field,
 * problem)` what is wrong with the order or the length of a page. For `menuButton` see sendRow;
 * `viewer()` is who looks, `again()` asks once more.
 */
export function resultsBox(world, zone, { menuButton, viewer, again }) {
    const head = listHead();
    const foot = listFoot(() => {
        head.node.scrollIntoView({ block: "start" });
        head.focus();
    });
    const body = resultBody(zone, menuButton);
    const node = h("section", { class: "results", "aria-label": "What was found" },
        head.node, body.nodes, foot.node);
    foot.node.hidden = true;
    const show = (answer, file) => {
        const { total, rows, next } = answer;
        head.show(total, file);
        foot.show(next);
        if (node.hasAttribute("aria-busy")) head.speak(total);
        node.removeAttribute("aria-busy");
        foot.node.hidden = view() === "analytics" || (total === 0 && !parameters().has("after"));
        if (rows.length === 0) body.showInstead(emptyState(world, viewer()));
        else body.show(answer);
    };
    const giveUp = (what) => {
        head.show(null);
        head.speak(null);
        node.removeAttribute("aria-busy");
        foot.node.hidden = false;
        body.showInstead(what);
    };
    const fail = ({ status, message }) => {
        // What is shown stays true while the server is away; the page says on top that it is.
        if (status === 0 && !node.hasAttribute("aria-busy")) tell(message, true);
        else giveUp(failure(message, again));
    };
    return {
        node, show, fail,
        refuse: (fields) => giveUp(badFilters(fields)),
        say: (field, problem) => (field === "sort" ? head.sort : foot.size).say(problem),
        busy: () => node.setAttribute("aria-busy", "true"),
        update: () => {
            head.sort.update();
            foot.size.update();
            head.sort.node.hidden = view() === "analytics";
        },
    };
}
