"""One page of help: its formula, its drawing, when to use it, what to beware of, its settings and related pages."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSlider, QVBoxLayout, QWidget

from core.definitions import Param
from core.help import GROUPS, drawn
from core.help.drawing import Slide
from core.help.page import Page
from core.messages import literal
from core.messages.numbers import form_of
from designer.panels import boxes
from designer.panels.boxes import FormulaBox
from designer.panels.form import field_title
from designer.panels.help_drawing import HelpDrawing
from designer.panels.help_terms import BREAK, breakable, linked
from designer.panels.stepping import bound
from designer.style.icons import icon
from designer.style.language import tr
from designer.style.theme import Theme
from designer.widgets.wrapped import WrappedButton

READ_AND_FOLLOW = (
    Qt.TextInteractionFlag.TextSelectableByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByMouse
    | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
)


class Link(WrappedButton):
    """A link to another page."""

    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class HelpPageView(QWidget):
    """Shows a page. `open` is called with the id of a page that is clicked; `parts` are pages of what is in a layer,
    each with the name of its setting."""

    def __init__(
        self,
        page: Page,
        known: Mapping[str, Page],
        open: Callable[[str], object],
        theme: Theme,
        parts: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        self._known, self._open, self._theme = known, open, theme
        self.links: dict[str, Link] = {}
        self.paragraphs: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._head(page)
        self._add(label(tr(page.summary), wrap=True))
        self._links(tr("In this layer"), [(f"{field}: ", id) for field, id in parts])
        if page.formulas:
            box = FormulaBox()
            box.show_formula(r",\quad ".join(page.formulas), "")
            box.sentence.hide()
            self._add(box)
        self._draw(page)
        self._properties(page)
        for heading, text in page.texts:
            self._paragraph(tr(heading), linked(tr(text), known, page.id))
        self._links(tr("See also"), [("", id) for id in page.related])
        self._settings(page.fields)
        self._names(page)

    def text(self) -> str:
        """The text of the whole page."""
        return "\n".join(plain(one) for one in self.findChildren(QLabel)).replace(BREAK, "")

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)

    def _head(self, page: Page) -> None:
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(label(tr(GROUPS[page.group]) if page.group in GROUPS else "", "second"))
        head.addWidget(label(tr(page.title), "title", wrap=True))
        self._column.addLayout(head)

    def _paragraph(self, heading: str, html: str) -> None:
        part = QVBoxLayout()
        part.setSpacing(2)
        part.addWidget(label(heading, "heading"))
        body = boxes.label(html, wrap=True)
        body.setTextFormat(Qt.TextFormat.RichText)
        body.setTextInteractionFlags(READ_AND_FOLLOW)
        body.linkActivated.connect(self._open)
        self.paragraphs.append(body)
        part.addWidget(body)
        self._column.addLayout(part)

    def _draw(self, page: Page) -> None:
        drawing = drawn(page)
        if drawing is None:
            return
        self._add(label(tr(drawing.title), "heading"))
        self.drawing, self.note = HelpDrawing(self._theme, drawing), label(tr(drawing.note), "second", wrap=True)
        self._add(self.drawing)
        self.note.setVisible(bool(drawing.note))
        self._add(self.note)
        if drawing.slide is not None:
            self._add_slide(drawing.slide)

    def _add_slide(self, slide: Slide) -> None:
        """A slider for a number with which something is drawn, to try it by hand."""
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, len(slide.values) - 1)
        self.slider.setAccessibleName(tr(slide.name))
        self.slider.setValue(slide.place)

        def redraw(place: int) -> None:
            drawing = slide.draw(slide.values[place])
            self.drawing.show_drawing(drawing)
            self.note.setText(tr(drawing.note))

        self.slider.valueChanged.connect(redraw)
        self._add(self.slider)

    def _properties(self, page: Page) -> None:
        if not page.properties:
            return
        self._add(label(tr("Five properties"), "heading"))
        grid, tokens = QGridLayout(), self._theme.tokens
        grid.setSpacing(4)
        for number, (claim, holds) in enumerate(page.properties):
            row, mark = QHBoxLayout(), QLabel()
            mark.setPixmap(icon("check" if holds else "close", tokens.good if holds else tokens.third).pixmap(12, 12))
            text = label(tr(claim), "" if holds else "second", wrap=True)
            text.setAccessibleName(tr("{claim}: yes", claim=tr(claim)) if holds else tr("{claim}: no", claim=tr(claim)))
            row.addWidget(mark)
            row.addWidget(text, 1)
            grid.addLayout(row, number // 2, number % 2)
        self._column.addLayout(grid)

    def _links(self, heading: str, ids: Sequence[tuple[str, str]]) -> None:
        """Add links to pages, each after a text."""
        found = [(before, id) for before, id in ids if id in self._known]
        if not found:
            return
        part = QVBoxLayout()
        part.setSpacing(2)
        part.addWidget(label(heading, "heading"))
        for before, id in found:
            link = Link(f"{before}{tr(self._known[id].title)}")
            link.setProperty("role", "help link")
            link.clicked.connect(partial(self._open, id))
            part.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            self.links[id] = link
        self._column.addLayout(part)

    def _settings(self, fields: Mapping[str, Param]) -> None:
        if not fields:
            return
        self._column.addSpacing(4)
        self._add(label(tr("Settings"), "heading"))
        for name, param in fields.items():
            entry = QVBoxLayout()
            entry.setSpacing(1)
            entry.addWidget(label(tr(field_title(name, param))))
            entry.addWidget(label(f"{tr(param.help)} {bounds(param)}".strip(), "second", wrap=True))
            self._column.addLayout(entry)

    def _names(self, page: Page) -> None:
        lines = [f"{program}: {name}" for program, name in page.names.items()]
        if page.paper:
            lines.append(tr("Source: {paper}", paper=literal(page.paper)))
        if lines:
            self._add(label("\n".join(lines), "second", wrap=True))


def plain(shown: QLabel) -> str:
    """The text of a label without its markup."""
    if shown.textFormat() != Qt.TextFormat.RichText:
        return shown.text()
    return QTextDocumentFragment.fromHtml(shown.text()).toPlainText()


def label(text: str, role: str = "", wrap: bool = False) -> QLabel:
    """A label in which also long names of classes can be wrapped."""
    return boxes.label(breakable(text), role, wrap)


def bounds(param: Param) -> str:
    """The bounds of a field as a sentence; empty where it has none."""
    if param.low is None or param.high is None:
        return ""
    low, high = bound(param.low), bound(param.high)
    if param.high >= 1e12:  # in effect unbounded
        return tr("At least {low}.", low=_measured(low, param))
    return tr("From {low} to {high}.", low=low, high=_measured(high, param))


def _measured(bound: str, param: Param) -> str:
    """A bound with the unit of its field."""
    return f"{bound} {tr(form_of(param.unit, bound))}" if param.unit else bound
