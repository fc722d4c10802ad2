// SPDX-License-Identifier: MIT
// Keeps an open page current: hears of every change of a world by server-sent events.

/**
 * Calls `hear(now, before)` with what the server tells of a world (see GET …/events): at first, and
 * whenever something has changed; `before` is null at first. While the page is hidden nothing is
 * listened to; whoever looks again is told how things stand. `lost(how)`: "unreachable" when the
 * server does not answer, "ended" when it says that there is no such world, "" when all is well.
 */
export function watch(world, hear, lost = () => {}) {
    let source = null;
    let before = null;
    const listen = () => {
        source = new EventSource(`/_sim/worlds/${encodeURIComponent(world)}/events`);
        const mine = source;
        source.addEventListener("open", () => lost(""));
        source.addEventListener("error", () =>
            lost(mine.readyState === EventSource.CLOSED ? "ended" : "unreachable"));
        source.addEventListener("world", (event) => {
            const now = JSON.parse(event.data);
            hear(now, before);
            before = now;
        });
    };
    const turn = () => {
        source?.close();
        source = null;
        if (!document.hidden) listen();
    };
    document.addEventListener("visibilitychange", turn);
    addEventListener("pagehide", () => source?.close());
    listen();
}
