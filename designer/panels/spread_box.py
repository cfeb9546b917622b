"""How far the figures of several runs are spread: a table with a line for each figure, the validation rows first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from core.metrics.spread import worded
from core.project.cloud import Cloud
from designer.panels.boxes import Box, label
from designer.style import theme
from designer.style.language import tr
from designer.style.numbers import percent
from designer.style.scale import scaled
from designer.widgets.elided import ElidedLabel

FIRST = "accuracy", "r2"  # the figure beside the loss: the first that there is
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SpreadBox(Box):
    """Mean ± standard deviation and, below, the range of a few figures; Metrics has all. Hidden while empty."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.column.addLayout(self._grid)
        self.disagreement = label("", "second", wrap=True)
        self.column.addWidget(self.disagreement)
        self._shown: list[tuple[str, ...]] = []
        self.hide()

    def show_cloud(self, cloud: Cloud | None) -> None:
        """Show what the runs that have ended say together, or hide the box where that is nothing."""
        rows = _rows(cloud) if cloud is not None else []
        if rows != self._shown:
            self._build(rows)
        share = cloud.disagreement if cloud is not None else float("nan")
        self.disagreement.setVisible(share == share)  # not NaN
        self.disagreement.setText(tr("Runs disagree on {share} of the rows.", share=percent(share)))
        self.setVisible(bool(rows))

    def rows(self) -> list[tuple[str, ...]]:
        """What is shown: the title of a split, or a figure with its mean ± standard deviation and its range."""
        return list(self._shown)

    def _build(self, rows: list[tuple[str, ...]]) -> None:
        while item := self._grid.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        split = ""
        for at, (name, mean, ends) in enumerate(rows):
            split = name if not mean else split
            title = ElidedLabel(name)
            title.setProperty("role", "second" if mean else "heading")
            self._grid.addWidget(title, 2 * at, 0)
            for below, (text, what, size) in enumerate(((mean, tr("mean ± sd"), 12), (ends, tr("range"), 11))):
                if text:
                    value = label(text, "second" if below else "number")
                    value.setFont(theme.number_font(scaled(size)))
                    value.setAccessibleName(f"{name}, {split}, {what}")
                    self._grid.addWidget(value, 2 * at + below, 1, RIGHT)
        self._shown = rows


def _titles() -> dict[str, str]:
    return {"validation": tr("Validation"), "train": tr("Training")}


def _rows(cloud: Cloud) -> list[tuple[str, ...]]:
    rows = list[tuple[str, ...]]()
    for split, title in _titles().items():
        if split not in cloud.spreads:
            continue
        reports = [run.reports[split] for run in cloud.finished]
        rows.append((title, "", ""))
        for key in (*(key for key in FIRST if key in cloud.spreads[split]), "loss"):
            mean, _, ends = map(tr, worded(reports, key, cloud.spreads[split][key]))
            rows.append((tr(reports[0].label(key)), mean, ends))
    return rows
