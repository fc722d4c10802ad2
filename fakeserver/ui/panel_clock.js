// SPDX-License-Identifier: MIT
// The world's clock: what time it is, and how to let it pass.
import { Refused, change, worldPath } from "./api.js";
import { firedList } from "./clock_fired.js";
import { sayingField, sendButton, workForm } from "./console_form.js";
import { fill, h } from "./dom.js";
import { attempt, tell } from "./told.js";
import { instant } from "./words.js";
import { instantAt, wallTime } from "./zoned_time.js";

const speeds = [["1", "×1"], ["60", "×60"], ["3600", "×3600"], ["86400", "×86400"]];
const spans = [["PT1H", "1 hour"], ["P1D", "1 day"], ["P7D", "7 days"], ["P30D", "30 days"]];

/** A group of controls: buttons with the group's name above them, and what follows. */
function group(name, buttons, ...others) {
    return h("div", { role: "group", "aria-label": name, class: "row group" },
        h("div", { class: "field" },
            h("span", { class: "group-name", "aria-hidden": "true" }, name),
            h("div", { class: "joined" }, buttons)), ...others);
}

/** The big time and the words below it; `show(now)` makes them current. */
function reading() {
    const time = h("p", { class: "big-time", "data-testid": "clock-time" }, "\u2007");
    const mode = h("p", { class: "clock-mode", "data-testid": "clock-mode" }, "\u2007");
    const due = h("p", { class: "clock-mode", "data-testid": "next-due" }, "\u2007");
    const show = ({ now, mode: how, speed, zone, next_due: next }) => {
        fill(time, instant(now, zone));
        fill(mode, how === "running" ? `running ×${speed}, ${zone}` : `frozen, ${zone}`);
        fill(due, next ? ["Next event: ", instant(next, zone)] : "Nothing is due.");
    };
    return { node: h("div", { class: "reading" }, time, mode, due), show };
}

/** Freezing and running. */
function running(path) {
    const set = (wish) => change(`${path}/clock`, wish, "PUT");
    const button = (speed, text, wish) => h("button", {
        type: "button", class: "quiet", "data-speed": speed, "aria-pressed": "false",
        "data-testid": `speed-${speed}`, onclick: () => attempt(() => set(wish)),
    }, text);
    const buttons = [button("0", "Freeze", { mode: "frozen" }),
        ...speeds.map(([speed, text]) => button(speed, text, { mode: "running", speed: +speed }))];
    const other = sayingField("Speed", h("input", {
        size: "7", inputmode: "decimal", required: true, autocomplete: "off",
        "data-testid": "speed",
    }));
    const form = workForm({ name: "Run at a speed", told: other, work: () => {
        const speed = Number(other.control.value);
        if (!(speed > 0)) throw new Refused(400, "", "Write a number above 0, such as 60.");
        return set({ mode: "running", speed });
    } }, other.node, sendButton("Run", "run"));
    const show = ({ mode, speed }) => {
        const held = mode === "running" ? String(speed) : "0";
        for (const each of buttons)
            each.setAttribute("aria-pressed", String(each.dataset.speed === held));
    };
    return { node: group("Freeze or run", buttons, form), show };
}

/** Advancing by spans. */
function bySpan(advance) {
    const buttons = spans.map(([span, text]) => h("button", {
        type: "button", class: "quiet", "aria-label": `Advance by ${text}`,
        "data-testid": `by-${span}`, onclick: () => attempt(() => advance({ by: span })),
    }, `+${text}`));
    const other = sayingField("Span (like PT90M)", h("input", {
        size: "8", required: true, autocomplete: "off", spellcheck: "false", "data-testid": "span",
    }));
    const form = workForm({ name: "Advance by a span", told: other,
        work: () => advance({ by: other.control.value.trim() }) },
        other.node, sendButton("Advance", "advance-by"));
    return group("Advance by", buttons, form);
}

/** Advancing to an instant or the next event. */
function toInstant(zone, advance) {
    const input = h("input", {
        type: "datetime-local", step: "1", required: true, "data-testid": "instant",
    });
    const field = sayingField(`Instant (${zone})`, input);
    let last = {};
    let isOwn = false;
    input.addEventListener("input", () => (isOwn = true));
    const form = workForm({ name: "Advance to an instant", told: field, work: async () => {
        await advance({ to: instantAt(input.value, zone) });
        isOwn = false;
    } }, field.node, sendButton("Advance", "advance-to"));
    const next = h("button", {
        type: "button", class: "quiet", "data-testid": "next-event",
        onclick: () => last.next_due
            ? attempt(() => advance({ to: last.next_due })) : tell("Nothing is due."),
    }, "The next event");
    const show = (now) => {
        last = now;
        if (!isOwn) input.value = wallTime(now.now, zone);
        next.setAttribute("aria-disabled", String(!now.next_due));
    };
    return { node: group("Advance to", next, form), show };
}

/** The bar with the clock; see console.js for what a panel is. */
export const clock = {
    id: "clock",
    title: "Clock",
    build(box, world) {
        const path = worldPath(world.id);
        const fired = firedList(world);
        const advance = async (wish) => {
            box.setAttribute("aria-busy", "true");
            try {
                fired.show(await change(`${path}/clock/advance`, wish));
            } finally {
                box.removeAttribute("aria-busy");
            }
        };
        const parts = [reading(), running(path), { node: bySpan(advance), show: () => {} },
            toInstant(world.clock.zone, advance)];
        fill(box, parts.map((each) => each.node), fired.node);
        return async (now) => parts.forEach((each) => each.show(now));
    },
};
