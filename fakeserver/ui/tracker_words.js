// SPDX-License-Identifier: MIT
// What the API's words are called for people, and what each role sees.

/** The kinds of gifts. */
export const kinds = [["egift", "eGift"], ["choice", "Choice"], ["experience", "Experience"],
    ["donation", "Donation"], ["physical", "Physical"], ["swag", "Swag"], ["amazon", "Amazon"]];

/** The platforms that a campaign may belong to. */
export const platforms = [["sendoso", "Sendoso"], ["reachdesk", "Reachdesk"]];

/** Words for statuses of older days, which still can be asked for. */
export const olderWords = ["Processing", "Paused", "Confirming Address"];

const roles = { admin: "Admin", manager: "Manager", sender: "Sender" };

/** What one of `pairs` is called; itself if it is none of them. */
export function called(pairs, value) {
    return pairs.find(([each]) => each === value)?.[1] ?? value;
}

/** "Admin" for "admin". */
export function roleName(role) {
    return roles[role] ?? role;
}

/** How somebody is called: by name, else by email. */
export function personName({ first_name: first, last_name: last, email }) {
    return `${first} ${last}`.trim() || email || "Nobody named";
}

/** What a user sees in the Send Tracker (null: no user). `teamName(id)` names teams. */
export function sightOf(user, teamName) {
    if (user === null) return "Without a user, everything is seen.";
    if (user.role === "admin") return "An Admin sees the sends of everybody.";
    if (user.role === "sender") return "A Sender sees their own sends.";
    if (user.sees_all) return "This Manager may see the sends of everybody.";
    if (user.manages.length === 0) return "A Manager of no team sees their own sends.";
    const teams = user.manages.map(teamName).join(", ");
    return `A Manager sees their own sends and those of their teams: ${teams}.`;
}
