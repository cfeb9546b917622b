"""The way through an exported file, drawn from end to end: stages in lines, those of the preparation marked."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.formats.contents import Stage
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font, text_font
from designer.style.tokens import FAMILIES

HEIGHT, GAP, LINE, SIDE = 42, 20, 8, 9  # pixels: of a stage, between two, between lines, beside a text
WIDEST = 260  # pixels of a stage
PREPARATION = "Normalization"  # the family whose color marks the preparation


class Chain(QWidget):
    """Stages with arrows between them, as many in a line as there is room for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stages: Sequence[Stage] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    def show_stages(self, stages: Sequence[Stage]) -> None:
        """Show these stages."""
        if list(stages) == list(self._stages):
            return
        self._stages = tuple(stages)
        said = ", ".join(f"{tr(stage.title)} {tr(stage.detail)}" for stage in stages)
        self.setAccessibleName(tr("The file from end to end"))
        self.setAccessibleDescription(said)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return int(places[-1].bottom()) + 1 if places else 0

    def sizeHint(self) -> QSize:
        return QSize(scaled(400), self.heightForWidth(scaled(400)))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(WIDEST), scaled(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked, places = FAMILIES[PREPARATION], self._places(self.width())
        for number, (stage, place) in enumerate(zip(self._stages, places, strict=False)):
            painter.setPen(QPen(marked) if stage.is_preparation else QPen(tokens.color("line")))
            painter.setBrush(tokens.color("node"))
            painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
            inner = place.adjusted(scaled(SIDE), scaled(4), -scaled(SIDE), -scaled(4))
            upper = QRectF(inner.left(), inner.top(), inner.width(), inner.height() / 2)
            _draw(painter, upper, tr(stage.title), _title_font(), tokens.color("text"))
            _draw(
                painter, upper.translated(0, upper.height()), tr(stage.detail), _detail_font(), tokens.color("second")
            )
            if number + 1 < len(self._stages):
                painter.setPen(QPen(tokens.color("third"), 1.5))
                x, y, reach = place.right() + scaled(GAP) / 2, place.center().y(), scaled(3)
                painter.drawPolyline([QPointF(x - reach / 2, y - reach), QPointF(x + reach / 2, y),
                                      QPointF(x - reach / 2, y + reach)])  # fmt: skip

    def _places(self, width: int) -> list[QRectF]:
        places, x, y = list[QRectF](), 0.0, 0.0
        for stage in self._stages:
            wide = min(self._width(stage), max(width, 1))
            if x and x + wide > width:
                x, y = 0.0, y + scaled(HEIGHT) + scaled(LINE)
            places.append(QRectF(x, y, wide, scaled(HEIGHT)))
            x += wide + scaled(GAP)
        return places

    def _width(self, stage: Stage) -> int:
        wide = max(
            QFontMetrics(_title_font()).horizontalAdvance(tr(stage.title)),
            QFontMetrics(_detail_font()).horizontalAdvance(tr(stage.detail)),
        )
        return min(wide + 2 * scaled(SIDE) + 2, scaled(WIDEST))


def _title_font() -> QFont:
    return text_font(scaled(12), QFont.Weight.Medium)


def _detail_font() -> QFont:
    return number_font(scaled(11))


def _draw(painter: QPainter, room: QRectF, text: str, font: QFont, color: QColor) -> None:
    painter.setFont(font)
    painter.setPen(color)
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
