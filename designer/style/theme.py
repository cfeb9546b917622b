"""The current theme, light or dark, and the fonts."""

import sys
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from core import resources
from designer.style.scale import percent, scaled
from designer.style.stylesheet import stylesheet
from designer.style.tokens import DARK, LAYER_COLORS, LIGHT, Tokens

CLASSES = 2, 0, 1  # the first colors of classes in the layer table: orange, blue, green


class Theme(QObject):
    """The color tokens in use. Follows the color scheme of the system unless one was chosen."""

    changed = Signal()  # emitted after the tokens, the palette and the style sheet have changed

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.tokens = LIGHT  # an attribute and not a property: read a thousand times per frame
        self._chosen = Qt.ColorScheme.Unknown  # stored here because Qt drops it where there is no platform theme
        application.styleHints().colorSchemeChanged.connect(self.refresh)
        self.refresh()

    @property
    def dark(self) -> bool:
        """Whether the dark theme is in use."""
        scheme = self._chosen
        if scheme is Qt.ColorScheme.Unknown:
            scheme = self._application.styleHints().colorScheme()
        return scheme is Qt.ColorScheme.Dark

    def layer_color(self, number: int) -> QColor:
        """The color of the layer in this row of the layer table. Repeats after the last color."""
        colors = LAYER_COLORS["dark" if self.dark else "light"]
        return QColor(colors[number % len(colors)])

    def class_colors(self, count: int) -> list[QColor]:
        """A color for each class: the ends of the diverging scale, and like them with those of the layer table after.

        So a class that is added leaves the others their colors.
        """
        if count <= 2:
            return [self.tokens.color("low"), self.tokens.color("high")][:count]
        return [self.layer_color(CLASSES[n] if n < len(CLASSES) else n) for n in range(count)]

    def choose(self, scheme: Qt.ColorScheme) -> None:
        """Use the light or the dark scheme. `Unknown` follows the system."""
        if scheme is not self._chosen:
            self._chosen = scheme
            self._application.styleHints().setColorScheme(scheme)
            self.refresh()

    def refresh(self) -> None:
        """Apply palette and style sheet, whose lengths follow the size of text."""
        self.tokens = DARK if self.dark else LIGHT
        self._application.setPalette(_palette(self.tokens))
        self._application.setStyleSheet(stylesheet(self.tokens))
        self.changed.emit()


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for token, roles in {
        "panel": (role.Window, role.ToolTipBase),
        "raised": (role.Base, role.Button, role.AlternateBase),
        "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText),
        "third": (role.PlaceholderText,),
        "accent": (role.Highlight, role.Link, role.Accent),
        "on_accent": (role.HighlightedText,),
        "knob": (role.BrightText,),
        "line": (role.Mid, role.Dark, role.Midlight, role.Light),
    }.items():
        for color_role in roles:
            palette.setColor(color_role, tokens.color(token))
    for color_role in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, color_role, tokens.color("third"))
    return palette


@cache
def load_fonts() -> None:
    """Load the bundled fonts, and use them at the chosen size. Needs a QApplication."""
    for path in sorted(resources.path("fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))
    use_text_size()


def use_text_size() -> None:
    """Set the application font to the chosen size of text.

    Linux uses Inter, because distributions differ in their default font. Other platforms keep their own font.
    """
    if sys.platform.startswith("linux"):
        font = QFont("Inter")
        font.setPixelSize(scaled(13))
        QGuiApplication.setFont(font)
    else:
        font = QFont(_system_font())
        font.setPointSizeF(font.pointSizeF() * percent() / 100)
        QGuiApplication.setFont(font)


@cache
def _system_font() -> QFont:
    """The font of the platform, before its size was changed here."""
    return QFont(QGuiApplication.font())


@cache
def text_font(pixels: int = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The application font at a size in logical pixels. Cached and shared: do not modify it."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


@cache
def number_font(pixels: int = 12) -> QFont:
    """A monospaced font for numbers that change, at a size in logical pixels. Cached and shared: do not modify it."""
    font = QFont(_number_font())
    font.setPixelSize(pixels)
    return font


@cache
def _number_font() -> QFont:
    """Cached, because listing the font families takes longer than painting a node."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if "JetBrains Mono" in QFontDatabase.families():
        font.setFamily("JetBrains Mono")
    for ligatures in ("calt", "liga"):  # they would draw <=50K as ≤50K
        font.setFeature(QFont.Tag(ligatures), 0)
    return font


_less_motion = False


def reduce_motion(less: bool) -> None:
    """Turn animations off, or with False follow the setting of the system."""
    global _less_motion
    _less_motion = less


def reduced_motion() -> bool:
    """Whether animations are off, in the preferences or in the settings of the system."""
    return _less_motion or not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
