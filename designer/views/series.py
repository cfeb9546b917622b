"""What a chart draws."""

from dataclasses import dataclass

from PySide6.QtGui import QColor, QPen

from core.training.history import Curve


@dataclass(frozen=True)
class Series:
    """A curve with its name, its color, and the number it has reached, for the label at its end."""

    name: str
    color: QColor
    curve: Curve
    value: str = ""


def faint(color: QColor, opacity: float) -> QColor:
    """The color with an opacity from 0 to 1."""
    made = QColor(color)
    made.setAlphaF(opacity)
    return made


def pen(color: QColor, opacity: float = 1.0, width: float = 1.0) -> QPen:
    """A pen for lines of a chart, in px. Wider pens than 1 px cost fifty times as much."""
    made = QPen(faint(color, opacity), width)
    made.setCosmetic(True)
    return made
