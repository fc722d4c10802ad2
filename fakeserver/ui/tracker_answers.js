// SPDX-License-Identifier: MIT
// Asks GET …/tracker what the URL asks for, and hands the answer, or what was refused, on.
import { Refused, ask, worldPath } from "./api.js";
import { parameters } from "./shell.js";
import { loader } from "./tracker_load.js";
import { asked, question, view, wholeQuestion } from "./tracker_query.js";

/** What is about the filters is told there, the rest where the list stands. */
const ofResults = ["sort", "limit"];

function countsOnly(without) {
    const query = wholeQuestion(without);
    query.set("limit", "1");
    return query;
}

/** What the view needs: a page of sends, or only their counts. */
export function listQuestion() {
    return view() === "analytics" ? countsOnly() : question();
}

/** Asks, and fills the list; see loader(). */
export function listLoader(world, { known, viewer, filters, results }) {
    const path = worldPath(world.id);
    const say = (fields) => {
        viewer.say(fields.find(({ field }) => field === "as")?.problem ?? null);
        for (const name of ofResults)
            results.say(name, fields.find(({ field }) => field === name)?.problem ?? null);
        return filters.say(fields).filter(({ field }) => ![...ofResults, "as"].includes(field));
    };
    const show = (answer) => {
        say([]);
        known.see(answer.rows);
        viewer.update();
        filters.offer(parameters().has("status") ? undefined : answer.counts);
        results.show(answer, asked(`${path}/tracker.csv`, wholeQuestion()));
    };
    const refuse = (refused) => {
        const strange = say(refused.fields);
        if (refused.code === "bad_filter") results.refuse(strange);
        else results.fail(refused);
    };
    return loader(async (signal) => {
        try {
            const [answer] = await Promise.all([
                ask(asked(`${path}/tracker`, listQuestion()), { signal }), known.known()]);
            if (!signal.aborted) show(answer);
        } catch (refused) {
            if (!(refused instanceof Refused)) throw refused;
            if (!signal.aborted) refuse(refused);
        }
    });
}

/**
 * Where only some statuses are asked for, the counts of all are learned when somebody looks at
 * what there is to choose; `offer(counts)` takes them.
 */
export function statusLearner(world, offer) {
    const { now } = loader(async (signal) => {
        const path = asked(`${worldPath(world.id)}/tracker`, countsOnly(["status"]));
        const answer = await ask(path, { signal }).catch((refused) => {
            if (refused instanceof Refused) return null;
            throw refused;
        });
        if (answer && !signal.aborted) offer(answer.counts);
    });
    return () => parameters().has("status") && now();
}
