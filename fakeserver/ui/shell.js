// SPDX-License-Identifier: MIT
// What every page of the simulator's own has on top: where one is, the way to the Send Tracker
// (TR-09), which world, what time it is there, and the last change as a line of curl.
import { ask, hearOfChanges } from "./api.js";
import { copyButton } from "./copy.js";
import { fill, h } from "./dom.js";
import { watch } from "./live.js";
import { instant } from "./words.js";

/** What the URL says. */
export function parameters() {
    return new URLSearchParams(location.search);
}

/** The world that the URL names, else the first one; null if there is none. */
async function chosenWorld(worlds) {
    const wanted = parameters().get("world");
    return worlds.find((each) => each.id === wanted) ?? (wanted ? null : worlds[0] ?? null);
}

function link(href, text, page, here) {
    return h("a", { href, "aria-current": page === here && "page" }, text);
}

function worldChoice(worlds, world) {
    const select = h("select", {
        id: "world", "data-testid": "world",
        onchange: () => {
            const next = parameters();
            next.set("world", select.value);
            for (const name of ["as", "after", "send"]) next.delete(name);
            location.search = next;
        },
    }, worlds.map((each) => h("option", { value: each.id }, `${each.id} · ${each.origin}`)));
    select.value = world.id;
    return h("div", { class: "world" }, h("label", { for: "world" }, "World"), select);
}

/**
 * Builds the page around `main` and calls `start(world, hearLater)`: the world as GET
 * /_sim/worlds/{id} has it, and a function that takes what shall be called at every change, as
 * watch() calls it. `page` is "console" or "tracker".
 */
export async function open(page, start) {
    const main = document.querySelector("main");
    let worlds;
    try {
        worlds = await ask("/_sim/worlds");
    } catch (refused) {
        return complain(main, refused.message);
    }
    const world = await chosenWorld(worlds);
    if (!world) {
        header(page, worlds, null);
        return complain(main, worlds.length
            ? `There is no world ${parameters().get("world")}. Choose another one above.`
            : "There is no world yet. Make one: POST /_sim/worlds");
    }
    const clock = header(page, worlds, world);
    const heard = [];
    await start(world, (hear) => heard.push(hear));
    watch(world.id, (now, before) => {
        clock(now);
        for (const hear of heard) hear(now, before);
    }, (lost) => {
        document.body.classList.toggle("lost", lost !== "");
        fill(document.querySelector(".gone"), lost === "ended"
            ? "This world has ended. Choose another one." : "The server does not answer.");
    });
}

function header(page, worlds, world) {
    const query = world && parameters().get("world") ? `?world=${encodeURIComponent(world.id)}` : "";
    const time = h("span", { "data-testid": "now" });
    const mode = h("span", { class: "mode" });
    fill(document.querySelector("header"),
        h("a", { class: "skip", href: "#main" }, "Skip to the content"),
        h("strong", { class: "brand" }, "giftsim"),
        h("nav", { "aria-label": "Pages" },
            link(`/${query}`, "Console", "console", page),
            link(`/tracker${query}`, "Send Tracker", "tracker", page)),
        world && worldChoice(worlds, world),
        world && h("p", { class: "clock" }, time, " ", mode),
        h("p", { class: "gone", role: "status" }));
    document.body.append(lastChange());
    return ({ now, mode: how, speed, zone }) => {
        fill(time, instant(now, zone));
        fill(mode, how === "running" ? `${zone}, running ×${speed}` : `${zone}, frozen`);
    };
}

/** The strip at the bottom that shows the last change as curl. */
function lastChange() {
    const text = h("code", { "data-testid": "last-curl", tabindex: "0" });
    const strip = h("aside", { class: "last", hidden: true, "aria-label": "The same with curl" },
        h("span", {}, "The same with curl"), text,
        copyButton(() => text.textContent, "Copy the line of curl"));
    hearOfChanges(({ curl }) => {
        strip.hidden = false;
        fill(text, curl);
    });
    return strip;
}

/** Says what went wrong, where the content would stand. */
export function complain(where, message) {
    fill(where, h("p", { class: "problem", role: "alert", "data-testid": "problem" }, message));
}
