"""The colors of the window, named by their role, for the light and the dark theme.

Other modules use these names and contain no color codes of their own.
"""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor

GRID = 4  # pixels of the layout grid: sizes and gaps are multiples of it


@dataclass(frozen=True)
class Tokens:
    """The colors of one theme, as `#rrggbb`.

    `text`, `second`, `third`, `accent`, `warn`, `bad` and `good` are colors of text. Each has a contrast of at least
    4.5 (WCAG 2) with the surfaces it is drawn on.
    """

    window: str
    panel: str
    raised: str
    line: str
    text: str
    second: str
    third: str
    accent: str
    on_accent: str
    knob: str
    canvas: str
    dots: str
    node: str
    wire: str
    shadow: str
    warn: str
    bad: str
    good: str
    validation: str
    low: str  # the diverging scale: negative ← zero → positive
    middle: str
    high: str

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """The color of a token, with an opacity from 0 to 1. Returns a copy, which the caller may change."""
        return QColor(_color(getattr(self, name), alpha))


@cache
def _color(code: str, alpha: float) -> QColor:
    """Cached, because one frame of the canvas asks for colors a thousand times."""
    color = QColor(code)
    color.setAlphaF(alpha)
    return color


DARK = Tokens(
    window="#16181d",
    panel="#1b1e25",
    raised="#232730",
    line="#2d323d",
    text="#e7eaf0",
    second="#98a2b3",
    third="#858fa0",
    accent="#5b9dff",
    on_accent="#0b1220",
    knob="#e7eaf0",
    canvas="#13151a",
    dots="#272b35",
    node="#20242d",
    wire="#5a6475",
    shadow="#000000",
    warn="#f2b84b",
    bad="#f0716f",
    good="#4cc38a",
    validation="#f2963c",
    low="#f2963c",
    middle="#262a34",
    high="#4a90ff",
)
LIGHT = Tokens(
    window="#eef0f4",
    panel="#ffffff",
    raised="#f3f5f9",
    line="#dde2ea",
    text="#1c2330",
    second="#5c677a",
    third="#667083",
    accent="#2867dc",
    on_accent="#ffffff",
    knob="#ffffff",
    canvas="#f7f8fb",
    dots="#dfe4ec",
    node="#ffffff",
    wire="#98a2b5",
    shadow="#8090a8",
    warn="#9a6510",
    bad="#c93a3a",
    good="#1b7f53",
    validation="#e07a14",
    low="#e07a14",
    middle="#f0f1f4",
    high="#2468d6",
)

FAMILIES = {  # the color of each layer family
    "Core": "#4f8ff7",
    "Regularization": "#b678e8",
    "Normalization": "#2fb8a6",
    "Merge": "#8bbf4a",
    "Shape": "#a98a68",
    "Convolution": "#ef6f6c",
}

# A color for each layer with weights, the same on its node and in the plots. Based on the color-blind safe palette of
# Okabe and Ito, without its yellow and black, which are hard to see on a light or a dark background.
LAYER_COLORS = {
    "dark": ("#5b9dff", "#2fb8a6", "#f2963c", "#cc79a7", "#56b4e9", "#d9c24a", "#e8684a", "#a58bf0"),
    "light": ("#2468d6", "#00866b", "#d06a00", "#b0558a", "#2b8fc4", "#94800a", "#c8452a", "#7357d1"),
}
