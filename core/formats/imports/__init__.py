"""Imports of networks from the files of other programs. To add one, write its reader and list its suffix here."""

from collections.abc import Callable
from pathlib import Path

from core.formats.errors import FormatError
from core.formats.imports.imported import Imported
from core.messages import message, one_of


def _onnx(path: Path) -> Imported:
    from core.formats.imports.onnx_import import read

    return read(path)


def _keras(path: Path) -> Imported:
    from core.formats.imports.keras_file import read

    return read(path)


def _keras_json(path: Path) -> Imported:
    from core.formats.imports.keras_file import read_json

    return read_json(path)


def _weights(path: Path) -> Imported:
    from core.formats.imports.weights import read

    return read(path)


# Readers by suffix; they import what is slow.
IMPORTS: dict[str, Callable[[Path], Imported]] = {
    ".onnx": _onnx,
    ".keras": _keras,
    ".json": _keras_json,
    ".safetensors": _weights,
    ".npz": _weights,
}


def imported(path: Path) -> Imported:
    """Read the network of a file that another program wrote. Raises FormatError."""
    reader = IMPORTS.get(path.suffix.lower())
    if reader is None:
        raise FormatError(
            message(
                "{file} cannot be imported. Give a file that ends in {known}.", file=path.name, known=one_of([*IMPORTS])
            )
        )
    return reader(path)
