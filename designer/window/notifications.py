"""Brings the messages of every part to the banner. How long they live: `designer.widgets.notices`."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from itertools import islice
from typing import Any

from PySide6.QtCore import QObject, Qt

from core.layers import Output
from core.messages import joined, message
from core.network.shapes import Problem
from core.project import Project, edits
from core.project.advice import Advice
from designer.store import Store
from designer.style.language import again, tr
from designer.style.numbers import count
from designer.support.system_report import SystemReport
from designer.training.loader import Loader
from designer.training.phase import Phase
from designer.training.session import Session
from designer.widgets.banner import Banner
from designer.window.seen import Seen

# Topics
EDIT, SPEC, DATA, START, RUN = "edit", "spec", "data", "start", "run"
ENGINE, FILE, EXPORT, JUDGE = "engine", "file", "export", "judge"

Found = Problem | Advice
STEPS = 20  # of Undo, and of Redo, that are searched for a project with which the run can go on


class Notifications(QObject):
    """Connects `error`, `info`, `choice` and `busy` of every part to the banner, and says what is stale."""

    def __init__(
        self,
        store: Store,
        loader: Loader,
        session: Session,
        report: SystemReport,
        sources: Sequence[tuple[str, QObject]],
        banner: Banner,
        seen: Seen,
        parent: QObject,
    ) -> None:
        """`sources` are further parts that have messages, with their topics."""
        super().__init__(parent)
        self._store, self._loader, self._session, self._report = store, loader, session, report
        self._banner, self._seen = banner, seen
        self._ending, self._is_good = "", True  # how the last run has ended, and whether it went well
        for topic, source in ((EDIT, store), *sources):
            self._listen(topic, source)
        loader.error.connect(self._on_data_error)
        session.error.connect(self._on_run_error)
        session.ended.connect(self._on_run_ended)
        session.forgot.connect(self._on_forgot)
        seen.changed.connect(self._on_seen)
        store.changed.connect(lambda _: self._clear(EDIT, SPEC, START))
        # Queued: until Undo has ended, the undo stack says what it would have undone.
        store.edited.connect(self._on_edited, Qt.ConnectionType.QueuedConnection)
        store.opened.connect(lambda: self._clear(FILE, EXPORT, DATA, JUDGE))
        store.spec_changed.connect(self._on_spec_changed)
        session.phase_changed.connect(self._on_phase)
        session.stale_changed.connect(self._on_stale)
        loader.ready.connect(lambda _: self._clear(DATA))
        loader.changed_on_disk.connect(self._on_data_changed)

    def _on_forgot(self, number: int) -> None:
        if number == 1:
            text = tr("The edit of weights of this run was forgotten. Training begins with the weights of the seed.")
        else:
            text = tr("{count} edits of weights of this run were forgotten. Training begins with those of the seed.",
                      count=count(number))  # fmt: skip
        self._banner.show_info(text, topic=EDIT)

    def show_crash(self, text: str) -> None:
        """Show an unexpected error."""
        self._banner.ask(text, {tr("Copy diagnostics"): self._report.copy}, "program")

    def take_over(self, other: "Notifications", heirs: Mapping[Any, Any]) -> None:
        """Say what another window says, in the language of this one. The parts of that window have these heirs."""
        self._ending = again(other._ending)
        self._banner.take_over(other._banner, heirs)
        self._on_seen()

    def _listen(self, topic: str, source: QObject) -> None:
        banner = self._banner
        receivers = {
            "error": partial(banner.show_error, topic=topic),
            "info": partial(banner.show_info, topic=topic),
            "choice": partial(banner.ask, topic=topic),
            "busy": lambda text: self._clear(*[topic] if text else []),
        }
        for name, receiver in receivers.items():
            if (signal := getattr(source, name, None)) is not None:
                signal.connect(receiver)

    def _clear(self, *topics: str) -> None:
        for topic in topics:
            self._banner.clear(topic)

    def _on_phase(self) -> None:
        if self._session.running or self._session.phase is Phase.EMPTY:
            self._clear(START, RUN, ENGINE, JUDGE)

    def _on_run_error(self, text: str) -> None:
        """Say why a run has ended, which stays, or cannot start, which the next edit may settle."""
        self._ending = ""
        has_ended = self._session.phase in (Phase.FINISHED, Phase.DIVERGED) and not self._session.stale
        if not has_ended and any(text == tr(problem.message) for problem in self._misfits(self._store.problems())):
            self._offer_adapting()
        else:
            self._banner.show_error(text, RUN if has_ended else START)

    def _on_run_ended(self, text: str, good: bool) -> None:
        """Say how a run has ended, without praise where something is wrong with it."""
        self._seen.look()
        self._ending, self._is_good = text, good
        self._tell_ending()

    def _on_seen(self) -> None:
        if self._ending and self._banner.tells(RUN):
            self._tell_ending()

    def _tell_ending(self) -> None:
        if not self._seen.newest:
            if self._is_good:
                self._banner.show_info(self._ending, RUN, stays=True)
            else:
                self._banner.show_error(self._ending, RUN)
            return
        first, *others = self._seen.newest
        parts = {"title": first.title, "figure": first.figure, "caption": first.caption, "ending": self._ending}
        if others:
            parts["titles"] = joined(other.title for other in others)
            text = tr("{title}: {figure} {caption}. Also: {titles}. {ending}", **parts)
        else:
            text = tr("{title}: {figure} {caption}. {ending}", **parts)
        self._banner.show_error(text, RUN)

    def _on_stale(self) -> None:
        if self._session.stale:
            self._clear(RUN)
            self._pin_stale()
        else:
            self._banner.unpin()

    def _on_edited(self) -> None:
        if self._session.stale:
            self._pin_stale()

    def _pin_stale(self) -> None:
        if self._misfits(self._store.problems()):  # then Train does not start over, and it is said what to do
            self._banner.unpin()
            return
        text = tr("The network or its data has changed since training started. Train starts over.")
        self._banner.pin(" ".join(filter(None, (text, self._way_back()))), tr("Reset"), self._session.reset)

    def _way_back(self) -> str:
        """What brings back a project with which the run can go on; empty where nothing does."""
        if self._reaches(self._store.undone()):
            return tr("Undo to continue the current run.")
        return tr("Redo to continue the current run.") if self._reaches(self._store.redone()) else ""

    def _reaches(self, projects: Iterable[Project]) -> bool:
        return any(self._session.may_continue_with(project) for project in islice(projects, STEPS))

    def _on_data_error(self, text: str) -> None:
        if self._loader.is_painted:
            self._clear(DATA)
        else:
            self._banner.show_error(text, DATA)

    def _on_data_changed(self, name: str) -> None:
        text = tr("{name} has changed since it was read.", name=name)
        self._banner.ask(text, {tr("Reload"): self._loader.reload}, DATA)

    def _on_spec_changed(self) -> None:
        """The new data may need another loss: offer it, as an edit that can be undone."""
        if self._misfits(self._store.problems_and_advice()):
            self._offer_adapting()

    def _misfits(self, found: Iterable[Found]) -> list[Found]:
        """What is found at the output layer: it, or the loss, does not fit the data."""
        layers = self._store.project.graph.layers
        return [each for each in found if isinstance(layers.get(each.layer or 0), Output)]

    def _offer_adapting(self) -> None:
        """Say in one notice that the network does not fit the data, and what brings back the run that is stale."""
        text = (
            tr("The data has classes, but the loss or the output layer does not fit them.")
            if self._store.spec.classes
            else tr("The data has numeric targets, but the loss or the output layer does not fit them.")
        )
        way_back = self._way_back() if self._session.stale else ""
        self._banner.ask(" ".join(filter(None, (text, way_back))), {tr("Adapt the network"): self._adapt}, SPEC)
        if self._session.stale:
            self._pin_stale()

    def _adapt(self) -> None:
        store = self._store
        store.edit(message("Adapt the network to the data"), edits.match_output_to_data(store.project, store.spec))
