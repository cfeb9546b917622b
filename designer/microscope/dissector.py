"""Works out dissections off the window's thread. Only the newest question is answered."""

from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.data import Prepared
from core.data.spaced import spaced
from core.messages.system_errors import describe
from core.moments.dissection import Chain, Check, Curve, Dissection, Subject
from core.network import Network, Predictor, State, build
from core.network.graph import Graph, LayerId
from core.network.shapes import DataSpec
from core.training import Checkpoint, Recipe
from core.training.saved_run import SavedRun, resume_run
from designer.background.tasks import BackgroundTasks
from designer.microscope import notation
from designer.microscope.notation import Card
from designer.style.language import tr

ALL, WRONG, NEXT, TYPED = "all", "wrong", "next", "typed"  # paths to choose the row
MOST_JUDGED = 20_000  # rows among which the wrong ones are found
MOST_WORST = 100  # rows of a regression that are listed


@dataclass(frozen=True, eq=False)
class Source:
    """What a moment holds of a run. The rest of the subject is made on the thread that dissects."""

    graph: Graph
    spec: DataSpec
    data: Prepared
    recipe: Recipe
    network: Network | None = None  # None: fresh weights
    state: State | None = None
    checkpoint: Checkpoint | None = None
    saved_run: SavedRun | None = None

    def is_like(self, other: "Source | None") -> bool:
        """Whether both are the same run at the same step."""
        if other is None or self.data is not other.data or self.recipe != other.recipe:
            return False
        if self.network is None:
            return other.network is None and self.graph == other.graph
        return self.network is other.network and self.state is other.state

    def subject(self) -> Subject:
        """The subject. Raises NetworkError, and ValueError where a saved run cannot be continued."""
        if self.network is None or self.state is None:
            network = build(self.graph, self.spec, self.recipe.loss, self.recipe.optimizer)
            return Subject(network, network.initial(self.recipe.seed), self.data, self.recipe)
        if self.saved_run is not None:
            run = resume_run(self.saved_run, self.network, self.data)
            return Subject(self.network, self.state, self.data, run.recipe, run.checkpoint())
        return Subject(self.network, self.state, self.data, self.recipe, self.checkpoint)


@dataclass(frozen=True, eq=False)
class Question:
    """What is asked: rows of a run, and a weight.

    `rows` are numbers of the data set; None for the batch of the next step. `typed` are the inputs of a row that was
    typed, unscaled, float32 (1, features), with the truth of `rows`. `follow` is as in `Chains.chain`; None follows
    the strongest paths.
    """

    source: Source
    rows: NDArray[np.int64] | None
    typed: NDArray[np.float32] | None = None
    weight: int | None = None
    follow: tuple[int, ...] | None = ()


@dataclass(frozen=True, eq=False)
class Chosen:
    """What is known of the chosen weight."""

    chain: Chain
    check: Check
    curve: Curve
    follow: tuple[int, ...]


@dataclass(frozen=True, eq=False)
class Answer:
    """The dissection that was asked for, its rows, the cards of the first of them, and the chosen weight."""

    question: Question
    dissection: Dissection
    rows: NDArray[np.int64]
    cards: dict[LayerId, Card]
    chosen: Chosen | None


@dataclass(frozen=True, eq=False)
class Judged:
    """What a run says of its rows: the classes, int64 (rows,), None for a regression; and the wrong rows.

    The wrong ones of which the network is surest come first; of a regression, those that are farthest off.
    """

    source: Source
    rows: NDArray[np.int64]
    said: NDArray[np.int64] | None
    wrong: NDArray[np.int64]

    def cell(self, split: NDArray[np.int64], truth: int, said: int) -> NDArray[np.int64]:
        """The rows of a split that are of one class and predicted as another, or the same."""
        if self.said is None:
            return np.zeros(0, np.int64)
        is_there = (self.source.data.dataset.y[self.rows] == truth) & (self.said == said)
        found: NDArray[np.int64] = self.rows[is_there & np.isin(self.rows, split)]
        return found


