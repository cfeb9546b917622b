"""A view: a definition and a widget in one. To add one: a file with its class, and its name in `views/__init__`."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from core.data import Prepared
from core.messages import EMPTY, Message
from core.moments import Computation, Moment
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.views.library import library
from designer.views.table import Table
from designer.views.titles import CHIP, TitleChip, Titles
from designer.views.veil import Veil
from designer.widgets.elided import ElidedLabel
from designer.widgets.help_topic import set_topic

SIDES = 12  # px at the left and the right


class View(QWidget):
    """Draws a moment. Subclasses say in class attributes what they are, and in `draw` how a moment is drawn.

    The view bar, the View menu, accessible names, empty states, the export of images and values, and tests derive from
    the attributes. `draw` is called on the window's thread, only while the view is visible, at most once in
    `milliseconds`, and only with a moment that has every part that `needs` names.
    """

    id: ClassVar[str]  # in project files
    title: ClassVar[Message]
    help: ClassVar[Message]  # what it shows: the tool tip of its chip, and the sentence of the empty, smallest view
    reading: ClassVar[Message] = EMPTY  # how to read it, for its page of help
    look_for: ClassVar[Message] = EMPTY  # what is worth looking for in it
    hands: ClassVar[Message] = EMPTY  # what mouse and keys do in it, and its chips
    icon: ClassVar[str]  # a file in resources/icons
    needs: ClassVar[tuple[str, ...]] = ()  # attributes of Moment that must not be None
    needs_no_run: ClassVar[bool] = False  # draws without data and without a run, so that it is never empty
    follows_edits: ClassVar[bool] = False  # draws what the project is, not only what the run is at
    square: ClassVar[bool] = False  # keeps its shape; others share the room that is left
    narrowest: ClassVar[int] = 180  # px that the view needs
    milliseconds: ClassVar[int] = 24  # least time between two drawings
    shortcut: ClassVar[str] = ""

    wants_drawing = Signal()  # the person changed a setting, or looks for the first time
    menu_wanted = Signal(object)  # the point of the screen to open the view's menu at
    enlarge_wanted = Signal()
    row_wanted = Signal(int)  # a row of the data set, to be followed through the network
    cell_wanted = Signal(str, int, int)  # of the confusion matrix: the split, the true and the predicted class
    edited = Signal(str, object, object)  # a name, a function of the Project, and what merges edits of one stroke
    error = Signal(str)  # why something cannot be done

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.moment: Moment | None = None  # the one that is shown, or will be once the view is seen
        self._icons: dict[QPushButton | QToolButton, str] = {}
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr(self.title))
        self.setAccessibleDescription(tr(self.help))
        set_topic(self, f"view/{self.id}")
        self.heading = ElidedLabel(tr(self.title))
        self.heading.setProperty("role", "heading")
        self.heading.setFixedHeight(scaled(CHIP))
        self.heading.setToolTip(tr("Double-click to enlarge or restore"))
        self.heading.installEventFilter(self)
        self.caption = ElidedLabel("")
        self.caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # the title goes first
        self.caption.setProperty("role", "hint")
        self.titles = Titles()
        self.titles.addWidget(self.heading)
        self.titles.addWidget(self.caption, 1)
        self.more = QToolButton()
        self.more.setProperty("role", "dock button")
        self.more.setFixedSize(scaled(CHIP) - 2, scaled(CHIP) - 2)
        self.more.setAccessibleName(tr("{view}: more commands", view=tr(self.title)))
        self.more.setToolTip(tr("More: enlarge, export, close"))
        self.more.clicked.connect(lambda: self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        self._icons[self.more] = "more"
        self.titles.addWidget(self.more)
        self._empty = QLabel()
        self._empty.setProperty("role", "hint")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setContentsMargins(24, 0, 24, 0)
        self._body = QStackedWidget()
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDES, 8, SIDES, 10)
        column.setSpacing(4)
        column.addLayout(self.titles)
        column.addSpacing(2)
        column.addWidget(self._body, 1)
        self.setMinimumSize(scaled(self.narrowest), scaled(120))
        self._veil = Veil(theme, self)
        self.show_text(self.help)
        self._color_icons()
        theme.changed.connect(self._restyle)
        library.arrived.connect(self._on_arrived)

    # What a subclass defines

    def computations(self, moment: Moment) -> Sequence[Computation]:  # type: ignore[type-arg]
        """What the view wants computed of a moment. `draw` finds it as `moment.result(...)`, once it is there."""
        return ()

    def draw(self, moment: Moment) -> None:
        """Show a moment that has every part the view needs."""
        raise NotImplementedError

    def values(self, moment: Moment) -> Table | None:
        """The values that the view shows, for export; None where a moment, which may be any, has none."""
        return None

    def make_ahead(self) -> None:
        """Create the body before it is first shown, while the window is idle."""

    # What every view does

    @property
    def is_seen(self) -> bool:
        """Whether it is worth drawing."""
        return self.isVisible() and not self.visibleRegion().isEmpty()

    def show_moment(self, moment: Moment) -> None:
        """Draw a moment, or the sentence of the empty view where the moment has not what the view needs."""
        self.moment = moment
        if any(getattr(moment, part) is None for part in self.needs) or not self.has_content(moment):
            self.show_empty(moment)
        elif library.is_there:
            self.draw(moment)
        else:
            self.show_text(EMPTY)
            library.fetch()
        is_old = moment.stale and self.shows_run(moment) and not self.shown_text
        if is_old:
            self._veil.setGeometry(self._body.geometry())
            self._veil.raise_()
        if is_old is self._veil.isHidden():
            self._veil.setVisible(is_old)

    def forget(self) -> None:
        """Show nothing of a moment until the next is drawn."""
        self.moment = None
        self.caption.setText("")
        self.show_text(self.help)
        self._veil.hide()

    def shows_run(self, moment: Moment) -> bool:
        """Whether what is shown is of the run, so that it is of before a change where the moment is stale."""
        return True

    @classmethod
    def suits(cls, data: Prepared) -> bool:
        """Whether the view can show this data. Of the views of predictions, the first that can is shown."""
        return True

    def has_content(self, moment: Moment) -> bool:
        """Whether there is something to draw in a moment that has every part. Where not, the empty view is shown."""
        return True

    def show_empty(self, moment: Moment) -> None:
        """Show the help of the view as its empty state."""
        self.caption.setText("")
        self.show_text(self.help)

    def show_text(self, text: str) -> None:
        """Show a sentence instead of the body."""
        self._empty.setText(tr(text))
        self._body.setCurrentIndex(0)

    @property
    def shown_text(self) -> str:
        """The sentence that is shown instead of the body, if any."""
        return "" if self._body.currentIndex() else self._empty.text()

    @property
    def room(self) -> QSize:
        """The size of the body."""
        if layout := self.layout():
            layout.activate()  # the view may have another size since the last time
        return self._body.size()

    def show_body(self, body: QWidget) -> None:
        """Show this instead of a sentence. It may be made when it is first shown."""
        if self._body.indexOf(body) < 0:
            self._body.addWidget(body)
        self._body.setCurrentWidget(body)

    def image(self) -> QImage:
        """A picture of the view as it is seen, without its title row."""
        return self._body.grab().toImage()

    def add_chip(self, text: str, name: str, checked: bool, image: str = "") -> TitleChip:
        """A switch in the title row, with a text or an icon. `name` is for the tool tip and for screen readers."""
        chip = TitleChip(text, name, checked)
        chip.setAccessibleName(f"{self.accessibleName()}: {name}")
        chip.toggled.connect(self.wants_drawing)
        if image:
            chip.setFixedWidth(scaled(CHIP))
            chip.setStyleSheet("padding: 0;")  # the icon would not fit beside the theme's padding
            self._icons[chip] = image
            chip.toggled.connect(self._color_icons)
            self._color_icons()
        self.titles.add_chip(chip, self.more)
        return chip

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # as when a text of the title row is longer
            self.titles.fold(self.width() - 2 * SIDES)
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.titles.fold(self.width() - 2 * SIDES)
        self.wants_drawing.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wants_drawing.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.heading and event.type() is QEvent.Type.MouseButtonDblClick:
            self.enlarge_wanted.emit()
            return True
        return super().eventFilter(watched, event)

    def _on_arrived(self) -> None:
        self.wants_drawing.emit()
        library.prepare(self, self.make_ahead)

    def _restyle(self) -> None:
        self._color_icons()
        self.wants_drawing.emit()

    def _color_icons(self) -> None:
        tokens = self.theme.tokens
        for button, image in self._icons.items():
            button.setIcon(icon(image, tokens.text if button.isChecked() else tokens.second))
