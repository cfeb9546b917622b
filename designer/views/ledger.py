"""The ledger of the training rows: which were easy, ambiguous or hard, and which labels are likely wrong."""

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import Prepared
from core.messages import Message, message
from core.moments import Computation, Moment
from core.moments.ledger import Ledger, RowLedger
from core.moments.pasts import POINTS
from core.project import Project, edits
from core.project.edits import EditError
from designer.style.language import tr
from designer.style.numbers import count, fixed, percent
from designer.style.theme import Theme
from designer.views.hover import table
from designer.views.metric_tables import TextTable
from designer.views.over_features import SCORES, WAITS, as_of, judged
from designer.views.picture_list import Picture, PictureList
from designer.views.row_acts import RowActs
from designer.views.table import Table
from designer.views.unit_plot import UnitPlot, UnitPoints
from designer.views.view import View
from designer.widgets.turning import Turning

NUMBERS = message("The target is a number. The ledger is about the labels of classes.")
SHARE, MOST = 0.04, 200  # of the rows that are listed, and how many at most
WIDEST = 0.5  # the largest standard deviation that numbers between 0 and 1 can have
DRAWN = 3_000  # rows in the map
SMALL, NEAR = 1.8, 0.03  # px of a dot; of the plane, in which a row is under the mouse
GAP = 12  # px


