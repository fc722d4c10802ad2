// SPDX-License-Identifier: MIT
// When a panel asks again, and that it does so one question at a time.

/** Whether any of these is other than what was told before; at first (before is null) it is. */
export function differs(now, before, ...names) {
    return before === null || names.some((name) => now[name] !== before[name]);
}

/**
 * `load`, one call at a time. Whoever calls while it runs waits for the next run, which all of them
 * share; so what is shown in the end is never older than the last call.
 */
export function oneAtATime(load) {
    let last = Promise.resolve();
    let next = null;
    return () => {
        next ??= last.catch(() => {}).then(() => {
            next = null;
            return load();
        });
        last = next;
        return next;
    };
}

/** Whether somebody is at it, so that nothing in it should move. */
export function isInUse(node) {
    return node.matches(":hover, :focus-within");
}

/** Loads, and rests after what took long: a world that changes often is not always asked. */
export async function thenRest(load) {
    const begun = performance.now();
    await load();
    const took = performance.now() - begun;
    if (took > 200) await new Promise((done) => setTimeout(done, Math.min(4 * took, 5000)));
}
