// SPDX-License-Identifier: MIT
// Filters by words and rule, folds, and unfolds what a link leads to.
(() => {
    const byId = (id) => document.getElementById(id);
    const entries = [...document.querySelectorAll(".entry")];
    const folders = [...document.querySelectorAll(".folder")];
    const seen = (entry) => entry.offsetParent !== null;

    function filter() {
        const words = byId("words").value.toLowerCase().split(/\s+/).filter(Boolean);
        const rule = byId("rule").value.trim().toUpperCase();
        for (const entry of entries) {
            const text = entry.dataset.words.toLowerCase();
            const rules = entry.dataset.rules.split(" ");
            const wanted =
                words.every((word) => text.includes(word)) && (rule === "" || rules.some((each) => each.startsWith(rule)));
            entry.classList.toggle("unwanted", !wanted);
        }
        for (const folder of folders)
            folder.classList.toggle("unwanted", !folder.querySelector(".entry:not(.unwanted)"));
        byId("found").textContent = `${entries.filter(seen).length} of ${entries.length}`;
    }

    function unfoldTarget() {
        const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
        if (!target || target.tagName !== "DETAILS") return;
        target.open = true;
        byId("only-all").checked = true;
        byId("words").value = byId("rule").value = "";
        filter();
        target.scrollIntoView();
        target.querySelector("summary").focus({ preventScroll: true });
    }

    byId("search").hidden = false;
    byId("filter").addEventListener("input", filter);
    byId("filter").addEventListener("submit", (event) => event.preventDefault());
    byId("unfold").addEventListener("click", () => {
        for (const entry of entries) if (seen(entry)) entry.open = true;
    });
    byId("fold").addEventListener("click", () => {
        for (const entry of entries) entry.open = false;
    });
    addEventListener("hashchange", unfoldTarget);
    filter();
    unfoldTarget();
})();
