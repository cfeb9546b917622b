"""Hugging Face's .safetensors: the arrays by PyTorch's names, the metadata as texts."""

from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from core.formats.export import Format, Trained


def content(trained: Trained) -> bytes:
    """The whole file."""
    from safetensors.numpy import save

    return save(trained.arrays(), metadata=trained.metadata())


def arrays(path: Path) -> dict[str, NDArray[Any]]:
    """The weights in a file by name."""
    from safetensors.numpy import load

    return load(path.read_bytes())


SAFETENSORS = Format(".safetensors", "Safetensors, as PyTorch names them", content, arrays)
