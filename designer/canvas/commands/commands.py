"""The commands of the canvas for menus, keys and the command palette, by their ids in designer/commands.py."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu

from core.layers import Output
from core.messages import message
from core.project import edits
from designer.canvas.commands.arrange import ArrangeCommands
from designer.canvas.commands.clipboard import ClipboardCommands
from designer.canvas.commands.export import ask_export
from designer.canvas.commands.group import GroupCommands
from designer.canvas.commands.text import TextCommands
from designer.canvas.context import CanvasContext
from designer.canvas.grid import snapped
from designer.canvas.insertion import AfterSelection, InsertionPoint, OnWire
from designer.canvas.items.card import Card
from designer.canvas.items.card_style import WIDTH
from designer.canvas.items.group import GroupFrame
from designer.canvas.items.note import NoteItem
from designer.canvas.labels import describe
from designer.canvas.overlays.find_bar import FindBar
from designer.canvas.overlays.minimap import Minimap
from designer.document.mime import part_of, title_of
from designer.style.language import tr

NOTE_ROOM, NOTE_GAP = QSizeF(240, 120), 40.0  # scene units that a new note needs, and between it and a card below
NOTE_DISTANCE = 160.0  # scene units from a note down to the layer that it is about
LAYER_MENU = (
    ("add_layer", "rename", "connect"),
    ("cut", "copy", "duplicate", "remove"),
    ("widen", "deepen", "remove_dead"),
    ("group", "ungroup", "collapse", "save_block"),
    ("align_row", "align_column", "distribute_across", "distribute_down", "tidy"),
)
WIRE_MENU = (("add_layer", "first_input"), ("remove",))
NOTE_MENU = (("rename",), ("cut", "copy", "duplicate", "remove"))


class CanvasCommands:
    """Edits the selection. What is not possible is refused with a sentence."""

    def __init__(self, context: CanvasContext, find_bar: FindBar, minimap: Minimap) -> None:
        self._context, self._find_bar, self._minimap = context, find_bar, minimap
        self.actions: dict[str, QAction] = {}  # for menus; set by the window
        self._clipboard, self._groups = ClipboardCommands(context), GroupCommands(context)
        self._arrange, self._texts = ArrangeCommands(context), TextCommands(context)

    def by_id(self) -> dict[str, Callable[[], object]]:
        """The functions of commands in designer/commands.py, by id."""
        view = self._context.view
        return (
            self._clipboard.by_id()
            | self._groups.by_id()
            | self._arrange.by_id()
            | {
                "add_layer": self.quick_add,
                "add_note": self.add_note,
                "find": self._find_bar.open,
                "export_picture": partial(ask_export, self._context),
                "minimap": self._minimap.toggle,
                "remove": self.remove,
                "select_all": self.select_all,
                "rename": self.rename,
                "connect": self.connect,
                "first_input": self.make_first_input,
                "fit": view.fit_whole,
                "zoom_in": partial(view.zoom, 1.25),
                "zoom_out": partial(view.zoom, 0.8),
                "actual_size": view.zoom_to_actual_size,
            }
        )

    def quick_add(self, typed: str = "") -> None:
        """Offer the layers that fit after the selected layers, on the selected wire, or at the mouse."""
        self._context.open_quick_add(self._insertion_point(), typed)

    def append(self, text: str) -> None:
        """Add a layer, by its kind, or a block, as JSON, after the selection; before Output if nothing is selected."""
        part, project = part_of(text), self._context.store.project
        outputs = [layer_id for layer_id, layer in project.graph.layers.items() if isinstance(layer, Output)]
        after = self._context.store.selection or outputs[:1]
        self._context.apply(message("Add {what}", what=title_of(part)), edits.append(project, part, after), select=True)

    def remove(self) -> None:
        """Remove the selected layers and notes, or the selected wire."""
        store = self._context.store
        project, selection, edge, notes = store.project, store.selection, store.edge, store.notes
        if selection or notes:
            after = edits.remove_notes(edits.remove(project, selection), notes)
            store.edit(message("Remove {what}", what=describe(project, selection, notes)), after)
        elif edge is not None:
            store.edit(message("Remove a wire"), edits.disconnect(project, edge))

    def select_all(self) -> None:
        """Select every layer and note."""
        project = self._context.store.project
        self._context.store.select(project.graph.layers, range(len(project.notes)))

    def connect(self) -> None:
        """Connect the selected layers from left to right: in a chain, or all to the last if it has several inputs."""
        store, project = self._context.store, self._context.store.project
        ordered = sorted(store.selection, key=lambda layer_id: project.places[layer_id])
        if len(ordered) < 2:
            store.refuse(tr("Select the layers to connect, or drag a wire from port to port."))
            return
        *others, last = ordered
        merges = project.graph.layers[last].max_inputs > 1
        edges = [(layer_id, last) for layer_id in others] if merges else list(pairwise(ordered))
        reason = ""
        for source, target in edges:
            if refusal := edits.refusal(project, source, target):
                reason = reason or refusal
            else:
                project = edits.connect(project, source, target)
        if project is store.project:
            store.refuse(tr(reason))
        else:
            self._context.apply(message("Connect {count:layer|layers}", count=len(ordered)), project)

    def make_first_input(self) -> None:
        """Make the selected wire the first input of its layer."""
        edge, project = self._context.store.edge, self._context.store.project
        if edge is None:
            self._context.store.refuse(tr("Select a wire first: click it."))
        else:
            label = message("Reorder the inputs of {what}", what=project.graph.names[edge[1]])
            self._context.apply(label, edits.make_first_input(project, edge))

    def add_note(self) -> None:
        """Add a note above the selection or at the mouse, and open its editor."""
        context, store = self._context, self._context.store
        at = self._insertion_point().at
        if store.selection:
            corner = min(store.project.places[layer_id] for layer_id in store.selection)
            at = QPointF(corner[0] - WIDTH / 2, corner[1] - NOTE_DISTANCE)
        context.apply(
            message("Add a note"), edits.add_note(store.project, "", snapped(self._above_cards(at))), select=True
        )
        note = context.scene.notes[-1]
        context.view.ensureVisible(note.area(), 20, 20)
        self.edit_note(note)

    def _above_cards(self, at: QPointF) -> QPointF:
        """The top left corner of a note that would cover no card: above those that it would, else where it was."""
        area = QRectF(at, NOTE_ROOM)
        cards = [card.area() for card in self._context.scene.cards()]
        while hit := [card for card in cards if card.intersects(area)]:
            area.moveBottom(min(card.top() for card in hit) - NOTE_GAP)
        return area.topLeft()

    def rename(self, item: Card | GroupFrame | None = None) -> None:
        """Open the name editor of a layer or group; without an argument, of the selection."""
        self._texts.rename(item)

    def edit_note(self, note: NoteItem) -> None:
        """Open the editor of a note."""
        self._texts.edit_note(note)

    def collapse(self, number: int, collapsed: bool) -> None:
        """Collapse or expand a group."""
        self._groups.collapse(number, collapsed)

    def show_menu(self, at: QPointF | None = None) -> None:
        """Open the menu of the selection, at a point in scene units or beside the selection."""
        store, view = self._context.store, self._context.view
        if not (store.selection or store.edge or store.notes):
            self.quick_add()
            return
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, ids in enumerate(LAYER_MENU if store.selection else WIRE_MENU if store.edge else NOTE_MENU):
            if number:
                menu.addSeparator()
            menu.addActions([self.actions[id] for id in ids if id in self.actions])
        menu.popup(view.viewport().mapToGlobal(view.mapFromScene(at or self._insertion_point().at)))

    def _insertion_point(self) -> InsertionPoint:
        """After the selected layers, on the selected wire, at the mouse, or in the center of the view."""
        store, scene, view = self._context.store, self._context.scene, self._context.view
        if store.selection:
            cards = (scene.card_of(layer_id) for layer_id in store.selection)
            last = max(cards, key=lambda card: card.pos().x())
            return AfterSelection(last.output_port() + QPointF(20, 0), tuple(store.selection))
        if store.edge is not None:
            return OnWire(scene.wires[store.edge].path().pointAtPercent(0.5), store.edge)
        mouse = view.viewport().mapFromGlobal(QCursor.pos())
        inside = view.viewport().rect().adjusted(20, 20, -20, -20)
        return InsertionPoint(view.mapToScene(mouse if inside.contains(mouse) else inside.center()))
