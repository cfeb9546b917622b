"""The dialog that asks where to write a file."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(window: QWidget, caption: str, suggested: Path) -> QFileDialog:
    """A dialog that adds the suffix itself, so that it asks before it overwrites what will really be written."""
    dialog = QFileDialog(window, caption, str(suggested.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix[1:])
    dialog.selectFile(suggested.name)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def home_folder(project: Path | None) -> Path:
    """Where dialogs open: beside the project, or in the person's documents."""
    if project is not None:
        return project.parent
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
