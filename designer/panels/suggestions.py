"""Suggested networks for the data, each on a card with the reason."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.data import Prepared
from core.messages import message
from core.project.classical import classical
from core.project.templates import Template, apply, spec_text, suggest
from designer.panels.boxes import Box, button, label
from designer.store import Store
from designer.style.language import tr


class Suggestions(QWidget):
    """Shows up to `most` suggestions. The loaded data arrives with `show_data`."""

    def __init__(self, store: Store, most: int = 3) -> None:
        super().__init__()
        self._store, self._most = store, most
        self._shown: list[Template] = []
        self.cards: list[Box] = []
        self._heading = label("", "heading", wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        self.column.addWidget(self._heading)
        self.hide()

    def show_data(self, data: Prepared | None) -> None:
        """Suggest networks for loaded data. None hides the suggestions."""
        suggested = templates(self._store, data)[: self._most]
        self._heading.setText(tr("Networks for {data}", data=tr(spec_text(self._store.spec))))
        if suggested != self._shown:
            self._shown = suggested
            self._build()
        self.setVisible(bool(suggested))

    def _build(self) -> None:
        for old in self.cards:
            old.hide()
            self.column.removeWidget(old)
            old.deleteLater()
        self.cards = [self._card(template) for template in self._shown]
        for card in self.cards:
            self.column.addWidget(card)

    def _card(self, template: Template) -> Box:
        card, row = Box(), QHBoxLayout()
        use = button(tr("Use"), tr("Replaces the network. You can undo this."))
        use.setAccessibleName(tr("Use the network “{title}”", title=tr(template.title)))
        use.clicked.connect(lambda: choose(self._store, template))
        row.addWidget(label(tr(template.title), "heading", wrap=True), 1)
        row.addWidget(use)
        card.column.addLayout(row)
        card.column.addWidget(label(tr(template.because), "second", wrap=True))
        return card


def templates(store: Store, data: Prepared | None) -> list[Template]:
    """The suggested networks for loaded data, best first. Empty while nothing is loaded."""
    return suggest(store.spec, len(data.train)) if data is not None else []


def named(store: Store, data: Prepared | None) -> list[Template]:
    """The classical models by name, those that do not fit the data as well. Empty while nothing is loaded."""
    return classical(store.spec, len(data.train)) if data is not None else []


def choose(store: Store, template: Template) -> None:
    """Replace the network of the project with a suggested one."""
    title = message("Use the network “{title}”", title=template.title)
    store.edit(title, apply(store.project, template, store.spec), rearranges=True)
