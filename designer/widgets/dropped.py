"""Files that are dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from core.data.tables.source import TableFile
from core.formats import SUFFIX
from core.formats.imports import IMPORTS

TABLES = TableFile.suffixes
NETWORKS = tuple(suffix for suffix in IMPORTS if suffix not in (".json", ".npz"))  # a project's, and data's
PROJECTS = (SUFFIX, ".json", *NETWORKS)


def dragged_file(data: QMimeData) -> Path | None:
    """The dragged table, project, network of another program or folder of images; None if there is none or more."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if len(paths) != 1:
        return None
    return paths[0] if paths[0].suffix.lower() in TABLES + PROJECTS or paths[0].is_dir() else None
