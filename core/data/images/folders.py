"""The folders and files below the chosen folder, sorted into images, other files, and hidden or system files."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from core.data.base import DataError
from core.messages import Message, message
from core.messages.system_errors import describe

SUFFIXES = (".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".bmp", ".tif", ".tiff", ".gif")
SYSTEM = {"thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx", "@eadir", "$recycle.bin", "system volume information"}
MAX_FILES = 1_000_000  # of any kind
MAX_DEPTH = 32  # folders inside each other


@dataclass
class Folder:
    """A folder and what is in it, sorted by name. `unreadable` holds images and folders with the reason."""

    path: Path
    images: list[Path] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)
    hidden: list[Path] = field(default_factory=list)
    hidden_folders: list[Path] = field(default_factory=list)
    linked: list[Path] = field(default_factory=list)  # links to folders that are read already or contain this one
    unreadable: dict[Path, Message] = field(default_factory=dict)
    folders: list["Folder"] = field(default_factory=list)

    def all(self) -> Iterator["Folder"]:
        """The folder itself and every folder below it."""
        yield self
        for folder in self.folders:
            yield from folder.all()

    def candidates(self) -> list[Path]:
        """All images in the folder and below it, readable or not."""
        return [file for folder in self.all() for file in (*folder.images, *folder.unreadable)]


def scan(path: Path) -> Folder:
    """List a folder and all folders below it. No file is opened, and every folder is listed once.

    Links to folders are followed unless they lead in a circle. Raises DataError if the folder itself cannot be listed
    or if there are too many files.
    """
    root = Folder(path)
    real = Path(os.path.realpath(path))
    seen, count, waiting = {real}, 0, [(root, 0)]
    while waiting:
        folder, depth = waiting.pop(0)
        inner: list[os.DirEntry[str]] = []
        try:
            with os.scandir(folder.path) as entries:
                for entry in entries:
                    count += 1
                    if count > MAX_FILES:
                        raise _too_many(path)
                    _sort(entry, folder, inner)
        except OSError as error:
            if folder is root:
                raise DataError(
                    message(
                        "{folder} cannot be listed: {why}. Check its permissions.",
                        folder=path.name,
                        why=describe(error),
                    )
                ) from error
            folder.unreadable[folder.path] = describe(error)
        for entry in sorted(inner, key=lambda entry: (entry.is_symlink(), entry.name)):  # what is here, then the links
            below, target = Path(entry.path), Path(os.path.realpath(entry.path))
            if target in seen or real.is_relative_to(target):
                folder.linked.append(below)
            elif depth == MAX_DEPTH:
                folder.unreadable[below] = message("more than {most} folders inside each other", most=MAX_DEPTH)
            else:
                seen.add(target)
                folder.folders.append(Folder(below))
        folder.folders.sort(key=lambda inside: inside.path)
        for files in (folder.images, folder.others, folder.hidden, folder.hidden_folders, folder.linked):
            files.sort()
        waiting += [(inside, depth + 1) for inside in folder.folders]
    return root


def _sort(entry: "os.DirEntry[str]", folder: Folder, inner: list["os.DirEntry[str]"]) -> None:
    """Put an entry into one of the lists of its folder, or into `inner` if it is a folder to be listed."""
    path, is_folder = Path(entry.path), _is(entry.is_dir)
    if entry.name.startswith(".") or entry.name.lower() in SYSTEM:
        (folder.hidden_folders if is_folder else folder.hidden).append(path)
    elif is_folder:
        inner.append(entry)
    elif path.suffix.lower() not in SUFFIXES:
        folder.others.append(path)
    elif _is(entry.is_file):
        folder.images.append(path)
    else:  # opening a pipe would wait forever
        folder.unreadable[path] = message("not a regular file, or a link that leads nowhere")


def _is(kind: Callable[[], bool]) -> bool:
    try:
        return kind()
    except OSError:  # links that lead to each other
        return False


def _too_many(path: Path) -> DataError:
    return DataError(
        message("{folder} contains more than {most:,} files. Remove some.", folder=path.name, most=MAX_FILES)
    )