class Dissector(QObject):
    """`answered` brings an Answer, `failed` a sentence, `judged` the rows that a run gets wrong."""

    answered = Signal(object)
    failed = Signal(str)
    judged = Signal(object)  # Judged

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks, self._judge = BackgroundTasks("dissect", self), BackgroundTasks("judge rows", self)
        self._worker = _Worker()
        self._task: Future[Answer] | None = None
        self._next: Question | None = None
        self._judged_of: Source | None = None

    @property
    def is_working(self) -> bool:
        """Whether an answer is still to come."""
        return self._task is not None

    def ask(self, question: Question) -> None:
        """Ask. While another question is open, the newest one waits."""
        if self._task is not None:
            self._next = question
            return
        self._next = None
        self._task = self._tasks.run(self._on_answer, self._worker.answer, question)

    def judge(self, source: Source) -> None:
        """Find the rows that this run gets wrong, unless that is known."""
        if not source.is_like(self._judged_of):
            self._judged_of = source
            self._judge.run(lambda future: self._on_judged(source, future), judged_rows, source)

    def close(self) -> None:
        """Answer nothing more."""
        self._tasks.close()
        self._judge.close()

    def _on_answer(self, future: "Future[Answer]") -> None:
        self._task = None
        if self._next is not None:
            self.ask(self._next)
        elif error := future.exception():
            self.failed.emit(tr(str(error)) if isinstance(error, ValueError) else describe(error))
        else:
            self.answered.emit(future.result())

    def _on_judged(self, source: Source, future: "Future[Any]") -> None:
        if source is self._judged_of and future.exception() is None:
            self.judged.emit(future.result())


class _Worker:
    """Keeps the last subject and dissection, for the next question about them. It is for one thread."""

    def __init__(self) -> None:
        self._source: Source | None = None
        self._subject: Subject | None = None
        self._last: Answer | None = None

    def answer(self, question: Question) -> Answer:
        last = self._last
        if last is not None and _same_rows(last.question, question):
            dissection, rows, cards = last.dissection, last.rows, last.cards
        else:
            subject = self._of(question.source)
            dissection, rows = _dissect(subject, question)
            cards = notation.cards(dissection, 0)
        chosen = None
        if question.weight is not None and question.weight < dissection.gradient.size:
            follow = dissection.strongest(question.weight) if question.follow is None else question.follow
            weight = question.weight
            chosen = Chosen(
                dissection.chain(weight, follow), dissection.check(weight), dissection.curve(weight), follow
            )
        self._last = Answer(question, dissection, rows, cards, chosen)
        return self._last

    def _of(self, source: Source) -> Subject:
        if self._subject is None or not source.is_like(self._source):
            self._subject = source.subject()
            self._source = source
        return self._subject


def _dissect(subject: Subject, question: Question) -> tuple[Dissection, NDArray[np.int64]]:
    if question.rows is None:
        return Dissection.of_next_step(subject), subject.next_rows
    if question.typed is None:
        return Dissection.of_rows(subject, question.rows), question.rows
    lowered = subject.network.lowered
    x = subject.data.scaled(question.typed).reshape(1, lowered.inputs)
    return Dissection(subject, x, subject.data.targets(question.rows, lowered.output[1]), alone=True), question.rows


def _same_rows(a: Question, b: Question) -> bool:
    if not a.source.is_like(b.source) or (a.typed is not b.typed):
        return False
    if a.rows is None or b.rows is None:
        return a.rows is b.rows
    return np.array_equal(a.rows, b.rows)


def judged_rows(source: Source) -> Judged:
    """What a run says of its rows."""
    subject = replace(source, saved_run=None).subject()
    data, network = subject.data, subject.network
    seen = spaced(data.seen, MOST_JUDGED)
    units = network.lowered.output[1]
    outputs = Predictor(network).predict(subject.state, data.x(seen))
    if data.dataset.classes:
        said = network.loss.predicted(outputs)
        wrong = said != data.dataset.y[seen]
        surest = np.abs(outputs[:, 0] - network.loss.threshold) if units == 1 else outputs.max(axis=1)
        order = np.argsort(-surest[wrong], kind="stable")
        return Judged(source, seen, said, seen[wrong][order])
    errors = np.abs(outputs - data.targets(seen, units)).max(axis=1)
    return Judged(source, seen, None, seen[np.argsort(-errors, kind="stable")[:MOST_WORST]])
