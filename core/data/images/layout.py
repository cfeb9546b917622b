"""Which folders are classes: those in the chosen folder, or those in its folders train, validation and test."""

from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import normalize

from core.data.images.folders import Folder
from core.data.splits.words import PARTS, part_named
from core.messages import Message


@dataclass
class Layout:
    """The images to read, and all others by the reason why they are left out. Every file is in one place.

    `top` is the folder whose folders are the classes or the parts. Keys of `left_out` are those of the notes.
    """

    root: Path
    top: Path
    images: list[tuple[Path, str]] = field(default_factory=list)  # with the name of the class
    unreadable: dict[Path, Message] = field(default_factory=dict)  # with the reason
    left_out: dict[str, list[Path]] = field(default_factory=dict)
    parts: dict[Path, str] = field(default_factory=dict)  # folders with the part that they name

    def part_of(self, file: Path) -> int:
        """The place in `PARTS` of the part whose folder has this file. Without a folder for training, that for
        validation is it."""
        part = next(part for folder, part in self.parts.items() if folder in file.parents)
        return 0 if part == "validation" and "train" not in self.parts.values() else PARTS.index(part)

    def leave_out(self, reason: str, files: list[Path]) -> None:
        self.left_out.setdefault(reason, []).extend(files)


def arrange(root: Folder, split_folders: bool) -> Layout:
    """Decide what every file below `root` is. With `split_folders`, train, validation and test are not classes."""
    top = _descend(root, split_folders)
    layout = Layout(root.path, top.path)
    for folder in root.all():
        layout.leave_out("others", folder.others)
        layout.leave_out("hidden", folder.hidden)
        layout.leave_out("hidden folders", folder.hidden_folders)
        layout.leave_out("linked", folder.linked)
    if not (split_folders and _is_split(top)):
        _add_classes(layout, top)
        return layout
    layout.unreadable |= top.unreadable
    layout.leave_out("without class", top.images)
    for folder in sorted(top.folders, key=lambda folder: (*PARTS, "").index(_role(folder))):
        if _role(folder):
            _add_classes(layout, folder)
            layout.parts[folder.path] = _role(folder)
        else:
            layout.leave_out("beside", folder.candidates())
    return layout


def class_name(folder: Path) -> str:
    """The name of a folder as a class. Letters written in two ways become one; bytes that are no text become �."""
    return normalize("NFC", printable(folder.name))


def printable(name: str) -> str:
    """A file name that can be shown and saved: its bytes that are no text become �."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _descend(root: Folder, split_folders: bool) -> Folder:
    """The first folder that contains more than one single folder, as archives often unpack into a folder inside."""
    top = root
    while not top.images and not (split_folders and _is_split(top)):
        filled = [folder for folder in top.folders if folder.candidates()]
        if len(filled) != 1 or filled[0].images or not filled[0].folders:
            break
        top = filled[0]
    return top


def _is_split(top: Folder) -> bool:
    """Whether the folders in `top` are parts of a data set.

    One of them must be named for training or validation and contain folders of images only. Another must be named for
    another part, unless there are no other folders, because `valid` beside `invalid` is a class.
    """
    filled = [folder for folder in top.folders if folder.candidates()]
    roles = {_role(folder) for folder in filled}
    readable = any(_role(folder) in ("train", "validation") and not folder.images for folder in filled)
    return readable and (len(roles - {""}) > 1 or "" not in roles)


def _role(folder: Folder) -> str:
    return part_named(folder.path.name)


def _add_classes(layout: Layout, container: Folder) -> None:
    """Add the images in the folders of `container`. Those in deeper folders belong to the class above them."""
    layout.leave_out("without class", container.images)
    layout.unreadable |= container.unreadable
    for folder in container.folders:
        if not folder.candidates():
            layout.leave_out("empty", [folder.path])
        for inner in folder.all():
            layout.images += [(file, class_name(folder.path)) for file in inner.images]
            layout.unreadable |= inner.unreadable
            if inner is not folder:
                layout.leave_out("nested", inner.images)
