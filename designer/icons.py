"""Line icons, recoloured from the tokens."""

import hashlib
import tempfile
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from core import resources
from designer.scale import scaled

SIZE = 16


@cache
def icon(name: str, color: str, disabled: str = "") -> QIcon:
    """The icon of this name in one colour, sharp at every scale, and in another while it is disabled."""
    made = QIcon()
    for mode, each in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled or color)):
        for scale in (1, 2, 3):
            made.addPixmap(_pixmap(name, each, scale), mode)
    return made


def _pixmap(name: str, color: str, scale: int) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_colored(resources.path("icons", f"{name}.svg"), color)))
    side = scaled(SIZE) * scale
    pixmap = QPixmap(side, side)
    pixmap.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _colored(path: Path, color: str) -> bytes:
    return path.read_bytes().replace(b"currentColor", color.encode())


@cache
def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="layerwright-icons-"))


@cache
def colored_file(path: Path, color: str) -> Path:
    """A file that holds the icon in one colour."""
    content = _colored(path, color)
    target = _folder() / f"{path.stem}-{hashlib.sha256(content).hexdigest()[:8]}.svg"
    target.write_bytes(content)
    return target
