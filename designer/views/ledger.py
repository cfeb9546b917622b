"""The ledger of the training rows: which were easy, ambiguous or hard, and which labels are likely wrong."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtWidgets import QWidget

from core.data import Prepared
from core.messages import message
from core.moments import Computation, Moment
from core.moments.ledger import POINTS, Ledger, RowLedger
from designer.style.language import tr
from designer.style.numbers import count, fixed, percent
from designer.style.theme import Theme
from designer.views.hover import table
from designer.views.metric_tables import TextTable
from designer.views.over_features import SCORES, WAITS, as_of, judged
from designer.views.picture_list import Picture, PictureList
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
        "over the steps. Steps at which the run had other rows or a loss without probabilities are left out.",
        points=POINTS,
    )
    look_for = message(
        "At the top: easy rows. Far at the right: ambiguous rows, near a border between classes. At the bottom left: "
        "rows that the network never believes. Their labels are often wrong: a network learns what the other rows say "
        "of them before it learns them by heart, so that the margin stays low for long. Look at them before you "
        "change anything: some are merely rare."
    )
    hands = message(
        "A double-click on a row or a dot, or Return, follows it through the network. The mouse reads a dot. The menu "
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
        self._drawn: tuple[object, ...] = ()
        self.plot = UnitPlot(theme, tr("Map of the rows"), tr("changes"), tr("mean probability of the label"), WIDEST)
        self.plot.described = self._described
        self.plot.double_clicked.connect(self._follow)
        self.rows = TextTable(tr("Rows with the lowest margins"))
        self.rows.activated.connect(lambda index: self._emit(self.listed[index.row()]))
        self.pictures = PictureList(theme)
        self.pictures.activated.connect(lambda index: self._emit(self.listed[index.row()]))
        self._picture = Turning(self.plot, self.rows, self.pictures, spacing=GAP)

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
        if result is None:
            self.found = None
            self.caption.setText("")
            self.show_text(WAITS if moment.training else tr("The run is being looked through…"))
            return
        self.found = found = result.value
        if (key := (found, self.theme.dark)) != self._drawn:  # many dots
            self._show(found, data)
            self._drawn = key
        old = as_of(result, moment, is_idle=True)
        rows = judged(len(found.rows), held_back=False)
        steps = tr("{steps:step|steps}", steps=count(len(found.steps)))
        left = tr("left out: {steps:step|steps}", steps=count(found.left_out)) if found.left_out else ""
        self.caption.setText(" · ".join(filter(None, (old, rows, steps, left))))
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

    def _show(self, found: Ledger, data: Prepared) -> None:
        tokens = self.theme.tokens
        most = min(max(round(SHARE * len(found.rows)), 1), MOST)
        self.listed = found.order[:most].tolist()
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
            return
        rows = [
            (f"{classes[found.classes[at]]} → {classes[found.said[at]]}", count(int(found.rows[at]) + 1),
             fixed(float(margin[at]), 2))
            for at in self.listed
        ]  # fmt: skip
        self.rows.show_rows((tr("label"), tr("row"), tr("margin")), rows)

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
