"""Where file dialogs open, and what they suggest."""

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from designer.store import Store
from designer.style.language import tr


def of(store: Store) -> Path:
    """Beside the project's file, else beside its data, else where a file was chosen last."""
    if store.path is not None:
        return store.path.parent
    beside = (Path(file).parent for file in store.project.data.source.files().values() if Path(file).is_absolute())
    return next(beside, last())


def last() -> Path:
    """The folder of the file that was chosen last, or the person's documents."""
    folder = str(QSettings().value("folder", ""))
    return Path(folder or QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def remember(file: str) -> None:
    """A file was chosen."""
    QSettings().setValue("folder", str(Path(file).parent))


def stem(store: Store) -> str:
    """A name, without a suffix, for a file that is made of the project."""
    return store.path.stem if store.path else store.project.title or tr("network")
