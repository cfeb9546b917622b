"""The Help tab: pages of help with their contents and a search, and the page of the selected layer."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QStackedWidget, QVBoxLayout, QWidget

from core.definitions import Definition
from core.help import GROUPS, page_id, pages, search
from core.help.page import Page as HelpPage
from core.layers import Layer
from core.messages import message
from designer.document.changes import Change
from designer.panels.boxes import Box, Page, button, label
from designer.panels.form import field_title
from designer.panels.gestures import GESTURES
from designer.panels.help_page import HelpPageView
from designer.store import Store
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme

HEADING = 34  # pixels, height of the heading of a group
ID = Qt.ItemDataRole.UserRole
USING = HelpPage(
    "program/using",
    message("How to use Layerwright"),
    message("What the mouse and the keys do. Ctrl+F1 lists every shortcut."),
)


class HelpPanel(QWidget):
    """The contents of all pages, or one of them. It follows the selection of a layer, and what `open` asks for.

    `more` are pages beside those of core.
    """

    def __init__(self, store: Store, theme: Theme, more: Sequence[HelpPage] = ()) -> None:
        super().__init__()
        self._store, self._theme, self._more = store, theme, more
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Help"))
        self.search, self.list, self.stack = QLineEdit(), QListWidget(), QStackedWidget()
        self.search.setPlaceholderText(tr("Find in help"))
        self.search.setAccessibleName(tr("Find in help"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(tr("Pages of help"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.contents, self.back = button(tr("Contents")), button(tr("Back"))
        for one in (self.contents, self.back):
            one.setProperty("role", "link")
        self.area = Page()
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrow keys scroll it
        self.view: HelpPageView | None = None
        self._past: list[str] = []  # ids of the pages before this one
        self._id, self._parts = "", tuple[tuple[str, str], ...]()
        self._known: dict[str, HelpPage] = {}
        self._texts: dict[str, str] = {}
        self._lay_out()
        self.search.textChanged.connect(self._on_searched)
        self.search.returnPressed.connect(self._open_first)
        self.list.itemClicked.connect(self._on_chosen)
        self.list.itemActivated.connect(self._on_chosen)
        self.contents.clicked.connect(self.show_contents)
        self.back.clicked.connect(self._go_back)
        store.selected.connect(self._follow)
        store.changed.connect(self._on_changed)
        theme.changed.connect(self._redraw)

    @property
    def known(self) -> dict[str, HelpPage]:
        """All pages by their ids."""
        if not self._known:
            added = {page.id: page for page in (USING, *self._more)}
            self._known = {**pages(), **added}
            self._texts = {id: _searched(page) for id, page in self._known.items()}
        return self._known

    @property
    def shown(self) -> str:
        """The id of the page that is shown; empty for the contents."""
        return self._id

    def open(self, id: str) -> None:
        """Show a page. An unknown id, or an empty one, shows the contents."""
        if id not in self.known:
            self.show_contents()
            return
        if self._id and self._id != id:
            self._past.append(self._id)
        self._show(id, self._parts_of(id))

    def show_contents(self) -> None:
        """List all pages by their groups."""
        self._id = ""
        self._past.clear()
        self.search.clear()
        self._fill(self.known)
        self._go_to(self.list)

    def take_focus(self) -> None:
        """Give the keys to what is shown."""
        shown = self.area if self.stack.currentWidget() is self.area else self.search
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def text(self) -> str:
        """The text of what is shown."""
        if self.stack.currentWidget() is self.list or self.view is None:
            return "\n".join(self.list.item(row).text() for row in range(self.list.count()))
        return self.view.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._id and not self.list.count():  # built when it is seen first
            self._follow()
            if not self._id:
                self.show_contents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus() and self.stack.currentWidget() is self.list:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentRow(next((row for row in range(self.list.count()) if self._at(row)), -1))
        elif event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        elif event.key() == Qt.Key.Key_Backspace and self.back.isVisible():
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        top, column = QHBoxLayout(), QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        column.setSpacing(4)
        top.setContentsMargins(14, 0, 14, 0)
        top.addWidget(self.search, 1)
        links = QHBoxLayout()
        links.setContentsMargins(10, 0, 14, 0)
        for one in (self.back, self.contents):
            links.addWidget(one)
        links.addStretch()
        self._links = QWidget()
        self._links.setLayout(links)
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.area)
        column.addLayout(top)
        column.addWidget(self._links)
        column.addWidget(self.stack, 1)

    def _show(self, id: str, parts: Sequence[tuple[str, str]]) -> None:
        self._id, self._parts = id, tuple(parts)
        if self.view is not None:
            self.view.hide()
            self.area.column.removeWidget(self.view)
            self.view.deleteLater()
        self.view = HelpPageView(self.known[id], self.known, self.open, self._theme, parts)
        if id == USING.id:
            write_gestures(self.view)
        self.area.column.addWidget(self.view)
        self.area.verticalScrollBar().setValue(0)
        self._go_to(self.area)

    def _go_to(self, widget: QWidget) -> None:
        self.stack.setCurrentWidget(widget)
        self._links.setVisible(widget is self.area)
        self.back.setVisible(bool(self._past))

    def _go_back(self) -> None:
        if self._past:
            id = self._past.pop()
            self._show(id, self._parts_of(id))

    def _fill(self, ids: Sequence[str] | dict[str, HelpPage], grouped: bool = True) -> None:
        """List pages, under the headings of their groups or in the order given."""
        self.list.clear()
        order = {"program": tr("The program")} | {group: tr(title) for group, title in GROUPS.items()}
        heading = ""
        ranked = sorted(ids, key=lambda id: list(order).index(self.known[id].group)) if grouped else ids
        for id in ranked:
            page = self.known[id]
            title = tr(page.title)
            if grouped and order[page.group] != heading:
                heading = order[page.group]
                item = QListWidgetItem(heading, self.list)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
                item.setForeground(self._theme.tokens.color("second"))
                item.setSizeHint(QSize(0, scaled(HEADING)))
                item.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
                font = item.font()
                font.setWeight(QFont.Weight.DemiBold)
                item.setFont(font)
            text = title if grouped else f"{title} · {order[page.group]}"
            item = QListWidgetItem(f"   {text}" if grouped else text, self.list)
            item.setData(ID, id)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr(page.summary))

    def _at(self, row: int) -> str:
        return self.list.item(row).data(ID) or ""

    def _on_searched(self, text: str) -> None:
        if text.strip():
            self._past.clear()
            self._id = ""
            self._fill(search(text, self._texts if self.known else {}), grouped=False)
            if not self.list.count():
                item = QListWidgetItem(tr("No page has “{pattern}”.", pattern=text.strip()), self.list)
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self._go_to(self.list)
        elif self.stack.currentWidget() is self.list:
            self._fill(self.known)

    def _open_first(self) -> None:
        if self.stack.currentWidget() is self.list and self.list.count():
            self._on_chosen(self.list.item(0))

    def _on_chosen(self, item: QListWidgetItem) -> None:
        if id := item.data(ID):
            self.open(id)

    def _redraw(self) -> None:
        if self._id:
            self._show(self._id, self._parts)
        elif self.list.count():
            self._on_searched(self.search.text())

    # The selected layer

    def _on_changed(self, change: Change) -> None:
        if change.altered & self._store.selection and self._id == self.topic():
            parts = self._parts_of(self._id)
            if parts != self._parts:
                self._show(self._id, parts)

    def _follow(self) -> None:
        """Show the page of the layer that was selected, once the panel is seen."""
        topic = self.topic()
        if topic and topic != self._id and (self.isVisible() or not self._id):
            self.open(topic)

    def _layer(self) -> Layer | None:
        if len(self._store.selection) != 1:
            return None
        (layer_id,) = self._store.selection
        return self._store.project.graph.layers[layer_id]

    def topic(self) -> str:
        """The id of the page of the selected layer; empty without one."""
        layer = self._layer()
        return page_id(type(layer)) if layer is not None else ""

    def _parts_of(self, id: str) -> tuple[tuple[str, str], ...]:
        """What is chosen in the settings of the selected layer, on its own page: the setting and the page."""
        layer = self._layer()
        if layer is None or id != self.topic():
            return ()
        chosen = {name: (param, getattr(layer, name)) for name, param in layer.params().items() if param.choices}
        return tuple(
            (tr(field_title(name, param)), page_id(type(value)))
            for name, (param, value) in chosen.items()
            if isinstance(value, Definition) and value.kind != "none"
        )


def write_gestures(view: QWidget) -> None:
    """Add what the mouse and the keys do to a page."""
    column = view.layout()
    assert isinstance(column, QVBoxLayout)
    for title, gestures in GESTURES.items():
        box = Box()
        box.column.addWidget(label(tr(title), "heading"))
        box.column.setSpacing(1)
        for gesture, effect in gestures.items():
            box.column.addSpacing(7)
            box.column.addWidget(label(tr(gesture), wrap=True))
            box.column.addWidget(label(tr(effect), "second", wrap=True))
        column.addWidget(box)


def _searched(page: HelpPage) -> str:
    """What a search looks at: the title first, in the language of the window and in English."""
    texts = [text for paragraph in page.texts for text in paragraph]
    english = [str(page.title), page.id, *page.names.values()]
    return "\n".join([tr(page.title), tr(page.summary), *map(tr, texts), *english])
