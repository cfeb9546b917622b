"""Checks on a folder of images, and the errors that name what cannot be used."""

from collections.abc import Sequence
from math import isqrt
from pathlib import Path

from core.data.arrays import MAX_FEATURES
from core.data.base import DataError
from core.data.images import notes
from core.data.images.opening import Header
from core.messages import joined, message


def check_classes(labels: Sequence[str], folder: Path, findings: notes.Findings) -> tuple[str, ...]:
    """The names of the classes, sorted. Raises DataError if there are fewer than two."""
    names = tuple(sorted(set(labels)))
    if len(names) > 1:
        return names
    if findings.unreadable:
        raise DataError(
            message(
                "{folder} needs images of at least two classes, and {count:,} cannot be read: {files}. Replace them.",
                folder=notes.shown(folder.name),
                count=len(findings.unreadable),
                files=notes.with_reasons(findings.unreadable),
            )
        )
    raise DataError(
        message(
            "{folder} needs at least two subfolders with PNG, JPEG, WebP, BMP, TIFF or GIF images, one per class. It "
            "has {found}.",
            folder=notes.shown(folder.name),
            found=joined(message("“{name}”", name=notes.shown(name)) for name in names) if names else message("none"),
        )
    )


def common_size(headers: dict[Path, Header]) -> tuple[int, int]:
    """The width and height of all images. Raises DataError if they differ."""
    first, size = next((file, header.size) for file, header in headers.items())
    for file, header in headers.items():
        if header.size != size:
            raise sizes_differ(file, header.size, first, size)
    return size


def sizes_differ(file: Path, size: tuple[int, int], first: Path, first_size: tuple[int, int]) -> DataError:
    return DataError(
        message(
            "{file} has {width} × {height} pixels, but {other} has {across} × {down}. Set an image size to resize them "
            "all.",
            file=notes.short_path(file),
            width=size[0],
            height=size[1],
            other=notes.short_path(first),
            across=first_size[0],
            down=first_size[1],
        )
    )


def check_features(image: tuple[int, int, int], folder: Path) -> None:
    """Raise DataError if the images are too large to train on."""
    channels, height, width = image
    if channels * height * width > MAX_FEATURES:
        raise DataError(
            message(
                "The images in {folder} have {width:,} × {height:,} pixels, too many to train on. Set an image size of "
                "at most {most}.",
                folder=notes.shown(folder.name),
                width=width,
                height=height,
                most=isqrt(MAX_FEATURES // channels),
            )
        )


def unreadable(findings: notes.Findings, readable: int) -> DataError:
    """The error that lists all unreadable images."""
    values: dict[str, object] = {"files": notes.with_reasons(findings.unreadable)}
    if len(findings.unreadable) == 1:
        return DataError(
            message(
                "An image cannot be read: {files}. Replace or remove it, or turn on “Skip unreadable files”.", **values
            )
        )
    return DataError(
        message(
            "{count:,} of {total:image|images} cannot be read: {files}. Replace or remove them, or turn on “Skip "
            "unreadable files”.",
            count=len(findings.unreadable),
            total=len(findings.unreadable) + readable,
            **values,
        )
    )
