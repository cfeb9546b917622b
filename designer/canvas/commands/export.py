"""Export of the canvas as a file: SVG and PDF with vectors, PNG with two pixels per scene unit."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPaintDevice, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QGraphicsItem

from core.formats import FormatError, atomic
from designer.canvas.context import CanvasContext
from designer.canvas.items.painting import exporting
from designer.style.language import tr
from designer.style.theme import number_font, text_font
from designer.widgets import folders

MARGIN = 24.0  # scene units around the network
PNG_SCALE = 2  # pixels per scene unit, reduced where a side would exceed MAX_PIXELS
MAX_PIXELS = 16_000
FILTERS = {".svg": "SVG (*.svg)", ".png": "PNG (*.png)", ".pdf": "PDF (*.pdf)"}


def ask_export(context: CanvasContext) -> None:
    """Ask for a file name and export the canvas to it."""
    if not context.scene.nodes:
        context.store.refuse(tr("There is nothing to export. Add a layer to the canvas first."))
        return
    dialog = QFileDialog(context.view.window(), tr("Export image"), str(folders.of(context.store)))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(list(FILTERS.values()))
    dialog.setDefaultSuffix("svg")
    suffixes = {name: suffix for suffix, name in FILTERS.items()}
    dialog.filterSelected.connect(lambda name: dialog.setDefaultSuffix(suffixes[name][1:]))
    dialog.selectFile(f"{folders.stem(context.store)}.svg")
    dialog.fileSelected.connect(folders.remember)
    dialog.fileSelected.connect(lambda name: export(context, Path(name)))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def export(context: CanvasContext, path: Path) -> bool:
    """Export the canvas to a file; the suffix decides the format. Returns whether the file was written."""
    draw = {".svg": _svg, ".pdf": _pdf, ".png": _png}.get(path.suffix.lower())
    if draw is None:
        reason = tr("{file} was not written. Choose a name that ends in .svg, .png or .pdf.", file=path.name)
        context.store.refuse(reason)
        return False
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    draw(context, buffer, context.scene.content().adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN))
    try:
        atomic.write(path, lambda file: file.write(buffer.data().data()))
    except FormatError as error:
        context.store.refuse(tr(str(error)))
        return False
    context.info.emit(tr("Exported {file}", file=path.name))
    return True


def _svg(context: CanvasContext, to: QBuffer, area: QRectF) -> None:
    """Write the drawing. A viewer without the fonts of the program, which are not in the file, uses similar ones."""
    written = QBuffer()
    written.open(QBuffer.OpenModeFlag.WriteOnly)
    svg = QSvgGenerator()
    svg.setOutputDevice(written)
    svg.setResolution(96)  # a scene unit is a CSS pixel: 1/96 inch
    svg.setSize(area.size().toSize())
    svg.setViewBox(QRectF(0, 0, area.width(), area.height()))
    svg.setTitle(context.store.project.title)
    _draw(context, svg, area)
    text = bytes(written.data().data()).decode()
    for family, others in (
        (text_font().family(), "'Segoe UI', 'Helvetica Neue', Arial, sans-serif"),
        (number_font().family(), "Consolas, Menlo, 'DejaVu Sans Mono', monospace"),
    ):
        text = text.replace(f'font-family="{family}"', f'font-family="{family}, {others}"')
    to.write(text.encode())


def _pdf(context: CanvasContext, to: QBuffer, area: QRectF) -> None:
    pdf = QPdfWriter(to)
    points = QSizeF(area.size() * 0.75)  # a scene unit is 1/96 inch
    pdf.setPageSize(QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    pdf.setPageMargins(QMarginsF())
    pdf.setTitle(context.store.project.title)
    _draw(context, pdf, area)


def _png(context: CanvasContext, to: QBuffer, area: QRectF) -> None:
    scale = min(PNG_SCALE, MAX_PIXELS / max(area.width(), area.height()))
    image = QImage((area.size() * scale).toSize(), QImage.Format.Format_ARGB32)
    _draw(context, image, area)
    QImageWriter(to, QByteArray(b"png")).write(image)


def _draw(context: CanvasContext, device: QPaintDevice, area: QRectF) -> None:
    """Draw the scene without the selection, shadows and pixel caches."""
    scene, painter = context.scene, QPainter(device)
    cached = [item for item in scene.items() if item.cacheMode() != QGraphicsItem.CacheMode.NoCache]
    for item in cached:
        item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
    scene.set_zoom(1.0)
    paper = QRectF(0, 0, device.width(), device.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(paper, context.theme.tokens.color("canvas"))
    try:
        with exporting():
            scene.render(painter, paper, area)
    finally:
        painter.end()
        scene.set_zoom(context.view.zoom_factor)
        for item in cached:
            item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
