"""Export as NumPy .npz without pickle: weights by name, and `metadata`, JSON as an array of UTF-8 bytes."""

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.export import Format, TrainedNetwork
from core.messages import message


def content(trained: TrainedNetwork) -> bytes:
    """The content of the file. `json.loads(file["metadata"].tobytes())` reads the metadata."""
    metadata = np.frombuffer(json.dumps(trained.metadata(), ensure_ascii=False).encode(), np.uint8)
    file = io.BytesIO()
    np.savez(file, allow_pickle=False, metadata=metadata, **trained.arrays())
    return file.getvalue()


def arrays(path: Path) -> dict[str, NDArray[Any]]:
    """Read the weights by name."""
    with np.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files if name != "metadata"}


NPZ = Format(
    ".npz",
    "NumPy arrays",
    content,
    arrays,
    who=message("weights, by name"),
    about=message("The weights as NumPy arrays, with all that is needed to compute with them."),
    needs=message("NumPy, or anything that reads .npz; it computes the layers itself"),
)
