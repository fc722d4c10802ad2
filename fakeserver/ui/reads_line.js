// SPDX-License-Identifier: MIT
// The line of curl of what a panel reads, which stays open while it changes.
import { readsAs } from "./console_curl.js";
import { fill, h } from "./dom.js";

/** A place for the line; `show(path)` sets it. */
export function readsLine() {
    const node = h("div", { class: "reads-line" });
    let shown = null;
    const show = (path) => {
        if (path === shown) return;
        shown = path;
        const wasOpen = node.querySelector("details")?.open ?? false;
        fill(node, readsAs(path));
        node.querySelector("details").open = wasOpen;
    };
    return { node, show };
}
