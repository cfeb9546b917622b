"""Blocks: parts that the person has saved to the list of layers, kept from one session to the next."""

from typing import cast

from PySide6.QtCore import QObject, QSettings, Signal

from core.formats import FormatError
from core.formats.project_json import from_json, to_json
from core.project import Project


class Blocks(QObject):
    """The saved parts by title, each kept as the text that copying would give."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = QSettings()

    def all(self) -> list[Project]:
        """Every block, in the order in which they were saved. One that cannot be read is left out."""
        parts: list[Project] = []
        for text in cast(list[str], self._settings.value("blocks", [], list)):
            try:
                parts.append(from_json(text, "A block"))
            except FormatError:
                continue
        return parts

    def save(self, block: Project) -> None:
        """Keep a block; it takes the place of another with its title."""
        self._keep([*(each for each in self.all() if each.title != block.title), block])

    def remove(self, title: str) -> None:
        """Forget a block."""
        self._keep([each for each in self.all() if each.title != title])

    def _keep(self, blocks: list[Project]) -> None:
        self._settings.setValue("blocks", [to_json(each, brief=True) for each in blocks])
        self.changed.emit()
