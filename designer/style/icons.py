"""Line icons in the colors of the theme."""

import hashlib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QIcon

from core import resources

_files = TemporaryDirectory(prefix="layerwright-icons-", ignore_cleanup_errors=True)  # deleted when the program exits


@cache
def icon(name: str, color: str, disabled: str = "", highlighted: str = "") -> QIcon:
    """The icon `resources/icons/<name>.svg` in one color, and in others while it is disabled, or highlighted in a menu.

    Qt renders the SVG at the size that is needed, so that the icon is sharp at every scale.
    """
    result = QIcon(str(colored_file(name, color)))
    result.addFile(str(colored_file(name, disabled or color)), mode=QIcon.Mode.Disabled)
    if highlighted:
        result.addFile(str(colored_file(name, highlighted)), mode=QIcon.Mode.Active)
    return result


@cache
def colored_file(name: str, color: str) -> Path:
    """The path of a temporary SVG file with the icon in one color. Style sheets need a path, not a QIcon."""
    content = resources.path("icons", f"{name}.svg").read_bytes().replace(b"currentColor", color.encode())
    target = Path(_files.name) / f"{name}-{hashlib.sha256(content).hexdigest()[:8]}.svg"
    target.write_bytes(content)
    return target
