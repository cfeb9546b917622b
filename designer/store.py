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
from core.project.advice import Advice, advice
from core.project.annotations import Note
from designer.document.changes import compare
from designer.style.language import tr

# Assumed until the data has been read: the smallest.
UNKNOWN = DataSpec((2,), 2)


class Store(QObject):
    """Holds the project. Views write through `edit` only, and read when `changed` is emitted."""

    changed = Signal(object)  # Change
    opened = Signal()  # another project was opened; `changed` follows
    rearranged = Signal()  # the whole network was laid out again, by an edit or its undo: views show all of it
    selected = Signal()  # `selection`, `notes` or `edge` has changed
    spec_changed = Signal()
    views_changed = Signal()  # other views are shown
    error = Signal(str)  # why an edit is impossible

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._spec = UNKNOWN
        self._analyzed: tuple[Project | None, DataSpec | None] = None, None
        self._analysis: tuple[list[Problem], list[Advice], dict[LayerId, LayerSummary]] = [], [], {}
        self._magnitude = 0.0  # of the inputs
        self._selection: frozenset[LayerId] = frozenset()
        self._notes: frozenset[int] = frozenset()
        self._edge: Edge | None = None
        self._merge_group = 0  # edits of different groups undo separately
        self.path: Path | None = None
        self.undo_stack = QUndoStack(self)

    @property
    def project(self) -> Project:
        return self._project

    @property
    def name(self) -> str:
        """The title of the project; the name of its file without suffix if it has none."""
        return self._project.title or (self.path.stem if self.path else tr("Untitled"))

    @property
    def file_name(self) -> str:
        """The name of the project's file, or its title if it has no file yet."""
        return self.path.name if self.path else self.name

    @property
    def spec(self) -> DataSpec:
        """What the network needs to know of the data. Set once the data has been read."""
        return self._spec

    @property
    def selection(self) -> frozenset[LayerId]:
        """The selected layers."""
        return self._selection

    @property
    def notes(self) -> frozenset[int]:
        """The selected notes, by index."""
        return self._notes

    @property
    def edge(self) -> Edge | None:
        """The selected edge. If there is one, nothing else is selected."""
        return self._edge

    def problems(self) -> list[Problem]:
        """The problems of the network, which block training. Computed once per edit."""
        return self._analyze()[0]

    def advice(self) -> list[Advice]:
        """What is known before training and does not block it. Computed once per edit."""
        return self._analyze()[1]

    def problems_and_advice(self) -> list[Problem | Advice]:
        """The problems, then the advice."""
        return [*self.problems(), *self.advice()]

    def summaries(self) -> dict[LayerId, LayerSummary]:
        """Shape and costs of every layer whose shape is known. Computed once per edit."""
        return self._analyze()[2]

    def _analyze(self) -> tuple[list[Problem], list[Advice], dict[LayerId, LayerSummary]]:
        project, spec = self._project, self._spec
        if self._analyzed[0] is not project or self._analyzed[1] is not spec:
            self._analyzed = project, spec
            known = advice(project, spec, self._magnitude)
            self._analysis = project.problems(spec), known, summarize_layers(project.graph, spec)
        return self._analysis

    def edit(self, label: str, after: Project, merge: object = None, rearranges: bool = False) -> None:
        """Replace the project by its edited version. Does nothing if they are equal.

        Consecutive edits with equal `merge` undo as one. `rearranges` says that the edit lays out the whole network.
        """
        if after != self._project:
            key = None if merge is None else (self._merge_group, merge)
            self.undo_stack.push(_Replace(self, label, after, key, rearranges))
        elif rearranges:
            self.rearranged.emit()

    def settle(self) -> None:
        """End a series of merged edits: the next edit undoes separately, however soon it comes."""
        self._merge_group += 1

    def refuse(self, reason: str) -> None:
        """Say why an edit is impossible."""
        self.error.emit(reason)

    def open(self, project: Project, path: Path | None) -> None:
        """Replace the project, its undo stack and its file by another project."""
        self.undo_stack.clear()
        self.path = path
        self.select()
        self.opened.emit()
        self.show(project)

    def select(self, layers: Collection[LayerId] = (), notes: Collection[int] = (), edge: Edge | None = None) -> None:
        """Select these and nothing else. With an edge, select only the edge."""
        new = (frozenset(layers), frozenset(notes), edge) if edge is None else (frozenset(), frozenset(), edge)
        if new != (self._selection, self._notes, self._edge):
            self._selection, self._notes, self._edge = new
            self.selected.emit()

    def choose_views(self, ids: Sequence[str]) -> None:
        """Show these views, from left to right. The choice is saved with the project, and is not undone."""
        self._project = replace(self._project, views=tuple(ids))
        self.views_changed.emit()

    def set_spec(self, spec: DataSpec, magnitude: float = 0.0) -> None:
        """Set what the network needs to know of the data, and the magnitude of its inputs, for advice."""
        if (spec, magnitude) != (self._spec, self._magnitude):
            self._spec, self._magnitude = spec, magnitude
            self._analyzed = None, None
            self.spec_changed.emit()

    def show(self, project: Project) -> None:
        """Make this the project, without an undo step. For the undo stack and `open`."""
        change, before = compare(self._project, project), self._project
        self._project = project
        if project.views != before.views:
            self.views_changed.emit()
        edge = self._edge if self._edge in project.graph.edges else None
        self.select(self._selection - change.removed, _same(self._notes, before.notes, project.notes), edge)
        self.changed.emit(change)


def _same(indices: frozenset[int], before: Sequence[Note], after: Sequence[Note]) -> frozenset[int]:
    """The selected indices that still refer to the same notes: removing a note shifts the later ones."""
    if len(before) == len(after):
        return indices
    return frozenset(index for index in indices if index < len(after) and after[index] is before[index])


MERGE_SECONDS = 1.5  # edits of a field that are further apart undo separately


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
        if newer._made - self._made > MERGE_SECONDS:
            return False
        self._after, self._made = newer._after, newer._made
        return True
