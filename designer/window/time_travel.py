"""Connects the time machine with its bar: the marks of the run, the step that is shown, the commands."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from core.messages import Message, message
from core.network import Network
from core.project import Project, edits
from core.training.changes import described
from core.training.history import History
from core.training.recipe import Recipe
from core.training.timeline import Past, RunChange, Timeline, edits_in
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count
from designer.training.run_state import Ended, Loaded
from designer.training.same_rows import same_rows
from designer.training.session import Session
from designer.training.time_machine import TimeMachine
from designer.views.branch_form import Branch, BranchForm
from designer.views.time_bar import TimeBar
from designer.views.time_track import Mark

MILLISECONDS = 250  # between two drawings of the bar while a run trains
POINTS = 400  # of the curve on the track


class TimeTravel(QObject):
    """Shows the bar on the page of the network, once a run has two checkpoints."""

    error = Signal(str)
    noted = Signal(str)  # of which step the settings that are shown are, and what an edit does; empty at the newest

    def __init__(
        self, store: Store, session: Session, machine: TimeMachine, bar: TimeBar, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._store, self._session, self._machine, self._bar = store, session, machine, bar
        self._on_page = False
        self.run_name: Callable[[], str] = str  # what the run is called, where there are others
        self._marks: tuple[object, list[Mark]] = None, []  # of these changes
        self._timer = QTimer(self, singleShot=True, interval=MILLISECONDS)
        self._timer.timeout.connect(self.draw)
        session.frame.connect(self._ask)
        session.phase_changed.connect(self.draw)
        machine.changed.connect(self.draw)
        bar.track.chosen.connect(machine.go_to)
        bar.track.moved.connect(machine.move)
        bar.track.continue_wanted.connect(self.continue_from_here)
        bar.now_wanted.connect(machine.go_to_now)
        bar.continue_wanted.connect(self.continue_from_here)
        bar.branch_wanted.connect(self.ask_branch)
        self._form = BranchForm(bar)
        self._form.wanted.connect(self._branch)
        session.switched.connect(self.draw)
        store.changed.connect(lambda _: self.draw())
        store.edit_earlier, store.branch_earlier = self._edit_earlier, self._branch_earlier
        bar.hide()

    def by_id(self) -> dict[str, Callable[[], object]]:
        """The functions of commands in designer/commands.py, by id."""
        return {
            "past_back": lambda: self._machine.move(-1),
            "past_on": lambda: self._machine.move(1),
            "past_now": self._machine.go_to_now,
            "past_continue": self.continue_from_here,
            "past_branch": self.ask_branch,
        }

    def go_to_epoch(self, epoch: float) -> None:
        """Show the step at an epoch with fractions."""
        timeline = self._machine.timeline
        if timeline is not None and not self._bar.isHidden():
            self._machine.go_to(round(float(timeline.steps_at(np.array([epoch]))[0])))

    def continue_from_here(self) -> None:
        """Train on from the step that is shown. The run as it was stays one of the runs."""
        self._continue(lambda: None, paused=False)

    def _branch_earlier(self, then: Callable[[], object]) -> bool:
        """Go on from the step that is shown in a new run, which is paused, and call `then`.

        Even where the other run trains: a weight is typed in several keystrokes, and all belong to this step.
        """
        return self._continue(then, paused=True)

    def _continue(self, then: Callable[[], object], paused: bool) -> bool:
        past = self._shown_past()
        if past is None:
            return False
        label, number = message("Continue from step {step:,}", step=past.step), self._session.next_number
        changes = self._changes_until(past)

        def edit() -> None:
            self._go_to(label, number, past.network, past.recipe, changes)

        self._session.continue_from(past, edit, paused=paused, then=then)
        return True

    def _edit_earlier(self, label: Message, after: Project, merge: object, rearranges: bool, lasting: bool) -> bool:
        """Edit the network or the recipe of the step that is shown: in a new run, which goes on from there.

        It is paused where nothing trains. A network that cannot use the weights of the step is a plain edit, after
        which training starts over.
        """
        past = self._shown_past()
        if past is None:
            return False
        if not self._session.may_continue_from(past, after):
            self._store.edit_newest(label, after, merge, rearranges, lasting)
            return True
        session, number = self._session, self._session.next_number
        after = replace(after, weight_edits=edits_in(self._changes_until(past)))

        def edit() -> None:
            self._store.edit_newest(label, after, merge, rearranges, lasting, (session.number, number))

        session.continue_from(past, edit, paused=not session.running)
        return True

    def _shown_past(self) -> Past | None:
        """The step that is shown, if it can be gone on from. Says why not."""
        past = self._machine.past
        if past is None or not self._machine.is_exact:
            self.error.emit(tr("This step is still being computed. Try again once it is shown."))
            return None
        if not self._has_rows(past):
            self.error.emit(tr("At this step the run had other rows. Undo the changes of the rows, then continue."))
            return None
        return past

    def _has_rows(self, past: Past) -> bool:
        """Whether the rows of a step are those of now."""
        return not self._session.has_other_rows and same_rows(past.data, self._session.data)

    def ask_branch(self) -> None:
        """Ask how a new run goes on from the step that is shown."""
        past = self._shown_past()
        if past is not None:
            number = tr("run {n}", n=self._session.next_number)
            self._form.open(self._bar.branch, past.step, number, past.recipe)

    def _branch(self, branch: Branch) -> None:
        past = self._shown_past()
        if past is None:
            return
        number, changes = self._session.next_number, self._changes_until(past)

        def edit() -> None:
            project = edits.as_in_run(self._store.newest, past.network.graph, past.recipe, changes)
            project = edits.label_run(branch.change(project), number, name=branch.name)
            self._store.edit_newest(
                message("Branch at step {step:,}", step=past.step), project, runs=(self._session.number, number)
            )

        self._session.continue_from(past, edit, branch.restart_schedule)

    def show_run(self, number: int) -> None:
        """Go to another run."""
        label = message("Go to run {n}", n=number)

        def edit(other: Ended | Loaded) -> None:
            changes = other.timeline.changes if other.timeline is not None else ()
            self._go_to(label, number, other.target.network, other.recipe, changes)

        self._session.show_run(number, edit)

    def _changes_until(self, past: Past) -> Sequence[RunChange]:
        """The changes of the run until a step of it."""
        timeline = self._machine.timeline
        return timeline.changes[: past.changes] if timeline is not None else ()

    def _go_to(
        self, label: Message, number: int, network: Network, recipe: Recipe, changes: Sequence[RunChange]
    ) -> None:
        project = edits.as_in_run(self._store.newest, network.graph, recipe, changes)
        self._store.edit_newest(label, project, runs=(self._session.number, number))

    def show_on_page(self, shown: bool) -> None:
        """Say whether the page of the network is shown."""
        self._on_page = shown
        self.draw()

    def _ask(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def draw(self) -> None:
        """Show the run as far as it has come."""
        timeline, history = self._machine.timeline, self._session.history
        usable = timeline is not None and history is not None and len(timeline.waypoints) > 1
        if self._session.starting and self._session.number in self._session.origins and self._on_page:
            return  # a run from an earlier step begins with two: until then nothing on the page moves
        self._bar.setVisible(usable and self._on_page)
        if not usable:
            self.noted.emit("")
        if not usable or timeline is None or history is None:
            return
        past, last = self._machine.past, timeline.last_step
        step = self._machine.step if self._machine.step is not None else last
        per_epoch = round(last / max(history.epochs_done, 1e-9)) if history.epochs_done >= 1 else last
        self._bar.track.show_run(
            timeline.first_step, last, per_epoch, _curve(timeline, history), self._marks_of(timeline, history)
        )
        self._bar.go_on.setEnabled(self._machine.is_exact)
        self._bar.branch.setEnabled(self._machine.is_exact)
        self._note(past)
        looking_back, exact = self._machine.step is not None, self._machine.is_exact
        self._bar.show_step(step, last, self._machine.epoch, looking_back, exact, self.run_name())

    def _note(self, past: Past | None) -> None:
        """Say of which step the settings are that the fields show, what was changed since, and what an edit does."""
        if past is None:
            self.noted.emit("")
            return
        step, changes = count(past.step), list(self._since(past))
        if changes:
            text = tr(
                "The settings of step {step}. Changed since: {changes}.", step=step, changes=tr(described(changes))
            )
        else:
            text = tr("The settings of step {step}, unchanged since.", step=step)
        edit = tr("An edit starts a new run from this step; the present run stays as it is.")
        self.noted.emit(f"{text} {edit}")

    def _since(self, past: Past) -> Iterator[RunChange]:
        """How the project differs from the network, the recipe and the rows of a step."""
        network, project = self._session.network, self._store.newest
        recipe = project.recipe.change(seed=past.recipe.seed, class_weights=past.recipe.class_weights)
        rows = None if self._has_rows(past) else past.data
        if network is not None and ((network.graph, recipe) != (past.network.graph, past.recipe) or rows is not None):
            yield RunChange(past.step, past.epochs_done, network, recipe, rows, past.network, past.recipe)

    def _marks_of(self, timeline: Timeline, history: History) -> list[Mark]:
        changes = timeline.changes
        if self._marks[0] is not changes:
            grouped = groupby(changes, key=lambda change: change.step)
            self._marks = changes, [Mark(step, tr(described(list(group))), "✎") for step, group in grouped]
        loss = history.validation_loss
        best = []
        if len(loss) > 1:
            at = timeline.steps_at(loss.x[[int(np.argmin(loss.mean))]])
            best = [Mark(round(float(at[0])), tr("best"), "★", "good")]
        snapshot = self._session.snapshot
        if snapshot is not None and snapshot.restored:
            at = timeline.steps_at(np.array([snapshot.restored]))
            best.append(Mark(round(float(at[0])), tr("restored"), "↺", "good"))
            if best[0].step == best[-1].step:
                best = [Mark(best[0].step, tr("best, restored"), "★", "good")]
        return [*self._marks[1], *best]


def _curve(timeline: Timeline, history: History) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Steps and losses of the validation rows, else of the training rows; with at most POINTS points."""
    curve = history.validation_loss if len(history.validation_loss) > 1 else history.loss
    chosen = np.unique(np.linspace(0, max(len(curve) - 1, 0), POINTS).astype(np.int64))[: len(curve)]
    return timeline.steps_at(curve.x[chosen]), curve.mean[chosen]
