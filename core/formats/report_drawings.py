"""The drawings of a report as SVG: the network, and curves. Colors follow the page, or are those of a light one."""

from collections.abc import Mapping, Sequence
from html import escape
from math import ceil, floor, log10
from unicodedata import category

import numpy as np
from numpy.typing import NDArray

from core.formats.web_page import FAMILIES
from core.layers import shape_text
from core.messages.languages import Language
from core.messages.numbers import axis
from core.network import Network
from core.network.graph import LayerId
from core.project.annotations import Place
from core.project.layout import places as automatic_places
from core.training.curves import Curve

WIDE, HIGH, DOWN = 156.0, 54.0, 0.55  # pixels of a layer, and by how much the rows of the canvas move together
EDGE = 8.0  # pixels around a drawing
CHART, LEFT, BOTTOM, RIGHT, TOP = (420.0, 200.0), 44.0, 34.0, 82.0, 12.0  # pixels
POINTS = 400  # of a curve, at most
INK = {
    "text": "var(--text, #1c2330)",
    "second": "var(--second, #5c677a)",
    "line": "var(--line, #dde2ea)",
    "node": "var(--node, #ffffff)",
    "wire": "var(--wire, #98a2b5)",
}
COLORS = ("var(--high, #2468d6)", "var(--low, #d06a00)")
FONT = 'font-family="system-ui, Inter, sans-serif"'


def network_drawing(network: Network, at: Mapping[LayerId, Place], say: Language) -> str:
    """The layers as boxes with arrows between them, where they lie on the canvas."""
    graph = network.graph
    known = at if all(layer_id in at for layer_id in graph.layers) else automatic_places(graph)
    centers = {layer_id: (known[layer_id][0], known[layer_id][1] * DOWN) for layer_id in graph.layers}
    left = min(x for x, _ in centers.values()) - WIDE / 2 - EDGE
    top = min(y for _, y in centers.values()) - HIGH / 2 - EDGE
    wide = max(x for x, _ in centers.values()) + WIDE / 2 + EDGE - left
    high = max(y for _, y in centers.values()) + HIGH / 2 + EDGE - top
    parts = [_wire(centers[a], centers[b]) for a, b in graph.edges]
    for layer_id in graph.order:
        layer, (x, y) = graph.layers[layer_id], centers[layer_id]
        detail = layer.details(network.shapes[layer_id])[0] or shape_text(network.shapes[layer_id])
        color = FAMILIES.get(layer.category, FAMILIES["Core"])
        parts.append(
            f'<rect x="{x - WIDE / 2:.1f}" y="{y - HIGH / 2:.1f}" width="{WIDE}" height="{HIGH}" rx="8" '
            f'fill="{INK["node"]}" stroke="{INK["line"]}"/>'
            f'<rect x="{x - WIDE / 2 + 12:.1f}" y="{y - 15:.1f}" width="9" height="9" rx="2.5" fill="{color}"/>'
            f"{_text(x - WIDE / 2 + 28, y - 6, _cut(graph.names[layer_id], 17), 13, 'text', weight=600)}"
            f"{_text(x - WIDE / 2 + 12, y + 15, _cut(say(detail), 24), 12, 'second')}"
        )
    count = len(graph.order)
    return _svg(wide, high, say("Drawing of the network: {count:layer|layers}", count=count), parts, left, top)


