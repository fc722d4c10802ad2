// SPDX-License-Identifier: MIT
// What was found: the list of a view or its bars, or why there is none.
import { fill, h } from "./dom.js";
import { parameters, tell } from "./shell.js";
import { analytics } from "./tracker_analytics.js";
import { badFilters, emptyState, failure } from "./tracker_empty.js";
import { columnsOf, sendList } from "./tracker_list.js";
import { listFoot, listHead } from "./tracker_pages.js";
import { view } from "./tracker_query.js";

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
    const parts = {
        all: sendList("All Sends", columnsOf.all, zone, menuButton),
        issues: sendList("Send Issues", columnsOf.issues, zone, menuButton),
        analytics: analytics(),
    };
    const instead = h("div", {}, h("p", { class: "nothing faint" }, "Looking for sends …"));
    const node = h("section", { class: "results", "aria-label": "What was found" },
        head.node, instead, Object.values(parts).map((each) => each.node), foot.node);
    const showOnly = (shown) => {
        for (const each of Object.values(parts)) each.node.hidden = each !== shown;
        foot.node.hidden = view() === "analytics" || (!shown && !parameters().has("after"));
        instead.hidden = shown !== undefined;
    };
    const sayInstead = (what) => {
        node.removeAttribute("aria-busy");
        showOnly(undefined);
        if (!instead.firstElementChild?.isEqualNode(what)) fill(instead, what);
    };
    const show = (answer, file) => {
        const { total, rows, counts, next } = answer;
        head.show(total, file);
        foot.show(next);
        if (node.hasAttribute("aria-busy")) head.speak(total);
        if (rows.length === 0) return sayInstead(emptyState(world, viewer()));
        node.removeAttribute("aria-busy");
        if (view() === "analytics") parts.analytics.show(total, counts);
        else parts[view()].show(rows);
        showOnly(parts[view()]);
        fill(instead);
    };
    const say = (field, problem) => {
        head.sort.say(field === "sort" ? problem : null);
        foot.size.say(field === "limit" ? problem : null);
    };
    const giveUp = (what) => {
        head.show(null);
        head.speak(null);
        sayInstead(what);
    };
    const fail = ({ status, message }) => {
        // What is shown stays true while the server is away; the page says on top that it is.
        if (status === 0 && !node.hasAttribute("aria-busy")) tell(message, true);
        else giveUp(failure(message, again));
    };
    showOnly(undefined);
    foot.node.hidden = true;
    return {
        node, show, say, fail,
        refuse: (fields) => giveUp(badFilters(fields)),
        busy: () => node.setAttribute("aria-busy", "true"),
        update: () => {
            head.sort.update();
            foot.size.update();
            head.sort.node.hidden = view() === "analytics";
        },
    };
}
