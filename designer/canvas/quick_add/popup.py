"""Quick add: a small window on the canvas with the layers that fit a place, searched by typing."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.layers import Layer
from core.network.graph import LayerId
from core.project import Project
from designer.canvas.items.painting import text
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, text_font
from designer.style.tokens import FAMILIES

WIDTH, ROW, MOST_ROWS = 240, 27, 9  # pixels; rows before it scrolls


@dataclass(frozen=True)
class Choice:
    """What may be chosen: a new layer, a block, or a layer that is there already."""

    title: str
    family: str
    remark: str  # beside the title
    help: str
    part: Layer | Project | None = None
    node: LayerId | None = None


class QuickAdd(QFrame):
    """Shows choices as they are given, the best first. Enter, or a click, chooses; Escape closes."""

    chosen = Signal(object)  # Choice
    closed = Signal(bool)  # whether it had the keyboard

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setProperty("role", "popup")
        self.setAutoFillBackground(True)
        self._choices: list[Choice] = []
        self._most = MOST_ROWS  # that are seen at a time
        self.search, self.list = QLineEdit(), QListWidget()
        self.search.setPlaceholderText(tr("Add a layer"))
        self.search.setAccessibleName(tr("Add a layer"))
        self.list.setAccessibleName(tr("Layers that fit"))
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
        self.search.textChanged.connect(self._show_matching)
        self.search.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._choose())
        self.hide()

    def open(self, choices: list[Choice], at: QPoint, typed: str = "") -> None:
        """Offer these at a point of the parent, in pixels; `typed` is the beginning of the search."""
        self._choices = choices
        room = self._over.rect().adjusted(8, 8, -8, -8)
        self._most = max(min(MOST_ROWS, (room.height() - self._around()) // scaled(ROW)), 1)
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
        """What is offered now, from top to bottom."""
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
        found = [each for each in self._choices if wanted in f"{each.title} {each.family}".casefold()]
        found.sort(key=lambda each: (not each.title.casefold().startswith(wanted), wanted not in each.title.casefold()))
        self.list.clear()
        for each in found:
            item = QListWidgetItem(each.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, each)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, each.help)
        if not found:
            nothing = QListWidgetItem(tr("Nothing called “{name}” fits here", name=typed.strip()), self.list)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.list.setCurrentRow(0 if found else -1)
        self.list.setFixedHeight(min(max(len(found), 1), self._most) * scaled(ROW) + 2)
        self.adjustSize()

    def _around(self) -> int:
        """Pixels above and below the list."""
        margins = self._column.contentsMargins() + self.contentsMargins()
        return margins.top() + self.search.sizeHint().height() + self._column.spacing() + 2 + margins.bottom()

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None and isinstance(choice := item.data(Qt.ItemDataRole.UserRole), Choice):
            self.close()
            self.chosen.emit(choice)

    def close(self) -> bool:
        """Offer nothing more."""
        if self.isVisible():
            had_focus = self.window().focusWidget() is self.search
            self.hide()
            self.closed.emit(had_focus)
        return True


class ChoiceDelegate(QStyledItemDelegate):
    """Paints a choice: the square of its family, its title, a remark."""

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
            text(painter, where.adjusted(8, 0, -8, 0), index.data(), text_font(12), tokens.color("second"))
        else:
            selected = option.state & QStyle.StateFlag.State_Selected
            if selected or option.state & QStyle.StateFlag.State_MouseOver:
                painter.setPen(QPen(tokens.color("accent")) if selected else Qt.PenStyle.NoPen)
                painter.setBrush(tokens.color("raised"))
                painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(FAMILIES[choice.family]) if choice.family in FAMILIES else tokens.color("third"))
            painter.drawRoundedRect(QRectF(where.left() + 8, where.center().y() - 5, 10, 10), 3, 3)
            room = where.adjusted(28, 0, -8, 0)
            text(painter, room, choice.remark, text_font(11), tokens.color("second"), Qt.AlignmentFlag.AlignRight)
            room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(choice.remark) - 6)
            text(painter, room, choice.title, text_font(), tokens.color("text"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, scaled(ROW))
