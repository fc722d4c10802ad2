// SPDX-License-Identifier: MIT
// Conduct: what the client did wrong, and what would be right.
import { ask, worldPath } from "./api.js";
import { strictness } from "./conduct_strict.js";
import { fill, h } from "./dom.js";
import { differs, oneAtATime } from "./fresh.js";
import { setItems } from "./items.js";
import { visible } from "./json_view.js";
import { readsLine } from "./reads_line.js";
import { panelLink } from "./wishes.js";
import { count, instant } from "./words.js";

/** So many findings are shown of each rule. */
const mostShown = 50;

const names = {
    early_retry: "Asked again too early",
    expired_token: "Used a token that had expired",
    duplicate_send: "Sent the same twice",
    ignored_paging: "Read one page of a list",
    late_webhook: "Answered a webhook late",
    accepted_forgery: "Took a forged webhook",
};

/** The findings by rule, faults before hints. */
function byRule(findings) {
    const groups = new Map();
    for (const each of findings) {
        const { rule, severity, right } = each;
        if (!groups.has(rule)) groups.set(rule, { rule, severity, right, findings: [] });
        groups.get(rule).findings.push(each);
    }
    return [...groups.values()].sort((a, b) =>
        (a.severity === "hint") - (b.severity === "hint"));
}

/** Where what was done stands: webhooks are messages, all else are requests. */
function evidence(id) {
    return id.startsWith("msg_")
        ? panelLink("webhooks", { message: id }, id, "conduct-webhook")
        : panelLink("journal", { id }, id, "conduct-request");
}

function finding({ at, what, requests }, zone) {
    return h("li", { "data-testid": "finding" }, instant(at, zone), " ", visible(what), h("br"),
        h("small", {}, "See ", requests.map((each, place) => [place > 0 && ", ", evidence(each)])));
}

function ruleCard(first, zone) {
    const pill = h("span");
    const list = h("ul", { class: "findings" });
    const more = h("p", { class: "faint" });
    const show = ({ findings }) => {
        fill(pill, h("span", { class: `pill ${first.severity === "fault" ? "bad" : "held"}` },
            `${first.severity} × ${count(findings.length)}`));
        fill(list, findings.slice(-mostShown).reverse().map((each) => finding(each, zone)));
        more.hidden = findings.length <= mostShown;
        fill(more, `The newest ${mostShown} of ${count(findings.length)} are shown.`);
    };
    show(first);
    const node = h("li", { class: "card rule", "data-testid": `rule-${first.rule}` },
        h("div", { class: "row" }, h("h3", {}, names[first.rule] ?? first.rule), pill),
        h("p", {}, h("strong", {}, "Right would be: "), `${visible(first.right)}.`), list, more);
    return { node, show };
}

/** See console.js for what a panel is. */
export const conduct = {
    id: "conduct",
    title: "Conduct",
    build(box, world) {
        const path = worldPath(world.id, "/conduct");
        const said = h("p", { role: "status", "data-testid": "conduct-total" }, "\u2007");
        const list = h("ul", { class: "rules", "aria-label": "What was wrong" });
        const curl = readsLine();
        const strict = strictness(world);
        const load = oneAtATime(async () => {
            const { total, findings } = await ask(path);
            setItems(list, byRule(findings), { key: (each) => each.rule,
                make: (each) => ruleCard(each, world.clock.zone) });
            const many = total === 1 ? "One finding" : `${count(total)} findings`;
            fill(said, total === 0 ? "The client did nothing wrong so far."
                : `${many}. A fault is wrong in any client; a hint may be meant.`);
        });
        curl.show(path);
        fill(box, h("div", { class: "two wide-left" }, h("div", {}, said, list), strict.node),
            curl.node);
        return async (now, before) => {
            if (differs(now, before, "findings", "incarnation")) await load();
            if (differs(now, before, "requests", "faults", "incarnation")) await strict.load();
        };
    },
};
