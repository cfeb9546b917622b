"""The slider below the field of a number."""

from math import exp, log

from PySide6.QtCore import QSignalBlocker, Qt, Signal

from designer.widgets.slider import Slider

TICKS = 200  # from one end to the other
WIDE = 100  # ratio of the ends from which the ticks are logarithmic
DIGITS = 3  # significant digits of a value


class ValueSlider(Slider):
    """Chooses a number between two ends, and emits it with every move of the handle."""

    chosen = Signal(object)  # a number
    finished = Signal()  # the next change is a new edit

    def __init__(self, ends: tuple[float, float], whole: bool) -> None:
        super().__init__()
        self._low, self._high = ends
        self._whole = whole
        self.setRange(0, TICKS)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.valueChanged.connect(lambda tick: self.chosen.emit(self.number(tick)))
        self.sliderReleased.connect(self.finished)

    def show_number(self, value: float) -> None:
        """Move the handle to a number, or to the end nearest to it, unless it is held."""
        if not self.isSliderDown():
            with QSignalBlocker(self):
                self.setValue(self.tick(value))

    def number(self, tick: int) -> float:
        """The number at a tick, with few digits."""
        share = tick / TICKS
        if self._is_wide:
            value = exp(log(self._low) + share * log(self._high / self._low))
        else:
            value = self._low + share * (self._high - self._low)
        value = float(f"{value:.{DIGITS}g}")
        return round(value) if self._whole else value

    def tick(self, value: float) -> int:
        """The tick nearest to a number."""
        value = min(max(value, self._low), self._high)
        if self._is_wide:
            return round(TICKS * log(value / self._low) / log(self._high / self._low))
        return round(TICKS * (value - self._low) / (self._high - self._low))

    @property
    def _is_wide(self) -> bool:
        return self._low > 0 and self._high / self._low >= WIDE
