"""The answer for one row: the class with its probabilities as bars, or the numbers, and what is to be said of it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.formats.predictions import Answers
from designer.panels.boxes import Page, label
from designer.style import theme
from designer.style.language import tr
from designer.style.numbers import listed, percent, significant
from designer.style.scale import scaled
from designer.style.theme import Theme

ROW, FIGURE = 22, 56  # pixels of a bar with its name, and of the figure at its end
MOST = 12  # bars


class Bars(QWidget):
    """A bar for every probability, the largest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.shares: list[tuple[str, float, int]] = []  # name, probability, and number of the class
        self._count = 0
        theme.changed.connect(self.update)

    def show_shares(self, names: tuple[str, ...], shares: list[float]) -> None:
        """Show probabilities by the names of the classes."""
        ranked = sorted(zip(names, shares, range(len(names)), strict=True), key=lambda each: -each[1])
        self.shares, self._count = ranked[:MOST], len(names)
        summary = listed(f"{name} {percent(share)}" for name, share, _ in self.shares)
        self.setAccessibleName(tr("Probabilities: {shares}", shares=summary))
        self.setToolTip(summary)
        self.setVisible(bool(self.shares))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(180), scaled(ROW) * len(self.shares))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colors = self._theme.class_colors(self._count)
        wide, high, figure = self.width(), scaled(ROW), scaled(FIGURE)
        for place, (name, share, number) in enumerate(self.shares):
            top = place * high
            room = QRectF(0, top + 2, wide - figure - 6, high - 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("raised"))
            painter.drawRoundedRect(room, 3, 3)
            color = QColor(colors[number])
            color.setAlphaF(0.45)
            painter.setBrush(color)
            painter.drawRoundedRect(QRectF(room.left(), room.top(), room.width() * share, room.height()), 3, 3)
            painter.setPen(tokens.color("text"))
            painter.setFont(theme.text_font(scaled(12)))
            inside = room.adjusted(6, 0, -6, 0)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(inside.width()))
            painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, shown)
            painter.setFont(theme.number_font(scaled(12)))
            end = QRectF(wide - figure, top, figure, high)
            painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, percent(share))


class AnswerView(Page):
    """The first of some answers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.target = label("", "second", wrap=True)
        self.prediction = label("", "title", wrap=True)
        self.bars = Bars(theme)
        self.note = label("", "warn", wrap=True)
        inner = QVBoxLayout()
        inner.setSpacing(6)
        for widget in (self.target, self.prediction, self.bars, self.note):
            inner.addWidget(widget)
        self.column.addLayout(inner)
        self.bars.hide()

    def show_answer(self, answers: Answers, target: str) -> None:
        """Show the answer for the first row. `target` is the name of what is predicted."""
        prediction, note = answers.predictions[0], answers.notes[0]
        self.target.setText(target)
        if prediction is None:
            self.prediction.setText(tr("No answer"))
        elif answers.classes:
            self.prediction.setText(str(prediction[0]))
        else:
            many = len(answers.targets) > 1
            parts = zip(answers.targets, prediction, strict=True)
            self.prediction.setText(
                "\n".join(
                    f"{name}: {significant(value, 6)}" if many else significant(value, 6) for name, value in parts
                )
            )
        shares = answers.probabilities
        known = shares is not None and prediction is not None
        self.bars.show_shares(
            answers.classes if known else (), shares[0].tolist() if known and shares is not None else []
        )
        self._say(tr(note))

    def show_problem(self, sentence: str) -> None:
        """Say why there is no answer."""
        self.prediction.setText(tr("No answer"))
        self.bars.show_shares((), [])
        self._say(sentence)

    def _say(self, note: str) -> None:
        self.note.setText(note)
        self.note.setVisible(bool(note))
