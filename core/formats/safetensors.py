"""Export as .safetensors, the format of Hugging Face: weights by PyTorch's names, and the metadata as strings."""

from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from core.formats import tensors
from core.formats.export import Format, TrainedNetwork
from core.messages import message


def content(trained: TrainedNetwork) -> bytes:
    """The content of the file."""
    return tensors.encode(trained.arrays(), trained.metadata())


def arrays(path: Path) -> dict[str, NDArray[Any]]:
    """Read the weights by name, with the official library, so that the check is independent of our writer."""
    from safetensors.numpy import load

    return load(path.read_bytes())


SAFETENSORS = Format(
    ".safetensors",
    "Safetensors with PyTorch names",
    content,
    arrays,
    who=message("weights, PyTorch names"),
    about=message("The weights by the names of PyTorch, with all that is needed to compute with them."),
    needs=message("The safetensors library, of Python or another language; it computes the layers itself"),
)
