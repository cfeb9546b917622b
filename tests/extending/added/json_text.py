"""Weights as JSON text."""

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.export import Format, TrainedNetwork


def content(trained: TrainedNetwork) -> bytes:
    """An object with the metadata, and for every weight its shape and its numbers."""
    weights = {name: {"shape": array.shape, "data": array.ravel().tolist()} for name, array in trained.arrays().items()}
    return json.dumps({"metadata": trained.metadata(), "weights": weights}).encode()


def arrays(path: Path) -> dict[str, NDArray[Any]]:
    """The weights in a file by name, float32."""
    weights = json.loads(path.read_bytes())["weights"]
    return {name: np.array(w["data"], np.float32).reshape(w["shape"]) for name, w in weights.items()}


JSON_TEXT = Format(".weights", "JSON text", content, arrays)
