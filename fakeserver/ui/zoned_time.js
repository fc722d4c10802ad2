// SPDX-License-Identifier: MIT
// What clocks on the wall show in a zone, and which instant they mean.

/** How far the zone is ahead of UTC at an instant, both in milliseconds. */
function offsetAt(milliseconds, zone) {
    const parts = Object.fromEntries(new Intl.DateTimeFormat("en-US", {
        timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric",
        day: "numeric", hour: "numeric", minute: "numeric", second: "numeric",
    }).formatToParts(new Date(milliseconds)).map(({ type, value }) => [type, Number(value)]));
    const shown = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute,
        parts.second);
    return shown - Math.floor(milliseconds / 1000) * 1000;
}

/** "2025-01-02T09:03:00" as the zone's clocks show the instant, to the second. */
export function wallTime(instant, zone) {
    const milliseconds = Date.parse(instant);
    return new Date(milliseconds + offsetAt(milliseconds, zone)).toISOString().slice(0, 19);
}

/**
 * The instant at which the zone's clocks show `wall`, as "…Z". Of two it is the earlier one; a
 * time that is left out in spring is as much later as is left out. Throws RangeError where there is
 * none.
 */
export function instantAt(wall, zone) {
    const shown = Date.parse(`${wall}Z`);
    const day = 86_400_000;
    const before = shown - offsetAt(shown - day, zone);
    const after = shown - offsetAt(shown + day, zone);
    const fits = (each) => each + offsetAt(each, zone) === shown;
    const found = [before, after].sort((a, b) => a - b).find(fits) ?? before;
    return new Date(found).toISOString().replace(".000Z", "Z");
}
