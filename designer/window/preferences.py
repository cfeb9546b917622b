"""What the person chose for every project: theme, size of text, motion, language. Kept in the settings."""

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
    """Applies what was chosen. Text and language are chosen before the first widget is made: `apply_early`."""

    changed = Signal()
    info = Signal(str)  # that a choice takes effect at the next start

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme, self._settings = theme, QSettings()
        self._scheme = str(self._settings.value("theme", "theme_system"))
        if self._scheme not in SCHEMES:
            self._scheme = "theme_system"
        theme.choose(SCHEMES[self._scheme])

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of the commands whose choice holds."""
        held = {self._scheme, f"text_{_text_size()}", f"language_{_language()}"}
        return frozenset(held | ({"less_motion"} if reduced_motion() else set()))

    def choose_scheme(self, name: str) -> None:
        """Light, dark, or as the system is."""
        self._scheme = name
        self._settings.setValue("theme", name)
        self._theme.choose(SCHEMES[name])
        self.changed.emit()

    def choose_text_size(self, percent: int) -> None:
        self._settings.setValue("text_size", percent)
        self._later()

    def choose_language(self, code: str) -> None:
        self._settings.setValue("language", code)
        self._later()

    def toggle_motion(self) -> None:
        """Less motion, or as the system says."""
        less = not reduced_motion()
        self._settings.setValue("less_motion", less)
        reduce_motion(less)
        self.changed.emit()

    def _later(self) -> None:
        self.changed.emit()
        if _text_size() != scale.percent() or _language() != language.current():
            self.info.emit(language.tr("Restart Layerwright to see the change."))


def apply_early() -> None:
    """Choose the size of text, the language and the motion. Call once there is an application, before any widget."""
    scale.choose(_text_size())
    language.choose(_language())
    reduce_motion(bool(QSettings().value("less_motion", False, bool)))


def _text_size() -> int:
    """In percent: what was chosen, or what the desktop asks for by the resolution it tells for text."""
    chosen = QSettings().value("text_size", 0, int)
    if chosen in scale.PERCENTS:
        return int(chosen)
    screen = QGuiApplication.primaryScreen()
    asked = (
        screen.logicalDotsPerInch() / 96 * 100
        if screen and QGuiApplication.platformName() in ("xcb", "wayland")
        else 100
    )
    return min(scale.PERCENTS, key=lambda each: abs(each - asked))


def _language() -> str:
    """What was chosen, or the system's where the window speaks it."""
    chosen = str(QSettings().value("language", ""))
    system = QLocale.system().name()[:2]
    return next((each for each in (chosen, system) if each in language.LANGUAGES), "en")
