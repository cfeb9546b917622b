"""What a chart draws."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from core.training.history import Curve


@dataclass(frozen=True)
class Series:
    """A curve with its name, its color, and the number it has reached, for the label at its end."""

    name: str
    color: QColor
    curve: Curve
    value: str = ""
