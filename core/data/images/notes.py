"""Notes on a folder of images: what was read and how, and what was left out and why."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.data.images.layout import Layout, printable
from core.messages import Message, joined, literal, message

NAMED = 3  # the most files that a note names
LISTED = 6  # the most unreadable files that are named with their reasons
LONGEST_NAME = 40  # characters of a name in a message


Sentence = Callable[..., Message]  # of `count` and `names`

FILES: dict[str, Sentence] = {  # left out, by the reason
    "others": lambda **values: message(
        "Files left out, since their names are not those of PNG, JPEG, WebP, BMP, TIFF or GIF images: "
        "{count:,} ({names}).",
        **values,
    ),
    "hidden": lambda **values: message("Hidden and system files left out: {count:,} ({names}).", **values),
    "without class": lambda **values: message(
        "Images in no folder of a class left out: {count:,} ({names}). Move them into one.", **values
    ),
    "beside": lambda **values: message(
        "Images beside the folders of the parts left out: {count:,} ({names}).", **values
    ),
}
FOLDERS: dict[str, Sentence] = {
    "hidden folders": lambda **values: message("Hidden and system folders not opened: {count:,} ({names}).", **values),
    "linked": lambda **values: message(
        "Links not followed, since their folder is read already or contains this one: {count:,} ({names}).", **values
    ),
    "empty": lambda **values: message("Folders without images, which are not classes: {count:,} ({names}).", **values),
    "nested": lambda **values: message(
        "Images in folders inside a class, read with that class: {count:,} ({names}).", **values
    ),
}
TRAITS: dict[str, Sentence] = {  # as in `Decoded`
    "named": lambda **values: message(
        "Images in another format than their names say, read by their content: {count:,} ({names}).", **values
    ),
    "turned": lambda **values: message(
        "Images turned upright, as their Exif data says: {count:,} ({names}).", **values
    ),
    "transparent": lambda **values: message(
        "Images with transparent parts, drawn on {background}: {count:,} ({names}).", **values
    ),
    "several": lambda **values: message(
        "Animations and files of several pages, of which the first picture is read: {count:,} ({names}).", **values
    ),
    "cmyk": lambda **values: message(
        "CMYK images converted to RGB without a color profile: {count:,} ({names}).", **values
    ),
    "16 bit": lambda **values: message(
        "Grayscale images of more than 8 bits, scaled to 0 to 255: {count:,} ({names}).", **values
    ),
}


@dataclass
class Findings:
    """What was found while the images were decoded."""

    unreadable: dict[Path, Message] = field(default_factory=dict)  # with the reason
    traits: dict[str, list[Path]] = field(default_factory=dict)  # as in `Decoded`
    resized: list[tuple[int, int]] = field(default_factory=list)  # the sizes of images that were resized
    white: dict[str, tuple[int, float, float]] = field(default_factory=dict)  # by mode: images, highest value, white

    def add(self, traits: Iterable[str], file: Path) -> None:
        for trait in traits:
            self.traits.setdefault(trait, []).append(file)


def on_files(layout: Layout, findings: Findings, read: Sequence[Path]) -> Iterator[Message]:
    """Notes on which folders and files are rows, and on every file that is not. `read` are the files of the rows."""
    skipped = findings.unreadable
    names = {trait: [file for file in files if file not in skipped] for trait, files in layout.left_out.items()}
    names = {trait: files for trait, files in names.items() if files}
    left_out = sum(len(files) for trait, files in names.items() if trait in FILES)
    if left_out or skipped:
        yield message(
            "Files: {files:,}. Read: {read:,}. Left out: {left:,}. Skipped because unreadable: {skipped:,}.",
            files=len(read) + left_out + len(skipped),
            read=len(read),
            left=left_out,
            skipped=len(skipped),
        )
    if layout.parts:
        yield message(
            "Folders read as parts: {folders}.",
            folders=joined(
                message("“{name}” ({count:,})", name=shown(part.name), count=sum(part in f.parents for f in read))
                for part in layout.parts
            ),
        )
    elif layout.top != layout.root:
        yield message("The classes are the folders in “{folder}”.", folder=shown(layout.top.name))
    for trait, sentence in (FILES | FOLDERS).items():
        if trait in names:
            yield sentence(count=len(names[trait]), names=_names(_labels(trait, names[trait], layout.top)))
    if skipped:
        yield message("Unreadable images skipped: {count:,}. {files}.", count=len(skipped), files=with_reasons(skipped))


def on_pixels(findings: Findings, side: int, background: str) -> Iterator[Message]:
    """Notes on how pixels were read: what was turned, filled, scaled, converted and resized."""
    for trait, sentence in TRAITS.items():
        if files := findings.traits.get(trait):
            names = _names(map(short_path, files))
            yield sentence(count=len(files), names=names, background=literal(background))
    for mode, (images, highest, white) in findings.white.items():
        yield message(
            "Images of 32-bit {numbers}: {count:,}. Their largest value is {highest:g}, so {white:,.0f} is read as "
            "white. For another white, save them with 16 bits.",
            numbers=message("floats") if mode == "F" else message("integers"),
            count=images,
            highest=highest,
            white=white,
        )
    if findings.resized:
        yield message(
            "Images resized to {side} × {side} pixels: {count:,}. Stretched, since they are not square: {stretched:,}.",
            side=side,
            count=len(findings.resized),
            stretched=sum(width != height for width, height in findings.resized),
        )


def on_color(gray: int, color: int, grayscale: bool) -> Iterator[Message]:
    """A note if gray and color images are mixed and not all are converted. `gray` and `color` are numbers of files."""
    if gray and color and not grayscale:
        yield message(
            "Color images: {color:,}. Grayscale images: {gray:,}. All are read as color, unless “Grayscale” is on.",
            color=color,
            gray=gray,
        )


def on_vanished(classes: Collection[str]) -> Iterator[Message]:
    """A note if none of the images of some classes can be read."""
    if classes:
        yield message("Classes without a readable image left out: {names}.", names=_names(map(shown, sorted(classes))))


def on_equal_images(x: NDArray[np.float32], y: NDArray[np.int64], classes: Sequence[str]) -> Iterator[Message]:
    """Notes on classes of which all images are the same."""
    if _equal_rows(x, np.arange(len(x))):
        yield message("All images are the same, so nothing distinguishes the classes. Choose other images.")
        return
    alike = {name: rows for number, name in enumerate(classes) if (rows := _equal_rows(x, np.flatnonzero(y == number)))}
    for name, rows in list(alike.items())[:NAMED]:
        yield message("All images of “{name}” are the same: {count:,}.", name=shown(name), count=rows)
    if len(alike) > NAMED:
        yield message("Further classes of which all images are the same: {count:,}.", count=len(alike) - NAMED)


def _equal_rows(x: NDArray[np.float32], rows: NDArray[np.int64]) -> int:
    """The number of rows if there are several and all are equal, else 0. Stops at the first that differs."""
    return len(rows) if len(rows) > 1 and all(np.array_equal(x[row], x[rows[0]]) for row in rows[1:]) else 0


def with_reasons(unreadable: Mapping[Path, Message]) -> Message:
    """The first unreadable files with their reasons, and how many more there are."""
    files = (message("{file} ({why})", file=short_path(file), why=why) for file, why in sorted(unreadable.items()))
    return _names(files, LISTED)


def short_path(file: Path) -> str:
    """A file with its folder, shortened to be shown."""
    return f"{shown(file.parent.name)}/{shown(file.name)}"


def shown(name: str) -> str:
    """The name of a file or folder, shortened to be shown. Its ending remains."""
    name = "".join(letter if letter.isprintable() else "�" for letter in printable(name))
    half = LONGEST_NAME // 2
    return name if len(name) <= LONGEST_NAME else f"{name[:half]}…{name[1 - half :]}"


def _names(names: Iterable[str], most: int = NAMED) -> Message:
    """The first names and how many more there are."""
    given = list(names)
    first = joined(given[:most])
    return message("{names} and {more:,} more", names=first, more=len(given) - most) if given[most:] else first


def _labels(trait: str, files: Sequence[Path], top: Path) -> list[str]:
    """How files are named in the note on them: by ending, by name, by the folder in `top`, or by name and folder."""
    if trait == "others":
        return _counted(file.suffix.lower() or file.name for file in files)
    if trait in ("hidden", "hidden folders"):
        return _counted(file.name for file in files)
    if trait == "beside":
        return _counted(file.relative_to(top).parts[0] for file in files)
    return [shown(file.name) if file.parent == top else short_path(file) for file in files]


def _counted(names: Iterable[str]) -> list[str]:
    """The names, most frequent first, each with its number."""
    return [f"{shown(name)}: {count}" for name, count in Counter(names).most_common()]
