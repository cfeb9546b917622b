"""The bar of the microscope: the way back, which row, which stage, and the steps through them."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from designer.microscope.dissector import ALL, NEXT, TYPED, WRONG
from designer.style.icons import icon
from designer.style.language import grouped, tr
from designer.style.scale import scaled
from designer.style.theme import Theme

HEIGHT = 46  # px
STAGES = 4
LEVELS = 8  # of leaving out what has no room


class MicroscopeBar(QWidget):
    """Says what the person wants; the page decides what is shown."""

    closed = Signal()
    row_wanted = Signal(int)  # the number of a row, from 1
    walked = Signal(int)  # −1 or 1
    mode_wanted = Signal(str)  # ALL, WRONG, NEXT or TYPED
    stage_wanted = Signal(int)
    stepped = Signal(int)  # −1 for Back, 1 for Next

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "microscope bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(scaled(HEIGHT))
        self.setAccessibleName(tr("Microscope"))
        self.close_button = QPushButton(tr("Network"))
        self.close_button.setAccessibleName(tr("Back to the network"))
        self.close_button.setToolTip(tr("Back to the network") + " (Esc)")
        self.title = QLabel(tr("Microscope"))
        self.title.setProperty("role", "heading")
        self.previous, self.following = QToolButton(), QToolButton()
        for arrow, name, keys in (
            (self.previous, tr("Previous row"), "PgUp"), (self.following, tr("Next row"), "PgDown"),
        ):  # fmt: skip
            arrow.setAccessibleName(name)
            arrow.setToolTip(f"{name} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
            arrow.setFixedWidth(scaled(28))
        self.row = QLineEdit()
        self.row.setFixedWidth(scaled(64))
        self.row.setAccessibleName(tr("Number of the row"))
        self.of = QLabel()
        self.of.setProperty("role", "second")
        self._modes = QButtonGroup(self)
        self.modes = {
            ALL: self._segment(tr("All rows"), tr("Walk through all rows.")),
            WRONG: self._segment(tr("Wrong rows"), tr("Walk through the rows that are predicted wrongly.")),
            NEXT: self._segment(
                tr("Next batch"), tr("Show the very step that the run makes next, with the rows of its batch.")
            ),
            TYPED: self._segment(tr("Type a row"), tr("Change the values of the row.")),
        }
        self.mode_menu = QToolButton()  # in the place of the modes where they have no room
        self.mode_menu.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.mode_menu.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the text
        self.mode_menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.mode_menu.setMenu(QMenu(self.mode_menu))
        self.mode_menu.menu().aboutToShow.connect(self._fill_menu)
        self._wrong = self._wrong_short = tr("Wrong rows")
        self._fitted: tuple[object, ...] = ()
        self._next = tr("Next")
        self._stages = QButtonGroup(self)
        self._texts = tr("1 Forward"), tr("2 Loss"), tr("3 Backward"), tr("4 Update")
        self.stages = [self._stage(text) for text in self._texts]
        self.back, self.next = QPushButton(tr("Back")), QPushButton(tr("Next"))
        self.next.setProperty("role", "primary")
        self.back.setToolTip(tr("To the stage before") + " (Shift+" + tr("Space") + ")")
        self._lay_out()
        for button in self.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click, Space goes on to the next stage
        self.close_button.clicked.connect(self.closed)
        self.previous.clicked.connect(lambda: self.walked.emit(-1))
        self.following.clicked.connect(lambda: self.walked.emit(1))
        self.row.returnPressed.connect(self._on_typed)
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        for mode, button in self.modes.items():
            button.clicked.connect(lambda _=False, mode=mode: self.mode_wanted.emit(mode))
        for number, button in enumerate(self.stages):
            button.clicked.connect(lambda _=False, number=number: self.stage_wanted.emit(number))
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_stage(0)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        for widget in (self.close_button, self.title, self.previous, self.row, self.of, self.following):
            row.addWidget(widget)
        row.addSpacing(6)
        for button in self.modes.values():
            row.addWidget(button)
        row.addWidget(self.mode_menu)
        row.addStretch(1)
        for button in self.stages:
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self.back)
        row.addWidget(self.next)

    def show_row(self, number: int, count: int | None) -> None:
        """Show the number of the row, from 1, and how many can be walked through; None while that is not known."""
        self.row.setText(str(number))
        self.of.setText(tr("of {count}", count="…" if count is None else grouped(count)))

    def show_wrong(self, count: int | None, has_classes: bool) -> None:
        """Say how many rows are wrong; of a regression, rows are ranked by their error instead."""
        text = tr("Wrong rows") if has_classes else tr("Worst rows")
        self._wrong_short, self._wrong = text, text if count is None else f"{text} {grouped(count)}"
        self._fit()
        self.modes[WRONG].setEnabled(count != 0)

    def show_mode(self, mode: str) -> None:
        """Check the way the row was chosen."""
        self.modes[mode].setChecked(True)
        self._fit()

    def show_stage(self, stage: int, by: str = "") -> None:
        """Check the stage, and tick those behind. `by` names the step that Next makes at the end."""
        for number, button in enumerate(self.stages):
            button.setChecked(number == stage)
            button.setIcon(icon("check", self._theme.tokens.good) if number < stage else icon("check", "transparent"))
            button.setIconSize(QSize(scaled(12), scaled(12)) if number < stage else QSize(0, 0))
        self.back.setEnabled(stage > 0)
        is_last = stage == STAGES - 1
        self._next = by if is_last and by else tr("Next")
        self.next.setText(self._next)
        tip = tr("Train one batch, and look at the step after it") if is_last else tr("To the next stage")
        self.next.setToolTip(f"{tip} (" + tr("Space") + ")")
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # as when a text is longer
            self._fit()
        return super().event(event)

    def show_primary(self, is_here: bool) -> None:
        """Make Next the primary button, or leave that to the time machine."""
        role = "primary" if is_here else ""
        if self.next.property("role") != role:
            self.next.setProperty("role", role)
            self.style().polish(self.next)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(400), scaled(HEIGHT))

    def _fit(self) -> None:
        """Leave out what is said elsewhere, one thing after another, until the rest has room."""
        key = (
            self.width(), self._next, self._wrong, self.of.text(), self._stages.checkedId(), self._modes.checkedId(),
        )  # fmt: skip
        row = self.layout()
        if key == self._fitted or row is None:
            return
        self._fitted = key
        for level in range(LEVELS):
            self._show_level(level)
            row.invalidate()
            if row.minimumSize().width() <= self.width():
                return

    def _show_level(self, level: int) -> None:
        """Leave out more at every level."""
        self.title.setVisible(level < 1)
        self.of.setVisible(level < 1)
        self.close_button.setText(tr("Network") if level < 2 else "")
        self.modes[WRONG].setText(self._wrong if level < 2 else self._wrong_short)
        for button in self.modes.values():
            button.setVisible(level < 3)
        chosen = self._modes.checkedButton()
        self.mode_menu.setText(chosen.text() if chosen is not None else tr("All rows"))
        self.mode_menu.setAccessibleName(tr("Which rows: {rows}", rows=self.mode_menu.text()))
        self.mode_menu.setVisible(level >= 3)
        self.back.setVisible(level < 4)  # the stages are buttons, too
        for arrow in (self.previous, self.following):
            arrow.setVisible(level < 5)
        self.next.setText(self._next if level < 6 else tr("Next"))
        for number, (stage, text) in enumerate(zip(self.stages, self._texts, strict=True), 1):
            stage.setText(text if level < 7 else str(number))
            stage.setToolTip("" if level < 7 else text)

    def _fill_menu(self) -> None:
        """Offer the modes in the menu as the buttons say and allow them."""
        menu = self.mode_menu.menu()
        menu.clear()
        for mode, button in self.modes.items():
            action = menu.addAction(self._wrong if mode == WRONG else button.text(), button.click)
            action.setCheckable(True)
            action.setChecked(button.isChecked())
            action.setEnabled(button.isEnabled())

    def _segment(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "segment")
        button.setCheckable(True)
        button.setToolTip(tip)
        self._modes.addButton(button)
        return button

    def _stage(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", "stage")
        button.setAccessibleName(text)
        button.setCheckable(True)
        self._stages.addButton(button)
        return button

    def _on_typed(self) -> None:
        text = self.row.text().strip()
        if text.isdecimal():
            self.row_wanted.emit(int(text))

    def _restyle(self) -> None:
        second = self._theme.tokens.second
        self.close_button.setIcon(icon("chevron-left", second))
        self.previous.setIcon(icon("chevron-left", second))
        self.following.setIcon(icon("chevron-right", second))
        self.mode_menu.setIcon(icon("chevron-down", second))
        stage = next((n for n, button in enumerate(self.stages) if button.isChecked()), 0)
        self.show_stage(stage, self._next if stage == STAGES - 1 else "")
