"""What a chart draws."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor

from core.training.history import Curve
from designer.views.ticks import figure


@dataclass(frozen=True)
class Series:
    """A curve with its name, its color, and how its values are written.

    `value` is the number it has reached, for the label at its end. None stands for the value at which its line ends.
    """

    name: str
    color: QColor
    curve: Curve
    value: str | None = None
    written: Callable[[float], str] = figure


@dataclass(frozen=True)
class Mark:
    """A value to compare curves with: a dashed line, with its name and its value as it is written at its end."""

    name: str
    value: float
    written: str
