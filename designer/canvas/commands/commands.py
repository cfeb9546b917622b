"""Commands of the canvas for menus, keys and the command palette. Each is a row of designer/commands.py by its id."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu

from core.layers import Output
from core.network.graph import LayerId
from core.project import edits
from designer.canvas.commands.arrange import ArrangeCommands
from designer.canvas.commands.clipboard import ClipboardCommands
from designer.canvas.commands.export import ask_export
from designer.canvas.commands.group import GroupCommands
from designer.canvas.commands.inline_editors import NameEditor, NoteEditor
from designer.canvas.gestures.base import snapped
from designer.canvas.items.card import Card
from designer.canvas.items.face import WIDTH
from designer.canvas.items.group import GroupCard, GroupFrame
from designer.canvas.items.node import NodeItem
from designer.canvas.items.note import NoteItem
from designer.canvas.labels import describe
from designer.canvas.quick_add.insertion import AfterSelection, InsertionPoint, OnWire
from designer.document.mime import part_of, title_of
from designer.style.language import tr

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

ABOVE = 160.0  # scene units from a note to what it is about
ON_LAYERS = (
    ("add_layer", "rename", "connect"),
    ("cut", "copy", "duplicate", "remove"),
    ("group", "ungroup", "collapse", "save_block"),
    ("align_row", "align_column", "distribute_across", "distribute_down", "tidy"),
)
ON_WIRE = (("add_layer", "first_input"), ("remove",))
ON_NOTE = (("rename",), ("cut", "copy", "duplicate", "remove"))


class CanvasCommands:
    """Edits of what is selected. What cannot be done is refused with a sentence."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view
        self.actions: dict[str, QAction] = {}  # for menus; the window gives them
        self._clipboard, self._grouping, self._arranging = (
            ClipboardCommands(view),
            GroupCommands(view),
            ArrangeCommands(view),
        )
        self._names, self._notes = NameEditor(view), NoteEditor(view)

    def by_id(self) -> dict[str, Callable[[], object]]:
        """What each row does."""
        view = self._view
        return (
            self._clipboard.by_id()
            | self._grouping.by_id()
            | self._arranging.by_id()
            | {
                "add_layer": self.quick_add,
                "add_note": self.add_note,
                "find": view.find_bar.open,
                "export_picture": partial(ask_export, view),
                "minimap": view.minimap.toggle,
                "remove": self.remove,
                "select_all": self.select_all,
                "rename": self.rename,
                "connect": self.connect,
                "first_input": self.make_first_input,
                "fit": view.fit,
                "zoom_in": partial(view.zoom, 1.25),
                "zoom_out": partial(view.zoom, 0.8),
                "actual_size": view.zoom_to_life,
            }
        )

    def quick_add(self, typed: str = "") -> None:
        """Offer the layers that fit behind what is selected, on the selected wire, or where the mouse is."""
        self._view.offer(self._spot(), typed)

    def append(self, text: str) -> None:
        """Add what the list of layers calls `text` behind what is selected, or before Output where nothing is."""
        part, project = part_of(text), self._view.store.project
        outputs = [each for each, one in project.graph.layers.items() if isinstance(one, Output)]
        after = self._view.store.selection or outputs[:1]
        self._view.make(tr("Add {what}", what=title_of(part)), edits.append(project, part, after), select=True)

    def remove(self) -> None:
        """Remove the selected layers and notes, or the selected wire."""
        store = self._view.store
        project, selection, edge, notes = store.project, store.selection, store.edge, store.notes
        if selection or notes:
            after = edits.remove_notes(edits.remove(project, selection), notes)
            store.edit(tr("Remove {what}", what=self.describe_selection()), after)
        elif edge is not None:
            store.edit(tr("Remove a connection"), edits.disconnect(project, edge))

    def select_all(self) -> None:
        """Select every layer and note."""
        project = self._view.store.project
        self._view.store.select(project.graph.layers, range(len(project.notes)))

    def connect(self) -> None:
        """Connect the selected layers from left to right: all to the last where it takes several, else in a chain."""
        project = self._view.store.project
        ordered = sorted(self._view.store.selection, key=lambda each: project.places[each])
        if len(ordered) < 2:
            self._view.store.refuse(tr("Select two layers to connect them, or drag from port to port."))
            return
        *others, last = ordered
        many = project.graph.layers[last].max_inputs > 1
        pairs = [(each, last) for each in others] if many else list(pairwise(ordered))
        reason = ""
        for source, target in pairs:
            if why := edits.refusal(project, source, target):
                reason = reason or why
            else:
                project = edits.connect(project, source, target)
        if project is self._view.store.project:
            self._view.store.refuse(tr(reason))
        else:
            self._view.make(tr("Connect {count} layers", count=len(ordered)), project)

    def make_first_input(self) -> None:
        """Let the selected wire be the first input of the layer that it leads to."""
        edge, project = self._view.store.edge, self._view.store.project
        if edge is None:
            self._view.store.refuse(tr("Select a wire first: click on it."))
        else:
            label = tr("Reorder the inputs of {what}", what=project.graph.names[edge[1]])
            self._view.make(label, edits.make_first_input(project, edge))

    def add_note(self) -> None:
        """Put an empty note where the mouse is, or above what is selected, and write it."""
        view = self._view
        at = self._spot().at
        if selection := view.store.selection:
            corner = min(view.store.project.places[each] for each in selection)
            at = QPointF(corner[0] - WIDTH / 2, corner[1] - ABOVE)
        view.make(tr("Add a note"), edits.add_note(view.store.project, "", snapped(at)), select=True)
        view.ensureVisible(view.canvas.notes[-1].area(), 20, 20)
        self.write(view.canvas.notes[-1])

    def rename(self, item: Card | GroupFrame | None = None) -> None:
        """Edit the name of a layer or a group where it stands; of what is selected where none is named."""
        view, canvas = self._view, self._view.canvas
        if item is None and len(view.store.notes) == 1 and not view.store.selection:
            self.write(canvas.notes[next(iter(view.store.notes))])
            return
        chosen = view.store.selection
        item = item or next((group for group in canvas.groups.values() if group.layers == chosen), None)
        item = item or (canvas.card_of(next(iter(chosen))) if len(chosen) == 1 else None)
        if item is None:
            view.store.refuse(tr("Select one layer, group or note to rename it."))
        elif isinstance(item, NodeItem):
            self._names.edit(item.title_area(), item.title, partial(self._rename_layer, item.each))
        elif isinstance(item, (GroupCard, GroupFrame)):
            title = view.store.project.groups[item.number].title
            self._names.edit(item.title_area(), title, partial(self._rename_group, item.number))

    def write(self, note: NoteItem) -> None:
        """Edit a note where it lies."""
        self._notes.edit(note.area(), note.note.text, partial(self._write_note, note.number))

    def collapse(self, number: int, collapsed: bool) -> None:
        """Show a group as one card, or as its nodes."""
        self._grouping.collapse(number, collapsed)

    def _rename_layer(self, each: LayerId, name: str) -> None:
        project = self._view.store.project
        if each in project.graph.layers and name != project.graph.names[each]:
            label = tr("Rename {what}", what=project.graph.names[each])
            self._view.store.edit(label, edits.change_layers(project, [each], "name", name))

    def _rename_group(self, number: int, title: str) -> None:
        project = self._view.store.project
        if number < len(project.groups):
            label = tr("Rename {what}", what=project.groups[number].title)
            self._view.store.edit(label, edits.rename_group(project, number, title))

    def _write_note(self, number: int, text: str) -> None:
        project = self._view.store.project
        if number < len(project.notes):
            after = edits.change_note(project, number, text=text)
            self._view.store.edit(tr("Write a note"), after, merge=("note", number))

    def show_menu(self, at: QPointF | None = None) -> None:
        """What can be done with what is selected, at a point in scene units or at the selection."""
        store = self._view.store
        rows = ON_LAYERS if store.selection else ON_WIRE if store.edge else ON_NOTE
        if not (store.selection or store.edge or store.notes):
            self.quick_add()
            return
        menu = QMenu(self._view)
        for number, part in enumerate(rows):
            if number:
                menu.addSeparator()
            menu.addActions([self.actions[name] for name in part if name in self.actions])
        menu.popup(self._view.viewport().mapToGlobal(self._view.mapFromScene(at or self._spot().at)))

    def describe_selection(self) -> str:
        """What is selected, for the label of an edit."""
        return describe(self._view.store.project, self._view.store.selection, self._view.store.notes)

    def _spot(self) -> InsertionPoint:
        view, selection, edge = self._view, self._view.store.selection, self._view.store.edge
        if selection:
            last = max((view.canvas.card_of(each) for each in selection), key=lambda card: card.pos().x())
            return AfterSelection(last.output_port() + QPointF(20, 0), tuple(selection))
        if edge is not None:
            return OnWire(view.canvas.wires[edge].path().pointAtPercent(0.5), edge)
        mouse = view.viewport().mapFromGlobal(QCursor.pos())
        inside = view.viewport().rect().adjusted(20, 20, -20, -20)
        return InsertionPoint(view.mapToScene(mouse if inside.contains(mouse) else inside.center()))
