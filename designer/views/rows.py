"""Views side by side with draggable dividers, in as many rows as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from designer.style.scale import scaled
from designer.views.view import NARROWEST, View

TITLE, BESIDE = 64, 24  # px of a view above and below its body, and beside it
LARGEST_SQUARE = 0.45  # of the width of a row
SHORTEST = 150  # px of a row


class ViewRows(QScrollArea):
    """Square views take the width of their height; the others share what is left. A divider that was dragged stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: list[View] = []
        self._rows: list[QSplitter] = []
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

    def show_views(self, views: Sequence[View]) -> None:
        """Show these from left to right, and no others."""
        for view in self._views:
            if view not in views:
                view.hide()
        self._views, self._dragged = list(views), set()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._capacity() != self._most_in_row():
            self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and isinstance(watched, QSplitter):
            self._share(watched)
        return super().eventFilter(watched, event)

    def _on_scrolled(self) -> None:
        """Have what came into sight drawn: a view is not drawn while nobody can see it."""
        for view in self._views:
            view.wants_drawing.emit()

    def _capacity(self) -> int:
        """How many views a row has room for, shared evenly over the rows."""
        most = max(self.viewport().width() // scaled(NARROWEST), 1)
        rows = max(-(-len(self._views) // most), 1)
        return -(-len(self._views) // rows)

    def _most_in_row(self) -> int:
        return max((row.count() for row in self._rows), default=0)

    def _arrange(self) -> None:
        """Put the views into rows."""
        size = max(self._capacity(), 1)
        parts = [self._views[start : start + size] for start in range(0, len(self._views), size)]
        while len(self._rows) < len(parts):
            self._rows.append(self._make_row())
        for row, part in zip(self._rows, parts, strict=False):
            for place, view in enumerate(part):
                row.insertWidget(place, view)
                view.show()
            row.show()
        for row in self._rows[len(parts) :]:
            row.hide()
        for row in self._rows:
            self._share(row)

    def _make_row(self) -> QSplitter:
        row = QSplitter(Qt.Orientation.Horizontal)
        row.setHandleWidth(1)
        row.setChildrenCollapsible(False)
        row.setMinimumHeight(scaled(SHORTEST))
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
        width, least = row.width(), scaled(NARROWEST)
        square = int(min(max(row.height() - scaled(TITLE) + BESIDE, least), width * LARGEST_SQUARE))
        free = [view for view in views if not view.square]
        rest = width - square * (len(views) - len(free))
        shares = {view: square if view.square else max(rest // len(free), least) for view in views}
        row.setSizes([shares.get(row.widget(n), 0) for n in range(row.count())])  # type: ignore[call-overload]
