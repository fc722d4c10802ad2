// SPDX-License-Identifier: MIT
// The question that the page asks stands in its URL, in the words of GET …/tracker; `world`, `view`
// and `send` are the page's own.
import { h } from "./dom.js";
import { parameters } from "./shell.js";

/** Every filter: what the URL and people call it. */
export const filters = [
    { name: "search", label: "Search" },
    { name: "status", label: "Status" },
    { name: "kind", label: "Kind" },
    { name: "campaign", label: "Campaign" },
    { name: "sender", label: "Sender" },
    { name: "team", label: "Team" },
    { name: "recipient", label: "Recipient" },
    { name: "from", label: "Begun from" },
    { name: "to", label: "Begun up to" },
    { name: "testing", label: "Testing mode" },
    { name: "platform", label: "Platform" },
    { name: "issues", label: "Issues" },
];

const own = ["world", "view", "send"];
const paging = ["sort", "after", "limit"];
const listeners = [];

/** Calls `hear()` whenever the URL has changed. */
export function hearOfUrl(hear) {
    listeners.push(hear);
}

function tellAll() {
    for (const link of document.querySelectorAll("a.here")) link.href = urlWith(link.changes);
    for (const hear of listeners) hear();
}

addEventListener("popstate", tellAll);

/** A URL of this page with some parameters changed: null takes one away, a list repeats it. */
export function urlWith(changes) {
    const next = parameters();
    for (const [name, value] of Object.entries(changes)) {
        next.delete(name);
        for (const each of [value].flat().filter(Boolean)) next.append(name, each);
    }
    return next.size ? `?${next}` : location.pathname;
}

/** The pages before the one that is shown, as far as somebody came by them: `after` of each. */
export function trail() {
    return history.state?.trail ?? [];
}

/**
 * Goes there without loading the page anew; `isQuiet`: nobody can go back to where they were.
 * `way` is the trail that leads there.
 */
export function go(changes, { isQuiet = false, way = trail() } = {}) {
    const url = urlWith(changes);
    if (url === urlWith({})) return;
    history[isQuiet ? "replaceState" : "pushState"]({ trail: way }, "", url);
    tellAll();
}

/** Goes to the same view with another filter, from its first page. */
export function filterBy(changes, isQuiet = false) {
    go({ ...changes, after: null }, { isQuiet, way: [] });
}

/** What takes every filter away. */
export const noFilters = Object.fromEntries(filters.map(({ name }) => [name, null]));

/** Whether anything narrows the list down. */
export function isFiltered() {
    return filters.some(({ name }) => parameters().has(name));
}

/** A link to this page with some parameters changed; a plain click loads nothing anew. */
export function here(changes, { class: kind = "", ...attributes }, ...children) {
    const node = h("a", {
        ...attributes, class: `here ${kind}`, href: urlWith(changes),
        onclick: (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            if ("after" in changes) filterBy(changes);
            else go(changes);
        },
    }, ...children);
    node.changes = changes;
    return node;
}

/** Which of the page's views is shown: "all", "issues" or "analytics". */
export function view() {
    const named = parameters().get("view");
    return ["issues", "analytics"].includes(named) ? named : "all";
}

/** What to ask the API for the view that is shown; `without` are parameters that do not count. */
export function question(without = []) {
    const asked = parameters();
    for (const name of [...own, ...without]) asked.delete(name);
    if (view() === "issues") asked.set("issues", "true");
    return asked;
}

/** The same for what has no pages: a file, or counts. */
export function wholeQuestion(without = []) {
    return question([...paging, ...without]);
}

/** A path with a question behind it. */
export function asked(path, query) {
    return query.size ? `${path}?${query}` : path;
}
