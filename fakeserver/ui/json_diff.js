// SPDX-License-Identifier: MIT
// Where two JSON values differ.

function isBranch(value) {
    return typeof value === "object" && value !== null;
}

function escaped(key) {
    return String(key).replaceAll("~", "~0").replaceAll("/", "~1");
}

/**
 * What differs between two values, [{where, left, right}]: `where` is a JSON pointer, undefined
 * means that nothing is there.
 */
export function differences(left, right, where = "") {
    if (Object.is(left, right)) return [];
    const areAlike = isBranch(left) && isBranch(right)
        && Array.isArray(left) === Array.isArray(right);
    if (!areAlike) return [{ where, left, right }];
    const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
    return [...keys].flatMap((key) =>
        differences(left[key], right[key], `${where}/${escaped(key)}`));
}
