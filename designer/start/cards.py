"""The cards of the start page: a picture, a name and one line. They are buttons; arrow keys go from card to card."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from core.data import Prepared
from core.messages import message
from core.project import Project
from designer.start.pictures import Boundary, paint_data
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.elided import ElidedLabel

NARROWEST, WIDEST, TEXT_HEIGHT, GAP = 180, 320, 86, 12  # px
RADIUS = 8  # px of the corners
HIGH = 0.64  # height of a picture, of its width
ARROWS = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End
ALL, PLANE, TABLES, IMAGES, REGRESSION, FAILING = (
    message("All"), message("Two features"), message("Tables"), message("Images"), message("Regression"),
    message("Failing"),
)  # fmt: skip
KINDS = ALL, PLANE, TABLES, IMAGES, REGRESSION, FAILING


def kinds_of(data: Prepared) -> frozenset[str]:
    """The kinds of examples that a data set belongs to."""
    features, classes = data.dataset.x.shape[1], data.dataset.classes
    found = {
        PLANE: features == 2 and bool(classes),
        TABLES: features > 2 and not data.dataset.image,
        IMAGES: bool(data.dataset.image),
        REGRESSION: not classes,
    }
    return frozenset([ALL, *(kind for kind, belongs in found.items() if belongs)])


class ExampleCard(QPushButton):
    """An example: a picture above its title and a sentence. The picture is its data, once that is loaded."""

    chosen = Signal(object)  # Project, to open
    train_chosen = Signal(object)  # Project, to open and train, with Ctrl
    arrow_pressed = Signal(int)  # a Qt.Key

    def __init__(self, project: Project, theme: Theme, fails: bool = False) -> None:
        super().__init__()
        self.project, self._theme, self._fails = project, theme, fails
        self.data: Prepared | None = None
        self._boundary: Boundary | None = None
        self._trains = False  # whether Ctrl was held when the mouse was released
        self._width = NARROWEST
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr(project.title))
        self.setAccessibleDescription(tr(project.about))
        self.setToolTip(tr("Ctrl+click trains it at once."))
        self.clicked.connect(lambda: self._choose(self._trains))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(2)
        name, line = ElidedLabel(tr(project.title)), QLabel(tr(project.about))
        name.setProperty("role", "title")
        line.setProperty("role", "second")
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        for label in (name, line):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._column.addWidget(label)
        self._column.addStretch()
        self.set_width(scaled(NARROWEST))

    def set_width(self, width: int) -> None:
        """Choose the width in px; the height follows."""
        self._width = width
        self._column.setContentsMargins(12, round(width * HIGH) + 8, 12, 8)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        least = self._column.heightForWidth(self._width) if self._column.hasHeightForWidth() else 0
        return QSize(self._width, max(round(self._width * HIGH) + scaled(TEXT_HEIGHT), least))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()  # the style sheet would override a fixed size

    def show_data(self, data: Prepared, boundary: Boundary | None) -> None:
        """Draw the rows of a data set as the picture, on what a network has learned of them where that is known."""
        self.data, self._boundary = data, boundary
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(1.5, 1.5, self.width() - 3, self._width * HIGH)
        shape, tokens = QPainterPath(), self._theme.tokens
        shape.addRoundedRect(where.adjusted(0, 0, 0, RADIUS), RADIUS, RADIUS)
        painter.setClipRect(where)
        painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
        painter.fillRect(where, tokens.color("canvas"))
        if self.data is not None:
            paint_data(painter, where, self.data, self._boundary, self._theme)
        painter.setPen(QPen(tokens.color("line"), 1))
        painter.drawLine(where.bottomLeft(), where.bottomRight())

    def takes(self, kind: str) -> bool:
        """Whether the example is of this kind. Until its data is loaded, it is only one of all.

        One that fails on purpose is of that kind alone.
        """
        if self._fails or kind == FAILING:
            return self._fails and kind == FAILING
        return kind == ALL or (self.data is not None and kind in kinds_of(self.data))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._trains = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            self.arrow_pressed.emit(event.key())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            super().keyPressEvent(event)

    def _choose(self, trains: bool) -> None:
        (self.train_chosen if trains else self.chosen).emit(self.project)


class CardGrid(QWidget):
    """Cards in rows of as many as fit, which share the width."""

    reached = Signal(object)  # the ExampleCard that an arrow key has led to

    def __init__(self) -> None:
        super().__init__()
        self.cards: Sequence[ExampleCard] = ()
        self._kind: str = ALL
        self.setSizePolicy(QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed))

    def add_cards(self, cards: Sequence[ExampleCard]) -> None:
        """Add cards. Those of the kind that was chosen are shown."""
        self.cards = [*self.cards, *cards]
        for card in cards:
            card.setParent(self)
            card.setVisible(card.takes(self._kind))
            card.arrow_pressed.connect(partial(self._go_on, card))

    def show_kind(self, kind: str) -> None:
        """Show the cards of one of KINDS, and no others."""
        self._kind = kind
        self.refresh()

    def refresh(self) -> None:
        """Show the cards of the kind that was chosen: the data of some may have been loaded since."""
        for card in self.cards:
            card.setVisible(card.takes(self._kind))
        self._lay_out()

    @property
    def shown(self) -> list[ExampleCard]:
        """The cards of the kind that was chosen."""
        return [card for card in self.cards if not card.isHidden()]

    @property
    def columns(self) -> int:
        """The number of cards in a row: as many as fit, but no more than make the last row as full as may be."""
        most = max(1, (self.width() + GAP) // (scaled(NARROWEST) + GAP))
        rows = -(-len(self.cards) // most)
        return max(1, -(-len(self.cards) // max(rows, 1)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            for card in self.cards:
                card.update()

    def _go_on(self, card: ExampleCard, key: int) -> None:
        """Go from a card to the one that an arrow key leads to, or to the first or the last."""
        cards, columns = self.shown, self.columns
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(cards) - 1}
        pressed = Qt.Key(key)
        number = ends[pressed] if pressed in ends else cards.index(card) + steps[pressed]
        if 0 <= number < len(cards):
            cards[number].setFocus(Qt.FocusReason.TabFocusReason)
            self.reached.emit(cards[number])

    def _lay_out(self) -> None:
        columns, cards = self.columns, self.shown
        width = min((self.width() - GAP * (columns - 1)) // columns, scaled(WIDEST))
        for card in cards:
            card.set_width(width)
        height = max((card.sizeHint().height() for card in cards), default=0)
        for number, card in enumerate(cards):
            row, column = divmod(number, columns)
            card.setGeometry(column * (width + GAP), row * (height + GAP), width, height)
        rows = -(-len(cards) // columns)
        self.setFixedHeight(max(rows * (height + GAP) - GAP, 0))