class LedgerView(View):
    """A map of the rows, and beside it those with the lowest margins."""

    id = "ledger"
    title = message("Row ledger")
    help = message("Shows which training rows are easy, ambiguous or hard, and whose labels are likely wrong.")
    reading = message(
        "Every dot is a training row, judged at {points:step|steps} of the run. Up: the mean probability of its "
        "label. Across: how much that changed from step to step, as a standard deviation. Listed are the rows with "
        "the lowest margin, which is the probability of the label minus that of the strongest other class, as a mean "
        "over the steps. Steps at which the run had other rows or a loss without probabilities are left out. A "
        "relabeled row is judged by its new label at all steps, also at those that learned the old one.",
        points=POINTS,
    )
    look_for = message(
        "At the top: easy rows. Far at the right: ambiguous rows, near a border between classes. At the bottom left: "
        "rows that the network never believes. Their labels are often wrong: a network learns what the other rows say "
        "of them before it learns them by heart, so that the margin stays low for long. Look at them before you "
        "change anything: some are merely rare."
    )
    hands = message(
        "A double-click on a row or a dot, or Return, follows it through the network. The mouse reads a dot. Relabel "
        "gives the chosen row the label of the list beside it, Drop trains without it, and Keep says that its label is "
        "right; the next row is chosen then. A run goes on with the corrected rows, and Undo takes them back. The menu "
        "saves the figures of all rows as CSV."
    )
    icon = "ledger"
    needs = ("data", "network", "snapshot")
    milliseconds = 100
    narrowest = 260

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.found: Ledger | None = None
        self.listed: list[int] = []  # places in the ledger
        self._of: tuple[int, int] | None = None  # the features and the run that it is of
        self._place, self._row = 0, -1  # in the list and in the data, of the row that was chosen last
        self._drawn: tuple[object, ...] = ()
        self.plot = UnitPlot(theme, tr("Map of the rows"), tr("changes"), tr("mean probability of the label"), WIDEST)
        self.plot.described = self._described
        self.plot.double_clicked.connect(self._follow)
        self.rows = TextTable(tr("Rows with the lowest margins"))
        self.rows.activated.connect(lambda index: self._emit(self.listed[index.row()]))
        self.pictures = PictureList(theme)
        self.pictures.activated.connect(lambda index: self._emit(self.listed[index.row()]))
        self.acts = RowActs()
        self.acts.relabeled.connect(self._relabel)
        self.acts.dropped.connect(lambda: self._decide(message("Drop a row"), edits.drop))
        self.acts.kept.connect(lambda: self._decide(message("Keep a row"), edits.keep))
        for one in (self.rows, self.pictures):
            one.selectionModel().currentChanged.connect(lambda *_: self._show_acts())
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.rows, 1)
        column.addWidget(self.pictures, 1)
        column.addWidget(self.acts)
        self._picture = Turning(self.plot, side, spacing=GAP)
        self._picture.row.setStretchFactor(side, 2)  # below the map it needs more room

    def has_content(self, moment: Moment) -> bool:
        gives = moment.network is None or moment.network.gives_probabilities
        return moment.data is not None and bool(moment.data.dataset.classes) and gives

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self.found = None
        if moment.data is not None and not self.has_content(moment):
            self.show_text(SCORES if moment.data.dataset.classes else NUMBERS)

    def computations(self, moment: Moment) -> Sequence[Computation[Ledger]]:
        return (RowLedger(),)

    def draw(self, moment: Moment) -> None:
        result, data = moment.result(RowLedger()), moment.data
        assert data is not None
        if result is None and (self.found is None or self._of != (data.dataset.x.ctypes.data, moment.run)):
            self.found = None
            self.caption.setText("")
            self.show_text(WAITS if moment.training else tr("The run is being looked through…"))
            return
        if result is not None:  # else the rows are corrected, and looked through again: what was found stays
            self.found, self._of = result.value, (data.dataset.x.ctypes.data, moment.run)
        found = self.found
        assert found is not None
        project = moment.project.data.corrections, moment.project.kept_rows
        if (key := (found, self.theme.dark, *project)) != self._drawn:  # many dots
            self._show(found, data, moment.project)
            self._drawn = key
        old = as_of(result, moment, is_idle=True)
        rows = judged(len(found.rows), held_back=False)
        steps = tr("{steps:step|steps}", steps=count(len(found.steps)))
        left = tr("left out: {steps:step|steps}", steps=count(found.left_out)) if found.left_out else ""
        decided = _decided(moment.project, data)
        self.caption.setText(" · ".join(filter(None, (old, rows, decided, steps, left))))
        self.show_body(self._picture)

    def values(self, moment: Moment) -> Table | None:
        """Every row that was looked at, the lowest margin first."""
        found, data = self.found, moment.data
        if found is None or data is None:
            return None
        classes, margin, right = data.dataset.classes, found.margin, found.right.mean(axis=0)
        confidence, variability, forgotten = found.confidence, found.variability, found.forgotten
        rows = [
            (int(found.rows[at]) + 1, classes[found.classes[at]], classes[found.said[at]], float(margin[at]),
             float(confidence[at]), float(variability[at]), float(right[at]), int(forgotten[at]))
            for at in found.order.tolist()
        ]  # fmt: skip
        names = tr("row"), tr("label"), tr("other class"), tr("margin"), tr("mean probability of the label")
        return Table((*names, tr("changes"), tr("share that is right"), tr("forgotten")), rows)

    def _show(self, found: Ledger, data: Prepared, project: Project) -> None:
        tokens = self.theme.tokens
        most = min(max(round(SHARE * len(found.rows)), 1), MOST)
        named, before = found.order[:most], self._row
        self.listed = named[~edits.is_decided(project, data, found.rows[named].tolist())].tolist()
        drawn = np.linspace(0, len(found.rows) - 1, min(len(found.rows), DRAWN)).astype(np.int64)
        across, up = found.variability, found.confidence
        parts = ((np.setdiff1d(drawn, self.listed), "accent", 0.45), (np.array(self.listed), "bad", 0.9))
        self.plot.show_parts(
            (),
            [UnitPoints(across[at], up[at], tokens.color(name, opacity), dot=SMALL) for at, name, opacity in parts],
        )
        classes, margin = data.dataset.classes, found.margin
        is_image = bool(data.dataset.image)
        self.rows.setVisible(not is_image)
        self.pictures.setVisible(is_image)
        if is_image:
            self.pictures.show_pictures(data, [self._pictured(at, data) for at in self.listed])
            self._choose(before)
            return
        rows = [
            (f"{classes[found.classes[at]]} → {classes[found.said[at]]}", count(int(found.rows[at]) + 1),
             fixed(float(margin[at]), 2))
            for at in self.listed
        ]  # fmt: skip
        self.rows.show_rows((tr("label"), tr("row"), tr("margin")), rows)
        self._choose(before)

    @property
    def _list(self) -> TextTable | PictureList:
        """The list of the rows, or of their pictures."""
        return self.rows if self.pictures.isHidden() else self.pictures

    @property
    def _chosen(self) -> int | None:
        """The place in the ledger of the row that is chosen."""
        place = self._list.currentIndex().row()
        return self.listed[place] if 0 <= place < len(self.listed) else None

    def _choose(self, row: int) -> None:
        """Choose a row of the data set if it is listed still, else the one that has taken its place."""
        assert self.found is not None
        rows = self.found.rows[self.listed].tolist()
        place = rows.index(row) if row in rows else min(self._place, len(rows) - 1)
        self._list.setCurrentIndex(self._list.model().index(max(place, 0), 0))
        self._show_acts()

    def _show_acts(self) -> None:
        at, found, moment = self._chosen, self.found, self.moment
        if at is None or found is None or moment is None or moment.data is None:
            self.acts.show_row((), "", "")
            return
        self._place, self._row = self._list.currentIndex().row(), int(found.rows[at])
        classes = moment.data.dataset.classes
        self.acts.show_row(classes, classes[found.classes[at]], classes[found.said[at]])

    def _relabel(self, label: str) -> None:
        self._decide(message("Relabel a row"), lambda project, data, row: edits.relabel(project, data, row, label))

    def _decide(self, name: Message, edit: Callable[[Project, Prepared, int], Project]) -> None:
        """Make an edit about the row that is chosen."""
        at, found, moment = self._chosen, self.found, self.moment
        if at is None or found is None or moment is None or moment.data is None:
            return
        data, row = moment.data, int(found.rows[at])
        try:
            edit(moment.project, data, row)
        except EditError as error:
            self.error.emit(tr(str(error)))
            return
        self.edited.emit(name, lambda project: edit(project, data, row), None)
        self.wants_drawing.emit()

    def _pictured(self, at: int, data: Prepared) -> Picture:
        assert self.found is not None
        classes, found = data.dataset.classes, self.found
        label, other = classes[found.classes[at]], classes[found.said[at]]
        sentence = tr(
            "Row {row}: {truth}, but the network prefers {other}; margin {margin}",
            row=count(int(found.rows[at]) + 1), truth=label, other=other, margin=fixed(float(found.margin[at]), 2),
        )  # fmt: skip
        return Picture(int(found.rows[at]), f"{label} → {other}", sentence, False)

    def _nearest(self, x: float, y: float) -> int | None:
        """The row under a place of the map."""
        if (found := self.found) is None:
            return None
        away = np.hypot((found.variability - x) / WIDEST, found.confidence - y)
        nearest = int(np.argmin(away))
        return nearest if away[nearest] < NEAR else None

    def _described(self, x: float, y: float) -> str:
        at, found, moment = self._nearest(x, y), self.found, self.moment
        if at is None or found is None or moment is None or moment.data is None:
            return ""
        classes, third = moment.data.dataset.classes, self.theme.tokens.color("third")
        lines = [
            (third, tr("label"), classes[found.classes[at]]),
            (third, tr("other class"), classes[found.said[at]]),
            (third, tr("mean probability of the label"), percent(float(found.confidence[at]))),
            (third, tr("right"), percent(float(found.right[:, at].mean()), 0)),
            (third, tr("forgotten"), count(int(found.forgotten[at]))),
        ]
        return table(tr("Row {row}", row=count(int(found.rows[at]) + 1)), lines, self.theme.tokens)

    def _follow(self, x: float, y: float) -> None:
        if (at := self._nearest(x, y)) is not None:
            self._emit(at)

    def _emit(self, at: int) -> None:
        if self.found is not None:
            self.row_wanted.emit(int(self.found.rows[at]))


def _decided(project: Project, data: Prepared) -> str:
    """How many rows were relabeled, dropped and kept."""
    counts = (
        (tr("{count} relabeled", count=count(len(data.corrected.relabeled))), len(data.corrected.relabeled)),
        (tr("{count} dropped", count=count(len(data.corrected.dropped))), len(data.corrected.dropped)),
        (tr("{count} kept", count=count(len(project.kept_rows))), len(project.kept_rows)),
    )
    return " · ".join(said for said, number in counts if number)
