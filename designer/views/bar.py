"""The bar of views: a chip per view, clicked to show or hide it, dragged to sort."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.view import View

HEIGHT, CHIP, GAP = 36, 26, 6  # px


class ViewChip(QPushButton):
    """Shows or hides one view. `dropped` has the x in the bar at which the chip was released."""

    dropped = Signal(int)
    stepped = Signal(int)  # moved by Ctrl and an arrow key: −1 to the left, 1 to the right

    def __init__(self, view: type[View], parent: QWidget) -> None:
        super().__init__(tr(view.title), parent)
        self.view = view
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setFixedHeight(scaled(CHIP))
        self.setIconSize(QSize(scaled(14), scaled(14)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(tr(view.help))
        self.setAccessibleName(tr("Show {view}", view=tr(view.title)))
        self._pressed: QPoint | None = None
        self._dragged = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._dragged = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            moved = event.position().toPoint() - self._pressed
            self._dragged |= abs(moved.x()) > QApplication.startDragDistance()
            if self._dragged:
                self.move(self.x() + moved.x(), self.y())
                self.raise_()
                return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed = None
        if self._dragged:
            self.setDown(False)
            self.dropped.emit(self.x() + self.width() // 2)
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)


class ViewBar(QWidget):
    """Chips in the order of the shown views, then the others. Chips that do not fit are in a menu at the end."""

    toggled = Signal(str)  # the id of a view
    runs_wanted = Signal()  # the list of runs
    sorted = Signal(object)  # tuple[str, ...]: the ids of all views in their new order

    def __init__(self, theme: Theme, views: Sequence[type[View]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Views"))
        self.setFixedHeight(scaled(HEIGHT))
        self.chips = {view.id: ViewChip(view, self) for view in views}
        self._order = list(self.chips)
        self._checked: tuple[str, ...] = ()
        self._rest = QToolButton()
        self._rest.setProperty("role", "chip")
        self._rest.setText("…")
        self._rest.setFixedHeight(scaled(CHIP))
        self._rest.setAccessibleName(tr("More views"))
        self._rest.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._folded = QMenu(self._rest)
        self._entries = {id: QAction(chip.text(), self, checkable=True) for id, chip in self.chips.items()}
        self._rest.setMenu(self._folded)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(GAP)
        for id, chip in self.chips.items():
            chip.clicked.connect(lambda _=False, id=id: self._on_clicked(id))
            chip.dropped.connect(lambda x, id=id: self._on_dropped(id, x))
            chip.stepped.connect(lambda by, id=id: self._move(id, self._order.index(id) + by))
            self._entries[id].triggered.connect(lambda _=False, id=id: self._on_clicked(id))
            self._row.addWidget(chip)
        self._row.addWidget(self._rest)
        self._row.addStretch(1)
        self.runs = QToolButton()
        self.runs.setProperty("role", "chip")
        self.runs.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.runs.setIconSize(QSize(scaled(14), scaled(14)))
        self.runs.setFixedHeight(scaled(CHIP))
        self.runs.setToolTip(tr("The runs of this project: compare, name, show, hide and delete them"))
        self.runs.clicked.connect(self.runs_wanted)
        self.runs.hide()
        self._row.addWidget(self.runs)
        self.microscope = QPushButton(tr("Microscope"))
        self.microscope.setProperty("role", "chip")
        self.microscope.setFixedHeight(scaled(CHIP))
        self.microscope.setIconSize(QSize(scaled(14), scaled(14)))
        self.microscope.setToolTip(f"{tr('Follow one row through the network, number by number.')} (F9)")
        self._row.addWidget(self.microscope)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_choice(self, ids: Sequence[str], checked: Sequence[str]) -> None:
        """Put the chips of these views first, and check those of `checked`, which are among them."""
        self._checked = tuple(checked)
        self._order = [*ids, *(id for id in self._order if id not in ids)]
        for place, id in enumerate(self._order):
            self._row.insertWidget(place, self.chips[id])
            self.chips[id].setChecked(id in checked)
        self._fold()

    def show_runs(self, count: int) -> None:
        """Offer the list of this many runs; without any there is none."""
        self.runs.setText(tr("{count:run|runs}", count=count))
        if self.runs.isHidden() != (not count):
            self.runs.setVisible(bool(count))
            self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(80), scaled(HEIGHT))

    def _fold(self) -> None:
        """Hide the chips that do not fit, and list them in the menu at the end."""
        widths = [self.chips[id].sizeHint().width() + GAP for id in self._order]
        ends = [self.microscope] if self.runs.isHidden() else [self.runs, self.microscope]
        room = self.width() - 24 - sum(end.sizeHint().width() + GAP for end in ends) - GAP
        fits = sum(widths) <= room
        room -= 0 if fits else self._rest.sizeHint().width() + GAP
        for id, width in zip(self._order, widths, strict=True):
            room -= width
            self.chips[id].setVisible(room >= 0)
            self._entries[id].setChecked(self.chips[id].isChecked())
            if room < 0:
                self._folded.addAction(self._entries[id])  # after the others, also if it was there
            else:
                self._folded.removeAction(self._entries[id])
        self._rest.setVisible(not self._folded.isEmpty())

    def _on_clicked(self, id: str) -> None:
        for button in (self.chips[id], self._entries[id]):
            button.setChecked(id in self._checked)  # the project decides, and `show_choice` says it
        self.toggled.emit(id)

    def _on_dropped(self, id: str, x: int) -> None:
        others = [other for other in self._order if other != id]
        place = sum(self.chips[other].geometry().center().x() < x for other in others)
        self._move(id, place)

    def _move(self, id: str, place: int) -> None:
        order = [other for other in self._order if other != id]
        order.insert(max(place, 0), id)
        self._order = order
        self._row.invalidate()
        self.sorted.emit(tuple(order))
        self._row.activate()

    def _restyle(self) -> None:
        self.runs.setIcon(icon("runs", self._theme.tokens.second))
        for chip in self.chips.values():
            chip.setIcon(icon(chip.view.icon, self._theme.tokens.second))
        self.microscope.setIcon(icon("microscope", self._theme.tokens.second))
