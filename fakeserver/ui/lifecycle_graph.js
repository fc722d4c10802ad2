// SPDX-License-Identifier: MIT
// A lifecycle as a graph without circles: its columns, and who stands in each.

/** The name of what all moves begin at, and of the box with all held states. */
export const start = "start";
export const held = "held";

/** Nodes and arrows; all held states are one node, and moves between them none. */
function collapsed(life) {
    const isHeld = new Set(life.states.filter((each) => each.held).map((each) => each.name));
    const nameOf = (state) => state === null ? start : isHeld.has(state) ? held : state;
    const nodes = new Map([[start, { name: start, states: [] }]]);
    for (const state of life.states) {
        const name = nameOf(state.name);
        if (!nodes.has(name)) nodes.set(name, { name, states: [] });
        nodes.get(name).states.push(state);
    }
    const arrows = new Map();
    for (const { from, to } of life.moves) {
        const [a, b] = [nameOf(from), nameOf(to)];
        if (a !== b) arrows.set(`${a}>${b}`, { from: a, to: b, isBack: false });
    }
    return { nodes: [...nodes.values()], arrows: [...arrows.values()] };
}

/** Marks the arrows that lead back to where one may have come from. */
function markBack(arrows) {
    const state = new Map();
    const visit = (name) => {
        state.set(name, "open");
        const leaving = arrows.filter((each) => each.from === name);
        leaving.sort((a, b) => (b.to === held) - (a.to === held));
        for (const arrow of leaving) {
            if (state.get(arrow.to) === "open") arrow.isBack = true;
            else if (!state.has(arrow.to)) visit(arrow.to);
        }
        state.set(name, "done");
    };
    visit(start);
}

/** The longest way from the start to each node; no arrow stays in its column. */
function ranks(nodes, arrows) {
    const rank = new Map(nodes.map((each) => [each.name, 0]));
    for (let round = 0; round < nodes.length; round += 1)
        for (const { from, to, isBack } of arrows)
            if (!isBack) rank.set(to, Math.max(rank.get(to), rank.get(from) + 1));
    return rank;
}

/** Lets an arrow over several columns hold a place in each of them. */
function withBends(nodes, arrows, rank) {
    const places = nodes.map((each) => ({ ...each, rank: rank.get(each.name), isBend: false }));
    const at = new Map(places.map((each) => [each.name, each]));
    for (const arrow of arrows) {
        const [left, right] = arrow.isBack ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
        arrow.way = [at.get(left)];
        for (let between = rank.get(left) + 1; between < rank.get(right); between += 1) {
            const bend = { name: `${left}>${right}@${between}`, rank: between, isBend: true };
            places.push(bend);
            arrow.way.push(bend);
        }
        arrow.way.push(at.get(right));
    }
    return places;
}

function neighbours(places, arrows) {
    for (const each of places) Object.assign(each, { before: [], behind: [] });
    for (const { way } of arrows)
        for (let i = 1; i < way.length; i += 1) {
            way[i].before.push(way[i - 1]);
            way[i - 1].behind.push(way[i]);
        }
}

/** How often the arrows between the columns cross. */
function crossings(columns) {
    let found = 0;
    for (const column of columns) {
        const ends = column.flatMap((each) => each.behind.map((next) => [each.order, next.order]));
        for (let i = 0; i < ends.length; i += 1)
            for (let j = 0; j < i; j += 1)
                if ((ends[i][0] - ends[j][0]) * (ends[i][1] - ends[j][1]) < 0) found += 1;
    }
    return found;
}

function number(columns) {
    for (const column of columns) column.forEach((each, at) => (each.order = at));
}

/** Orders each column by the middle of its neighbours, to and fro, and keeps what crosses least. */
function untangle(columns) {
    number(columns);
    let best = columns.map((column) => [...column]);
    let fewest = crossings(columns);
    for (let round = 0; round < 24; round += 1) {
        const side = round % 2 === 0 ? "before" : "behind";
        for (const column of round % 2 === 0 ? columns : [...columns].reverse()) {
            const middle = new Map(column.map((each) => [each, each[side].length === 0 ? each.order
                : each[side].reduce((sum, next) => sum + next.order, 0) / each[side].length]));
            column.sort((a, b) => middle.get(a) - middle.get(b) || a.order - b.order);
            number([column]);
        }
        const crossed = crossings(columns);
        if (crossed >= fewest) continue;
        fewest = crossed;
        best = columns.map((column) => [...column]);
    }
    number(best);
    return best;
}

/** The columns of a lifecycle from left to right, and its arrows with the way that each takes. */
export function graphOf(life) {
    const { nodes, arrows } = collapsed(life);
    markBack(arrows);
    const places = withBends(nodes, arrows, ranks(nodes, arrows));
    neighbours(places, arrows);
    const columns = [];
    for (const each of places) (columns[each.rank] ??= []).push(each);
    return { columns: untangle(columns), arrows };
}
