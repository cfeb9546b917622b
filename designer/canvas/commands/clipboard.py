"""Cut, copy, paste and duplicate. The clipboard holds text: layers as in a project file."""

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QCursor, QGuiApplication

from core.formats import FormatError
from core.formats.project_json import from_json, to_json
from core.messages import Message, message
from core.project import Project, edits
from core.project.annotations import Place
from designer.canvas.context import CanvasContext
from designer.canvas.grid import snapped
from designer.canvas.labels import describe
from designer.style.language import tr

STEP = 40.0  # scene units between two copies, to the right and down
MAX_LENGTH = 20_000_000  # characters: the clipboard may hold anything


class ClipboardCommands:
    """Copies layers and notes to the clipboard and back, also between windows."""

    def __init__(self, context: CanvasContext) -> None:
        self._context = context
        self._pastes = 0  # of the current content of the clipboard
        QGuiApplication.clipboard().dataChanged.connect(self._on_changed)

    def by_id(self) -> dict[str, Callable[[], object]]:
        """The functions of commands in designer/commands.py, by id."""
        return {"cut": self.cut, "copy": self.copy, "paste": self.paste, "duplicate": self.duplicate}

    def copy(self) -> bool:
        """Copy the selected layers and notes. Returns whether anything was selected."""
        part = self._selected_part()
        if part is None:
            return False
        QGuiApplication.clipboard().setText(to_json(part, brief=True))
        return True

    def cut(self) -> None:
        """Copy the selection and remove it."""
        store, notes = self._context.store, self._context.store.notes
        if self.copy():
            label = message("Cut {what}", what=describe(store.project, store.selection, notes))
            after = edits.remove_notes(edits.remove(store.project, store.selection), notes)
            store.edit(label, after)

    def paste(self) -> None:
        """Add the content of the clipboard at the mouse, or beside the original."""
        text = QGuiApplication.clipboard().text()
        store = self._context.store
        if not text.lstrip().startswith("{") or len(text) > MAX_LENGTH:
            store.refuse(tr("The clipboard contains no layers. Copy some layers first, here or in another window."))
            return
        try:
            part = from_json(text, message("The clipboard"))
        except FormatError as error:
            store.refuse(tr(str(error)))
            return
        if part.graph.layers or part.notes:
            self._pastes += 1
            self._add(message("Paste {what}", what=self._describe(part)), part, self._paste_place(part))

    def duplicate(self) -> None:
        """Add a copy of the selection beside it. The clipboard does not change."""
        part = self._selected_part()
        if part is not None:
            x, y = _corner(part)
            self._add(message("Duplicate {what}", what=self._describe(part)), part, (x + STEP, y + 3 * STEP))

    def _selected_part(self) -> Project | None:
        store, notes = self._context.store, self._context.store.notes
        if not store.selection and not notes:
            store.refuse(tr("Nothing is selected. Click a layer, or drag a rectangle around several."))
            return None
        return edits.part(store.project, store.selection, notes)

    def _describe(self, part: Project) -> str:
        return describe(part, part.graph.layers, range(len(part.notes)))

    def _add(self, label: Message, part: Project, at: Place) -> None:
        self._context.apply(label, edits.paste(self._context.store.project, part, at), select=True)

    def _paste_place(self, part: Project) -> Place:
        """The mouse if it is over the canvas, else beside the original. Repeated pastes go further."""
        view = self._context.view
        viewport = view.viewport()
        mouse = viewport.mapFromGlobal(QCursor.pos())
        if viewport.rect().contains(mouse) and viewport.underMouse():
            return snapped(view.mapToScene(mouse) + QPointF((self._pastes - 1) * STEP, (self._pastes - 1) * STEP))
        x, y = _corner(part)
        return x + self._pastes * STEP, y + self._pastes * 3 * STEP

    def _on_changed(self) -> None:
        self._pastes = 0


def _corner(part: Project) -> Place:
    return min(part.places.values(), default=part.notes[0].at if part.notes else (0.0, 0.0))
