"""What a chart draws."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from core.training.history import Curve


@dataclass(frozen=True)
class Series:
    """A curve with its name and colour."""

    name: str
    color: QColor
    curve: Curve
