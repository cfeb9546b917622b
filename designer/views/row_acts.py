"""The buttons that decide about a training row: another label, dropped, or right as it is."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from designer.style.language import tr
from designer.widgets.elided import ElidedCombo
from designer.widgets.turning import Turning

GAP = 4  # px between them


class RowActs(Turning):
    """Acts on one row. `show_row` offers the labels; without a row, all are disabled."""

    relabeled = Signal(str)  # the label that was chosen
    dropped = Signal()
    kept = Signal()

    def __init__(self) -> None:
        self.labels = ElidedCombo()
        self.labels.setAccessibleName(tr("New label of the row"))
        self.labels.setMinimumContentsLength(2)
        self.relabel = QPushButton(tr("Relabel"))
        self.relabel.setToolTip(tr("Train with this label from now on. The file of the data stays as it is."))
        self.drop = QPushButton(tr("Drop"))
        self.drop.setToolTip(tr("Train without this row from now on."))
        self.keep = QPushButton(tr("Keep"))
        self.keep.setToolTip(tr("The label is right: do not list this row again."))
        for each in (self.labels, self.relabel, self.drop, self.keep):
            each.setProperty("role", "chip")
            each.ensurePolished()
        needed = sum(each.sizeHint().width() + GAP for each in (self.labels, self.relabel, self.drop, self.keep))
        left, right = _side_by_side(self.labels, self.relabel), _side_by_side(self.drop, self.keep)
        super().__init__(left, right, spacing=GAP, least=needed)
        self.relabel.clicked.connect(lambda: self.relabeled.emit(self.labels.currentText()))
        self.drop.clicked.connect(self.dropped)
        self.keep.clicked.connect(self.kept)
        self.labels.currentIndexChanged.connect(self._refresh)
        self._own = ""
        self.show_row((), "", "")

    def show_row(self, classes: Sequence[str], own: str, other: str) -> None:
        """Offer all classes for a row of the class `own`; the `other` is chosen. Without classes there is no row."""
        self._own = own
        with QSignalBlocker(self.labels):
            if [self.labels.itemText(at) for at in range(self.labels.count())] != list(classes):
                self.labels.clear()
                self.labels.addItems(list(classes))
            if classes:
                self.labels.setCurrentIndex(list(classes).index(other))
        self._refresh()

    def _refresh(self) -> None:
        is_there = self.labels.count() > 0
        for each in (self.labels, self.drop, self.keep):
            each.setEnabled(is_there)
        self.relabel.setEnabled(is_there and self.labels.currentText() != self._own)


def _side_by_side(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    for part in parts:
        row.addWidget(part, 1)
    return made
