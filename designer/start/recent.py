"""The recent projects on the start page and in the menu."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from designer.files.files import Files
from designer.start.page import StartPage
from designer.start.results import Result, result_of, stamp_of
from designer.start.thumbnails import Thumbnails
from designer.store import Store


class RecentProjects(QObject):
    """Keeps both lists up to date as files are opened and saved."""

    def __init__(self, store: Store, files: Files, page: StartPage, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._files, self._page, self._menu = store, files, page, menu
        self._thumbnails = Thumbnails()
        files.recent_changed.connect(self._on_changed)
        page.recent_removed.connect(files.forget)
        page.recent_cleared.connect(lambda: files.forget(*files.recent()))
        self._show()

    def _on_changed(self) -> None:
        """Save the thumbnail of the file that was saved or opened, and list the file first."""
        if self._store.path is not None:
            path = self._store.path
            self._thumbnails.save(path, self._store.newest, self._files.recent(), self._result(path))
        self._show()

    def _result(self, path: Path) -> Result | None:
        """How well the network in the file does: as it was measured, or as it was known while the file had it."""
        if self._files.measured is not None:
            return result_of(self._files.measured, path)
        before = self._thumbnails.of(path)
        if before is None or before.result is None:
            return None
        if self._files.has_weights_of_before:  # only something else was saved
            return replace(before.result, stamp=stamp_of(path))
        return before.result if before.result.is_of(path) else None

    def _show(self) -> None:
        recent = self._files.recent()
        self._page.show_recent({path: self._thumbnails.of(path) for path in recent})
        self._menu.clear()
        self._menu.setEnabled(bool(recent))
        for path in recent:
            self._menu.addAction(path.name, partial(self._files.open, path)).setToolTip(str(path))
