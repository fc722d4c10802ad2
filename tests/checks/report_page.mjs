// SPDX-License-Identifier: MIT
// Opens the pages of runs in Chromium, offline: no message on the console, no request, no sideways
// scrolling, with the script and without; what can be filtered is. Keeps pictures in the second
// folder.
//
//   node report_page.mjs FOLDER-OF-PAGES FOLDER-OF-PICTURES      beside a node_modules with playwright-core
import { readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [folder, pictures] = process.argv.slice(2);
const problems = [];
const flags = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
];

/// Opens a page and hands it to `use`; whatever it says or asks for is a problem.
async function open(browser, file, options, use) {
    const context = await browser.newContext({ offline: true, serviceWorkers: "block", ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(300_000);
    const own = pathToFileURL(resolve(folder, file)).href;
    const complain = (text) => problems.push(`${file}: ${text}`);
    page.on("console", (message) => complain(`console: ${message.text()}`));
    page.on("pageerror", (error) => complain(`error: ${error.message}`));
    page.on("request", (request) => {
        const url = request.url().split("#")[0];
        if (url !== own && url !== "data:,") complain(`asks for ${url}`);
    });
    page.on("requestfailed", (request) => complain(`failed: ${request.url()}`));
    await page.goto(own);
    await use(page, complain, own);
    await context.close();
}

const count = (page, selector) =>
    page.evaluate((wanted) => [...document.querySelectorAll(wanted)].filter((each) => each.checkVisibility()).length, selector);

/// Unfolds all, so that everything is laid out.
const unfold = (page) =>
    page.evaluate(() => document.querySelectorAll("details").forEach((each) => (each.open = true)));

async function fits(page, complain, what) {
    const [wide, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    if (wide > room) complain(`${what}: ${wide} pixels wide, with room for ${room}`);
}

async function look(browser, file, name, options) {
    await open(browser, file, options, async (page, complain) => {
        await fits(page, complain, `${name}, folded`);
        await page.screenshot({ path: join(pictures, `${basename(file, ".html")}-${name}.png`) });
        await page.evaluate(() => {
            for (const entry of [...document.querySelectorAll(".entry")].slice(0, 3)) {
                entry.open = true;
                entry.querySelectorAll("details").forEach((each) => (each.open = true));
            }
        });
        await page.screenshot({
            path: join(pictures, `${basename(file, ".html")}-${name}-open.png`), fullPage: true,
            clip: { x: 0, y: 0, width: options.viewport.width, height: 4000 },
        });
        if (options.colorScheme === "dark") return;
        await unfold(page);
        await fits(page, complain, `${name}, unfolded`);
    });
}

/// What passed can be chosen, with the script and without.
async function choose(browser, file, script) {
    await open(browser, file, { javaScriptEnabled: script }, async (page, complain) => {
        const good = await page.locator(".entry.passed").count();
        if ((await page.locator("#only-passed").count()) !== 0) await page.check("#only-passed");
        if ((await count(page, ".entry")) !== good) complain("the choice of verdicts does not choose");
        if (script === (await page.locator("#search").isHidden())) complain("search shows without the script only");
    });
}

async function search(browser, file) {
    await open(browser, file, {}, async (page, complain, own) => {
        const all = await page.locator(".entry").count();
        await page.fill("#rule", "eg-01");
        const shown = await page.locator('.entry[data-rules~="EG-01"]').count();
        if ((await count(page, ".entry")) !== shown) complain("the rule does not choose");
        await page.fill("#words", "no such words anywhere");
        if ((await count(page, ".entry")) !== 0) complain("words do not choose");
        if ((await page.textContent("#found")) !== `0 of ${all}`) complain("the count of what was found is wrong");
        await page.goto(`${own}#e${all}`);
        if (!(await page.locator(`#e${all}`).evaluate((each) => each.open))) complain("a link does not unfold");
        await page.keyboard.press("Enter");
        if (await page.locator(`#e${all}`).evaluate((each) => each.open)) complain("the keyboard does not fold");
    });
}

const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
for (const file of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
    for (const colorScheme of ["light", "dark"]) {
        await look(browser, file, `phone-${colorScheme}`, { colorScheme, viewport: { width: 375, height: 812 } });
        await look(browser, file, `desktop-${colorScheme}`, { colorScheme, viewport: { width: 1280, height: 900 } });
    }
    for (const script of [true, false]) await choose(browser, file, script);
    await search(browser, file);
}
await browser.close();
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
