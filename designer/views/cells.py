"""The confusion matrix with the rows of one of its cells: what is taken for what, and how surely."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import Prepared
from core.messages import message
from core.moments import Computation, Moment, RowScores, ScoreRows
from designer.style.language import tr
from designer.style.numbers import count, percent, significant
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.confusion import MODES, Matrix
from designer.views.metric_tables import TextTable
from designer.views.over_features import as_of, feature_choice, judged
from designer.views.picture_list import Picture, PictureList
from designer.views.row_values import column_names, row_values
from designer.views.table import Table
from designer.views.view import View
from designer.widgets.elided import ElidedLabel
from designer.widgets.turning import Turning

NUMBERS = message("The target is a number. A confusion matrix is about classes.")
MOST = 200  # rows of a cell that are listed
BESIDE, GAP = 430, 12  # px from which on the rows are beside the matrix, and between the two
SHARE = 0.6  # of the width that the matrix gets at most


class ConfusionView(View):
    """The matrix, and beside it the rows of the cell that is chosen: at first the most frequent mistake."""

    id = "confusion"
    title = message("Confusion")
    help = message("Shows which class is taken for which, and the rows of a cell, the surest first.")
    reading = message(
        "A row for each true class, a column for each predicted one, on the validation rows. A cell shows how many "
        "rows it has, their share of the rows of the true class (by row), or of those that are predicted so (by "
        "column). On the diagonal they are right. Beside the matrix: the rows of the chosen cell with their values or "
        "pictures, those of which the network was surest first."
    )
    look_for = message(
        "Large cells beside the diagonal: two classes that are alike, or whose labels are mixed up. By row, the "
        "diagonal is the recall of each class, by column its precision. Look at the surest mistakes first: a label may "
        "be wrong, or the features do not say what tells the classes apart."
    )
    hands = message(
        "A click on a cell, or the arrow keys, show its rows. A double-click on a row or a picture, or Return, follows "
        "it through the network; on a cell, it follows all rows of the cell. The list in the title chooses counts or "
        "shares. The menu saves the matrix as CSV."
    )
    icon = "confusion"
    needs = ("data", "network", "snapshot")
    milliseconds = 250
    narrowest = 280

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.found: RowScores | None = None
        self.listed: NDArray[np.int64] = np.zeros(0, np.int64)  # rows of the data set
        self._cell: tuple[int, int] | None = None  # true and predicted class that the person chose
        self._drawn: object = None
        self._of: object = None  # what was loaded
        self._values: dict[int, tuple[str, ...]] = {}  # of its rows, in words
        self.mode = feature_choice(self, tr("what the cells show"))
        for mode in MODES:
            self.mode.addItem(tr(mode))
        self.titles.insertWidget(1, self.mode)
        self.matrix = Matrix(theme)
        self.matrix.pointed.connect(self._tell)
        self.matrix.clicked.connect(self._choose)
        self.matrix.activated.connect(self._follow_cell)
        self.matrix.selectionModel().currentChanged.connect(lambda now, _: self._choose(now))
        self.about = ElidedLabel("")
        self.about.setProperty("role", "hint")
        self.rows = TextTable(tr("Rows of the cell, the surest first"))
        self.rows.activated.connect(self._follow)
        self.pictures = PictureList(theme)
        self.pictures.activated.connect(self._follow)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part, stretch in ((self.about, 0), (self.rows, 1), (self.pictures, 1)):
            column.addWidget(part, stretch)
        self._picture = Turning(self.matrix, side, spacing=GAP, least=scaled(BESIDE))
        self._picture.row.setStretchFactor(self.matrix, 2)  # above the rows it needs more room

    def has_content(self, moment: Moment) -> bool:
        return moment.data is not None and bool(moment.data.dataset.classes)

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self.mode.hide()
        self.found = None
        if moment.data is not None and not self.has_content(moment):
            self.show_text(NUMBERS)

    def computations(self, moment: Moment) -> Sequence[Computation[RowScores]]:
        return (ScoreRows(),)

    def draw(self, moment: Moment) -> None:
        result, data = moment.result(ScoreRows()), moment.data
        assert data is not None
        self.mode.setVisible(result is not None)
        if result is None or not len(result.value.rows):
            self.found = None
            self.caption.setText("")
            self.show_text(self.help)
            return
        self.found = found = result.value
        self.matrix.show_counts(data.dataset.classes, found.confusion, MODES[self.mode.currentIndex()])
        room = self.room
        is_beside = room.width() >= scaled(BESIDE)
        whole = min(self.matrix.whole_width(room.height()), int(SHARE * room.width()))
        self.matrix.setMaximumWidth(whole if is_beside else room.width())
        if (key := (found, self._cell, self.theme.dark)) != self._drawn:
            self._show_rows(found, data)
            self._drawn = key
        held = judged(len(found.rows), found.held_back, found.odd)
        self._said = " · ".join(filter(None, (as_of(result, moment), held, _some(found, data))))
        self._tell(self._pointed)
        self.show_body(self._picture)

    def values(self, moment: Moment) -> Table | None:
        """Every cell: its count, and its shares of its row and of its column."""
        found, data = self.found, moment.data
        if found is None or data is None:
            return None
        names, counts = data.dataset.classes, found.confusion
        by_row, by_column = counts.sum(axis=1), counts.sum(axis=0)
        rows = [
            (
                of,
                said,
                int(counts[r, c]),
                float(counts[r, c] / max(by_row[r], 1)),
                float(counts[r, c] / max(by_column[c], 1)),
            )
            for r, of in enumerate(names)
            for c, said in enumerate(names)
        ]
        return Table((tr("true class"), tr("predicted class"), tr("rows"), tr("by row"), tr("by column")), rows)

    _said = _pointed = ""

    @property
    def cell(self) -> tuple[int, int]:
        """The true and the predicted class whose rows are listed: those that were chosen, else the worst mistake."""
        assert self.found is not None
        counts = self.found.confusion
        if self._cell is not None and max(self._cell) < len(counts):
            return self._cell
        wrong = counts - np.diag(np.diag(counts))
        place = int(wrong.argmax()) if wrong.any() else int(counts.argmax())
        return divmod(place, len(counts))

    def _show_rows(self, found: RowScores, data: Prepared) -> None:
        truth, said = self.cell
        of = np.flatnonzero((found.classes == truth) & (found.said == said))
        order = of[np.argsort(-found.scores[of, said], kind="stable")]
        self.listed = found.rows[order]
        names, shown = data.dataset.classes, order[:MOST]
        sure = [_sure(float(found.scores[at, said]), found) for at in shown]
        rows = found.rows[shown].tolist()
        text = tr("{of} predicted as {said}: {count:row|rows}", of=names[truth], said=names[said], count=count(len(of)))
        first = tr("the surest {count}", count=count(MOST)) if len(of) > MOST else ""
        self.about.setText(" · ".join(filter(None, (text, first))))
        self.matrix.show_chosen(truth, said)
        is_image = bool(data.dataset.image)
        self.rows.setVisible(not is_image)
        self.pictures.setVisible(is_image)
        if is_image:
            pictures = [
                Picture(row, how, _sentence(row, names[truth], names[said], how), truth == said)
                for row, how in zip(rows, sure, strict=True)
            ]
            self.pictures.show_pictures(data, pictures)
            return
        if self._of is not data.loaded:
            self._of, self._values = data.loaded, {}
        for row in rows:
            if row not in self._values:
                self._values[row] = row_values(data, row)
        cells = [(count(row + 1), how, *self._values[row]) for row, how in zip(rows, sure, strict=True)]
        self.rows.show_rows((tr("row"), tr("sure"), *column_names(data)), cells)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and (index.row(), index.column()) != self._cell:
            self._cell = index.row(), index.column()
            self.wants_drawing.emit()

    def _follow(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self.listed):
            self.row_wanted.emit(int(self.listed[index.row()]))

    def _follow_cell(self, index: QModelIndex) -> None:
        if self.found is not None:
            self.cell_wanted.emit("validation" if self.found.held_back else "train", index.row(), index.column())

    def _tell(self, sentence: str) -> None:
        self._pointed = sentence
        self.caption.setText(sentence or self._said)


def _sentence(row: int, truth: str, said: str, sure: str) -> str:
    answer = f"{said} ({sure})"
    return tr("Row {row}: {truth}, predicted as {answer}", row=count(row + 1), truth=truth, answer=answer)


def _sure(score: float, found: RowScores) -> str:
    return percent(score) if found.are_probabilities else significant(score, 3)


def _some(found: RowScores, data: Prepared) -> str:
    """Of how many rows those that are judged are some."""
    every = len(data.validation) if found.held_back else len(data.train)
    return tr("of {count:row|rows}", count=count(every)) if len(found.rows) + found.odd < every else ""
