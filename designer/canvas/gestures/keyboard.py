"""The canvas by keyboard: moving between nodes, moving nodes, changing sizes, and adding layers by typing."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent

from core.messages import message
from core.network.graph import LayerId
from core.project import edits
from designer.canvas.commands.commands import CanvasCommands
from designer.canvas.context import CanvasContext
from designer.canvas.items.card import Card
from designer.canvas.labels import describe

Direction = tuple[int, int]  # a unit vector: right is (1, 0), down is (0, 1)
DIRECTIONS: dict[Qt.Key, Direction] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
SIZE_KEYS = {"+": 1, "=": 1, "-": -1, "−": -1}
SIDEWAYS = 2.0  # cost of a scene unit across the direction; one along it costs 1


def handle_key(context: CanvasContext, commands: CanvasCommands, event: QKeyEvent) -> bool:
    """Do what a key stands for. Returns whether it stands for anything."""
    store, key, modifiers = context.store, Qt.Key(event.key()), event.modifiers()
    control = bool(modifiers & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier))
    if key in DIRECTIONS and control:
        move_selection(context, *DIRECTIONS[key])
    elif key in DIRECTIONS:
        select_next(context, DIRECTIONS[key], bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
    elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and store.project.graph.layers:
        order = store.project.graph.order or tuple(store.project.graph.layers)
        _select(context, context.scene.card_of(order[0 if key == Qt.Key.Key_Home else -1]))
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and store.selection:
        context.settings_requested.emit()
    elif key == Qt.Key.Key_Escape and (store.selection or store.notes or store.edge):
        store.select()
    elif event.text() in SIZE_KEYS and store.selection and not control:
        change_size(context, store.selection, SIZE_KEYS[event.text()])
    elif event.text().isprintable() and event.text().strip() and not control:
        commands.quick_add(event.text())
    else:
        return False
    return True


def select_next(context: CanvasContext, direction: Direction, extend: bool) -> None:
    """Select the next card in a direction: to the left and right, first along the wires.

    With `extend`, add the card to the selection.
    """
    scene, selection = context.scene, context.store.selection
    cards = list(scene.cards())
    if not cards:
        return
    selected = [card for card in cards if card.layers & selection]
    if not selected:
        _select(context, min(cards, key=lambda card: card.pos().toTuple()))
        return
    start = max(selected, key=lambda card: card.pos().x() * direction[0] + card.pos().y() * direction[1])
    linked = _linked(context, start, direction[0])
    candidates = linked or [card for card in cards if card not in selected]
    costs = [(_cost(card.pos() - start.pos(), direction), number) for number, card in enumerate(candidates)]
    costs = [(cost, number) for cost, number in costs if cost is not None or linked]
    if costs:
        best = min(costs, key=lambda entry: entry[0] if entry[0] is not None else 1e9)[1]
        _select(context, candidates[best], extend)


def _select(context: CanvasContext, card: Card, extend: bool = False) -> None:
    """Select a card and scroll to it."""
    context.store.select(context.store.selection | card.layers if extend else card.layers)
    context.view.ensureVisible(card.area(), 40, 40)


def move_selection(context: CanvasContext, columns: int, rows: int) -> None:
    """Move the selection by steps of the grid."""
    store, project = context.store, context.store.project
    dx, dy = columns * edits.GRID, rows * edits.GRID
    places = {
        layer_id: (project.places[layer_id][0] + dx, project.places[layer_id][1] + dy) for layer_id in store.selection
    }
    notes = {number: (project.notes[number].at[0] + dx, project.notes[number].at[1] + dy) for number in store.notes}
    after = edits.move_notes(edits.move(project, places), notes)
    label = message("Move {what}", what=describe(project, store.selection, store.notes))
    store.edit(label, after, merge=("nudge", store.selection, store.notes))


def change_size(context: CanvasContext, layers: frozenset[LayerId], by: int) -> None:
    """Add units to layers, or remove some where `by` is negative."""
    project = context.store.project
    label = message("Change the size of {what}", what=describe(project, layers))
    context.store.edit(label, edits.count(project, layers, by), merge=("count", layers))


def _linked(context: CanvasContext, card: Card, dx: int) -> list[Card]:
    """The cards that wires connect to the output of this one if `dx` is 1, or to its input if it is -1."""
    graph = context.store.project.graph
    neighbors = graph.targets if dx > 0 else graph.sources
    found = {context.scene.card_of(other) for layer_id in card.layers for other in neighbors(layer_id)} if dx else set()
    return [other for other in found if other is not card]


def _cost(offset: QPointF, direction: Direction) -> float | None:
    """The distance of a card in a direction; None if the card lies behind."""
    along = offset.x() * direction[0] + offset.y() * direction[1]
    across = abs(offset.x() * direction[1]) + abs(offset.y() * direction[0])
    return along + SIDEWAYS * across if along > 1 else None
