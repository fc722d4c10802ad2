// SPDX-License-Identifier: MIT
// Runs every journey and says how each went.
//
//   node main.mjs FOLDER-FOR-PICTURES [PART OF A NAME]     beside a node_modules with playwright-core, axe-core
import { startBrowser } from "./visitor.mjs";
import { journeys as console_ } from "./console.mjs";
import { journeys as hostile } from "./hostile.mjs";
import { journeys as looks } from "./looks.mjs";
import { journeys as recipients } from "./recipients.mjs";
import { journeys as tracker } from "./tracker.mjs";

const [pictures, part = ""] = process.argv.slice(2);
const all = { ...recipients, ...tracker, ...console_, ...hostile, ...looks };
const browser = await startBrowser(pictures);
let failed = 0;

for (const [name, walk] of Object.entries(all)) {
    if (!name.includes(part)) continue;
    const began = performance.now();
    const problems = await browser.walked(name, walk);
    const took = `${Math.round(performance.now() - began)} ms`;
    console.log(`${problems.length ? "not ok" : "ok"}  ${name}  (${took})`);
    for (const each of problems) console.log(`        ${each}`);
    failed += problems.length ? 1 : 0;
}
await browser.close();
console.log(failed ? `${failed} journeys went wrong` : "every journey went well");
process.exitCode = failed ? 1 : 0;
