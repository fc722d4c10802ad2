// SPDX-License-Identifier: MIT
// Draws a lifecycle: states as boxes with the number of sends that stand there, moves as arrows.
import { freshId, svg } from "./dom.js";
import { held, start } from "./lifecycle_graph.js";
import { box, layoutOf } from "./lifecycle_layout.js";
import { count } from "./words.js";

/** A name in as many lines as it needs. */
function lines(name, width) {
    const most = Math.floor((width - 8) / 7.2);
    const made = [];
    for (const word of name.split(" ")) {
        const longer = `${made.at(-1)} ${word}`;
        if (made.length > 0 && longer.length <= most) made.splice(-1, 1, longer);
        else made.push(word);
    }
    return made;
}

/** The number at a state's corner; as wide as it has to be. */
function badge(right, top) {
    const ground = svg("rect", { class: "badge", y: top - 10, height: 20, rx: 10 });
    const text = svg("text", { class: "badge-text", y: top + 4, "text-anchor": "middle" });
    const node = svg("g", { hidden: true }, ground, text);
    const show = (number) => {
        node.toggleAttribute("hidden", number === 0);
        text.textContent = count(number);
        const width = Math.max(20, 10 + text.textContent.length * 8);
        ground.setAttribute("x", right + 8 - width);
        ground.setAttribute("width", width);
        text.setAttribute("x", right + 8 - width / 2);
    };
    return { node, show };
}

/** A state; `show(number)` says how many sends stand there. */
function stateBox(state, x, y, width, choose) {
    const words = lines(state.name, width);
    const number = badge(x + width, y - box.height / 2);
    const node = svg("g", {
        class: state.final ? "state final" : "state", "data-state": state.name,
        onclick: () => choose(state.name),
    },
    svg("rect", { x, y: y - box.height / 2, width, height: box.height, rx: 8 }),
    words.map((line, at) => svg("text", { x: x + width / 2, "text-anchor": "middle",
        y: y + 4 + (at - (words.length - 1) / 2) * 14 }, line)),
    number.node);
    const show = (sends) => {
        node.classList.toggle("live", sends > 0);
        number.show(sends);
    };
    return { name: state.name, node, show };
}

/** The box around all states in which somebody has to decide. */
function heldBox({ x, y, width, height, states }, choose) {
    const inner = states.map((state, at) => stateBox(state, x + box.within,
        y - height / 2 + box.within + box.height / 2 + at * (box.height + box.within),
        width - 2 * box.within, choose));
    const frame = svg("rect", { class: "held-group", x, y: y - height / 2, width, height, rx: 10 });
    return { node: svg("g", {}, frame, inner.map((each) => each.node)), inner };
}

function arrowHead(id) {
    return svg("marker", { id, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 9,
        markerHeight: 9, markerUnits: "userSpaceOnUse", orient: "auto" },
    svg("path", { d: "M0 0L8 4L0 8Z" }));
}

/** The states of a layout, in their places. */
function statesOf(places, choose) {
    const nodes = [];
    const states = [];
    for (const place of places) {
        if (place.name === start) {
            nodes.push(svg("circle", { class: "begin", cx: place.x + 8, cy: place.y, r: 8 }));
        } else if (place.name === held) {
            const { node, inner } = heldBox(place, choose);
            nodes.push(node);
            states.push(...inner);
        } else {
            const made = stateBox(place.states[0], place.x, place.y, place.width, choose);
            nodes.push(made.node);
            states.push(made);
        }
    }
    return { nodes, states };
}

/**
 * Draws a lifecycle; `choose(state)` is called for a click. `count(counts)` writes the numbers, and
 * `light(state)` makes a state and its arrows stand out; null takes that back.
 */
export function drawingOf(life, choose) {
    const { width, height, places, arrows } = layoutOf(life);
    const head = freshId("head");
    const isHeld = new Set(life.states.filter((each) => each.held).map((each) => each.name));
    const paths = arrows.map(({ from, to, curve }) => ({ from, to, node: svg("path", {
        class: "move", d: curve, "marker-end": `url(#${head})` }) }));
    const { nodes, states } = statesOf(places, choose);
    const node = svg("svg", { class: "lifecycle", width, height, viewBox: `0 0 ${width} ${height}`,
        role: "img", "aria-label": `The states of ${life.about}. The table below says the same.`,
        "data-testid": "drawing" },
    svg("defs", {}, arrowHead(head)), paths.map((each) => each.node), nodes);
    return {
        node,
        count: (counts) => states.forEach((each) => each.show(counts[each.name] ?? 0)),
        light: (state) => {
            const name = isHeld.has(state) ? held : state;
            for (const each of paths)
                each.node.classList.toggle("lit", each.from === name || each.to === name);
            for (const each of states) each.node.classList.toggle("lit", each.name === state);
            node.classList.toggle("lighting", state !== null);
        },
    };
}
