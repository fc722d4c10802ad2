// SPDX-License-Identifier: MIT
// Questions to the control API, and what each would be as a line of curl.

/** What the server refused: its status, and code, message and fields of its error. */
export class Refused extends Error {
    constructor(status, code, message, fields = []) {
        super(message);
        Object.assign(this, { status, code, fields });
    }
}

const listeners = new Set();

/** Calls `hear({method, path, curl})` for every request that changes something. */
export function hearOfChanges(hear) {
    listeners.add(hear);
}

/** The path of a world's control API: worldPath("1", "/mail"). */
export function worldPath(world, rest = "") {
    return `/_sim/worlds/${encodeURIComponent(world)}${rest}`;
}

/** What is asked as JSON, or null where the answer has no body. Throws Refused. */
export async function ask(path, { method = "GET", body, signal } = {}) {
    const options = { method, signal, headers: {} };
    if (body !== undefined) {
        options.body = JSON.stringify(body);
        options.headers["Content-Type"] = "application/json";
    }
    const answer = await fetch(path, options).catch((broken) => {
        if (broken.name === "AbortError") throw broken;
        throw new Refused(0, "unreachable", "The server does not answer. Does it still run?");
    });
    const text = await answer.text();
    const said = text === "" ? null : JSON.parse(text);
    if (!answer.ok) {
        const error = said?.error ?? {};
        throw new Refused(answer.status, error.code ?? "", error.message ?? answer.statusText,
            error.fields);
    }
    if (method !== "GET")
        for (const hear of listeners) hear({ method, path, curl: curlOf(path, { method, body }) });
    return said;
}

/** Asks for a change; what is to be deleted needs no body. */
export function change(path, body = {}, method = "POST") {
    return ask(path, { method, body: method === "DELETE" ? undefined : body });
}

/** The line that asks the same in a shell. */
export function curlOf(path, { method = "GET", body } = {}) {
    const parts = ["curl -s"];
    if (method !== "GET" && !(method === "POST" && body !== undefined)) parts.push(`-X ${method}`);
    parts.push(quoted(new URL(path, location.origin).href));
    if (body !== undefined) {
        parts.push("-H 'Content-Type: application/json'");
        parts.push(`-d ${quoted(JSON.stringify(body))}`);
    }
    return parts.join(" ");
}

function quoted(text) {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
