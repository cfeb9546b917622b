"""What the live views have in common: a title row over a body, and no work while nobody looks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from core.messages import EMPTY
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.style.tokens import GRID
from designer.views.legend import Legend
from designer.views.library import library
from designer.widgets.elided import ElidedLabel

CHIP = 6 * GRID  # px high, and wide where it has only an icon


class PlotPanel(QWidget):
    """A live view. Subclasses say in `redraw` how it is drawn, and call `changed` when it must be."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._stale = True
        self._icons: dict[QPushButton, str] = {}
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.heading = ElidedLabel(title)
        self.heading.setProperty("role", "heading")
        self.heading.setFixedHeight(scaled(CHIP))
        self.legend = Legend(theme)
        self.legend.setAccessibleName(f"{title}: {tr('legend')}")
        self._titles = QHBoxLayout()
        self._titles.setSpacing(6)
        self._titles.addWidget(self.heading)
        self._titles.addWidget(self.legend, 1)
        self._empty = QLabel()
        self._empty.setProperty("role", "hint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(24, 0, 24, 16)
        self._body = QStackedWidget()
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addLayout(self._titles)
        column.addSpacing(2)
        column.addWidget(self._body, 1)
        self.setMinimumSize(scaled(180), 120)
        theme.changed.connect(self._restyle)
        library.arrived.connect(self._on_arrived)

    def redraw(self) -> None:
        """Bring the view up to date. Called only while it is visible."""
        raise NotImplementedError

    def make_ahead(self) -> None:
        """Make the body now, and not when it is first shown."""

    def changed(self) -> None:
        """There is something new to draw: at once, or when the view is next seen."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.redraw()

    def can_draw(self) -> bool:
        """Whether what draws is there. Where it is not, it is fetched, and `changed` is called when it has come."""
        if not library.is_there:
            self.say(EMPTY)
            library.fetch()
        return library.is_there

    def say(self, text: str) -> None:
        """Show a sentence instead of the body."""
        self._empty.setText(tr(text))
        self._body.setCurrentIndex(0)

    @property
    def said(self) -> str:
        """The sentence shown instead of the body, if any."""
        return "" if self._body.currentIndex() else self._empty.text()

    def show_body(self, body: QWidget) -> None:
        """Show this instead of a sentence. It may be made when it is first shown: what draws is slow to import."""
        if self._body.indexOf(body) < 0:
            self._body.addWidget(body)
        self._body.setCurrentWidget(body)

    def add_chip(self, text: str, name: str, checked: bool, image: str = "") -> QPushButton:
        """A switch in the title row, with a text or an icon. `name` is for tool tip and screen readers."""
        chip = QPushButton(text)
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setFixedHeight(scaled(CHIP))
        chip.setChecked(checked)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.setToolTip(name)
        chip.setAccessibleName(f"{self.accessibleName()}: {name}")
        chip.toggled.connect(self.changed)
        if image:
            chip.setFixedWidth(scaled(CHIP))
            chip.setStyleSheet("padding: 0;")  # the icon would not fit beside the theme's padding
            self._icons[chip] = image
            chip.toggled.connect(self._color_icons)
            self._color_icons()
        self._titles.addWidget(chip)
        return chip

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.changed()

    def close_worker(self) -> None:
        """End what runs in the background, if anything does."""

    def closeEvent(self, event: QCloseEvent) -> None:
        self.close_worker()
        super().closeEvent(event)

    def _on_arrived(self) -> None:
        self.changed()
        library.prepare(self.make_ahead)

    def _restyle(self) -> None:
        self._color_icons()
        self.changed()

    def _color_icons(self) -> None:
        tokens = self.theme.tokens
        for chip, image in self._icons.items():
            chip.setIcon(icon(image, tokens.text if chip.isChecked() else tokens.second))
