// SPDX-License-Identifier: MIT
// Everything that narrows the list down: a form, and chips of what is chosen.
import { h } from "./dom.js";
import { parameters } from "./shell.js";
import { chipRow } from "./tracker_chips.js";
import { choice } from "./tracker_choice.js";
import { dateControl, singleControl, textControl } from "./tracker_controls.js";
import { filters, isFiltered } from "./tracker_query.js";
import { kinds, olderWords, platforms } from "./tracker_words.js";

const lists = ["status", "kind", "campaign", "sender", "team"];

/** The fields that are folded up. */
function rarerControls() {
    return [
        textControl("recipient", "Recipient", { hint: "Words of their name or email." }),
        dateControl("from", "Begun from"),
        dateControl("to", "Begun up to"),
        singleControl("testing", "Testing mode", [["", "Any"], ["true", "Only in testing mode"],
            ["false", "Not in testing mode"]]),
        singleControl("platform", "Platform", [["", "Any"], ...platforms]),
        singleControl("issues", "Issues", [["", "Any"], ["true", "Only sends with an issue"],
            ["false", "Only sends without one"]]),
        // The words of one vocabulary mean nothing in another one.
        singleControl("vocabulary", "Words for statuses", [["s1", "Of the status list"],
            ["s0", "Of Choice and eGifts"], ["s2", "Of the Send Tracker's article"]],
        () => ({ status: null })),
    ];
}

function statusOptions(counts) {
    const now = Object.entries(counts).map(([value, count]) => ({ value, text: value, count }));
    const older = olderWords.filter((each) => !(each in counts));
    return [...now, ...older.map((value) => ({ value, text: `${value} (older word)` }))];
}

/** On a phone, all but the search is folded up behind a button. */
function unfolder() {
    const node = h("button", {
        type: "button", class: "quiet unfold", "data-testid": "filters",
        onclick: () => unfold(node.getAttribute("aria-expanded") === "false"),
    }, "Filters");
    const unfold = (isOpen) => node.setAttribute("aria-expanded", String(isOpen));
    unfold(isFiltered());
    return { node, unfold };
}

/** What is folded up and what is not. */
function layOut(search, choices, rarer, chips) {
    const { node: button, unfold } = unfolder();
    const more = h("details", { class: "more", open: rarer.some(({ name }) =>
        parameters().has(name)) },
    h("summary", { "data-testid": "more-filters" }, "More filters and wording"),
    h("div", { class: "more-grid" }, rarer.map((each) => each.node)));
    const node = h("form", { class: "card filters", role: "search", "aria-label": "Filters",
        onsubmit: (event) => event.preventDefault() },
    h("div", { class: "filter-row" }, search.node, button, choices.map((each) => each.node)),
    more, chips.node);
    return { node, more, unfold };
}

/**
 * The form. `update()` shows what the URL says, `offer(counts)` what there is to choose, with so
 * many sends of each status; `say(fields)` tells what is wrong, and gives what is of no field here.
 * `statusOpened()` is called when somebody looks at the statuses.
 */
export function filterForm(known, statusOpened) {
    const search = textControl("search", "Search", {
        placeholder: "Name, email, gift, order, tracking number …" });
    search.node.classList.add("search");
    const choices = lists.map((name) => ({ name, ...choice(
        filters.find((each) => each.name === name),
        name === "status" ? statusOpened : undefined) }));
    const rarer = rarerControls();
    const chips = chipRow(() => search.input.focus());
    const { node, more, unfold } = layOut(search, choices, rarer, chips);
    let counts = {};
    const offer = (of = counts) => {
        counts = of;
        const options = { ...known.options(), status: statusOptions(counts),
            kind: kinds.map(([value, text]) => ({ value, text })) };
        for (const each of choices) each.update(options[each.name]);
        chips.update(options);
    };
    const update = () => {
        for (const each of [search, ...rarer]) each.update();
        offer();
    };
    const say = (fields) => {
        const controls = [search, ...choices, ...rarer];
        const wrong = new Map(fields.map(({ field, problem }) => [field, problem]));
        for (const each of controls) each.say(wrong.get(each.name) ?? null);
        if (controls.some(({ name }) => wrong.has(name))) unfold(true);
        if (rarer.some(({ name }) => wrong.has(name))) more.open = true;
        return fields.filter(({ field }) => !controls.some(({ name }) => name === field));
    };
    return { node, update, offer, say };
}
