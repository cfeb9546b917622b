"""The recent projects on the start page and in the menu."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from designer.files.files import Files
from designer.start.page import StartPage
from designer.start.thumbnails import Thumbnails
from designer.store import Store


class RecentProjects(QObject):
    """Keeps both lists up to date as files are opened and saved."""

    def __init__(self, store: Store, files: Files, page: StartPage, menu: QMenu, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._files, self._page, self._menu = store, files, page, menu
        self._thumbnails = Thumbnails()
        files.recent_changed.connect(self._on_changed)
        self._show()

    def _on_changed(self) -> None:
        """Save the thumbnail of the file that was saved or opened, and list the file first."""
        if self._store.path is not None:
            self._thumbnails.save(self._store.path, self._store.project, self._files.recent())
        self._show()

    def _show(self) -> None:
        recent = self._files.recent()
        self._page.show_recent({path: self._thumbnails.of(path) for path in recent})
        self._menu.clear()
        self._menu.setEnabled(bool(recent))
        for path in recent:
            self._menu.addAction(path.name, partial(self._files.open, path)).setToolTip(str(path))
