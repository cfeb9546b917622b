"""The toolbar: the project's name, the controls and counters of the run, undo and redo."""

from collections.abc import Mapping
from math import log10

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.messages import message
from core.project import edits
from designer.actions import keys
from designer.document.changes import Change
from designer.store import Store
from designer.style.icons import icon
from designer.style.language import grouped, tr
from designer.style.numbers import significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.training.phase import Phase
from designer.training.session import Session
from designer.training.time_machine import TimeMachine
from designer.widgets.slider import Slider

MIN_EXPONENT, MAX_EXPONENT = -5.0, 1.0  # of the learning rate on the slider, base 10
SPEED_LIMITS = {"full": 0.0, "1000 steps/s": 1000.0, "100 steps/s": 100.0, "10 steps/s": 10.0}
WIDE, WIDE_TITLE, NARROW_TITLE = 1300, 300, 180  # pixels of the bar, and of the title in a wide and a narrower one
GAP, PADDING = 8, 12  # pixels between and around its widgets, as in the style sheet
TICKS = 100  # of the slider per power of ten


class Toolbar(QToolBar):
    """Shows the session, and controls it by the actions."""

    commands_wanted = Signal()

    def __init__(
        self,
        store: Store,
        session: Session,
        machine: TimeMachine,
        actions: Mapping[str, QAction],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Toolbar", parent)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(QSize(scaled(16), scaled(16)))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._store, self._session, self._machine = store, session, machine
        self._actions, self._theme = actions, theme
        self._title, self._edited = QLabel(), QLabel(tr("edited"))
        self._title.setProperty("role", "title")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._edited.setProperty("role", "second")
        self.train_button = QPushButton()
        self.train_button.setProperty("role", "primary")
        self.train_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.train_button.setFixedWidth(scaled(112))
        self._starting = False  # as the button says
        self._epoch = QLabel()
        self._epoch.setFont(number_font(scaled(17)))
        self._epoch.setMinimumWidth(self._epoch.fontMetrics().horizontalAdvance("000,000"))  # nothing moves meanwhile
        self._rate_text = QLabel()
        self._rate = Slider()
        self._speed = self._speed_box()
        self._search = QPushButton()
        self._run_tools: list[QAction] = []  # shown on pages that train
        self._shows_run = True
        self._optional: list[QAction] = []  # hidden in this order if there is not enough room
        self._lay_out()
        session.phase_changed.connect(self._on_phase)
        session.stale_changed.connect(self._on_phase)
        theme.changed.connect(self._restyle)
        session.frame.connect(self._on_frame)
        for signal in (machine.changed, session.switched):
            signal.connect(self._on_frame)
        store.changed.connect(self._on_changed)
        store.refused.connect(self._show_project)
        self._on_phase()
        self._on_frame()
        self._show_project()

    def _lay_out(self) -> None:
        title = self.addWidget(_padded(self._title, self._edited))
        policy = self._edited.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing may move under the mouse
        self._edited.setSizePolicy(policy)
        self._edited.hide()
        self.train_button.clicked.connect(self._on_train)
        self.train_button.setAccessibleName(tr("Train or pause"))
        run = [
            self.addWidget(widget)
            for widget in (self.train_button, self._step_button(), _button(self._actions["reset"]))
        ]
        self._epoch.setAccessibleName(tr("Epoch"))
        run.append(self.addWidget(_column(QLabel(tr("epoch")), self._epoch)))
        self._rate.setRange(int(MIN_EXPONENT * TICKS), int(MAX_EXPONENT * TICKS))
        self._rate.setPageStep(TICKS // 2)
        self._rate.setFixedSize(scaled(120), scaled(18))
        self._rate.setAccessibleName(tr("Learning rate"))
        self._rate.sliderReleased.connect(self._store.settle)
        self._rate.setToolTip(tr("Step size of gradient descent. It can be changed during training."))
        self._rate.valueChanged.connect(self._on_rate_changed)
        rate = self.addWidget(_column(self._rate_text, self._rate))
        speed = self.addWidget(_column(QLabel(tr("speed")), self._speed))
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        for name in ("undo", "redo"):
            self.addWidget(_button(self._actions[name]))
        self._set_up_search()
        self.addWidget(self._search)
        self._run_tools = [*run, rate, speed]
        self._optional = [title, speed, rate]

    def show_pages(self, switch: QWidget) -> None:
        """Put the switch between pages after the name of the project."""
        self.insertWidget(self.actions()[1], switch)

    def show_primary(self, is_here: bool) -> None:
        """Make Train the primary button, or leave that to the time machine or the microscope."""
        role = "primary" if is_here else ""
        if self.train_button.property("role") != role:
            self.train_button.setProperty("role", role)
            self.style().polish(self.train_button)
            self._restyle()

    def show_run_tools(self, shown: bool) -> None:
        """Show or hide what starts, stops and counts a run."""
        self._shows_run = shown
        self._fit()

    def _speed_box(self) -> QComboBox:
        box = QComboBox()
        box.setObjectName("speed")
        for text, steps_per_second in SPEED_LIMITS.items():
            box.addItem(tr(text), steps_per_second)
        box.setAccessibleName(tr("Speed"))
        box.setToolTip(tr("Limits the training speed. Slow it down to watch the network learn."))
        box.currentIndexChanged.connect(lambda _: self._session.limit_speed(box.currentData()))
        box.setProperty("role", "chip")
        return box

    def _set_up_search(self) -> None:
        """A button that looks like a search field and opens the command palette."""
        self._search.setProperty("role", "search")
        self._search.setToolTip(self._actions["commands"].toolTip())
        self._search.setAccessibleName(tr("Search commands"))
        self._search.clicked.connect(self.commands_wanted)
        self._search.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_name()

    def _fit(self) -> None:
        """Save room if there is not enough: shrink the search field to a button, then hide optional widgets."""
        whole = f"{tr('Search commands')}     {keys(self._actions['commands'])}"
        self._search.setText(whole)
        for action in {*self._optional, *self._run_tools}:
            action.setVisible(self._shows_run or action not in self._run_tools)
        if self._needed() > self.width():
            self._search.setText("")
        for action in self._optional:
            if self._needed() > self.width():
                action.setVisible(False)

    def _needed(self) -> int:
        """The width of all visible widgets, in pixels."""
        widgets = [self.widgetForAction(action) for action in self.actions() if action.isVisible()]
        return sum(max(w.sizeHint().width(), w.minimumWidth()) + GAP for w in widgets) + 2 * PADDING

    def _step_button(self) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self._actions["step_epoch"])
        button.setText(tr("Step"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(button)
        menu.addAction(self._actions["step_batch"])
        menu.addAction(self._actions["step_epoch"])
        button.setMenu(menu)
        self._actions["step_epoch"].changed.connect(lambda: button.setText(tr("Step")))
        button.setText(tr("Step"))
        return button

    def _on_phase(self) -> None:
        phase = self._session.phase
        busy = phase in (Phase.RUNNING, Phase.WAITING)
        can_continue = phase in (Phase.PAUSED, Phase.FINISHED) and not self._session.stale
        self._actions["train"].setText(tr("Continue") if can_continue else tr("Train"))
        self._starting = self._session.starting
        waits = tr("Waiting…") if phase is Phase.WAITING else tr("Starting…") if self._starting else ""
        self._actions["pause"].setText(waits or tr("Pause"))
        action = self._actions["pause" if busy else "train"]
        self.train_button.setText(action.text())
        self.train_button.setToolTip(action.toolTip())
        with QSignalBlocker(self._speed):  # another window may have limited it
            self._speed.setCurrentIndex(max(self._speed.findData(self._session.speed_limit), 0))
        self._restyle()

    def show_edited(self, edited: bool) -> None:
        """Show whether there are unsaved changes, and the name, which is the file's once the project was saved."""
        self._edited.setVisible(edited)
        self._show_name()

    def _on_train(self) -> None:
        busy = self._session.phase in (Phase.RUNNING, Phase.WAITING)
        self._actions["pause" if busy else "train"].trigger()

    def _restyle(self) -> None:
        """Give the icon of the primary button the color of its text."""
        busy = self._session.phase in (Phase.RUNNING, Phase.WAITING)
        tokens = self._theme.tokens
        color = tokens.on_accent if self.train_button.property("role") == "primary" else tokens.text
        self.train_button.setIcon(icon("pause" if busy else "play", color))
        self._search.setIcon(icon("search", self._theme.tokens.second))

    def _on_frame(self) -> None:
        self._epoch.setText(grouped(self._machine.epoch))
        if self._starting is not self._session.starting:
            self._on_phase()  # the run is there: still the same phase

    def _on_changed(self, change: Change) -> None:
        if change.recipe or change.title:
            self._show_project()

    def _show_project(self) -> None:
        rate = self._store.project.recipe.optimizer.learning_rate
        self._rate_text.setText(f"{tr('learning rate')} <b>{significant(rate, 3)}</b>")
        with QSignalBlocker(self._rate):  # or showing the value would be an edit
            self._rate.setValue(round(log10(max(rate, 10**MIN_EXPONENT)) * TICKS))
        self._show_name()

    def _show_name(self) -> None:
        metrics = self._title.fontMetrics()
        room = scaled(WIDE_TITLE if self.width() >= scaled(WIDE) else NARROW_TITLE)
        self._title.setText(metrics.elidedText(self._store.name, Qt.TextElideMode.ElideMiddle, room))
        self._title.setToolTip(str(self._store.path or ""))
        self._fit()

    def _on_rate_changed(self, value: int) -> None:
        rate = float(f"{10 ** (value / TICKS):.2g}")
        project = self._store.project
        optimizer = project.recipe.optimizer.change(learning_rate=rate)
        after = edits.change_recipe(project, optimizer=optimizer)
        self._store.edit(message("Change the learning rate"), after, merge="learning rate")


def _button(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIconSize(QSize(scaled(16), scaled(16)))
    button.setAccessibleName(action.text())
    return button


def _padded(*widgets: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(2, 0, 10, 0)
    layout.setSpacing(8)
    for widget in widgets:
        layout.addWidget(widget)
    return row


def _column(label: QLabel, widget: QWidget) -> QWidget:
    """A small label over a widget."""
    label.setProperty("role", "second")
    column = QWidget()
    column.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(10, 0, 10, 0)
    layout.setSpacing(0)
    layout.addWidget(label)
    layout.addWidget(widget)
    return column
