"""Crash recovery: saves unsaved work a second after each edit and regularly during training, and offers it later."""

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

EDIT_MILLISECONDS = 1000  # after the last edit
MAX_DELAY_SECONDS = 5.0  # after the first of several edits
TRAINING_MILLISECONDS = 30_000
MAX_SHARE = 0.1  # of the time that may be spent on saving a huge network
RETRY_SECONDS = 60.0
CLOSE_SECONDS = 0.4


class Recorder(QObject):
    """Follows the store, the session and the files. Work that is saved in its file is not saved here."""

    error = Signal(str)
    info = Signal(str)
    choice = Signal(str, object)  # what was found, and the buttons: dict of their texts and what they do
    lost_changed = Signal()

    def __init__(self, store: Store, session: Session, files: Files, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store, self._session, self._files = store, session, files
        self._tasks = BackgroundTasks("recovery", self)
        self._slot: Slot | None = None
        self._lost: list[Slot] = []  # slots of crashed copies of the program, locked by this one
        self._writing: Future[tuple[Slot, float]] | None = None
        self._has_copy = self._busy = self._failed = self._closed = False
        self._first_edit = self._not_before = 0.0  # in s, by `monotonic`; 0 for none
        self._edit_timer = QTimer(self, singleShot=True)
        self._edit_timer.timeout.connect(self._save)
        self._training_timer = QTimer(self, interval=TRAINING_MILLISECONDS)
        self._training_timer.timeout.connect(self._save)
        files.dirty_changed.connect(self._on_dirty)
        session.phase_changed.connect(self._on_phase)

    @property
    def lost(self) -> int:
        """How many pieces of unsaved work were found and neither recovered nor discarded."""
        return len(self._lost)

    def search(self) -> None:
        """Search for unsaved work from before a crash, and offer the newest."""
        self._tasks.run(self._on_found, recovery_slots.left)

    def offer(self) -> None:
        """Offer the newest unsaved work that was found."""
        while self._lost:
            slot = self._lost[0]
            if about := slot.about():
                saved = QDateTime.fromSecsSinceEpoch(round(about.when))
                text = tr(
                    "Layerwright closed unexpectedly. Unsaved work on “{title}” from {when} can be recovered.",
                    title=about.title or tr("a project"),
                    when=QLocale().toString(saved, QLocale.FormatType.ShortFormat),
                )
                self.choice.emit(
                    text,
                    {tr("Recover"): partial(self._recover, slot, about), tr("Discard"): partial(self._discard, slot)},
                )
                return
            self._forget(slot)
            slot.close()

    def take_over(self, other: "Recorder") -> None:
        """Offer what another one has found, and save from now on what is not in the file."""
        self._lost = other._lost
        self.lost_changed.emit()
        self.offer()
        self._on_dirty()

    def close(self) -> None:
        """The program ends normally: leave nothing to recover."""
        self._closed = True
        self._edit_timer.stop()
        self._training_timer.stop()
        self._tasks.close()
        if self._writing is not None:
            with suppress(FormatError, TimeoutError, CancelledError):
                self._slot = self._writing.result(CLOSE_SECONDS)[0]
        if self._slot is not None:
            self._slot.close(CLOSE_SECONDS)

    def _on_dirty(self) -> None:
        if self._closed:
            return
        if not self._files.dirty:
            self._edit_timer.stop()
            self._first_edit = 0.0
            if self._has_copy and self._slot is not None:
                self._has_copy = False
                self._tasks.run(lambda _: None, self._slot.clear)
            return
        now = monotonic()
        self._first_edit = self._first_edit or now
        latest = max(self._first_edit + MAX_DELAY_SECONDS, self._not_before) - now
        delay = max(EDIT_MILLISECONDS / 1000, self._not_before - now)
        self._edit_timer.start(round(1000 * max(min(delay, latest), 0)))

    def _on_phase(self) -> None:
        if self._session.running and not self._closed:
            self._training_timer.start()
        else:
            self._training_timer.stop()

    def _save(self) -> None:
        if self._busy or not self._files.dirty:
            return
        self._busy = True
        self._first_edit = 0.0
        self._files.request_contents(self._write)

    def _write(self, request: SaveRequest) -> None:
        about = About(request.project.title, self._store.path, self._files.stamp, time.time())
        self._writing = self._tasks.run(self._on_written, _write, self._slot, request, about)

    def _on_written(self, future: "Future[tuple[Slot, float]]") -> None:
        self._busy = False
        if isinstance(error := future.exception(), FormatError):
            self._not_before = monotonic() + RETRY_SECONDS
            if not self._failed:  # once is enough, until it has worked again
                self.error.emit(tr("Unsaved work cannot be kept for recovery. {reason}", reason=error))
            self._failed = True
            self._on_dirty()
            return
        self._slot, seconds = future.result()
        if self._failed:
            self.info.emit(tr("Unsaved work is kept for recovery again."))
        self._has_copy, self._failed = True, False
        self._not_before = monotonic() + seconds / MAX_SHARE
        if not self._files.dirty:
            self._on_dirty()

    def _on_found(self, future: "Future[list[Slot]]") -> None:
        self._lost = future.result()
        self.lost_changed.emit()
        self.offer()

    def _recover(self, slot: Slot, about: About) -> None:
        self._files.recover(slot.copy, about.path, about.stamp, partial(self._on_recovered, slot))

    def _on_recovered(self, slot: Slot) -> None:
        """The recovered work is still unsaved, so its slot becomes the slot of this program."""
        self._forget(slot)
        if self._slot is not None:
            self._tasks.run(lambda _: None, self._slot.close)
        self._slot, self._has_copy = slot, True

    def _discard(self, slot: Slot) -> None:
        self._forget(slot)
        self._tasks.run(lambda _: None, slot.close)
        self.offer()

    def _forget(self, slot: Slot) -> None:
        self._lost = [other for other in self._lost if other is not slot]
        self.lost_changed.emit()


def _write(slot: Slot | None, request: SaveRequest, about: About) -> tuple[Slot, float]:
    """Write to the slot, or to a new one. Returns the slot and the time it took in s."""
    start = monotonic()
    slot = slot or recovery_slots.create()
    slot.write(request, about)
    return slot, monotonic() - start
