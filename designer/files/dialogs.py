"""What a person is asked when something is opened, written or left, and told once a project is saved."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from core.formats import SUFFIX
from core.formats.atomic import PREVIOUS
from designer.files.disk import SaveRequest
from designer.style.language import tr
from designer.widgets import folders

SAVED = f"*{SUFFIX} *.json"
OPENED = f"{SAVED} *{SUFFIX}{PREVIOUS}"


class Answer(Enum):
    """What to do with unsaved work."""

    SAVE = QMessageBox.StandardButton.Save
    DISCARD = QMessageBox.StandardButton.Discard
    CANCEL = QMessageBox.StandardButton.Cancel


def ask_to_save(window: QWidget, name: str) -> Answer:
    """What to do with what is unsaved in the project of this name."""
    box = QMessageBox(window)
    box.setObjectName("unsaved")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("Save {name} before leaving it?", name=name))
    box.setInformativeText(tr("What was changed or learned since it was last saved is lost otherwise."))
    box.setStandardButtons(Answer.SAVE.value | Answer.DISCARD.value | Answer.CANCEL.value)
    box.setDefaultButton(Answer.SAVE.value)
    return Answer(QMessageBox.StandardButton(box.exec()))


def ask_which(window: QWidget, folder: Path) -> Path | None:
    """Which project to open; None where none was chosen."""
    name, _ = QFileDialog.getOpenFileName(window, tr("Open a project"), str(folder), _filter(OPENED))
    if name:
        folders.remember(name)
    return Path(name) if name else None


def ask_name(window: QWidget, suggested: Path) -> Path | None:
    """Under which name to save; None where none was chosen."""
    dialog = ask_where(window, tr("Save the project"), suggested)
    dialog.setNameFilter(_filter(SAVED))
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def left_out(contents: SaveRequest, path: Path) -> str:
    """A sentence that says what was not saved of these contents in this file, and why; empty where all was."""
    if contents.stale:
        return tr("Saved {name} without weights: the network has changed since they were trained.", name=path.name)
    if contents.arrays and path.suffix == ".json":
        return tr("Saved {name} without weights. To keep them too, save as {suffix}.", name=path.name, suffix=SUFFIX)
    return ""


def ask_where(window: QWidget, caption: str, suggested: Path) -> QFileDialog:
    """A dialog that adds the suffix itself, so that it asks before it overwrites what will really be written."""
    dialog = QFileDialog(window, caption, str(suggested.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix[1:])
    dialog.selectFile(suggested.name)
    dialog.fileSelected.connect(folders.remember)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _filter(patterns: str) -> str:
    return tr("Layerwright projects ({patterns})", patterns=patterns)
