"""Line icons, recoloured from the tokens."""

import hashlib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QIcon

from core import resources

_files = TemporaryDirectory(prefix="layerwright-icons-", ignore_cleanup_errors=True)  # gone when the program ends


@cache
def icon(name: str, color: str, disabled: str = "") -> QIcon:
    """The icon of this name in one colour, sharp at every scale, and in another while it is disabled."""
    made = QIcon(str(colored_file(name, color)))
    made.addFile(str(colored_file(name, disabled or color)), mode=QIcon.Mode.Disabled)
    return made


@cache
def colored_file(name: str, color: str) -> Path:
    """A file that holds the icon in one colour, for Qt to draw when and as large as it is seen."""
    content = resources.path("icons", f"{name}.svg").read_bytes().replace(b"currentColor", color.encode())
    target = Path(_files.name) / f"{name}-{hashlib.sha256(content).hexdigest()[:8]}.svg"
    target.write_bytes(content)
    return target
