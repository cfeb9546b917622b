"""The canvas by keyboard: going from node to node, moving them, counting up and down, and adding by typing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from core.network.graph import LayerId
from core.project import edits
from designer.canvas.items.card import Card
from designer.canvas.labels import describe
from designer.style.language import tr

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

WAYS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
COUNTS = {"+": 1, "=": 1, "-": -1, "−": -1}
SIDEWAYS = 2.0  # what a scene unit off the way costs, in units along it


def press(view: "CanvasView", event: QKeyEvent) -> bool:
    """Do what a key asks for. Whether it asks for anything."""
    key, held = Qt.Key(event.key()), event.modifiers()
    control = bool(held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
    if key in WAYS and control:
        nudge(view, *WAYS[key])
    elif key in WAYS:
        go(view, WAYS[key], bool(held & Qt.KeyboardModifier.ShiftModifier))
    elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and view.store.project.graph.layers:
        order = view.store.project.graph.order or tuple(view.store.project.graph.layers)
        show(view, view.canvas.card_of(order[0 if key == Qt.Key.Key_Home else -1]))
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and view.store.selection:
        view.settings_wanted.emit()
    elif key == Qt.Key.Key_Escape and (view.store.selection or view.store.notes or view.store.edge):
        view.store.select()
    elif event.text() in COUNTS and view.store.selection and not control:
        count(view, view.store.selection, COUNTS[event.text()])
    elif event.text().isprintable() and event.text().strip() and not control:
        view.commands.quick_add(event.text())
    else:
        return False
    return True


def go(view: "CanvasView", way: tuple[int, int], extend: bool) -> None:
    """Select the next card that way; sideways along the wires first. With `extend` the others stay selected."""
    canvas, selection = view.canvas, view.store.selection
    cards = list(canvas.cards())
    if not cards:
        return
    here = [card for card in cards if card.layers & selection]
    if not here:
        show(view, min(cards, key=lambda card: card.pos().toTuple()))
        return
    start = max(here, key=lambda card: card.pos().x() * way[0] + card.pos().y() * way[1])
    beside = _linked(view, start, way[0])
    found = beside or [card for card in cards if card not in here]
    ahead = [(_cost(card.pos() - start.pos(), way), number) for number, card in enumerate(found)]
    ahead = [(cost, number) for cost, number in ahead if cost is not None or beside]
    if ahead:
        best = min(ahead, key=lambda each: each[0] if each[0] is not None else 1e9)[1]
        show(view, found[best], extend)


def show(view: "CanvasView", card: Card, extend: bool = False) -> None:
    """Select a card and bring it into view."""
    view.store.select(view.store.selection | card.layers if extend else card.layers)
    view.ensureVisible(card.area(), 40, 40)


def nudge(view: "CanvasView", across: int, down: int) -> None:
    """Move what is selected by one step of the grid."""
    project, selection = view.store.project, view.store.selection
    step = edits.GRID
    places = {
        each: (project.places[each][0] + across * step, project.places[each][1] + down * step) for each in selection
    }
    chosen = view.store.notes
    notes = {n: (project.notes[n].at[0] + across * step, project.notes[n].at[1] + down * step) for n in chosen}
    after = edits.move_notes(edits.move(project, places), notes)
    view.store.edit(
        tr("Move {what}", what=describe(project, selection, chosen)), after, merge=("nudge", selection, chosen)
    )


def count(view: "CanvasView", layers: frozenset[LayerId], by: int) -> None:
    """Give layers one unit more, or one less."""
    project = view.store.project
    label = tr("Change the size of {what}", what=describe(project, layers))
    view.store.edit(label, edits.count(project, layers, by), merge=("count", layers))


def _linked(view: "CanvasView", card: Card, way: int) -> list[Card]:
    """The cards that wires lead to from this one, forwards or backwards."""
    graph = view.store.project.graph
    near = graph.targets if way > 0 else graph.sources
    found = {view.canvas.card_of(one) for each in card.layers for one in near(each)} if way else set()
    return [each for each in found if each is not card]


def _cost(by: QPointF, way: tuple[int, int]) -> float | None:
    """How far a card is that way; None where it lies behind."""
    along, aside = by.x() * way[0] + by.y() * way[1], abs(by.x() * way[1]) + abs(by.y() * way[0])
    return along + SIDEWAYS * aside if along > 1 else None
