// SPDX-License-Identifier: MIT
// Who and what there is to choose from: users, campaigns, and the teams that were heard of.
import { ask, worldPath } from "./api.js";
import { roleName } from "./tracker_words.js";

function byText(one, other) {
    return one.text.localeCompare(other.text);
}

/**
 * `learn()` asks for users and campaigns, and whoever has to know them waits for `known()`;
 * `see(rows)` learns the names of teams.
 */
export function knownIn(world) {
    const path = worldPath(world.id);
    const teams = new Map();
    let users = [];
    let campaigns = [];
    let isKnown = false;
    const teamName = (id) => teams.get(id) ?? `Team ${id}`;
    const learn = async () => {
        [users, campaigns] = await Promise.all([ask(`${path}/users`), ask(`${path}/campaigns`)]);
        isKnown = true;
        for (const { team, manages } of users)
            for (const id of [team, ...manages])
                if (id !== null && !teams.has(id)) teams.set(id, `Team ${id}`);
    };
    const see = (rows) => {
        for (const { team, team_name: name } of rows) if (team !== null) teams.set(team, name);
    };
    let first = null;
    return {
        learn: () => {
            const learning = learn();
            first ??= learning.catch(() => {});
            return learning;
        },
        known: () => first,
        see,
        teamName,
        users: () => users,
        isKnown: () => isKnown,
        options: () => ({
            sender: users.map(({ id, name, role, active }) => ({
                value: id, text: `${name} (${roleName(role)}${active ? "" : ", removed"})`,
            })).sort(byText),
            campaign: campaigns.map(({ id, name, status }) => ({
                value: id, text: status === "Active" ? name : `${name} (${status})`,
            })).sort(byText),
            team: [...teams.keys()].map((id) => ({ value: id, text: teamName(id) })).sort(byText),
        }),
    };
}
