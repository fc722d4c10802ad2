// SPDX-License-Identifier: MIT
// Keeps answers in order: a later question calls off the earlier one, and no late answer is shown.
import { thenRest } from "./fresh.js";

/**
 * `load(signal)` asks and shows. `now()` does it at once, for somebody waits; `soon()` when what is
 * under way has come, for the world has moved: a world that never rests starves nobody.
 */
export function loader(load) {
    let going = null;
    let isStale = false;
    const now = async () => {
        going?.abort();
        const mine = new AbortController();
        going = mine;
        isStale = false;
        try {
            await thenRest(() => load(mine.signal));
        } catch (broken) {
            if (broken.name !== "AbortError") throw broken;
        } finally {
            if (going === mine) {
                going = null;
                if (isStale) now();
            }
        }
    };
    const soon = () => {
        if (going) isStale = true;
        else now();
    };
    return { now, soon };
}
