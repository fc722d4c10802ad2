// SPDX-License-Identifier: MIT
// Texts of any length in places of a certain size.

/** The beginning of a long text; what is cut off is replaced by a sign of three dots. */
export function short(text, most = 120) {
    const signs = [...text];
    return signs.length <= most ? text : `${signs.slice(0, most - 1).join("")}…`;
}
