"""What a chart draws."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPen

from core.training.curves import Curve
from designer.style.numbers import readout


@dataclass(frozen=True)
class Series:
    """A curve with its name, its color, and how its values are written.

    `value` is the number it has reached, for the label at its end. None stands for the value at which its line ends.
    """

    name: str
    color: QColor
    curve: Curve
    value: str | None = None
    written: Callable[[float], str] = readout
    banded: bool = False  # an area between its least and greatest values, under the line of its means


@dataclass(frozen=True)
class Mark:
    """A value to compare curves with: a dashed line, with its name and its value as it is written at its end.

    `around` are the ends of what is as good, an area behind the curves.
    """

    name: str
    value: float
    written: str
    around: tuple[float, float] | None = None


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
