"""Keeps unsaved work a second after each edit, and now and then while a network trains; offers what a crash left."""

import time
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from functools import partial
from time import monotonic

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimer, Signal

from core.formats import FormatError
from designer.background.tasks import BackgroundTasks
from designer.files import recovery_slots
from designer.files.disk import SaveRequest
from designer.files.files import Files
from designer.files.recovery_slots import About, Slot
from designer.store import Store
from designer.style.language import tr
from designer.training.session import Session

EDIT_MILLISECONDS = 1000  # after the last edit of several
LATEST_SECONDS = 5.0  # after the first of them
TRAINING_MILLISECONDS = 30_000
SHARE = 0.1  # of the time that may go into keeping a huge network
RETRY_SECONDS = 60.0
CLOSING_SECONDS = 0.4


class Recorder(QObject):
    """Follows the store, the session and the files. What is safe in its file is not kept."""

    said = Signal(str)  # what went wrong
    offered = Signal(str, object)  # what was found, and what may be done: names of buttons, and what each does
    lost_changed = Signal()

    def __init__(self, store: Store, session: Session, files: Files, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._session, self._files = store, session, files
        self._errands = BackgroundTasks("recovery", self)
        self._slot: Slot | None = None
        self._lost: list[Slot] = []  # what others left, and we hold
        self._writing: Future[tuple[Slot, float]] | None = None
        self._kept = self._busy = self._failed = self._closed = False
        self._first = self._not_before = 0.0
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._keep)
        self._often = QTimer(self, interval=TRAINING_MILLISECONDS)
        self._often.timeout.connect(self._keep)
        files.dirty_changed.connect(self._on_dirty)
        session.phase_changed.connect(self._on_phase)

    @property
    def lost(self) -> int:
        """How many pieces of unsaved work were found and not decided on."""
        return len(self._lost)

    def look(self) -> None:
        """Look for what was left, and offer the newest of it."""
        self._errands.run(self._on_found, recovery_slots.left)

    def offer(self) -> None:
        """Offer the newest of what was found."""
        while self._lost:
            slot = self._lost[0]
            if about := slot.about():
                kept = QDateTime.fromSecsSinceEpoch(round(about.when))
                text = tr(
                    "Layerwright ended unexpectedly. Unsaved work on {title}, kept at {when}, can be recovered.",
                    title=about.title or tr("a project"),
                    when=QLocale().toString(kept, QLocale.FormatType.ShortFormat),
                )
                self.offered.emit(
                    text,
                    {tr("Recover"): partial(self._recover, slot, about), tr("Discard"): partial(self._discard, slot)},
                )
                return
            self._forget(slot)
            slot.close()

    def close(self) -> None:
        """The program ends as it should, so nothing is left to recover."""
        self._closed = True
        self._soon.stop()
        self._often.stop()
        self._errands.close()
        if self._writing is not None:
            with suppress(FormatError, TimeoutError, CancelledError):
                self._slot = self._writing.result(CLOSING_SECONDS)[0]
        if self._slot is not None:
            self._slot.close(CLOSING_SECONDS)

    def _on_dirty(self) -> None:
        if self._closed:
            return
        if not self._files.dirty:
            self._soon.stop()
            self._first = 0.0
            if self._kept and self._slot is not None:
                self._kept = False
                self._errands.run(lambda _: None, self._slot.clear)
            return
        now = monotonic()
        self._first = self._first or now
        latest = max(self._first + LATEST_SECONDS, self._not_before) - now
        wait = max(EDIT_MILLISECONDS / 1000, self._not_before - now)
        self._soon.start(round(1000 * max(min(wait, latest), 0)))

    def _on_phase(self) -> None:
        if self._session.running and not self._closed:
            self._often.start()
        else:
            self._often.stop()

    def _keep(self) -> None:
        if self._busy or not self._files.dirty:
            return
        self._busy = True
        self._first = 0.0
        self._files.contents(self._write)

    def _write(self, contents: SaveRequest) -> None:
        about = About(contents.project.title, self._store.path, self._files.seen, time.time())
        self._writing = self._errands.run(self._on_written, _write, self._slot, contents, about)

    def _on_written(self, future: "Future[tuple[Slot, float]]") -> None:
        self._busy = False
        if isinstance(error := future.exception(), FormatError):
            self._not_before = monotonic() + RETRY_SECONDS
            if not self._failed:  # once is enough, until it has worked again
                self.said.emit(tr("Unsaved work cannot be kept for recovery. {reason}", reason=error))
            self._failed = True
            self._on_dirty()
            return
        self._slot, seconds = future.result()
        self._kept, self._failed = True, False
        self._not_before = monotonic() + seconds / SHARE
        if not self._files.dirty:
            self._on_dirty()

    def _on_found(self, future: "Future[list[Slot]]") -> None:
        self._lost = future.result()
        self.lost_changed.emit()
        self.offer()

    def _recover(self, slot: Slot, about: About) -> None:
        self._files.recover(slot.copy, about.path, about.seen, partial(self._on_recovered, slot))

    def _on_recovered(self, slot: Slot) -> None:
        """What was recovered is unsaved still, so its slot becomes ours."""
        self._forget(slot)
        if self._slot is not None:
            self._errands.run(lambda _: None, self._slot.close)
        self._slot, self._kept = slot, True

    def _discard(self, slot: Slot) -> None:
        self._forget(slot)
        self._errands.run(lambda _: None, slot.close)
        self.offer()

    def _forget(self, slot: Slot) -> None:
        self._lost = [each for each in self._lost if each is not slot]
        self.lost_changed.emit()


def _write(slot: Slot | None, contents: SaveRequest, about: About) -> tuple[Slot, float]:
    """Keep the contents in the slot, or in a new one. Returns it, and the seconds it took."""
    began = monotonic()
    slot = slot or recovery_slots.take()
    slot.write(contents, about)
    return slot, monotonic() - began
