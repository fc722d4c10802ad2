// SPDX-License-Identifier: MIT
// The credentials of a world's clients: hidden until somebody wants them.
import { copyButton } from "./copy.js";
import { fill, h } from "./dom.js";

function secret(name, value) {
    return h("div", { class: "secret" }, h("dt", {}, name),
        h("dd", {}, h("code", { "data-testid": `secret-${name}` }, value),
            copyButton(() => value, `Copy ${name}`)));
}

/** A closed <details>; what is in it is only there while it is open. */
export function credentials({ id, credentials: { sendoso, sendoso_scim: scim, reachdesk } }) {
    const list = h("dl", { class: "secrets" });
    const details = h("details", {
        "data-testid": `credentials-${id}`,
        ontoggle: () => fill(list, details.open && [
            secret("client_id", sendoso.client_id), secret("client_secret", sendoso.client_secret),
            secret("SCIM client_id", scim.client_id),
            secret("SCIM client_secret", scim.client_secret),
            secret("Reachdesk token", reachdesk.token)]),
    }, h("summary", {}, "Show"), list);
    return details;
}
