"""Views side by side with draggable dividers, in as many rows as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from designer.style.scale import scaled
from designer.views.view import View

TITLE, BESIDE = 64, 24  # px of a view above and below its body, and beside it
LARGEST_SQUARE = 0.45  # of the width of a row
SETTLING = 300  # milliseconds in which added rows have found their places
SHORTEST = 200  # px of one of several rows


class ViewRows(QScrollArea):
    """Square views take the width of their height; the others share what is left. A divider that was dragged stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views: list[View] = []
        self._rows: list[QSplitter] = []
        self._revealed: View | None = None  # to scroll to, while the rows find their places
        self._settling = QTimer(self, singleShot=True, interval=SETTLING)
        self._dragged: set[int] = set()  # rows whose dividers the person has moved
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the keyboard through the views
        inside = QWidget()
        inside.setProperty("role", "panel")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.setWidget(inside)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._scroll_to_revealed)

    def show_views(self, views: Sequence[View]) -> None:
        """Show these from left to right, and no others."""
        for view in self.views:
            if view not in views:
                view.hide()
        self.views, self._dragged = list(views), set()
        self._arrange()

    def reveal(self, view: View) -> None:
        """Scroll to the row of a view, when it has its place."""
        self._revealed = view
        self._settling.start()
        self._scroll_to_revealed()

    def _scroll_to_revealed(self) -> None:
        if self._settling.isActive() and self._revealed in self.views:
            self.ensureWidgetVisible(self._revealed, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if [len(part) for part in self._parts()] != [row.count() for row in self._rows if not row.isHidden()]:
            self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QSplitter):
            self._share(watched)
        return super().eventFilter(watched, event)

    def _parts(self) -> list[list[View]]:
        """The views of every row: as many as have room beside one another."""
        parts: list[list[View]] = []
        room = 0
        for view in self.views:
            room -= scaled(view.narrowest)
            if room < 0 or not parts:
                parts.append([])
                room = self.viewport().width() - scaled(view.narrowest)
            parts[-1].append(view)
        return parts

    def _on_scrolled(self) -> None:
        """Draw the views that scrolled into sight: a view is not drawn while it cannot be seen."""
        for view in self.views:
            view.wants_drawing.emit()

    def _arrange(self) -> None:
        """Put the views into rows."""
        parts = self._parts()
        while len(self._rows) < len(parts):
            self._rows.append(self._make_row())
        for row, part in zip(self._rows, parts, strict=False):
            for place, view in enumerate(part):
                row.insertWidget(place, view)
                view.show()
            row.show()
        for row in self._rows[len(parts) :]:
            row.hide()
        for row in self._rows:  # a single one takes the room that there is, and does not scroll
            row.setMinimumHeight(scaled(SHORTEST) if len(parts) > 1 else 0)
        for row in self._rows:
            self._share(row)

    def _make_row(self) -> QSplitter:
        row = QSplitter(Qt.Orientation.Horizontal)
        row.setHandleWidth(1)
        row.setChildrenCollapsible(False)
        row.splitterMoved.connect(lambda *_: self._dragged.add(self._rows.index(row)))
        row.installEventFilter(self)
        self._column.addWidget(row, 1)
        return row

    def _share(self, row: QSplitter) -> None:
        """Give each view of a row its width."""
        if row not in self._rows or self._rows.index(row) in self._dragged:
            return
        views = [view for n in range(row.count()) if isinstance(view := row.widget(n), View) and not view.isHidden()]
        if not views:
            return
        width = row.width()
        tall = max(row.height() - scaled(TITLE) + BESIDE, 0)
        squares = {
            view: int(min(max(tall, scaled(view.narrowest)), width * LARGEST_SQUARE)) for view in views if view.square
        }
        free = [view for view in views if not view.square]
        rest = (width - sum(squares.values())) // max(len(free), 1)
        shares = squares | {view: max(rest, scaled(view.narrowest)) for view in free}
        row.setSizes([shares.get(row.widget(n), 0) for n in range(row.count())])  # type: ignore[call-overload]
