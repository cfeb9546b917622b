"""Drops on the canvas: layers and blocks from the layer list, tables, projects."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF

from core.definitions import DefinitionError
from core.formats import FormatError
from core.layers import Layer
from core.messages import message
from core.project import Project, edits
from designer.canvas.context import CanvasContext
from designer.canvas.grid import snapped
from designer.canvas.items.wire import WireItem
from designer.document.mime import LAYER_MIME, part_of, title_of
from designer.style.language import tr
from designer.widgets.dropped import PROJECTS, dragged_file


class DropHandler:
    """Follows one drag at a time and highlights the wire on which its layer would be inserted."""

    def __init__(self, context: CanvasContext) -> None:
        self._context = context
        self._wire: WireItem | None = None
        self._forget()

    def _forget(self) -> None:
        self._part: Layer | Project | None = None
        self._file: Path | None = None
        self._fits_on_wire = False
        self.accepted = False  # whether the drag that is over the canvas may be dropped

    def enter(self, data: QMimeData) -> None:
        """Read the data of a drag. This is done once per drag, since a block is a long text."""
        self._part, self._file = _part(data), dragged_file(data)
        self._fits_on_wire = self._part is not None and edits.fits_on_wire(self._part)
        self.accepted = data.hasFormat(LAYER_MIME) or self._file is not None

    def move(self, at: QPointF) -> None:
        """Follow the drag, in scene units."""
        self._highlight(self._context.scene.wire_near(at) if self._fits_on_wire else None)
        if self._file is not None and self._file.suffix.lower() not in PROJECTS:
            self._context.show_hint(tr("Train on {file}", file=self._file.name))

    def leave(self) -> None:
        """The drag has left the canvas, or has ended."""
        self._highlight(None)
        self._context.show_hint("")
        self._forget()

    def drop(self, at: QPointF) -> None:
        """Insert the layer or block, or open the file, at a point in scene units. Raises EditError."""
        wire, part, file = self._wire, self._part, self._file
        context, project = self._context, self._context.store.project
        self.leave()
        if part is not None and wire is not None:
            after = edits.insert(project, part, snapped(at), wire.edge)
            context.apply(message("Insert {what}", what=title_of(part)), after, select=True)
        elif isinstance(part, Layer):
            context.apply(message("Add {what}", what=part.title), edits.add(project, part, snapped(at)), select=True)
        elif part is not None:
            label = message("Add {what}", what=title_of(part))
            context.apply(label, edits.paste(project, part, snapped(at)), select=True)
        elif file is not None and file.suffix.lower() not in PROJECTS:
            context.data_dropped.emit(file)
        elif file is not None:
            context.project_dropped.emit(file)

    def _highlight(self, wire: WireItem | None) -> None:
        if self._wire is not None:
            self._wire.set_highlighted(False)
        self._wire = wire
        if wire is not None:
            wire.set_highlighted(True)


def _part(data: QMimeData) -> Layer | Project | None:
    """The dragged layer or block; None if there is none or it is damaged."""
    if not data.hasFormat(LAYER_MIME):
        return None
    try:
        return part_of(data.data(LAYER_MIME).toStdString())
    except (DefinitionError, FormatError):
        return None
