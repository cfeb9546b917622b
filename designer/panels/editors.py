"""One input widget per type of field. Each emits `submitted` with the new value and has `show_value`."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QToolButton, QWidget

from core.data.sources import SUFFIXES
from core.definitions import Param
from core.messages import message
from designer.panels.choosers import ChoiceEditor, ColumnEditor, OptionalColumnEditor, OptionsEditor
from designer.panels.mixed import MIXED
from designer.panels.number_editor import NumberEditor
from designer.style import icons
from designer.style.language import tr
from designer.style.scale import scaled
from designer.widgets import folders
from designer.widgets.elided import ElidedLine
from designer.widgets.tips import tip

DATA_FILES = " ".join(f"*{suffix}" for suffix in SUFFIXES)


class SwitchEditor(QCheckBox):
    """A boolean, drawn as a switch. The knob is in the middle where values are mixed."""

    submitted = Signal(object)

    WIDTH, HEIGHT = 34, 18  # pixels of the track

    def __init__(self, param: Param, default: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(lambda: self.submitted.emit(self.isChecked()))

    def show_value(self, value: Any) -> None:
        with QSignalBlocker(self):
            self.setTristate(value is MIXED)
            half, on, off = Qt.CheckState.PartiallyChecked, Qt.CheckState.Checked, Qt.CheckState.Unchecked
            self.setCheckState(half if value is MIXED else on if value else off)

    def nextCheckState(self) -> None:
        self.setTristate(False)
        self.setChecked(not self.isChecked())

    def sizeHint(self) -> QSize:
        return QSize(self.WIDTH + 4, 28)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: Any) -> bool:
        return bool(self._track().adjusted(-3, -5, 3, 5).contains(QPointF(position)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, palette, track = QPainter(self), self.palette(), self._track()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.checkState() == Qt.CheckState.Checked
        accent = palette.color(QPalette.ColorRole.Highlight)
        if self.hasFocus():
            painter.setPen(QPen(accent, 1.5))
            painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), track.height() / 2 + 2, track.height() / 2 + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(accent if on else palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        position = {
            Qt.CheckState.Unchecked: 0.0,
            Qt.CheckState.PartiallyChecked: 0.5,
            Qt.CheckState.Checked: 1.0,
        }
        radius = track.height() / 2 - 2
        x = track.left() + radius + 2 + position[self.checkState()] * (track.width() - 2 * radius - 4)
        painter.setBrush(palette.color(QPalette.ColorRole.BrightText))
        painter.drawEllipse(QPointF(x, track.center().y()), radius, radius)

    def _track(self) -> QRectF:
        return QRectF(2, (self.height() - self.HEIGHT) / 2, self.WIDTH, self.HEIGHT)


class TextEditor(QLineEdit):
    """A text. Every change is submitted at once."""

    submitted = Signal(object)

    def __init__(self, param: Param, default: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textEdited.connect(self.submitted.emit)

    def show_found(self, found: Any) -> None:
        """Show in grey what was found out."""
        if not self.text() and self.placeholderText() != tr("mixed"):
            self.setPlaceholderText(str(found))

    def show_value(self, value: Any) -> None:
        self.setPlaceholderText(tr("mixed") if value is MIXED else "")
        text = "" if value is MIXED else value
        if text != self.text():  # otherwise the caret would jump to the end
            self.setText(text)


class FileEditor(QWidget):
    """The path of a file, typed or chosen in a dialog. Submitted when the input is finished."""

    submitted = Signal(object)
    empty_text, prompt = message("No file chosen"), message("Choose a file")

    def __init__(self, param: Param, default: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line, self.browse = ElidedLine(), QToolButton()
        self.browse.setProperty("role", "field button")  # any other is higher than a field, and lost its lower edge
        self.line.setPlaceholderText(tr(self.empty_text))
        self.line.editingFinished.connect(self._on_finished)
        self.browse.setFixedHeight(scaled(29))
        self.browse.setToolTip(tr(self.prompt))
        self.browse.setAccessibleName(tr(self.prompt))
        self.browse.clicked.connect(self._on_browse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.line)
        self._value: Any = ""
        self._color_icon()

    def show_value(self, value: Any) -> None:
        self._value = value
        self.line.setText("" if value is MIXED else value)
        self.line.setToolTip(tip(self.line.text()) or self.toolTip())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._color_icon()

    def _color_icon(self) -> None:
        self.browse.setIcon(icons.icon("open", self.palette().color(QPalette.ColorRole.WindowText).name()))

    def _on_finished(self) -> None:
        if self.line.text() != ("" if self._value is MIXED else self._value):
            self.submitted.emit(self.line.text())

    def _on_browse(self) -> None:
        if path := self._choose():
            self.submitted.emit(path)

    def _choose(self) -> str:
        return choose_data(self, self.line.text())


class FolderEditor(FileEditor):
    """The path of a folder."""

    empty_text, prompt = message("No folder chosen"), message("Choose a folder")

    def _choose(self) -> str:
        return QFileDialog.getExistingDirectory(self, tr("Open a folder of images"), self.line.text())


def choose_data(parent: QWidget, near: str = "") -> str:
    """Ask for a data file, starting in the folder of `near`. Returns an empty path where none was chosen."""
    folder = Path(near).parent if near else folders.last()
    kinds = tr("Data ({patterns});;All files (*)", patterns=DATA_FILES)
    chosen = QFileDialog.getOpenFileName(parent, tr("Open data"), str(folder), kinds)[0]
    if chosen:
        folders.remember(chosen)
    return chosen


Editor = NumberEditor | SwitchEditor | TextEditor | OptionsEditor | ChoiceEditor | FileEditor | ColumnEditor

_BY_ROLE: dict[str, type[FileEditor | ColumnEditor]] = {
    "file": FileEditor,
    "folder": FolderEditor,
    "column": ColumnEditor,
    "other column": OptionalColumnEditor,
}
_BY_TYPE: dict[type, Any] = {bool: SwitchEditor, int: NumberEditor, float: NumberEditor, str: TextEditor}


def make_editor(param: Param, default: Any) -> Editor:
    """The widget for one field, chosen by its choices, its options, its role or the type of its default."""
    if param.choices:
        return ChoiceEditor(param)
    if param.options:
        return OptionsEditor(param)
    if param.role:
        return _BY_ROLE[param.role](param)
    editor: Editor = _BY_TYPE[type(default)](param, default)
    return editor
