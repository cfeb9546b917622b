"""Preferences for all projects: theme, text size, animations, language. Stored in QSettings."""

from PySide6.QtCore import QLocale, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication

from designer.style import language, scale
from designer.style.theme import Theme, reduce_motion, reduced_motion

SCHEMES = {
    "theme_system": Qt.ColorScheme.Unknown,
    "theme_light": Qt.ColorScheme.Light,
    "theme_dark": Qt.ColorScheme.Dark,
}
TEXT_SIZES = {f"text_{percent}": percent for percent in scale.PERCENTS}
LANGUAGES = {f"language_{code}": code for code in language.LANGUAGES}


class Preferences(QObject):
    """Applies and stores preferences. Text size and language need another window, which `renewal_wanted` asks for."""

    changed = Signal()
    renewal_wanted = Signal()  # another text size or language was chosen

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, QSettings()
        self._scheme = str(self._settings.value("theme", "theme_system"))
        if self._scheme not in SCHEMES:
            self._scheme = "theme_system"
        theme.choose(SCHEMES[self._scheme])

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of the commands whose options are chosen."""
        ids = {self._scheme, f"text_{_text_size()}", f"language_{_language()}"}
        return frozenset(ids | ({"less_motion"} if reduced_motion() else set()))

    def choose_scheme(self, name: str) -> None:
        """Use the light theme, the dark theme, or that of the system."""
        self._scheme = name
        self._settings.setValue("theme", name)
        self._theme.choose(SCHEMES[name])
        self.changed.emit()

    def choose_text_size(self, percent: int) -> None:
        self._settings.setValue("text_size", percent)
        self._ask_renewal()

    def choose_language(self, code: str) -> None:
        self._settings.setValue("language", code)
        self._ask_renewal()

    def toggle_motion(self) -> None:
        """Disable animations, or enable them again."""
        less = not reduced_motion()
        self._settings.setValue("less_motion", less)
        reduce_motion(less)
        self.changed.emit()

    def _ask_renewal(self) -> None:
        self.changed.emit()
        if _text_size() != scale.percent() or _language() != language.current():
            self.renewal_wanted.emit()


def apply_early() -> None:
    """Apply text size, language and animations, which hold for widgets that are created from now on."""
    scale.choose(_text_size())
    language.choose(_language())
    reduce_motion(bool(QSettings().value("less_motion", False, bool)))


def _text_size() -> int:
    """In percent: the chosen size, or the size that fits the desktop's text resolution."""
    chosen = QSettings().value("text_size", 0, int)
    if chosen in scale.PERCENTS:
        return int(chosen)
    screen = QGuiApplication.primaryScreen()
    wanted = (
        screen.logicalDotsPerInch() / 96 * 100
        if screen and QGuiApplication.platformName() in ("xcb", "wayland")
        else 100
    )
    return min(scale.PERCENTS, key=lambda size: abs(size - wanted))


def _language() -> str:
    """The chosen language, or the system's if the window is translated into it, or English."""
    chosen = str(QSettings().value("language", ""))
    system = QLocale.system().name()[:2]
    return next((code for code in (chosen, system) if code in language.LANGUAGES), "en")
