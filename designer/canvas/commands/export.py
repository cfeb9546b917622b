"""The drawing as a file: SVG and PDF as vectors, PNG in twice its size."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QGraphicsItem

from core.messages.system_errors import describe
from designer.canvas.items.painting import on_paper
from designer.style.language import tr
from designer.widgets import folders

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView

MARGIN = 24.0  # scene units around the drawing
SHARP = 2  # pixels of a PNG to a scene unit, as far as it stays below the next
LARGEST = 16_000  # pixels to a side
FILTERS = {".svg": "SVG (*.svg)", ".png": "PNG (*.png)", ".pdf": "PDF (*.pdf)"}


def ask_export(view: "CanvasView") -> None:
    """Ask for a file, and draw the network into it."""
    if not view.canvas.nodes:
        view.store.refuse(tr("There is nothing to draw yet. Put a layer on the canvas first."))
        return
    dialog = QFileDialog(view.window(), tr("Export the drawing"), str(folders.of(view.store)))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(FILTERS.values()))
    dialog.setDefaultSuffix("svg")
    by_filter = {words: suffix for suffix, words in FILTERS.items()}
    dialog.filterSelected.connect(lambda words: dialog.setDefaultSuffix(by_filter[words][1:]))
    dialog.selectFile(f"{folders.stem(view.store)}.svg")
    dialog.fileSelected.connect(folders.remember)
    dialog.fileSelected.connect(lambda name: export(view, Path(name)))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def export(view: "CanvasView", path: Path) -> bool:
    """Draw the network into a file, by its suffix. Says what went wrong; whether it was drawn."""
    draw = {".svg": _svg, ".pdf": _pdf, ".png": _png}.get(path.suffix.lower())
    if draw is None:
        reason = tr("{file} was not written: the name of a drawing ends in .svg, .png or .pdf.", file=path.name)
        view.store.refuse(reason)
        return False
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    draw(view, buffer, view.canvas.content().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
    try:
        path.write_bytes(buffer.data().data())
    except OSError as error:
        values = {"file": path.name, "reason": describe(error)}
        view.store.refuse(tr("{file} could not be written: {reason}. Choose another folder.", **values))
        return False
    view.info.emit(tr("Exported {file}", file=path.name))
    return True


def _svg(view: "CanvasView", to: QBuffer, area: QRectF) -> None:
    svg = QSvgGenerator()
    svg.setOutputDevice(to)
    svg.setResolution(96)  # a scene unit is a pixel, of which CSS has 96 to the inch
    svg.setSize(area.size().toSize())
    svg.setViewBox(QRectF(0, 0, area.width(), area.height()))
    svg.setTitle(view.store.project.title)
    _draw(view, svg, area)


def _pdf(view: "CanvasView", to: QBuffer, area: QRectF) -> None:
    pdf = QPdfWriter(to)
    points = QSizeF(area.size() * 0.75)  # a scene unit is a pixel of 1/96 inch
    pdf.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    pdf.setPageMargins(QMarginsF())
    pdf.setTitle(view.store.project.title)
    _draw(view, pdf, area)


def _png(view: "CanvasView", to: QBuffer, area: QRectF) -> None:
    scale = min(SHARP, LARGEST / max(area.width(), area.height()))
    image = QImage((area.size() * scale).toSize(), QImage.Format.Format_ARGB32)
    _draw(view, image, area)
    QImageWriter(to, QByteArray(b"png")).write(image)


def _draw(view: "CanvasView", device: QPaintDevice, area: QRectF) -> None:
    """Draw without what belongs to the window: what is marked, shadows, caches of pixels."""
    canvas, painter = view.canvas, QPainter(device)
    cached = [item for item in canvas.items() if item.cacheMode() != QGraphicsItem.CacheMode.NoCache]
    for item in cached:
        item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
    canvas.look_from(1.0)
    paper = QRectF(0, 0, device.width(), device.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(paper, view.theme.tokens.color("canvas"))
    try:
        with on_paper():
            canvas.render(painter, paper, area)
    finally:
        painter.end()
        canvas.look_from(view.scale_now)
        for item in cached:
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
