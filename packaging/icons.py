"""The icons of the program and its files, drawn from their SVG in every size and form that a system asks for."""

import io
from pathlib import Path

from identity import ROOT
from PIL import Image
from PySide6.QtCore import QBuffer, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = {"layerwright": ROOT / "resources/icons/layerwright.svg", "document": ROOT / "packaging/document.svg"}
SIZES = 16, 24, 32, 48, 64, 128, 256, 512  # pixels
ICO_SIZES = 16, 24, 32, 48, 64, 256


def draw(into: Path) -> None:
    """Write <name>-<size>.png, <name>.ico and <name>.icns for each drawing."""
    into.mkdir(parents=True, exist_ok=True)
    for name, drawing in DRAWINGS.items():
        pictures = {size: render(drawing, size) for size in (*SIZES, 1024)}
        for size in SIZES:
            pictures[size].save(into / f"{name}-{size}.png")
        small = [pictures[size] for size in ICO_SIZES]
        pictures[256].save(into / f"{name}.ico", sizes=[each.size for each in small], append_images=small)
        pictures[1024].save(into / f"{name}.icns", append_images=[pictures[size] for size in SIZES])


def render(drawing: Path, size: int) -> Image.Image:
    """An SVG as a square picture of so many pixels, drawn for that size and not scaled."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(io.BytesIO(bytes(buffer.data().data())))
