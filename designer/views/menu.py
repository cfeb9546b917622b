"""The menu of a view: chips without room, enlarge, copy or save its image, save its values, close."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImageWriter
from PySide6.QtWidgets import QFileDialog, QMenu

from core.formats import FormatError, atomic
from designer.style.language import tr
from designer.views.view import View
from designer.widgets import folders

Say = Callable[[str], object]


def show_menu(view: View, at: QPoint, enlarged: bool, close: Callable[[], object], info: Say, error: Say) -> None:
    """Open the menu of a view at a point of the screen."""
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for chip in view.titles.folded:
        action = menu.addAction(chip.name, chip.click)
        action.setCheckable(True)
        action.setChecked(chip.isChecked())
    if view.titles.folded:
        menu.addSeparator()
    menu.addAction(tr("Restore size") if enlarged else tr("Enlarge"), view.enlarge_wanted.emit)
    menu.addSeparator()
    has_values = view.moment is not None and not view.shown_text and view.values(view.moment) is not None
    menu.addAction(tr("Copy image"), lambda: copy_image(view, info))
    menu.addAction(tr("Save image…"), lambda: ask_image(view, info, error))
    values = menu.addAction(tr("Save values as CSV…"), lambda: ask_values(view, info, error))
    values.setEnabled(has_values)
    menu.addSeparator()
    menu.addAction(tr("Close"), close)
    menu.popup(at)


def copy_image(view: View, info: Say) -> None:
    """Put the picture of a view on the clipboard."""
    QGuiApplication.clipboard().setImage(view.image())
    info(tr("Copied the image of {view}.", view=tr(view.title)))


def ask_image(view: View, info: Say, error: Say) -> None:
    """Choose a PNG file, and save the picture of a view to it."""
    image, path = view.image(), _ask(view, ".png", tr("PNG image (*.png)"))
    if path is None:
        return
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    try:
        atomic.write(path, lambda file: file.write(buffer.data().data()))
    except FormatError as problem:
        error(tr(str(problem)))
    else:
        info(tr("Saved {file}.", file=path.name))


def ask_values(view: View, info: Say, error: Say) -> None:
    """Choose a CSV file, and save the values that a view shows to it."""
    table = view.values(view.moment) if view.moment is not None else None
    path = _ask(view, ".csv", tr("CSV table (*.csv)")) if table is not None else None
    if table is None or path is None:
        return
    try:
        table.write(path)
    except FormatError as problem:
        error(tr(str(problem)))
    else:
        info(tr("Saved {file}.", file=path.name))


def _ask(view: View, suffix: str, kind: str) -> Path | None:
    suggested = folders.last() / f"{view.id}{suffix}"
    chosen, _ = QFileDialog.getSaveFileName(view.window(), tr("Save {view}", view=tr(view.title)), str(suggested), kind)
    if not chosen:
        return None
    folders.remember(chosen)
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(suffix)
