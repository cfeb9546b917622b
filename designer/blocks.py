"""Blocks: groups of layers that the person has saved to the list of layers."""

from typing import cast

from PySide6.QtCore import QObject, QSettings, Signal

from core.formats import FormatError
from core.formats.project_json import from_json, to_json
from core.project import Project


class Blocks(QObject):
    """The saved blocks, stored in QSettings as the JSON that copying them gives."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = QSettings()

    def all(self) -> list[Project]:
        """All blocks in the order in which they were saved. Skips blocks that cannot be read."""
        blocks: list[Project] = []
        for text in cast(list[str], self._settings.value("blocks", [], list)):
            try:
                blocks.append(from_json(text, "A block"))
            except FormatError:
                continue
        return blocks

    def save(self, block: Project) -> None:
        """Save a block, instead of another block with the same title."""
        self._store([*(other for other in self.all() if other.title != block.title), block])

    def remove(self, title: str) -> None:
        """Delete a block."""
        self._store([block for block in self.all() if block.title != title])

    def _store(self, blocks: list[Project]) -> None:
        self._settings.setValue("blocks", [to_json(block, brief=True) for block in blocks])
        self.changed.emit()
