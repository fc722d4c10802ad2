// SPDX-License-Identifier: MIT
// The other side of the pages: a world of one's own, and what happens in it.
import { server } from "./visitor.mjs";

async function asked(method, path, body) {
    const answer = await fetch(server + path, {
        method,
        headers: body === undefined ? {} : { "Content-Type": "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
}

/// A demo world that begins on the first of October 2020 at nine, frozen unless `more` says otherwise.
export async function newWorld(more = {}) {
    const made = await asked("POST", "/_sim/worlds", {
        preset: "demo", seed: 7, clock: { start: "2020-10-01T09:00:00Z" }, ...more,
    });
    return new World(made);
}

class World {
    constructor({ id, credentials }) {
        Object.assign(this, { id, credentials, path: `/_sim/worlds/${id}` });
    }

    get(rest) {
        return asked("GET", this.path + rest);
    }
    post(rest, body = {}) {
        return asked("POST", this.path + rest, body);
    }

    /// Sends a gift of a campaign; `to` is a recipient, or an email. Returns the send's number.
    async send(campaign, to, more = {}) {
        const recipient = typeof to === "string" ? { first_name: "Kim", last_name: "Lee", email: to } : to;
        const made = await this.post("/steps", { send: { campaign, to: recipient, ...more } });
        return String(made.number);
    }
    advance(by) {
        return this.post("/clock/advance", { by });
    }
    async status(send) {
        return (await this.get(`/sends/${send}`)).status;
    }
    /// The path of the last link of a kind that was mailed to somebody: "offer", "redeem", "address".
    async link(to, rel) {
        const mails = await this.get(`/mail?to=${encodeURIComponent(to)}`);
        const links = mails.flatMap((each) => each.links).filter((each) => each.rel === rel);
        if (links.length === 0) throw new Error(`no ${rel} link was mailed to ${to}`);
        return new URL(links.at(-1).url).pathname;
    }
    /// As an API client: the status and the body of the answer.
    async asClient(method, path, body) {
        this.token ??= (await this.newToken()).access_token;
        const answer = await fetch(server + path, {
            method,
            headers: { Authorization: `Bearer ${this.token}`, "Content-Type": "application/json" },
            body: body && JSON.stringify(body),
        });
        return { status: answer.status, body: await answer.json() };
    }
    async newToken() {
        const { client_id, client_secret } = this.credentials.sendoso;
        const answer = await fetch(`${server}/oauth/token`, {
            method: "POST",
            body: new URLSearchParams({ grant_type: "client_credentials", client_id, client_secret }),
        });
        return answer.json();
    }
}
