// SPDX-License-Identifier: MIT
// What is said where there is nothing to list, and what to do then.
import { h } from "./dom.js";
import { parameters } from "./shell.js";
import { filterBy, here, isFiltered, noFilters, view } from "./tracker_query.js";

function box(title, ...more) {
    return h("div", { class: "nothing", "data-testid": "empty" }, h("h2", {}, title), more);
}

function button(text, changes, testid) {
    return h("button", { type: "button", class: "quiet", "data-testid": testid,
        onclick: () => filterBy(changes) }, text);
}

/** Why the list is empty; `viewer` is who looks, null for nobody. */
export function emptyState(world, viewer) {
    if (parameters().has("after"))
        return box("There is no page behind this one.",
            h("p", {}, here({ after: null }, {}, "Go back to the first page"), "."));
    if (isFiltered())
        return box(view() === "issues" ? "No send with these filters needs anybody."
            : "No send matches all of these filters.",
        h("p", {}, "Take some of them away, or look for other words."),
        button("Clear all filters", noFilters, "empty-clear"));
    if (view() === "issues")
        return box("Nothing needs to be done.",
            h("p", {}, viewer ? `No send that ${viewer.name} sees needs anybody.`
                : "No send needs anybody. Those that do will be listed here, with what to do."));
    if (viewer)
        return box(`${viewer.name} sees no send.`,
            h("p", {}, "Nobody whose sends they may see has sent anything yet."),
            button("View as everybody", { as: null }, "empty-as"));
    return box("Nothing has been sent yet.",
        h("p", {}, "Begin a send in the ",
            h("a", { href: `/?${new URLSearchParams({ world: world.id })}#sends` }, "Console"),
            ", or by the API. It will be listed here at once."));
}

/** What is said where the server cannot tell; `again()` asks once more. */
export function failure(message, again) {
    return h("div", { class: "nothing" }, h("p", { class: "problem", role: "alert",
        "data-testid": "problem" }, message),
    h("button", { type: "button", class: "quiet", "data-testid": "again", onclick: again },
        "Try again"));
}

/** What is said where the URL asks for what there is not; `strange` are its {field, problem}. */
export function badFilters(strange) {
    return h("div", { class: "nothing", "data-testid": "bad-filters" },
        h("h2", {}, "This cannot be looked for."),
        strange.map(({ field, problem }) => h("p", { class: "problem", role: "alert",
            "data-testid": `problem-${field}` }, h("b", {}, h("bdi", {}, field)), ": ",
        h("bdi", {}, problem), " ", button("Take it away", { [field]: null }, "take-away"))),
        h("p", {}, "Put right what is marked, or take the filters away."),
        button("Clear all filters", noFilters, "empty-clear"));
}
