// SPDX-License-Identifier: MIT
// Somebody with a browser: goes somewhere, looks around, and notes whatever is not as it should be.
import axe from "axe-core";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const server = process.env.GIFTSIM_URL;

const flags = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
];

export const desktop = { viewport: { width: 1280, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export async function startBrowser(pictures) {
    const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
    return {
        close: () => browser.close(),
        /// What was wrong on the way, in words; nothing if all was well.
        walked: async (name, walk) => {
            const problems = [];
            const open = [];
            const visit = async (options = desktop) => {
                const context = await browser.newContext({ acceptDownloads: true, ...options });
                open.push(context);
                return new Visitor(await context.newPage(), problems, pictures);
            };
            await walk(visit).catch((error) => problems.push(error.message.split("\n").slice(0, 8).join("\n        ")));
            for (const context of open) await context.close();
            return problems;
        },
    };
}

class Visitor {
    constructor(page, problems, pictures) {
        Object.assign(this, { page, problems, pictures, expected: [], isChecking: false });
        page.setDefaultTimeout(15_000);
        page.on("console", (message) => this.hear(message));
        page.on("pageerror", (error) => problems.push(`an error in the page: ${error.message}`));
        page.on("request", (request) => {
            if (!request.url().startsWith(server) && !request.url().startsWith("data:"))
                problems.push(`the page asks for ${request.url()}`);
        });
    }

    /// What a browser complains of, but for refusals that a journey is about.
    hear(message) {
        if (this.isChecking || !["error", "warning"].includes(message.type())) return;
        const isRefusal = /Failed to load resource: the server responded with a status of (\d+)/.exec(message.text());
        if (isRefusal && this.expected.includes(Number(isRefusal[1]))) return;
        this.problems.push(`the console says: ${message.text()}`);
    }

    /// From now on these statuses are no mistake.
    mayBeRefused(...statuses) {
        this.expected.push(...statuses);
    }

    expect(holds, sentence) {
        if (!holds) this.problems.push(sentence);
    }

    async goto(path, status = 200) {
        if (status >= 400) this.mayBeRefused(status);
        const answer = await this.page.goto(new URL(path, server).href);
        this.expect(answer.status() === status, `${path} answered ${answer.status()} instead of ${status}`);
    }

    get(id) {
        return this.page.getByTestId(id);
    }

    /// Waits until an element says something.
    async says(id, text) {
        await this.get(id).filter({ hasText: text }).first().waitFor();
    }

    /// Submits the page's form and notes the status of what came.
    async submit(id, status) {
        if (status >= 400) this.mayBeRefused(status);
        const [answer] = await Promise.all([
            this.page.waitForResponse((each) => each.request().isNavigationRequest()),
            this.get(id).click(),
        ]);
        await this.page.waitForLoadState();
        this.expect(answer.status() === status, `${id} answered ${answer.status()} instead of ${status}`);
    }

    /// Whether the page is one that everybody can use; `name`: keeps a picture of it.
    async look(name) {
        const fits = await this.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        this.expect(fits, `${name}: the page scrolls sideways`);
        this.isChecking = true;  // the checker's own styles are not what the policy allows
        await this.page.evaluate(axe.source);
        const found = await this.page.evaluate(() =>
            globalThis.axe.run(document, { resultTypes: ["violations"], preload: false }));
        this.isChecking = false;
        for (const each of found.violations)
            this.problems.push(`${name}: ${each.help} (${each.id}): ${each.nodes[0].html.slice(0, 160)}`);
        await this.page.screenshot({ path: join(this.pictures, `${name}.png`), fullPage: true });
    }
}
