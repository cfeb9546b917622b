"""NumPy's .npz, without pickle: the arrays by name, and `metadata`, a JSON text as an array of bytes."""

import io
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.export import Format, Trained


def content(trained: Trained) -> bytes:
    """The whole file. `json.loads(file["metadata"].tobytes())` gives the metadata."""
    metadata = np.frombuffer(json.dumps(trained.metadata(), ensure_ascii=False).encode(), np.uint8)
    file = io.BytesIO()
    np.savez(file, allow_pickle=False, metadata=metadata, **trained.arrays())
    return file.getvalue()


def arrays(path: Path) -> dict[str, NDArray[Any]]:
    """The weights in a file by name."""
    with np.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files if name != "metadata"}


NPZ = Format(".npz", "NumPy arrays", content, arrays)
