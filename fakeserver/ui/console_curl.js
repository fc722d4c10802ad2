// SPDX-License-Identifier: MIT
// What a panel reads, as a line of curl that can be copied.
import { curlOf } from "./api.js";
import { copyButton } from "./copy.js";
import { h } from "./dom.js";

/** A closed <details> with the line of curl that reads `path`. */
export function readsAs(path) {
    const line = h("code", { tabindex: "0", "data-testid": "reads-as" }, curlOf(path));
    return h("details", { class: "reads-as" }, h("summary", {}, `Read with curl: ${path}`),
        h("p", { class: "curl-line" }, line,
            copyButton(() => line.textContent, "Copy the line of curl")));
}
