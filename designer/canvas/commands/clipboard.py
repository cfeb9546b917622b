"""Cut, copy, paste and duplicate. What is copied is text that a person can read: the project file's own layers."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QCursor, QGuiApplication

from core.formats import FormatError
from core.formats.project_json import from_json, to_json
from core.messages import message
from core.project import Project, edits
from core.project.annotations import Place
from designer.canvas.gestures.base import snapped
from designer.canvas.labels import describe
from designer.style.language import tr

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

STEP = 40.0  # scene units, to the right and down, from a copy to the next
MOST_TEXT = 20_000_000  # letters: what is on a clipboard may be anything


class ClipboardCommands:
    """Moves parts of the project to the clipboard and back, also between windows."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view
        self._pasted = 0  # how often the same was pasted
        QGuiApplication.clipboard().dataChanged.connect(self._on_changed)

    def by_id(self) -> dict[str, Callable[[], object]]:
        """What each row of designer/commands.py does."""
        return {"cut": self.cut, "copy": self.copy, "paste": self.paste, "duplicate": self.duplicate}

    def copy(self) -> bool:
        """Copy the selected layers and notes. Whether there were any."""
        part = self._part()
        if part is None:
            return False
        QGuiApplication.clipboard().setText(to_json(part, brief=True))
        return True

    def cut(self) -> None:
        """Copy what is selected, and remove it."""
        store, notes = self._view.store, self._view.store.notes
        if self.copy():
            label = tr("Cut {what}", what=describe(store.project, store.selection, notes))
            after = edits.remove_notes(edits.remove(store.project, store.selection), notes)
            store.edit(label, after)

    def paste(self) -> None:
        """Add what was copied, here or in another window, where the mouse is or beside the original."""
        text = QGuiApplication.clipboard().text()
        if not text.lstrip().startswith("{") or len(text) > MOST_TEXT:
            self._view.store.refuse(tr("The clipboard holds no layers. Copy some first, here or in another window."))
            return
        try:
            part = from_json(text, message("What was copied"))
        except FormatError as error:
            self._view.store.refuse(tr(str(error)))
            return
        if part.graph.layers or part.notes:
            self._pasted += 1
            self._add(tr("Paste {what}", what=self._named(part)), part, self._goal(part))

    def duplicate(self) -> None:
        """Add a copy of what is selected beside it; the clipboard stays as it is."""
        part = self._part()
        if part is not None:
            x, y = _corner(part)
            self._add(tr("Duplicate {what}", what=self._named(part)), part, (x + STEP, y + 3 * STEP))

    def _part(self) -> Project | None:
        store, notes = self._view.store, self._view.store.notes
        if not store.selection and not notes:
            store.refuse(tr("Nothing is selected. Click on a layer, or draw a frame around several."))
            return None
        return edits.part(store.project, store.selection, notes)

    def _named(self, part: Project) -> str:
        return describe(part, part.graph.layers, range(len(part.notes)))

    def _add(self, label: str, part: Project, at: Place) -> None:
        self._view.make(label, edits.paste(self._view.store.project, part, at), select=True)

    def _goal(self, part: Project) -> Place:
        """Under the mouse where it is over the canvas; else beside the original, each time further."""
        port = self._view.viewport()
        mouse = port.mapFromGlobal(QCursor.pos())
        if port.rect().contains(mouse) and port.underMouse():
            return snapped(self._view.mapToScene(mouse) + QPointF((self._pasted - 1) * STEP, (self._pasted - 1) * STEP))
        x, y = _corner(part)
        return x + self._pasted * STEP, y + self._pasted * 3 * STEP

    def _on_changed(self) -> None:
        self._pasted = 0


def _corner(part: Project) -> Place:
    return min(part.places.values(), default=part.notes[0].at if part.notes else (0.0, 0.0))
