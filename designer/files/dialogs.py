"""Dialogs about files: save before closing, open, save as."""

from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QMessageBox, QWidget

from core.formats import SUFFIX
from core.formats.atomic import PREVIOUS
from designer.files.disk import SaveRequest
from designer.style.language import tr
from designer.widgets import folders

SAVE_PATTERNS = f"*{SUFFIX} *.json"
OPEN_PATTERNS = f"{SAVE_PATTERNS} *{SUFFIX}{PREVIOUS}"


class Answer(Enum):
    """What to do with unsaved work."""

    SAVE = QMessageBox.StandardButton.Save
    DISCARD = QMessageBox.StandardButton.Discard
    CANCEL = QMessageBox.StandardButton.Cancel


def ask_to_save(window: QWidget, name: str) -> Answer:
    """Ask what to do with the unsaved work in the project of this name."""
    box = QMessageBox(window)
    box.setObjectName("unsaved")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(tr("Save changes to “{name}”?", name=name))
    box.setInformativeText(tr("Edits and training since the last save will be lost if you discard them."))
    box.setStandardButtons(Answer.SAVE.value | Answer.DISCARD.value | Answer.CANCEL.value)
    box.setDefaultButton(Answer.SAVE.value)
    _align(box)
    return Answer(QMessageBox.StandardButton(box.exec()))


def _align(box: QMessageBox) -> None:
    """Begin the texts above the buttons. Qt leaves the room of an icon beside them, also where there is none."""
    layout = box.layout()
    for row, name in enumerate(("qt_msgbox_label", "qt_msgbox_informativelabel")):
        text = box.findChild(QLabel, name)
        if text is not None and isinstance(layout, QGridLayout):
            text.setIndent(0)
            layout.addWidget(text, row, 0, 1, layout.columnCount())


def ask_open(window: QWidget, folder: Path) -> Path | None:
    """Ask which project to open. None if the dialog was cancelled."""
    name, _ = QFileDialog.getOpenFileName(window, tr("Open a project"), str(folder), _filter(OPEN_PATTERNS))
    if name:
        folders.remember(name)
    return Path(name) if name else None


def ask_save_as(window: QWidget, suggested: Path) -> Path | None:
    """Ask under which name to save the project. None if the dialog was cancelled."""
    dialog = save_dialog(window, tr("Save the project"), suggested)
    dialog.setNameFilter(_filter(SAVE_PATTERNS))
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def unsaved_weights(request: SaveRequest, path: Path) -> str:
    """A sentence that says why the weights were not saved to this file. Empty if they were, or if there are none."""
    if request.stale:
        return tr("Saved {name} without weights: the network has changed since they were trained.", name=path.name)
    if request.arrays and path.suffix == ".json":
        return tr("Saved {name} without weights. To save them too, save as {suffix}.", name=path.name, suffix=SUFFIX)
    return ""


def save_dialog(window: QWidget, caption: str, suggested: Path) -> QFileDialog:
    """A dialog that appends the suffix itself, so that its question about overwriting is about the real file."""
    dialog = QFileDialog(window, caption, str(suggested.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suggested.suffix[1:])
    dialog.selectFile(suggested.name)
    dialog.fileSelected.connect(folders.remember)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def _filter(patterns: str) -> str:
    return tr("Layerwright projects ({patterns})", patterns=patterns)
