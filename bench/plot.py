#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""plot.py FIGURES.json PICTURE.svg: what a life costs, by kind, among ever more live sends.

Reads what Google Benchmark writes with --benchmark_out for lives/KIND/live:COUNT; of repeated runs
the best counts."""
import json
import math
import sys
from itertools import cycle

WIDTH, HEIGHT = 760, 440
LEFT, RIGHT, TOP, BOTTOM = 64, 170, 56, 52
COLOURS = ["#1f6feb", "#c2410c", "#15803d", "#7e22ce", "#be123c", "#0f766e", "#57606a"]
INK, FAINT, PAPER = "#1f2328", "#d0d7de", "#ffffff"


def figures(path):
    """{kind: {live: nanoseconds of CPU per send}}"""
    by_kind = {}
    with open(path, encoding="utf-8") as file:
        runs = json.load(file)["benchmarks"]
    for run in runs:
        if run.get("run_type") == "aggregate" or run.get("error_occurred"):
            continue
        word, kind, size = run["name"].split("/")[:3]
        if word != "lives" or "sends" not in run:
            continue
        cost = 1e9 / run["sends"]
        costs = by_kind.setdefault(kind, {})
        live = int(size.split(":")[1])
        costs[live] = min(cost, costs.get(live, cost))
    if not by_kind:
        sys.exit(f"{path} holds no figures of lives/KIND/live:COUNT")
    return by_kind


def decades(low, high):
    """The powers of ten around two numbers, as exponents."""
    return math.floor(math.log10(low)), math.ceil(math.log10(high))


class Scale:
    """A logarithmic axis from one exponent of ten to another, in pixels."""

    def __init__(self, exponents, pixels):
        (self.low, high), (self.start, end) = exponents, pixels
        self.step = (end - self.start) / max(1, high - self.low)
        self.marks = range(self.low, max(high, self.low + 1) + 1)

    def at(self, value):
        return self.start + (math.log10(value) - self.low) * self.step


def text(x, y, what, more=""):
    return f'<text x="{x:.0f}" y="{y:.0f}" {more}>{what}</text>'


def power(exponent):
    return f'10<tspan dy="-5" font-size="9">{exponent}</tspan>'


def spoken(nanoseconds):
    if nanoseconds < 1e3:
        return f"{nanoseconds:.0f} ns"
    return f"{nanoseconds / 1e3:.1f} µs".replace(".0 ", " ")


def axes(across, up):
    bottom, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    for mark in across.marks:
        x = across.at(10**mark)
        yield f'<path d="M{x:.1f} {TOP}V{bottom}" stroke="{FAINT}"/>'
        yield text(x, bottom + 20, power(mark), 'text-anchor="middle"')
    for mark in up.marks:
        y = up.at(10**mark)
        yield f'<path d="M{LEFT} {y:.1f}H{right}" stroke="{FAINT}"/>'
        yield text(LEFT - 8, y + 4, spoken(10**mark), 'text-anchor="end"')
    yield text((LEFT + right) / 2, HEIGHT - 12, "sends that live at once", 'text-anchor="middle"')


def spread(places, gap):
    """Labels at least so far apart, as near to their places as that allows: {name: y}"""
    free, last = {}, -math.inf
    for name, y in sorted(places.items(), key=lambda each: each[1]):
        last = max(y, last + gap)
        free[name] = last
    return free


def lines(by_kind, across, up):
    ends = {kind: up.at(costs[max(costs)]) for kind, costs in by_kind.items()}
    labels = spread(ends, 16)
    for colour, (kind, costs) in zip(cycle(COLOURS), by_kind.items()):
        points = [(across.at(live), up.at(cost)) for live, cost in sorted(costs.items())]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        yield f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>'
        for x, y in points:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>'
        label = f"{kind.replace('_', ' ')}: {spoken(costs[max(costs)])}"
        yield text(WIDTH - RIGHT + 12, labels[kind] + 4, label, f'fill="{colour}"')


def picture(by_kind):
    lives = [live for costs in by_kind.values() for live in costs]
    costs = [cost for costs in by_kind.values() for cost in costs.values()]
    across = Scale(decades(min(lives), max(lives)), (LEFT, WIDTH - RIGHT))
    up = Scale(decades(min(costs), max(costs)), (HEIGHT - BOTTOM, TOP))
    title = "What a whole life costs on one core"
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="{title}" font-family="system-ui, sans-serif" font-size="12" fill="{INK}">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="8" fill="{PAPER}" stroke="{FAINT}"/>',
        text(LEFT, 30, title, 'font-size="16" font-weight="600"'),
        *axes(across, up),
        *lines(by_kind, across, up),
        "</svg>\n",
    ])


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(picture(figures(sys.argv[1])))
