"""The open project, its undo stack, what is selected, and the one signal that announces changes."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.network.graph import Edge, LayerId
from core.network.shapes import DataSpec, LayerSummary, Problem, summarize_layers
from core.project import Project
from core.project.annotations import Note
from designer.document.changes import compare
from designer.style.language import tr

# Until the data has been read, networks are drawn for the smallest there is.
UNKNOWN = DataSpec((2,), 2)


class Store(QObject):
    """Views call `edit` and listen to `changed`. Nothing else writes the project."""

    changed = Signal(object)  # Change
    opened = Signal()  # another project altogether; `changed` follows
    rearranged = Signal()  # the whole network lies elsewhere, by an edit or its undo: it is worth seeing all of it
    selected = Signal()  # `selection`, `notes` or `edge` is another
    spec_changed = Signal()
    views_changed = Signal()  # other views are shown
    refused = Signal(str)  # why an edit was not made: a sentence

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._spec = UNKNOWN
        self._looked_at: tuple[Project | None, DataSpec | None] = None, None
        self._seen: tuple[list[Problem], dict[LayerId, LayerSummary]] = [], {}
        self._selection: frozenset[LayerId] = frozenset()
        self._notes: frozenset[int] = frozenset()
        self._edge: Edge | None = None
        self._burst = 0
        self.path: Path | None = None
        self.undo_stack = QUndoStack(self)

    @property
    def project(self) -> Project:
        return self._project

    @property
    def name(self) -> str:
        """What the project goes by: its file's name, or its title where it is no file yet."""
        return self.path.name if self.path else self._project.title or tr("Untitled")

    @property
    def spec(self) -> DataSpec:
        """What is known of the project's data; set once it has been read."""
        return self._spec

    @property
    def selection(self) -> frozenset[LayerId]:
        """The layers that are selected."""
        return self._selection

    @property
    def notes(self) -> frozenset[int]:
        """The notes that are selected, by number."""
        return self._notes

    @property
    def edge(self) -> Edge | None:
        """The edge that is selected, if one is; then nothing else is."""
        return self._edge

    def problems(self) -> list[Problem]:
        """All that is wrong with the network. Looked for once an edit, however many views ask."""
        return self._look()[0]

    def summaries(self) -> dict[LayerId, LayerSummary]:
        """Shape and costs of every layer whose shape is known. Computed once per edit."""
        return self._look()[1]

    def _look(self) -> tuple[list[Problem], dict[LayerId, LayerSummary]]:
        project, spec = self._project, self._spec
        if self._looked_at[0] is not project or self._looked_at[1] is not spec:
            self._looked_at = project, spec
            self._seen = project.problems(spec), summarize_layers(project.graph, spec)
        return self._seen

    def edit(self, label: str, after: Project, merge: object = None, rearranges: bool = False) -> None:
        """Move to a new project. Neighbouring edits with equal `merge` undo as one. No change is no edit.

        `rearranges` says that the whole network is laid out anew, or is found to lie so already.
        """
        if after != self._project:
            together = None if merge is None else (self._burst, merge)
            self.undo_stack.push(_Replace(self, label, after, together, rearranges))
        elif rearranges:
            self.rearranged.emit()

    def settle(self) -> None:
        """What was being changed is done: the next edit is an undo of its own, however soon it comes."""
        self._burst += 1

    def refuse(self, reason: str) -> None:
        """Say why nothing was done."""
        self.refused.emit(reason)

    def open(self, project: Project, path: Path | None) -> None:
        """Forget the project, its undo stack and its file, and take another."""
        self.undo_stack.clear()
        self.path = path
        self.select()
        self.opened.emit()
        self.show(project)

    def select(self, layers: Collection[LayerId] = (), notes: Collection[int] = (), edge: Edge | None = None) -> None:
        """Select these and nothing else. An edge is selected alone."""
        wanted = (frozenset(layers), frozenset(notes), edge) if edge is None else (frozenset(), frozenset(), edge)
        if wanted != (self._selection, self._notes, self._edge):
            self._selection, self._notes, self._edge = wanted
            self.selected.emit()

    def choose_views(self, ids: Sequence[str]) -> None:
        """Show these views, from left to right. The choice is saved with the project, and is not undone."""
        self._project = replace(self._project, views=tuple(ids))
        self.views_changed.emit()

    def learn(self, spec: DataSpec) -> None:
        """Take note of what the data turned out to be."""
        if spec != self._spec:
            self._spec = spec
            self.spec_changed.emit()

    def show(self, project: Project) -> None:
        """Make this the project. For the undo stack, and for `open`."""
        change, before = compare(self._project, project), self._project
        self._project = project
        if project.views != before.views:
            self.views_changed.emit()
        edge = self._edge if self._edge in project.graph.edges else None
        self.select(self._selection - change.removed, _same(self._notes, before.notes, project.notes), edge)
        self.changed.emit(change)


def _same(numbers: frozenset[int], before: Sequence[Note], after: Sequence[Note]) -> frozenset[int]:
    """Those of some notes that still have their numbers: where one is removed, the next ones take another."""
    if len(before) == len(after):
        return numbers
    return frozenset(number for number in numbers if number < len(after) and after[number] is before[number])


BURST_SECONDS = 1.5  # edits of one field further apart than this undo one by one


class _Replace(QUndoCommand):
    """The only undo command: it swaps one project for another."""

    def __init__(self, store: Store, label: str, after: Project, merge: object, rearranges: bool) -> None:
        super().__init__(tr(label))
        self._store, self._merge, self._rearranges = store, merge, rearranges
        self._before, self._after = store.project, after
        self._made = monotonic()

    def redo(self) -> None:
        self._show(self._after)

    def undo(self) -> None:
        self._show(self._before)

    def _show(self, project: Project) -> None:
        views = self._store.project.views  # the choice of views is not undone
        self._store.show(project if project.views == views else replace(project, views=views))
        if self._rearranges:
            self._store.rearranged.emit()

    def id(self) -> int:
        return -1 if self._merge is None else 1

    def mergeWith(self, newer: QUndoCommand) -> bool:
        if not isinstance(newer, _Replace) or newer._merge != self._merge:
            return False
        if newer._made - self._made > BURST_SECONDS:
            return False
        self._after, self._made = newer._after, newer._made
        return True
