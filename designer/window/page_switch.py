"""The pages of a project, one shown at a time, and the switch between them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QWidget

from designer.style.language import tr
from designer.window.pages import Page, Parts, Working


class Pages(QStackedWidget):
    """Shows one page of a project; each is made when it is first shown."""

    shown = Signal(object)  # Page

    def __init__(self, pages: Sequence[Page], parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages, self._parts = tuple(pages), parts
        self._made: dict[str, QWidget] = {}
        self.page = next((page for page in self.pages if page.first), self.pages[0])
        self.show_page(self.page)

    def show_page(self, page: Page) -> None:
        """Bring a page to the front."""
        if page.id not in self._made:
            self._made[page.id] = page.make(self._parts)
            self.addWidget(self._made[page.id])
        self.page = page
        self.setCurrentWidget(self._made[page.id])
        self.shown.emit(page)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keys on to the page."""
        super().focusInEvent(event)
        self.shown_widget.setFocus()

    @property
    def shown_widget(self) -> QWidget:
        """The widget of the page that is shown."""
        return self._made[self.page.id]

    @property
    def ordered(self) -> tuple[Page, ...]:
        """The pages that stand beside one another, without those within another."""
        return tuple(page for page in self.pages if not page.within)

    def walk(self, by: int) -> None:
        """Show the page `by` places after this one; the first follows the last."""
        here = next(n for n, page in enumerate(self.ordered) if page.id == (self.page.within or self.page.id))
        self.show_page(self.ordered[(here + by) % len(self.ordered)])

    def made(self, id: str) -> QWidget | None:
        """The widget of a page; None before it was first shown."""
        return self._made.get(id)

    def close_workers(self) -> None:
        """End what the pages do in the background."""
        for widget in self._made.values():
            if isinstance(widget, Working):
                widget.close_worker()


class PageSwitch(QWidget):
    """A segment per page. It is hidden where a project has a single page."""

    def __init__(self, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Pages of the project"))
        self._segments: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for page in pages.ordered:
            segment = QPushButton(tr(page.title))
            segment.setProperty("role", "segment")
            segment.setCheckable(True)
            segment.setAutoExclusive(True)
            segment.setToolTip(tr(page.help))
            segment.setAccessibleName(tr(page.title))
            segment.clicked.connect(lambda _=False, page=page: pages.show_page(page))
            self._segments[page.id] = segment
            row.addWidget(segment)
        pages.shown.connect(self._on_shown)
        self._on_shown(pages.page)
        if len(pages.ordered) < 2:
            self.hide()  # without a parent yet, showing would open a window

    def _on_shown(self, page: Page) -> None:
        self._segments[page.within or page.id].setChecked(True)
