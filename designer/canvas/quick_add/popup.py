"""The popup of quick add: a search field over a list of choices."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.layers import Layer
from core.network.graph import LayerId
from core.project import Project
from designer.canvas.items.card_style import family_color
from designer.canvas.items.painting import draw_text
from designer.canvas.zoom_view import ZoomView
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, text_font
from designer.widgets.list_rows import paint_row_background

WIDTH, ROW_HEIGHT, MAX_ROWS = 240, 27, 9  # pixels; rows that are visible without scrolling


@dataclass(frozen=True)
class Choice:
    """A new layer, a block, or an existing layer."""

    title: str
    family: str
    remark: str  # beside the title
    help: str
    part: Layer | Project | None = None
    layer_id: LayerId | None = None


class QuickAddPopup(QFrame):
    """Shows choices in their order, filtered by a search. Enter or a click chooses one, Escape closes."""

    chosen = Signal(object)  # Choice
    closed = Signal(bool)  # whether the search field had the focus

    def __init__(self, theme: Theme, parent: ZoomView) -> None:
        super().__init__(parent)
        self._canvas = parent
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self._choices: list[Choice] = []
        self._reasons: Mapping[str, str] = {}
        self._max_rows = MAX_ROWS  # that fit into the canvas
        self.search, self.list = QLineEdit(), QListWidget()
        self.search.setPlaceholderText(tr("Add a layer"))
        self.search.setAccessibleName(tr("Add a layer"))
        self.list.setAccessibleName(tr("Matching layers"))
        self.reason = QLabel()
        self.reason.setProperty("role", "hint")
        self.reason.setWordWrap(True)
        self.reason.hide()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(ChoiceDelegate(theme, self.list))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 8, 8, 8)
        self._column.setSpacing(6)
        self._column.addWidget(self.search)
        self._column.addWidget(self.list)
        self._column.addWidget(self.reason)
        self.search.textChanged.connect(self._show_matching)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._choose())
        self.hide()

    def open(self, choices: list[Choice], at: QPoint, typed: str, reasons: Mapping[str, str]) -> None:
        """Show choices at a point of the parent, in pixels, with `typed` as the start of the search.

        `reasons` are sentences why others do not fit, by their titles.
        """
        self._choices, self._reasons = choices, reasons
        room = self._canvas.rect().adjusted(8, self._canvas.covered_top + 8, -8, -8)
        self._max_rows = max(min(MAX_ROWS, (room.height() - self._frame_height()) // scaled(ROW_HEIGHT)), 1)
        self.search.setText(typed)
        self._show_matching(typed)
        self.setFixedWidth(scaled(WIDTH))
        self.adjustSize()
        x = max(min(at.x(), room.right() - self.width()), room.left())
        y = max(min(at.y(), room.bottom() - self.height()), room.top())
        self.move(x, y)
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)
        self.search.end(False)

    def titles(self) -> list[str]:
        """The texts of the list, from top to bottom."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._on_key(Qt.Key(event.key()))
        return super().eventFilter(watched, event)

    def _on_key(self, key: Qt.Key) -> bool:
        row, last = self.list.currentRow(), self.list.count() - 1
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self.list.setCurrentRow(min(row + 1, last))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Backtab):
            self.list.setCurrentRow(max(row - 1, 0))
        else:
            return False
        return True

    def _show_matching(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        found = [choice for choice in self._choices if wanted in f"{choice.title} {choice.family}".casefold()]
        found.sort(key=lambda choice: _rank(wanted, choice.title.casefold()))
        self.list.clear()
        for choice in found:
            item = QListWidgetItem(choice.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, choice)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, choice.help)
        if not found:
            no_result = QListWidgetItem(tr("No layer named “{name}” fits here.", name=typed.strip()), self.list)
            no_result.setFlags(Qt.ItemFlag.NoItemFlags)
        starts = [text for title, text in self._reasons.items() if wanted and title.casefold().startswith(wanted)]
        self.reason.setText("" if found or not starts else starts[0])
        self.reason.setVisible(bool(self.reason.text()))
        self.list.setCurrentRow(0 if found else -1)
        self.list.setFixedHeight(min(max(len(found), 1), self._max_rows) * scaled(ROW_HEIGHT) + 2)
        self.adjustSize()

    def _frame_height(self) -> int:
        """The height of the popup without its list, in pixels."""
        margins = self._column.contentsMargins() + self.contentsMargins()
        return margins.top() + self.search.sizeHint().height() + self._column.spacing() + 2 + margins.bottom()

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None and isinstance(choice := item.data(Qt.ItemDataRole.UserRole), Choice):
            self.close()
            self.chosen.emit(choice)

    def close(self) -> bool:
        """Hide the popup."""
        if self.isVisible():
            had_focus = self.window().focusWidget() is self.search
            self.hide()
            self.closed.emit(had_focus)
        return True


def _rank(wanted: str, title: str) -> int:
    """0 where a title starts with the search, 1 where it contains it, 2 where only the family does."""
    return 0 if title.startswith(wanted) else 1 if wanted in title else 2


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice: the square of its family, its title, and its remark at the right."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, where = self._theme.tokens, QRectF(QRect(option.rect))
        choice = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(choice, Choice):
            draw_text(painter, where.adjusted(8, 0, -8, 0), index.data(), text_font(12), tokens.color("second"))
        else:
            paint_row_background(painter, option, tokens)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(family_color(choice.family, tokens))
            painter.drawRoundedRect(QRectF(where.left() + 8, where.center().y() - 5, 10, 10), 3, 3)
            room = where.adjusted(28, 0, -8, 0)
            draw_text(painter, room, choice.remark, text_font(11), tokens.color("second"), Qt.AlignmentFlag.AlignRight)
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(choice.remark) - 6)
            draw_text(painter, room, choice.title, text_font(), tokens.color("text"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, scaled(ROW_HEIGHT))
