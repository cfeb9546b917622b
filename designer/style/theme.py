"""Which colours hold now, and the fonts."""

import sys
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from core import resources
from designer.style.scale import percent, scaled
from designer.style.stylesheet import stylesheet
from designer.style.tokens import DARK, LAYER_COLORS, LIGHT, Tokens


class Theme(QObject):
    """Which tokens hold now. It follows the system until told otherwise, and says when it changes."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.tokens = LIGHT  # what holds now; asked for a thousand times a picture
        self._chosen = Qt.ColorScheme.Unknown  # kept here: without a platform theme Qt forgets what it is told
        application.styleHints().colorSchemeChanged.connect(self._apply)
        self._apply()

    @property
    def dark(self) -> bool:
        scheme = self._chosen
        if scheme is Qt.ColorScheme.Unknown:
            scheme = self._application.styleHints().colorScheme()
        return scheme is Qt.ColorScheme.Dark

    def layer_color(self, number: int) -> QColor:
        """The colour of the layer in this row of the layer table."""
        colors = LAYER_COLORS["dark" if self.dark else "light"]
        return QColor(colors[number % len(colors)])

    def choose(self, scheme: Qt.ColorScheme) -> None:
        """Light, dark, or with Unknown whatever the system says."""
        if scheme is not self._chosen:
            self._chosen = scheme
            self._application.styleHints().setColorScheme(scheme)
            self._apply()

    def _apply(self) -> None:
        self.tokens = DARK if self.dark else LIGHT
        self._application.setPalette(_palette(self.tokens))
        self._application.setStyleSheet(stylesheet(self.tokens))
        self.changed.emit()


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, roles in {
        "panel": (role.Window, role.ToolTipBase),
        "raised": (role.Base, role.Button, role.AlternateBase),
        "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText),
        "third": (role.PlaceholderText,),
        "accent": (role.Highlight, role.Link, role.Accent),
        "on_accent": (role.HighlightedText,),
        "knob": (role.BrightText,),
        "line": (role.Mid, role.Dark, role.Midlight, role.Light),
    }.items():
        for each in roles:
            palette.setColor(each, tokens.color(name))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, tokens.color("third"))
    return palette


@cache
def load_fonts() -> None:
    """Inter, for platforms without a text font worth using, as large as chosen. Call once there is an application."""
    for path in sorted(resources.path("fonts").glob("*.[ot]tf")):
        QFontDatabase.addApplicationFont(str(path))
    if sys.platform.startswith("linux"):
        font = QFont("Inter")
        font.setPixelSize(scaled(13))
        QGuiApplication.setFont(font)
    elif percent() != 100:
        font = QGuiApplication.font()
        font.setPointSizeF(font.pointSizeF() * percent() / 100)
        QGuiApplication.setFont(font)


@cache
def text_font(pixels: int = 13, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The platform's font, in logical pixels. All share it: it is not to be changed."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


@cache
def number_font(pixels: int = 12) -> QFont:
    """For figures that change: every digit equally wide. All share it, too."""
    font = QFont(_number_font())
    font.setPixelSize(pixels)
    return font


@cache
def _number_font() -> QFont:
    """Found once: to list the families takes longer than to paint a node."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    if "JetBrains Mono" in QFontDatabase.families():
        font.setFamily("JetBrains Mono")
    return font


_less_motion = False


def reduce_motion(less: bool) -> None:
    """Move nothing that need not move, or do as the system says."""
    global _less_motion
    _less_motion = less


def reduced_motion() -> bool:
    """Whether the person asked for less motion, here or in the system's settings."""
    return _less_motion or not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
