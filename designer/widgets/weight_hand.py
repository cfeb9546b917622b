"""A hand on the weights: what is typed or dragged becomes one edit of the project."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from core.messages import message
from core.network import Network
from core.project.edits import EditError, type_weights
from core.training.weight_edit import TypedWeight
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import editable
from designer.style.theme import number_font

STEP = 0.01  # of its size that an arrow key changes a weight by
LEAST = 0.01  # by which it changes one that is 0, and its unit of precision


class WeightHand:
    """Sets weights of a run. All that is set between `begin` and `finish` is one edit, and one step of Undo.

    Where an earlier step is shown, a new run goes on from it first, as after every edit of an earlier step.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._network: Network | None = None
        self._step = self._number = 0
        self._waiting: Sequence[TypedWeight] = ()  # until the run from an earlier step is there

    def begin(self, network: Network, step: int) -> None:
        """Take hold of weights of this network, which is shown at this step."""
        self.finish()
        self._network, self._step = network, step

    @property
    def has_set(self) -> bool:
        """Whether something was set, and not undone, since `begin`."""
        edits = self._store.newest.weight_edits
        return bool(self._number and edits and edits[-1].number == self._number)

    @property
    def is_at_work(self) -> bool:
        """Whether something was set, or waits until a run from an earlier step is there."""
        return self.has_set or bool(self._waiting)

    def set(self, weights: Sequence[TypedWeight]) -> None:
        """Set weights. What they cannot be is said by the store, and changes nothing."""
        if self._network is None:
            return
        if not self._store.is_newest:
            self._branch(self._network, self._step, weights)
            return
        try:
            after = type_weights(self._store.newest, self._network, weights, self._step, self.has_set)
        except EditError as error:
            self._store.refuse(tr(str(error)))
            return
        self._number = after.weight_edits[-1].number
        self._store.edit_newest(message("Type a weight"), after, merge=("weights", self._number), lasting=True)

    def _branch(self, network: Network, step: int, weights: Sequence[TypedWeight]) -> None:
        """Set weights once a run from the step that is shown is there: those that were set last."""

        def set_waiting() -> None:
            last, self._waiting = self._waiting, ()
            if last:  # it was not cancelled
                self._network, self._step = network, step  # although Enter may have ended the edit meanwhile
                self.set(last)

        is_asked, self._waiting = bool(self._waiting), weights
        if not is_asked and not self._store.branch_earlier(set_waiting):
            self._waiting = ()

    def finish(self) -> None:
        """Let go: what is set next is another edit."""
        if self._number:
            self._store.settle()
        self._network, self._number = None, 0

    def cancel(self) -> None:
        """Go back to the weights before `begin`."""
        if self.has_set:
            self._store.undo_stack.undo()
        self._number, self._waiting = 0, ()


def parsed(text: str) -> float | None:
    """A number, with a point or a comma, or a fraction such as 1/3; None where the text is neither."""
    plain = text.strip().replace("\u2212", "-").replace(",", ".")
    above, slash, below = plain.partition("/")
    try:
        number = float(above) / float(below) if slash else float(plain)
    except (ValueError, ZeroDivisionError, OverflowError):
        return None
    return number if abs(number) < float("inf") else None  # so it is not for NaN


def written(value: float) -> str:
    """A weight for a field: four decimals, as few digits as say it."""
    return editable(float(f"{value:.4f}" if 0.001 <= abs(value) < 1e6 else f"{value:.6g}"))


class WeightField(QLineEdit):
    """A weight to type: every keystroke is set, Enter ends it, Esc goes back, arrow keys change it by 1 %."""

    typed = Signal(float)
    ended = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(number_font(13))
        self.setMaxLength(40)
        self.setAccessibleName(tr("Weight"))
        self.textEdited.connect(self._on_edited)

    def show_value(self, value: float) -> None:
        """Show the weight that the run has, unless one is being typed."""
        if not (self.hasFocus() and self.isModified()):
            self.setText(written(value))
            if not self.hasFocus():
                self.setCursorPosition(0)  # a narrow field shows the first digits

    def nudge(self, direction: int) -> None:
        """Change the weight by 1 %."""
        now = parsed(self.text())
        if now is None:
            return
        value = now + direction * (abs(now) * STEP or LEAST)
        self.setText(written(value))
        self.setModified(True)
        self.typed.emit(value)

    def _on_edited(self, text: str) -> None:
        value = parsed(text)
        bad = value is None and bool(text.strip(" +-\u2212.,"))
        self.setProperty("role", "bad" if bad else "")
        if value is not None:
            self.typed.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.nudge(1 if key == Qt.Key.Key_Up else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        elif key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.ended.emit()
