// SPDX-License-Identifier: MIT
// How far sends have come, read from their histories: of all where there are few, else of some that
// are spread evenly over all, for a history is long.
import { ask } from "./api.js";
import { lifecycleOf, stagesOf } from "./lifecycle_stages.js";

/** Of so many sends at most every history is read. */
const readable = 1000;

const pages = 10;

/** What was read: of each lifecycle how many sends were begun, came how far, and stand where. */
class Tally {
    constructor(total) {
        this.total = total;
        this.read = 0;
        this.lives = new Map();
    }

    /** Whether every send has been read. */
    get isWhole() {
        return this.read >= this.total;
    }

    /** What has been read of one lifecycle. */
    of(life) {
        if (!this.lives.has(life))
            this.lives.set(life, { begun: 0, came: stagesOf(life).map(() => 0), standing: {} });
        return this.lives.get(life);
    }

    add(send) {
        const life = lifecycleOf(send);
        const { came, standing } = this.of(life);
        this.read += 1;
        this.of(life).begun += 1;
        standing[send.status] = (standing[send.status] ?? 0) + 1;
        const been = new Set(send.history.map((each) => each.status));
        const furthest = stagesOf(life).map((each) => been.has(each)).lastIndexOf(true);
        for (let at = 0; at <= furthest; at += 1) came[at] += 1;
    }
}

/** Reads all histories, or some of many. */
export async function readSome(path) {
    const { total, sends } = await ask(`${path}/sends?limit=${readable}`);
    const tally = new Tally(total);
    if (total <= readable) {
        sends.forEach((each) => tally.add(each));
        return tally;
    }
    for (let page = 0; page < pages; page += 1) {
        const after = Math.floor(page * total / pages);
        const part = await ask(`${path}/sends?after=${after}&limit=${readable / pages}`);
        part.sends.forEach((each) => tally.add(each));
    }
    return tally;
}

/** Reads every history, page by page; `heard(tally)` hears of each page, and says false to end. */
export async function readAll(path, heard) {
    let tally = null;
    let after = 0;
    for (;;) {
        const { total, sends } = await ask(`${path}/sends?after=${after}&limit=1000`);
        tally ??= new Tally(total);
        tally.total = total;
        sends.forEach((each) => tally.add(each));
        if (sends.length === 0 || tally.isWhole || !heard(tally)) return tally;
        after = Number(sends.at(-1).id);
    }
}
