"""What is dropped on the canvas: layers and blocks from the list, tables, projects."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPointF

from core.data.csv.source import CSV
from core.definitions import DefinitionError
from core.formats import SUFFIX, FormatError
from core.layers import Layer
from core.project import Project, edits
from designer.canvas.gestures.base import snapped
from designer.canvas.items.wire import WireItem
from designer.document.mime import LAYER_MIME, part_of, title_of
from designer.style.language import tr

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

TABLES = (".csv", ".tsv", ".txt")
PROJECTS = (SUFFIX, ".json")


class Drops:
    """Knows what hangs on the pointer, and lights the wire that it would be spliced into."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view
        self._wire: WireItem | None = None

    def accepts(self, data: QMimeData) -> bool:
        """Whether that may be dropped."""
        return data.hasFormat(LAYER_MIME) or _file(data) is not None

    def move(self, data: QMimeData, at: QPointF) -> None:
        """It is held here, in scene units."""
        part = _part(data)
        fits = part is not None and edits.fits_on_wire(part)
        self._light(self._view.canvas.wire_near(at) if fits else None)
        name = _file(data)
        if name is not None and name.suffix.lower() in TABLES:
            self._view.hint(tr("Learn from {file}", file=name.name))

    def leave(self) -> None:
        """It is held no more."""
        self._light(None)
        self._view.hint("")

    def drop(self, data: QMimeData, at: QPointF) -> None:
        """It was let go here, in scene units."""
        wire = self._wire
        self.leave()
        project, part, name = self._view.store.project, _part(data), _file(data)
        if part is not None and wire is not None:
            after = edits.insert(project, part, snapped(at), wire.edge)
            self._view.make(tr("Insert {what}", what=title_of(part)), after, select=True)
        elif isinstance(part, Layer):
            self._view.make(tr("Add {what}", what=part.title), edits.add(project, part, snapped(at)), select=True)
        elif part is not None:
            self._view.make(tr("Add {what}", what=title_of(part)), edits.paste(project, part, snapped(at)), select=True)
        elif name is not None and name.suffix.lower() in TABLES:
            self._view.make(tr("Open {file}", file=name.name), edits.change_data(project, source=CSV(path=str(name))))
            self._view.data_opened.emit()
        elif name is not None:
            self._view.project_dropped.emit(name)

    def _light(self, wire: WireItem | None) -> None:
        if self._wire is not None:
            self._wire.light(False)
        self._wire = wire
        if wire is not None:
            wire.light(True)


def _part(data: QMimeData) -> Layer | Project | None:
    """The layer or block that is dragged, if it is one."""
    if not data.hasFormat(LAYER_MIME):
        return None
    try:
        return part_of(data.data(LAYER_MIME).toStdString())
    except (DefinitionError, FormatError):
        return None


def _file(data: QMimeData) -> Path | None:
    """The one table or project that is dragged, if it is one."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in TABLES + PROJECTS else None
