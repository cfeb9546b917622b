"""The open project, its undo stack, what is selected, and the signals that announce changes."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from core.messages import Message
from core.network.graph import Edge, Graph, LayerId
from core.network.shapes import DataSpec, LayerSummary, Problem, summarize_layers
from core.project import Project, edits
from core.project.advice import NO_FACTS, Advice, Facts, advice
from core.project.annotations import Note
from core.project.judgement import Judgement
from core.training.recipe import Recipe
from designer.document.changes import Change, compare
from designer.style.language import tr

# Assumed until the data has been read: the smallest.
UNKNOWN = DataSpec((2,), 2)


class Store(QObject):
    """Holds the project. Views write through `edit` only, and read `project` when `changed` is emitted.

    `project` is the project that the window shows. While it looks back at a step of the run, that is the project of
    this step, and edits are of it; `newest` is always the one that is trained, saved and exported.
    """

    changed = Signal(object)  # Change of `project`
    edited = Signal(object)  # Change of `newest`; `changed` follows
    opened = Signal()  # another project was opened; `changed` follows
    rearranged = Signal()  # the whole network was laid out again, by an edit or its undo: views show all of it
    selected = Signal()  # `selection`, `notes` or `edge` has changed
    spec_changed = Signal()
    views_changed = Signal()  # other views are shown
    judged = Signal()  # the project has one judgement more
    error = Signal(str)  # why an edit is impossible
    refused = Signal()  # an edit was not made: fields show their values again

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest = self._project = project
        self._earlier: tuple[Graph, Recipe] | None = None  # of the step that is looked back at
        self._spec = UNKNOWN
        self._analyzed: tuple[Project | None, DataSpec | None] = None, None
        self._analysis: tuple[list[Problem], list[Advice], dict[LayerId, LayerSummary]] = [], [], {}
        self._facts = NO_FACTS  # of the data
        self._selection: frozenset[LayerId] = frozenset()
        self._notes: frozenset[int] = frozenset()
        self._edge: Edge | None = None
        self._merge_group = 0  # edits of different groups undo separately
        self.path: Path | None = None
        # What shows a run again by Undo or Redo: called with its number, and with what shows the project of that time.
        self.return_to_run: Callable[[int, Callable[[], None]], object] = lambda _, show: show()
        # What edits the network or the recipe of an earlier step: called as `edit_newest` is. False where it refuses.
        self.edit_earlier: Callable[[Message, Project, object, bool, bool], bool] = lambda *_: False
        # What goes on from an earlier step in a new run, and then calls this. False where it refuses.
        self.branch_earlier: Callable[[Callable[[], object]], bool] = lambda _: False
        self.undo_stack = QUndoStack(self)

    @property
    def project(self) -> Project:
        """The project that is shown: the newest, or that of an earlier step."""
        return self._project

    @property
    def newest(self) -> Project:
        """The project as it was last edited."""
        return self._newest

    @property
    def is_newest(self) -> bool:
        """Whether the project that is shown is the newest."""
        return self._earlier is None

    def look_back(self, graph: Graph, recipe: Recipe) -> None:
        """Show the project as it was at a step with this network and recipe, until it is edited."""
        if self._earlier != (graph, recipe):
            self._earlier = graph, recipe
            self._announce(self._project)

    def look_at_newest(self) -> None:
        """Show the newest project again."""
        if self._earlier is not None:
            self._earlier = None
            self._announce(self._project)

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

    def causes(self) -> list[Problem]:
        """The problems without those that follow from others: what there is to mend."""
        return [problem for problem in self.problems() if not problem.follows]

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
            known = advice(project, spec, self._facts)
            self._analysis = project.problems(spec), known, summarize_layers(project.graph, spec)
        return self._analysis

    def edit(
        self,
        label: Message,
        after: Project,
        merge: object = None,
        rearranges: bool = False,
        lasting: bool = False,
    ) -> None:
        """Replace the project that is shown by its edited version. Does nothing if they are equal.

        `label` is what Undo would undo. Consecutive edits with equal `merge` undo as one: those in quick succession, or
        all where it is `lasting`, as a stroke of a brush is. `rearranges` says that the edit lays out the network.

        Where the project of an earlier step is shown, places, notes and the like are those of the newest project, too,
        and are changed there. Of the network and the recipe, `edit_earlier` makes the edit; of other data, the project
        of that step becomes the newest.
        """
        before = self._project
        if not self.is_newest:
            if (after.graph, after.recipe) == (before.graph, before.recipe):
                after = edits.carried_over(self._newest, before, after)
            elif after.data == before.data:
                if not self.edit_earlier(label, after, merge, rearranges, lasting):
                    self.refused.emit()
                return
        self.edit_newest(label, after, merge, rearranges, lasting)

    def edit_newest(
        self,
        label: Message,
        after: Project,
        merge: object = None,
        rearranges: bool = False,
        lasting: bool = False,
        runs: tuple[int, int] | None = None,
    ) -> None:
        """Replace the newest project by another, whatever is shown; then it is shown.

        `runs` are the numbers of the runs before and after an edit that goes to another run: Undo goes back to the
        first. The rest is as in `edit`.
        """
        if after != self._newest or runs is not None:
            key = None if merge is None else (self._merge_group, merge)
            self.undo_stack.push(_Replace(self, label, after, key, rearranges, lasting, runs))
        elif rearranges:
            self.rearranged.emit()

    def undone(self) -> Iterator[Project]:
        """The projects that Undo would make the newest, the next first."""
        steps = (self.undo_stack.command(n) for n in reversed(range(self.undo_stack.index())))
        return (step.before for step in steps if isinstance(step, _Replace))

    def redone(self) -> Iterator[Project]:
        """The projects that Redo would make the newest, the next first."""
        steps = (self.undo_stack.command(n) for n in range(self.undo_stack.index(), self.undo_stack.count()))
        return (step.after for step in steps if isinstance(step, _Replace))

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
        self._earlier = None
        self.opened.emit()
        self.show(project)

    def take_over(self, other: "Store") -> None:
        """Become what another store is, with its undo steps. Emits nothing: call it before anything listens."""
        steps = [other.undo_stack.command(n) for n in range(other.undo_stack.count())]
        for step in steps:
            if isinstance(step, _Replace):
                self.undo_stack.push(step.of(self))
        self.undo_stack.setIndex(other.undo_stack.index())
        self._newest = self._project = other.newest
        self.path = other.path
        self._spec, self._facts, self._merge_group = other._spec, other._facts, other._merge_group + 1
        self._selection = other._selection & other.newest.graph.layers.keys()  # the other may look back at more layers
        self._notes = other._notes
        self._edge = other._edge if other._edge in other.newest.graph.edges else None

    def select(self, layers: Collection[LayerId] = (), notes: Collection[int] = (), edge: Edge | None = None) -> None:
        """Select these and nothing else. With an edge, select only the edge."""
        new = (frozenset(layers), frozenset(notes), edge) if edge is None else (frozenset(), frozenset(), edge)
        if new != (self._selection, self._notes, self._edge):
            self._selection, self._notes, self._edge = new
            self.selected.emit()

    def forget_weight_edits(self) -> int:
        """Forget the weights that were typed in the run that is dropped, and its surgeries. Returns how many.

        Undo and Redo no longer bring them back: they would be applied to another run. What was done in others stays.
        """
        count, stack = len(self._newest.weight_edits), self.undo_stack
        below = (stack.command(n) for n in reversed(range(stack.index())))
        above = (stack.command(n) for n in range(stack.index(), stack.count()))
        for steps in (below, above):
            for step in steps:
                if not isinstance(step, _Replace) or not step.forget_weight_edits():
                    break
        self._newest = replace(self._newest, weight_edits=())
        self._project = self._shown()
        return count

    def choose_views(self, ids: Sequence[str]) -> None:
        """Show these views, from left to right. The choice is saved with the project, and is not undone."""
        self._newest = replace(self._newest, views=tuple(ids))
        self._project = self._shown()
        self.views_changed.emit()

    def add_judgement(self, judgement: Judgement) -> None:
        """Keep a judgement on the test rows. It is saved with the project, and is not undone: it cannot be unseen."""
        self._newest = replace(self._newest, judged=(*self._newest.judged, judgement))
        self._project = self._shown()
        self.judged.emit()

    def set_spec(self, spec: DataSpec, facts: Facts = NO_FACTS) -> None:
        """Set what the network needs to know of the data, and facts of the data, for advice."""
        if (spec, facts) != (self._spec, self._facts):
            self._spec, self._facts = spec, facts
            self._analyzed = None, None
            self.spec_changed.emit()

    def show(self, project: Project) -> None:
        """Make this the newest project, without an undo step. For the undo stack and `open`.

        An earlier step is not looked back at any more, unless it shows everything that has changed.
        """
        change, before, shown = compare(self._newest, project), self._newest, self._project
        self._newest = project
        if change.network or change.recipe or change.data or change.weights:
            self._earlier = None
        self._project = self._shown()
        if project.views != before.views:
            self.views_changed.emit()
        self._announce(shown, change)

    def _shown(self) -> Project:
        """The newest project, with the network and the recipe of the step that is looked back at."""
        same = self._earlier in (None, (self._newest.graph, self._newest.recipe))
        return self._newest if self._earlier is None or same else edits.as_in_run(self._newest, *self._earlier)

    def _announce(self, before: Project, edited: Change | None = None) -> None:
        """Show what is to be shown now, and say what differs: from the project before, and in the newest."""
        self._project = project = self._shown()
        change = compare(before, project)
        edge = self._edge if self._edge in project.graph.edges else None
        self.select(self._selection - change.removed, _same(self._notes, before.notes, project.notes), edge)
        if edited is not None:
            self.edited.emit(edited)
        if edited is not None or project != before:
            self.changed.emit(change)


def _same(indices: frozenset[int], before: Sequence[Note], after: Sequence[Note]) -> frozenset[int]:
    """The selected indices that still refer to the same notes: removing a note shifts the later ones."""
    if len(before) == len(after):
        return indices
    return frozenset(index for index in indices if index < len(after) and after[index] is before[index])


MERGE_SECONDS = 1.5  # edits of a field that are further apart undo separately


class _Replace(QUndoCommand):
    """The only undo command: it swaps one project for another."""

    def __init__(
        self,
        store: Store,
        label: Message,
        after: Project,
        merge: object,
        rearranges: bool,
        lasting: bool,
        runs: tuple[int, int] | None,
    ) -> None:
        super().__init__(tr(label))
        self._label = label
        self._store, self._merge, self._rearranges, self._lasting = store, merge, rearranges, lasting
        self.before, self.after = store.newest, after
        self._made = monotonic()
        self._runs, self._is_done = runs, False

    def of(self, store: Store) -> "_Replace":
        """The same step of another store, in the language of today. It never merges into its neighbors."""
        step = _Replace(store, self._label, self.after, None, self._rearranges, self._lasting, self._runs)
        step.before = self.before
        return step

    def forget_weight_edits(self) -> bool:
        """Leave edits of weights out. Where nothing else was edited, the step goes away once it is undone or redone.

        False for a step that goes to another run, which stays as it is.
        """
        if self._runs is not None:
            return False
        self.before, self.after = replace(self.before, weight_edits=()), replace(self.after, weight_edits=())
        self.setObsolete(self.before == self.after)
        return True

    def redo(self) -> None:
        if self._is_done:
            self._go(1, self.after)
        else:  # whoever edits goes to the run
            self._is_done = True
            self._show(self.after)

    def undo(self) -> None:
        self._go(0, self.before)

    def _go(self, place: int, project: Project) -> None:
        if self._runs is None:
            self._show(project)
        else:
            self._store.return_to_run(self._runs[place], lambda: self._show(project))

    def _show(self, project: Project) -> None:
        now = self._store.newest  # the choice of views and the judgements are not undone
        same = (project.views, project.judged) == (now.views, now.judged)
        self._store.show(project if same else replace(project, views=now.views, judged=now.judged))
        if self._rearranges:
            self._store.rearranged.emit()

    def id(self) -> int:
        return -1 if self._merge is None else 1

    def mergeWith(self, newer: QUndoCommand) -> bool:
        if not isinstance(newer, _Replace) or newer._merge != self._merge:
            return False
        if newer._made - self._made > MERGE_SECONDS and not self._lasting:
            return False
        self.after, self._made = newer.after, newer._made
        return True