def chart(curves: Sequence[tuple[str, Curve]], say: Language, name: str) -> str:
    """Curves over the epochs, each with its name at its end."""
    drawn = [(title, *_thinned(curve)) for title, curve in curves if len(curve)]
    if not drawn:
        return ""
    wide, high = CHART
    right = max(float(x[-1]) for _, x, _ in drawn) or 1.0
    values = np.concatenate([y for _, _, y in drawn])
    low, top = float(values.min()), float(values.max())
    rows = _ticks(min(low, 0.0) if low >= 0 and low < 0.3 * top else low, top)
    low, top = rows[0], max(rows[-1], top)

    def place(x: float, y: float) -> tuple[float, float]:
        share = (y - low) / ((top - low) or 1)
        return LEFT + (wide - LEFT - RIGHT) * x / right, TOP + (high - TOP - BOTTOM) * (1 - share)

    parts = list[str]()
    for value in rows:
        _, y = place(0, value)
        parts.append(f'<line x1="{LEFT}" x2="{wide - RIGHT}" y1="{y:.1f}" y2="{y:.1f}" stroke="{INK["line"]}"/>')
        parts.append(_text(LEFT - 8, y + 4, say(axis(value)), 11, "second", "end"))
    for value in _ticks(0, right):
        if value <= right:
            x, y = place(value, low)
            parts.append(_text(x, y + 16, say(axis(value)), 11, "second", "middle"))
    parts.append(_text((LEFT + wide - RIGHT) / 2, high - 3, say("epoch"), 11, "second", "middle"))
    ends = [place(float(x[-1]), float(y[-1]))[1] for _, x, y in drawn]
    apart = 16 - abs(ends[0] - ends[1]) if len(ends) == 2 else 0
    for number, (title, xs, ys) in enumerate(drawn):
        places = [place(float(x), float(y)) for x, y in zip(xs, ys, strict=True)]
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        color, dash = COLORS[number % len(COLORS)], ' stroke-dasharray="5 3"' if number % 2 else ""
        parts.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="1.6"{dash}/>')
        end_x, end_y = places[-1]
        if apart > 0:  # two names at one place
            end_y += apart / 2 if ends.index(max(ends)) == number else -apart / 2
        label = f'x="{end_x + 6:.1f}" y="{end_y + 4:.1f}" font-size="12" fill="{color}" {FONT}'
        parts.append(f"<text {label}>{escaped(title)}</text>")
    return _svg(wide, high, name, parts)


def _thinned(curve: Curve) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if len(curve) <= POINTS:
        return curve.x, curve.mean
    chosen = np.linspace(0, len(curve) - 1, POINTS).astype(int)
    return curve.x[chosen], curve.mean[chosen]


def _ticks(low: float, high: float) -> list[float]:
    """Three to six round numbers from at most `low` up to about `high`."""
    span = (high - low) or abs(high) or 1.0
    power = 10.0 ** floor(log10(span / 4))
    step = next(factor * power for factor in (1, 2, 5, 10) if span / (factor * power) <= 5)
    first = floor(low / step)
    return [round(number * step, 12) for number in range(first, max(ceil(high / step), first + 1) + 1)]


def _wire(start: Place, end: Place) -> str:
    (x1, y1), (x2, y2) = (start[0] + WIDE / 2, start[1]), (end[0] - WIDE / 2, end[1])
    bend = max(abs(x2 - x1) / 2, 30.0)
    path = f"M{x1:.1f} {y1:.1f} C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2 - 5:.1f} {y2:.1f}"
    head = f"M{x2 - 7:.1f} {y2 - 4:.1f} L{x2:.1f} {y2:.1f} L{x2 - 7:.1f} {y2 + 4:.1f} Z"
    return (
        f'<path d="{path}" fill="none" stroke="{INK["wire"]}" stroke-width="1.5"/>'
        f'<path d="{head}" fill="{INK["wire"]}"/>'
    )


def _text(x: float, y: float, text: str, size: int, ink: str, anchor: str = "start", weight: int = 400) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" text-anchor="{anchor}" '
        f'fill="{INK[ink]}" {FONT}>{escaped(text)}</text>'
    )


def escaped(text: str) -> str:
    """A text within HTML or SVG. A control character, or half a character, becomes a sign that it was there."""
    return escape("".join("\ufffd" if category(letter) in ("Cc", "Cs") else letter for letter in text))


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _svg(wide: float, high: float, name: str, parts: Sequence[str], left: float = 0, top: float = 0) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:.1f} {top:.1f} {wide:.1f} {high:.1f}" '
        f'width="{wide:.0f}" height="{high:.0f}" role="img" aria-label="{escaped(name)}">{"".join(parts)}</svg>'
    )
