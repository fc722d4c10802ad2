// SPDX-License-Identifier: MIT
// Where everything stands in the drawing of a lifecycle, in pixels.
import { graphOf, start } from "./lifecycle_graph.js";

/** The size of a state, and the space between two columns. */
export const box = { width: 108, height: 44, gap: 34, within: 6 };

const bend = 14;
const between = 20;
const margin = 16;

function heightOf(place) {
    if (place.isBend) return bend;
    if (place.name === start) return 16;
    const count = place.states.length;
    if (!place.states[0].held) return box.height;
    return count * box.height + (count + 1) * box.within;
}

/**
 * The middles of what stands below each other, as near to what is wished as the distances allow:
 * neighbours that would overlap move together to the middle of their wishes.
 */
function settled(wishes, distances, weights) {
    const offsets = [];
    distances.reduce((sum, each, at) => (offsets[at] = sum + each), 0);
    const groups = [];
    wishes.forEach((wish, at) => {
        groups.push({ sum: (wish - offsets[at]) * weights[at], weight: weights[at], size: 1 });
        while (groups.length > 1) {
            const [a, b] = groups.slice(-2);
            if (a.sum / a.weight <= b.sum / b.weight) break;
            groups.splice(-2, 2, { sum: a.sum + b.sum, weight: a.weight + b.weight,
                size: a.size + b.size });
        }
    });
    const middles = groups.flatMap(({ sum, weight, size }) => Array(size).fill(sum / weight));
    return middles.map((each, at) => each + offsets[at]);
}

function settle(column, wish) {
    const distances = column.map((each, at) => at === 0 ? 0
        : (each.height + column[at - 1].height) / 2 + between * (each.isBend ? .5 : 1));
    const weights = column.map((each) => (each.isBend ? 4 : 1));
    settled(column.map(wish), distances, weights).forEach((y, at) => (column[at].y = y));
}

const mean = (list, value) => list.reduce((sum, each) => sum + value(each), 0) / list.length;

/** Moves everything towards its neighbours, to and fro. */
function straighten(columns) {
    for (const column of columns) settle(column, () => 0);
    const height = (each) => each.y;
    for (let round = 0; round < 16; round += 1) {
        const side = round % 2 === 0 ? "before" : "behind";
        for (const column of round % 2 === 0 ? columns : [...columns].reverse())
            settle(column, (each) => each[side].length ? mean(each[side], height) : each.y);
    }
}

/** Where arrows touch a place: beside each other, in the order of where they lead. */
function ports(arrows) {
    const ends = new Map();
    const add = (place, side, arrow, other) => {
        const key = `${place.name}|${side}`;
        if (!ends.has(key)) ends.set(key, []);
        ends.get(key).push({ arrow, side, place, other });
    };
    for (const arrow of arrows) {
        const { way } = arrow;
        add(way[0], "right", arrow, way[1]);
        add(way.at(-1), "left", arrow, way.at(-2));
    }
    for (const list of ends.values()) {
        list.sort((a, b) => a.other.y - b.other.y);
        const step = Math.min(9, list[0].place.height * .7 / list.length);
        list.forEach(({ arrow, side, place }, at) => {
            arrow[side] = place.y + (at - (list.length - 1) / 2) * step;
        });
    }
}

/** The way of an arrow as a curve, from where it begins to where its head is. */
function curve(arrow) {
    const { way, left, right, isBack } = arrow;
    const points = [];
    way.forEach((place, at) => {
        if (at > 0) points.push([place.x, at === way.length - 1 ? left : place.y]);
        if (at < way.length - 1)
            points.push([place.x + place.width, at === 0 ? right : place.y]);
    });
    if (isBack) points.reverse();
    const [first, ...others] = points;
    let last = first;
    const parts = others.map(([x, y]) => {
        const middle = (last[0] + x) / 2;
        const part = `C${middle} ${last[1]} ${middle} ${y} ${x} ${y}`;
        last = [x, y];
        return part;
    });
    return `M${first[0]} ${first[1]}${parts.join("")}`;
}

/** The drawing of a lifecycle: its size, its places with x, y (their middle), width and height. */
export function layoutOf(life) {
    const { columns, arrows } = graphOf(life);
    columns.forEach((column, at) => column.forEach((each) => {
        each.height = heightOf(each);
        each.width = each.name === start ? 16 : box.width;
        each.x = at === 0 ? margin : margin + 16 + box.gap + (at - 1) * (box.width + box.gap);
    }));
    straighten(columns);
    const places = columns.flat();
    const top = Math.min(...places.map((each) => each.y - each.height / 2)) - margin;
    for (const each of places) each.y -= top;
    ports(arrows);
    const kept = places.filter((each) => !each.isBend);
    return {
        width: Math.max(...kept.map((each) => each.x + each.width)) + margin,
        height: Math.max(...places.map((each) => each.y + each.height / 2)) + margin,
        places: kept,
        arrows: arrows.map((each) => ({ from: each.from, to: each.to, curve: curve(each) })),
    };
}
