// SPDX-License-Identifier: MIT
// Reads the journal from its end. The API gives the oldest first, so it is asked for stretches of
// numbers, each longer than the one before while little of what is wanted is found.
import { ask } from "./api.js";

/** So many entries make a page. */
const pageSize = 50;
const longest = 1000;
const mostQuestions = 20;

function asking(path, filter, since, limit) {
    return ask(`${path}?${new URLSearchParams({ ...filter, since, limit })}`);
}

/**
 * How the journal stands: { total, evicted, operations }, and the numbers before the first entry
 * and of the last one. Numbers have no gaps, but go on when a journal is emptied.
 */
export async function readStanding(path) {
    const { total, evicted, operations, entries } = await asking(path, {}, 0, 1);
    const before = entries.length > 0 ? entries[0].number - 1 : 0;
    return { total, evicted, operations, before, last: before + total - evicted };
}

/**
 * The newest entries up to number `upTo` (null: up to the last one) that the filter lets pass, the
 * newest first, with how the journal stands. `rest` is the number up to which nothing has been
 * looked at yet; 0 when there is nothing more.
 */
export async function readPage(path, filter, upTo) {
    const standing = await readStanding(path);
    const { before, last } = standing;
    const entries = [];
    let high = Math.min(upTo ?? last, last);
    let length = pageSize;
    for (let i = 0; i < mostQuestions && high > before && entries.length < pageSize; i += 1) {
        const low = Math.max(before, high - length);
        const found = (await asking(path, filter, low, high - low)).entries;
        entries.push(...found.filter((each) => each.number <= high).reverse());
        high = low;
        length = Math.min(longest, length * 4);
    }
    const page = entries.slice(0, pageSize);
    const rest = entries.length > pageSize ? entries[pageSize].number : high;
    return { ...standing, entries: page, rest: rest > before ? rest : 0 };
}
