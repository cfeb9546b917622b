"""Reads the arrays of HDF5 in a process of its own: the C library may crash on a hostile file, and this program not.

The process gets the bytes of the file and opens no other. It follows hard links only, and measures every array before
it is read; filters, external and virtual storage are refused. It answers in the safetensors format.
"""

import io
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from math import prod
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from core.formats import tensors
from core.formats.errors import FormatError
from core.formats.tensors import Arrays
from core.messages import message
from core.process import python

WORD = "--read-hdf5"  # what the packaged program calls itself with, since it has no interpreter
PATIENCE = 60.0  # seconds
MEMORY = 2**33  # bytes of address space, where the system can limit it
DEEPEST, MOST = 12, 50_000  # groups within groups, and members of all


def read(content: bytes, name: str) -> tuple[Arrays, dict[str, str]]:
    """The arrays by their paths, and the attribute `name` of groups by theirs. Raises FormatError."""
    packaged = getattr(sys, "frozen", False)
    own = [sys.executable, WORD] if packaged else python("from core.formats.imports.hdf5 import main; main()")
    try:
        with TemporaryDirectory(prefix="layerwright") as empty:
            done = subprocess.run(
                own,
                input=content,
                capture_output=True,
                check=False,
                timeout=PATIENCE,
                cwd=empty,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _damaged(name) from error
    if done.returncode:
        raise _damaged(name)
    return tensors.decode(done.stdout, name)


def _damaged(name: str) -> FormatError:
    return FormatError(
        message(
            "The weights in {file} are damaged, or stored in a way that is not read: compressed, linked or elsewhere. "
            "Save the model again with Keras.",
            file=name,
        )
    )


def main() -> int:
    """What the process does: HDF5 from standard input, safetensors to standard output."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    import h5py

    content = sys.stdin.buffer.read()
    arrays, names, taken = dict[str, Any](), dict[str, str](), 0
    with h5py.File(io.BytesIO(content), "r") as file:
        for path, member in islice(_members(file), MOST):
            if isinstance(member, h5py.Group):
                name = member.attrs.get("name", "") if "name" in member.attrs else ""
                names[path] = str(name)
                continue
            size = prod(member.shape) * member.dtype.itemsize
            taken += size
            plain = not (member.is_virtual or member.external or member.compression or member.shuffle or member.chunks)
            if not plain or member.dtype.kind not in "fiu" or taken > len(content):
                raise ValueError(path)
            arrays[path] = np.asarray(member[()]).astype(member.dtype.newbyteorder("="))
    sys.stdout.buffer.write(tensors.encode(arrays, names))
    return 0


def _members(group: Any, path: str = "", depth: int = 0) -> Iterator[tuple[str, Any]]:
    """All groups and arrays. Raises ValueError for links and deep nesting."""
    import h5py

    if depth > DEEPEST:
        raise ValueError(path)
    for name in group:
        if not isinstance(group.get(name, getlink=True), h5py.HardLink):
            raise ValueError(path)
        member, own = group[name], f"{path}/{name}" if path else name
        yield own, member
        if isinstance(member, h5py.Group):
            yield from _members(member, own, depth + 1)
