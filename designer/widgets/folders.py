"""The folders and names that file dialogs suggest."""

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from core.data.stored import is_stored
from designer.store import Store
from designer.style.language import tr


def of(store: Store) -> Path:
    """The folder of the project's file, else of its data, else the last folder that was chosen."""
    if store.path is not None:
        return store.path.parent
    files = [Path(file) for file in store.project.data.source.files().values() if not is_stored(file)]
    return next((file.parent for file in files if file.is_absolute()), last())


def last() -> Path:
    """The last folder that was chosen, or the documents folder, or the home folder where there is none."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    folders = (Path(folder) for folder in (str(QSettings().value("folder", "")), documents) if folder)
    return next((folder for folder in folders if folder.is_dir()), Path.home())


def remember(file: str) -> None:
    """Remember the folder of a chosen file."""
    QSettings().setValue("folder", str(Path(file).parent))


def stem(store: Store) -> str:
    """A file name without suffix, derived from the project."""
    return store.path.stem if store.path else store.project.title or tr("network")
