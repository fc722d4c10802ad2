// SPDX-License-Identifier: MIT
// The menu of a row: one element for all rows, over whatever is shown.
import { fill, h } from "./dom.js";

function item({ text, reason, act, testid }, close) {
    return h("div", {
        role: "menuitem", tabindex: "-1", class: "menu-item", "data-testid": testid,
        "aria-disabled": Boolean(reason) && "true",
        onclick: () => {
            if (reason) return;
            close();
            act();
        },
    }, text, reason && h("small", {}, reason));
}

/** Moves the focus as the arrows say, and chooses. */
function steer(menu, close, event) {
    const items = [...menu.children];
    const at = items.indexOf(document.activeElement);
    const to = {
        ArrowDown: (at + 1) % items.length,
        ArrowUp: (at - 1 + items.length) % items.length,
        Home: 0,
        End: items.length - 1,
    }[event.key];
    if (to !== undefined) items[to].focus();
    else if (event.key === "Enter" || event.key === " ") items[at]?.click();
    else if (event.key === "Tab") close();
    else return;
    if (event.key !== "Tab") event.preventDefault();
}

function place(menu, button) {
    const by = button.getBoundingClientRect();
    const { width, height } = menu.getBoundingClientRect();
    const top = by.bottom + height > innerHeight ? Math.max(0, by.top - height) : by.bottom;
    menu.style.setProperty("top", `${top}px`);
    menu.style.setProperty("left", `${Math.max(8, by.right - width)}px`);
}

/** The menu; `button(name, testid, items)` makes what opens it: `items()` are asked each time. */
export function rowMenu() {
    let opener = null;
    let wasOpen = false;
    const isOpen = () => menu.matches(":popover-open");
    const close = () => isOpen() && menu.hidePopover();
    const menu = h("div", {
        role: "menu", popover: "auto", class: "menu", "data-testid": "menu",
        onkeydown: (event) => steer(menu, close, event),
        onbeforetoggle: ({ newState }) => {
            opener.setAttribute("aria-expanded", String(newState === "open"));
            if (newState === "closed" && menu.contains(document.activeElement)) opener.focus();
        },
    });
    addEventListener("scroll", () => isOpen() && place(menu, opener),
        { passive: true, capture: true });
    const open = (button, name, items) => {
        opener = button;
        menu.setAttribute("aria-label", name);
        fill(menu, items.map((each) => item(each, close)));
        menu.showPopover();
        place(menu, button);
        menu.firstElementChild.focus({ preventScroll: true });
    };
    const button = (name, testid, items) => {
        const node = h("button", {
            type: "button", class: "quiet menu-button", "aria-haspopup": "menu",
            "aria-expanded": "false", "aria-label": name, "data-testid": testid,
            onpointerdown: () => {
                wasOpen = opener === node && isOpen();
            },
            onclick: () => {
                if (!wasOpen) open(node, name, items());
                wasOpen = false;
            },
            onkeydown: (event) => {
                if (event.key !== "ArrowDown") return;
                event.preventDefault();
                open(node, name, items());
            },
        }, "⋯");
        return node;
    };
    return { node: menu, button };
}
