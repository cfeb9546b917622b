"""Files: project files and exports. To add an export format, write a file that defines it and list it in FORMATS."""

from core.formats.errors import FormatError
from core.formats.export import Exported, Format, TrainedNetwork, export, exported
from core.formats.npz import NPZ
from core.formats.onnx import ONNX
from core.formats.project_file import SUFFIX, ProjectFile, read, write
from core.formats.safetensors import SAFETENSORS
from core.messages import one_of

FORMATS: tuple[Format, ...] = (SAFETENSORS, NPZ, ONNX)

__all__ = [
    "FORMATS",
    "SUFFIX",
    "Exported",
    "Format",
    "FormatError",
    "ProjectFile",
    "TrainedNetwork",
    "export",
    "exported",
    "read",
    "suffixes_text",
    "write",
]


def suffixes_text(*others: str) -> str:
    """The suffixes of all export formats, and any others, as alternatives: ".safetensors or .npz"."""
    return one_of([*(known.suffix for known in FORMATS), *others])
