"""The chain of factors of one weight, a row a factor, with the paths of a sum as bars."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.moments.dissection import Chain, Dissection, Link
from designer.microscope import factor_texts
from designer.microscope.factor_texts import FactorText
from designer.microscope.matrix_view import fixed
from designer.style.language import tr
from designer.style.numbers import significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.widgets.elided import ElidedLabel
from designer.widgets.formula import FormulaView

BAR, MOST_BARS = 15, 12  # px of a bar, and bars at the most
SYMBOL = 54  # px


class Paths(QWidget):
    """The terms of a sum as bars. A click, or Enter, follows one. The rest of many is added up in the last."""

    followed = Signal(int)  # the number of a term

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._terms: tuple[Link, ...] = ()
        self._shown: list[int] = []
        self._names: dict[int, str] = {}
        self._rest: tuple[int, float] | None = None
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_terms(self, name: Callable[[Link], str], terms: tuple[Link, ...]) -> None:
        """Show the terms of a sum, with the first of another sum current."""
        if terms is self._terms:
            return
        self._terms, self._current = terms, 0
        order = sorted(range(len(terms)), key=lambda n: -abs(terms[n].contribution))
        self._shown = sorted(order[:MOST_BARS])
        self._names = {n: name(terms[n]) for n in self._shown}
        rest = [terms[n].contribution for n in order[MOST_BARS:]]
        self._rest = (len(rest), sum(rest)) if rest else None
        self._describe()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(BAR) * (len(self._shown) + (self._rest is not None)) + 6)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setFont(number_font(scaled(10)))
        largest = max((abs(self._terms[n].contribution) for n in self._shown), default=0.0) or 1.0
        lines = [(self._names[n], self._terms[n].contribution) for n in self._shown]
        if self._rest is not None:
            lines.append((tr("{count} more", count=self._rest[0]), self._rest[1]))
        name_width, number_width = scaled(66), scaled(62)
        room = self.width() - name_width - number_width
        middle = name_width + room / 2
        for place, (name, value) in enumerate(lines):
            top = 3 + place * scaled(BAR)
            painter.setPen(tokens.color("second"))
            box = QRectF(0, top, name_width - 6, scaled(BAR))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, name)
            length = min(abs(value) / largest, 1.0) * room / 2
            left = middle - length if value < 0 else middle
            painter.fillRect(
                QRectF(left, top + 4, length, scaled(BAR) - 8), tokens.color("low" if value < 0 else "high")
            )
            painter.setPen(tokens.color("second"))
            box = QRectF(self.width() - number_width, top, number_width - 2, scaled(BAR))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number(value))
            if self.hasFocus() and place == self._current:
                painter.setPen(QPen(tokens.color("accent"), 2))
                painter.drawRoundedRect(QRectF(1, top, self.width() - 2, scaled(BAR)), 3, 3)
        painter.setPen(tokens.color("line"))
        painter.drawLine(int(middle), 3, int(middle), self.height() - 3)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._current = min(max(int((event.position().y() - 3) // scaled(BAR)), 0), len(self._shown))
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self._current = min(max(self._current + steps[Qt.Key(event.key())], 0), len(self._shown) - 1)
            self._describe()
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._follow()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _follow(self) -> None:
        if self._current < len(self._shown):
            self.followed.emit(self._shown[self._current])

    def _describe(self) -> None:
        term = self._shown[self._current]
        value = number(self._terms[term].contribution)
        text = tr("Path through {name}: {value}. Enter follows it.", name=self._names[term], value=value)
        self.setAccessibleName(text)


class FactorRows(QWidget):
    """The factors from the loss to the weight, and their product. Rows stay from weight to weight."""

    followed = Signal(object)  # tuple[int, ...]; None for the strongest paths

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._follow: tuple[int, ...] = ()
        self._rows: list[FactorRow] = []
        self._paths = Paths(theme)
        self._paths.hide()
        self._paths.followed.connect(lambda n: self.followed.emit((*self._follow, n)))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._factors = QVBoxLayout()
        self._factors.setSpacing(0)
        self._factors.addWidget(self._paths)
        self._column.addLayout(self._factors)
        self._strongest, self._all = _chip(tr("Follow the largest path")), _chip(tr("All paths"))
        chips = QHBoxLayout()
        chips.setContentsMargins(0, 6, 0, 2)
        chips.addWidget(self._strongest)
        chips.addWidget(self._all)
        chips.addStretch(1)
        self._column.addLayout(chips)
        self._product = FactorRow()
        self._product.stress()
        self._column.addWidget(self._product)
        self._share = QLabel()
        self._share.setWordWrap(True)
        self._share.setProperty("role", "hint")
        self._column.addWidget(self._share)
        self._strongest.clicked.connect(lambda: self.followed.emit(None))
        self._all.clicked.connect(lambda: self.followed.emit(()))

    def show_chain(self, dissection: Dissection, chain: Chain, follow: tuple[int, ...]) -> None:
        """Show the factors of a chain."""
        self._follow = follow
        while len(self._rows) < len(chain.factors):
            self._rows.append(FactorRow())
            self._factors.addWidget(self._rows[-1])
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(chain.factors))
        for row, factor in zip(self._rows, chain.factors, strict=False):
            row.show_factor(factor_texts.of(dissection, chain, factor), number(factor.value))
        self._all.setVisible(bool(follow))
        summed = next((place for place, factor in enumerate(chain.factors) if factor.terms), None)
        if summed is not None:
            self._paths.show_terms(partial(factor_texts.path, dissection), chain.factors[summed].terms)
            self._factors.insertWidget(summed + 1, self._paths)
        elif self._paths.hasFocus():  # the path is at its end: what is left to do is to go back
            self._all.setFocus()
        self._paths.setVisible(summed is not None)
        self._strongest.setVisible(summed is not None)
        whole = FactorText(factor_texts.whole(dissection, chain), tr("Product"), "")
        self._product.show_factor(whole, number(chain.product))
        part, sum_ = number(chain.product), number(chain.gradient)
        self._share.setText(tr("This path contributes {part}; all paths together {whole}.", part=part, whole=sum_))
        self._share.setVisible(bool(follow))


def number(value: float) -> str:
    """A factor with four places, or as short as 3e-7 where they would show nothing."""
    if value and abs(value) < 0.001:
        return significant(value, 3)
    return fixed(value, 4)


def _chip(text: str) -> QPushButton:
    chip = QPushButton(text)
    chip.setProperty("role", "chip")
    return chip


class FactorRow(QFrame):
    """One factor: its symbol, what it is, and its value."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "factor")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(10)
        self._formula = FormulaView(scale=0.85)
        self._formula.setFixedWidth(scaled(SYMBOL))
        row.addWidget(self._formula)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        self._title, self._note, self._value = ElidedLabel(""), ElidedLabel(""), QLabel()
        self._note.setProperty("role", "second")
        texts.addWidget(self._title)
        texts.addWidget(self._note)
        row.addLayout(texts, 1)
        row.addWidget(self._value)
        self._value.setFont(number_font(scaled(13)))

    def show_factor(self, text: FactorText, value: str) -> None:
        """Show another factor."""
        self._formula.show_formula(text.symbol)
        self._title.setText(text.title)
        self._note.setText(text.note)
        self._note.setVisible(bool(text.note))
        self._value.setText(value)
        self.setAccessibleName(f"{text.title}: {value}")

    def stress(self) -> None:
        """Draw it as a result."""
        self._title.setProperty("role", "heading")
        self._value.setFont(number_font(scaled(15)))
