"""What a race is steered with: the surface, its weights, the learning rate, and the steps."""

from math import log10

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from core.surfaces import SURFACES, Surface
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.numbers import significant
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.racers import Racers
from designer.widgets.elided import ElidedCombo
from designer.widgets.slider import Slider

SLOWEST, FASTEST, PARTS = 1e-4, 100.0, 120  # learning rates of the slider, and places on it
NARROW, WIDE = 232, 430  # px


class RaceControls(QWidget):
    """Buttons and fields beside the surface. It decides nothing itself."""

    surface_chosen = Signal()
    weights_chosen = Signal()
    rate_chosen = Signal(float)
    stepped = Signal(int)
    toggled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setMinimumWidth(scaled(NARROW))
        self.setMaximumWidth(scaled(WIDE))
        self.surface = QComboBox()
        self.surface.setAccessibleName(tr("Surface"))
        self.surface.setToolTip(tr("Surface"))
        for kind in SURFACES:
            self.surface.addItem(tr(kind.title))
        self.surface.addItem(tr("Loss over two weights of this network"))
        self.surface.currentIndexChanged.connect(self.surface_chosen)
        self.weights = ElidedCombo(), ElidedCombo()
        for combo, name in zip(self.weights, (tr("Weight across"), tr("Weight up")), strict=True):
            combo.setProperty("role", "chip")
            combo.setAccessibleName(name)
            combo.setToolTip(name)
            combo.currentIndexChanged.connect(self.weights_chosen)
        self.rate_text = QLabel()
        self.rate_text.setProperty("role", "second")
        self.rate = Slider()
        self.rate.setRange(0, PARTS)
        self.rate.setAccessibleName(tr("Learning rate of the race"))
        self.rate.valueChanged.connect(lambda place: self.rate_chosen.emit(_rate(place)))
        self.racers = Racers(theme)
        self.step_text = QLabel()
        self.step_text.setProperty("role", "second")
        self.buttons = {
            "reset": self._button(tr("Back to the start")),
            "chevron-left": self._button(tr("One step back")),
            "play": self._button(tr("Play")),
            "step": self._button(tr("One step")),
        }
        self.buttons["reset"].clicked.connect(lambda: self.stepped.emit(-(10**6)))
        self.buttons["chevron-left"].clicked.connect(lambda: self.stepped.emit(-1))
        self.buttons["play"].clicked.connect(self.toggled)
        self.buttons["step"].clicked.connect(lambda: self.stepped.emit(1))
        self._is_playing = False
        self._lay_out()
        self._color()
        theme.changed.connect(self._color)

    @property
    def chosen(self) -> Surface | None:
        """The surface that is chosen; None for that of the network."""
        number = self.surface.currentIndex()
        return SURFACES[number]() if number < len(SURFACES) else None

    @property
    def pair(self) -> tuple[int, int]:
        """The offsets of the chosen weights; 0 and 0 where there are none to choose from."""
        first, second = (combo.currentData() for combo in self.weights)
        return first or 0, second or 0

    def show_weights(self, names: dict[int, str]) -> None:
        """Let the person choose among these weights, by offset. The same ones stay chosen, if they are there."""
        if list(names) == [self.weights[0].itemData(n) for n in range(self.weights[0].count())]:
            return
        for number, (combo, chosen) in enumerate(zip(self.weights, self.pair, strict=True)):
            with QSignalBlocker(combo):
                had = combo.count() > 0
                combo.clear()
                for offset, name in names.items():
                    combo.addItem(name, offset)
                place = combo.findData(chosen) if had else -1
                combo.setCurrentIndex(place if place >= 0 else min(number, combo.count() - 1))

    def show_rate(self, rates: set[float], name: str) -> None:
        """Show the learning rate of this optimizer, or those of all."""
        rate = min(rates, default=SLOWEST)
        with QSignalBlocker(self.rate):
            self.rate.setValue(_place(rate))
        if len(rates) > 1:
            self.rate_text.setText(tr("η: one for each optimizer"))
        else:
            self.rate_text.setText(tr("η = {rate} for {name}", rate=significant(rate), name=name))
        self.rate.setToolTip(self.rate_text.text())

    def show_step(self, step: int, last: int, is_playing: bool) -> None:
        """Show how far the race has come."""
        self.step_text.setText(tr("step {step} of {last}", step=step, last=last))
        if is_playing is not self._is_playing:
            self._is_playing = is_playing
            self._say("play", tr("Pause") if is_playing else tr("Play"))
            self._color()

    def _lay_out(self) -> None:
        steps = QHBoxLayout()
        steps.setSpacing(2)
        for button in self.buttons.values():
            steps.addWidget(button)
        steps.addSpacing(6)
        steps.addWidget(self.step_text, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.surface)
        pair = QHBoxLayout()
        for combo in self.weights:
            pair.addWidget(combo, 1)
        column.addLayout(pair)
        column.addLayout(steps)
        column.addWidget(self.rate_text)
        column.addWidget(self.rate)
        column.addWidget(self.racers, 1)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "chip")
        button.setIconSize(QSize(scaled(14), scaled(14)))
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _say(self, which: str, name: str) -> None:
        self.buttons[which].setAccessibleName(name)
        self.buttons[which].setToolTip(name)

    def _color(self) -> None:
        for name, button in self.buttons.items():
            shown = "pause" if name == "play" and self._is_playing else name
            button.setIcon(icon(shown, self._theme.tokens.text))


def _rate(place: int) -> float:
    low, high = log10(SLOWEST), log10(FASTEST)
    return float(f"{10 ** (low + place / PARTS * (high - low)):.2g}")


def _place(rate: float) -> int:
    low, high = log10(SLOWEST), log10(FASTEST)
    return round(PARTS * (log10(min(max(rate, SLOWEST), FASTEST)) - low) / (high - low))
