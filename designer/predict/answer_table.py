"""The answers for pasted rows as a table that can be copied."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

from core.formats.predictions import Answers
from core.messages.numbers import NARROW
from designer.style.language import tr
from designer.style.numbers import percent, significant
from designer.style.scale import scaled
from designer.widgets.tips import tip

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
WIDEST = 320  # pixels of a column


class AnswersModel(QAbstractTableModel):
    """The prediction, the probability of it and the note of every row come first, then the cells of the input."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles: list[str] = []
        self._rows: list[tuple[str, ...]] = []

    def show_answers(self, answers: Answers | None) -> None:
        """Show these."""
        self.beginResetModel()
        self._titles, self._rows = [], []
        if answers is not None:
            classes, shares = answers.classes, answers.probabilities
            heads = [tr("prediction")] if len(answers.targets) == 1 else list(answers.targets)
            self._titles = [*heads, *([tr("probability")] if shares is not None else []), tr("note"), *answers.names]
            for row, prediction in enumerate(answers.predictions):
                own = [""] * len(heads) if prediction is None else [str(v) for v in prediction]
                if not classes and prediction is not None:
                    own = [significant(value, 6) for value in prediction]
                share = []
                if shares is not None:
                    share = [percent(float(shares[row].max())) if prediction is not None else ""]
                cells = [column[row] for column in answers.cells]
                self._rows.append((*own, *share, tr(answers.notes[row]), *cells))
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        text = self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(text)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return text or tr("nothing")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section] if orientation is Qt.Orientation.Horizontal else str(section + 1)
        return None

    def text(self) -> str:
        """All of it with its header, with tabs between the cells, for a spreadsheet, which knows no narrow space."""
        text = "\n".join("\t".join(row) for row in (self._titles, *self._rows)) + "\n"
        return text.replace(NARROW, "")


class AnswerTable(QTableView):
    """Shows answers. Copying takes all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.answers = AnswersModel(self)
        self.setModel(self.answers)
        self.setAccessibleName(tr("Predictions"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.verticalHeader().setDefaultSectionSize(scaled(26))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.answers.modelReset.connect(self._fit)

    def _fit(self) -> None:
        """Give every column the width of its texts, up to a limit."""
        self.resizeColumnsToContents()
        for column in range(self.answers.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), scaled(WIDEST)))

    def copy(self) -> None:
        """Copy all answers to the clipboard."""
        QGuiApplication.clipboard().setText(self.answers.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)
