"""The list of runs of the project, which opens from the bar of views: pin, name, show, hide, delete."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from designer.style.language import tr
from designer.style.numbers import data_size
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.run_line import RunLine, RunRow

BUDGETS = 64, 256, 1024  # MB of memory for checkpoints
MOST_HEIGHT = 320  # px of the rows; more scroll


class RunList(QFrame):
    """A panel over the window. It shows rows that it is given, and says what is wanted."""

    shown = Signal(int)  # go to a run
    pinned = Signal(int, bool)
    named = Signal(int, str)
    hidden = Signal(int, bool)
    deleted = Signal(int)
    past_kept = Signal(bool)
    budget_chosen = Signal(int)  # MB
    opened = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self.setProperty("role", "popup")
        self.setAccessibleName(tr("Runs"))
        self._rows: Sequence[RunRow] = ()
        self._lines: dict[int, RunLine] = {}  # by number, from top to bottom
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._body = QWidget()
        self._grid = QGridLayout(self._body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(2, 1)
        self._scroll.setWidget(self._body)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.all = QCheckBox(tr("Show hidden runs"))
        self.all.toggled.connect(self._fill)
        theme.changed.connect(self._refill)
        self.keep = QCheckBox()
        self.keep.setToolTip(
            tr("With checkpoints in the file, the past of its runs opens at once. Without, it is trained again.")
        )
        self.keep.clicked.connect(self.past_kept)
        self._memory = QLabel()
        self._memory.setProperty("role", "hint")
        self.budget = QComboBox()
        self.budget.setAccessibleName(tr("Memory for checkpoints"))
        for amount in BUDGETS:
            self.budget.addItem(data_size(amount * 1_000_000), amount)
        self.budget.activated.connect(lambda row: self.budget_chosen.emit(self.budget.itemData(row)))
        foot = QHBoxLayout()
        foot.addWidget(self.keep)
        foot.addStretch(1)
        foot.addWidget(self._memory)
        foot.addWidget(self.budget)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self._scroll)
        column.addWidget(self.all)
        column.addLayout(foot)

    def add(self, part: QWidget) -> None:
        """Show a part below the runs."""
        self._column.insertWidget(self._column.count() - 1, part)

    def show_rows(self, rows: Sequence[RunRow], keeps_past: bool, file_size: int, used: int, budget: int) -> None:
        """Show these runs, and what their checkpoints take: in the file, and now in memory. Sizes are in bytes."""
        self.keep.setText(tr("Keep the past in the file ({size})", size=data_size(file_size)))
        self.keep.setChecked(keeps_past)
        self._memory.setText(tr("checkpoints {used} of", used=data_size(used)))
        self.budget.setCurrentIndex(self.budget.findData(budget))
        self.all.setVisible(any(row.hidden for row in rows))
        if rows != self._rows:
            self._rows = tuple(rows)
            self._fill()

    def open(self, below: QWidget) -> None:
        """Open beside a button, above it where there is more room."""
        self.opened.emit()
        self.adjustSize()
        corner = below.mapToGlobal(QPoint(below.width() - self.width(), 0))
        over = corner.y() - self.height() - 4
        area = below.screen().availableGeometry()
        y = over if over >= area.top() else corner.y() + below.height() + 4
        self.move(max(corner.x(), area.left()), y)
        self.show()
        self.setFocus()

    def _fill(self) -> None:
        shown = [row for row in self._rows if self.all.isChecked() or not row.hidden]
        focus = self._focus()
        for number in self._lines.keys() - {row.number for row in shown}:
            self._lines.pop(number).remove()
        widgets: list[QWidget] = []
        for place, row in enumerate(shown):
            line = self._lines.get(row.number) or self._new_line(row)
            line.show_row(row)
            for column, widget in enumerate(line.widgets):
                self._grid.addWidget(widget, place, column)
            widgets += line.widgets
        for before, after in pairwise(widgets):
            QWidget.setTabOrder(before, after)
        body = self._body.sizeHint()
        self._scroll.setMinimumWidth(body.width() + scaled(12))
        self._scroll.setFixedHeight(min(body.height() + 4, scaled(MOST_HEIGHT)))
        if focus is not None and shown:
            self._give_focus(self._lines[shown[min(focus[0], len(shown) - 1)].number], focus[1])
        self._lines = {row.number: self._lines[row.number] for row in shown}
        self.adjustSize()

    def _refill(self) -> None:
        """Make every line again, in the colors of now."""
        while self._lines:
            self._lines.popitem()[1].remove()
        self._fill()

    def _new_line(self, row: RunRow) -> RunLine:
        line = self._lines[row.number] = RunLine(self._theme, row, self)
        line.shown.connect(self._on_shown)
        line.pinned.connect(self.pinned)
        line.named.connect(self.named, Qt.ConnectionType.QueuedConnection)  # once the focus is where it goes
        line.hidden.connect(self.hidden)
        line.deleted.connect(self.deleted)
        return line

    def _focus(self) -> tuple[int, int] | None:
        """The places of the line and of the widget in it that have the focus."""
        places = ((place, line.focused()) for place, line in enumerate(self._lines.values()))
        return next(((place, column) for place, column in places if column is not None), None)

    def _give_focus(self, line: RunLine, column: int) -> None:
        """Put the focus on a widget, or on the next usable one to its left: one of a line that is gone is none."""
        usable = [widget for widget in line.widgets[: column + 1] if _takes_focus(widget)]
        if not line.widgets[column].hasFocus():
            (usable[-1] if usable else line.field).setFocus()

    def _on_shown(self, number: int) -> None:
        self.close()
        self.shown.emit(number)


def _takes_focus(widget: QWidget) -> bool:
    return widget.isEnabled() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
