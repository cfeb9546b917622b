"""Exports trained networks to files that other programs read or run: one at a time, in the background."""

from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from core.formats import Exported, Format, FormatError, TrainedNetwork, exported
from core.formats.errors import UnprovenError
from core.formats.proof import Proof
from core.formats.receivers import JavaScript
from core.formats.watching import CanceledError, Watch, watched
from core.messages import Message
from core.project.judging import weights_hash
from designer.background.tasks import BackgroundTasks
from designer.style.language import tr
from designer.support.javascript import engine


@dataclass(frozen=True)
class Attempt:
    """An export that was made or refused. `error` is empty if it was made.

    `weights` is the hash of the weights, `title` that of the project, and `language` the code of that of pages.
    """

    form: Format
    path: Path
    weights: str
    title: str
    language: str
    done: Exported | None = None
    error: Message | str = ""
    unproven: Path | None = None  # where the file is that predicts something else
    failed: Proof | None = None
    at: datetime = field(default_factory=datetime.now)

    @property
    def proof(self) -> Proof | None:
        """What was proved or disproved."""
        return self.done.proof if self.done is not None else self.failed

    @property
    def difference(self) -> float | None:
        """The largest difference; None where nothing could be compared."""
        return self.done.largest_difference if self.done is not None else None


class Exports(QObject):
    """Writes an export in the background, and remembers every one of the open project."""

    error = Signal(str)
    info = Signal(str)
    busy = Signal(str)  # what is being done; empty when it is done
    changed = Signal()  # an export began, came further or ended
    _said = Signal(object, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = BackgroundTasks("exports", self)
        self._canceled = Event()
        self.made: tuple[Attempt, ...] = ()  # the newest first
        self.running: Attempt | None = None
        self.is_shown = False  # whether what comes of an export is seen without `info` and `error`
        self.doing, self.share = "", 0.0  # what is being done, and how much of it is done
        self._said.connect(self._on_said, Qt.ConnectionType.QueuedConnection)

    def latest(self, form: Format) -> Attempt | None:
        """The last export in a format."""
        return next((attempt for attempt in self.made if attempt.form is form), None)

    def export(self, form: Format, path: Path, trained: TrainedNetwork, weights: str = "") -> None:
        """Export to this file, unless another export is under way. `weights` is their hash where it is known."""
        if self.running is not None:
            return
        self._canceled = Event()
        weights = weights or weights_hash(trained.state)
        self.running, self.share = Attempt(form, path, weights, trained.title, trained.language), 0.0
        self.doing = tr("Exporting {name}…", name=path.name)
        self.busy.emit(self.doing)
        self.changed.emit()
        watch = Watch(self._said.emit, self._canceled.is_set)
        attempt = self.running
        self.tasks.run(lambda future: self._on_exported(attempt, future), _export, watch, attempt, trained, engine())

    def cancel(self) -> None:
        """Cancel the export that is under way. An older file of that name stays."""
        self._canceled.set()

    def take_over(self, other: "Exports") -> None:
        """Know of the exports that another one has made."""
        self.made = other.made
        self.changed.emit()

    def forget(self) -> None:
        """Another project is open: nothing of the one before is known."""
        self.cancel()
        if self.running is not None:
            self.busy.emit("")
        self.running, self.made = None, ()
        self.changed.emit()

    def close(self) -> None:
        """Start no more exports."""
        self.cancel()
        self.tasks.close()

    def _on_said(self, what: Message, share: float) -> None:
        if self.running is not None:
            self.doing, self.share = tr(what), share
            self.changed.emit()

    def _on_exported(self, attempt: Attempt, future: "Future[Exported]") -> None:
        if attempt is not self.running:  # another project was opened meanwhile
            return
        self.running = None
        self.busy.emit("")
        error, now = future.exception(), datetime.now()
        if isinstance(error, CanceledError):
            self.info.emit(tr("The export was canceled. Nothing was written to {name}.", name=attempt.path.name))
        elif isinstance(error, FormatError):
            unproven, proof = (error.path, error.proof) if isinstance(error, UnprovenError) else (None, None)
            self.made = (replace(attempt, error=str(error), unproven=unproven, failed=proof, at=now), *self.made)
            if not self.is_shown:
                self.error.emit(tr(str(error)))
        else:
            done = future.result()
            self.made = (replace(attempt, done=done, at=now), *self.made)
            if not self.is_shown:
                self.info.emit(tr("Exported {what}", what=done.sentence))
        self.changed.emit()


def _export(watch: Watch, attempt: Attempt, trained: TrainedNetwork, script: JavaScript) -> Exported:
    with watched(watch):
        return exported(attempt.path, trained, attempt.form.name, script)
