// SPDX-License-Identifier: MIT
// What a panel reads, as a line of curl that can be copied.
import { curlOf } from "./api.js";
import { h } from "./dom.js";
import { tell } from "./shell.js";

/** A button that copies what `text()` gives, and says so; `what` is its accessible name. */
export function copyButton(text, what = "Copy") {
    return h("button", {
        type: "button", class: "quiet", "aria-label": what, "data-testid": "copy",
        onclick: async () => {
            try {
                await navigator.clipboard.writeText(text());
                tell("Copied.");
            } catch {
                tell("The browser does not let this page copy. Select the text instead.", true);
            }
        },
    }, "Copy");
}

/** A closed <details> with the line of curl that reads `path`. */
export function readsAs(path) {
    const line = h("code", { tabindex: "0", "data-testid": "reads-as" }, curlOf(path));
    return h("details", { class: "reads-as" }, h("summary", {}, `Read with curl: ${path}`),
        h("p", { class: "curl-line" }, line,
            copyButton(() => line.textContent, "Copy the line of curl")));
}
