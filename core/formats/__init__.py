"""Files: project files and exports. To add an export format, write a file that defines it and list it in FORMATS."""

from core.formats.c_header import C_HEADER
from core.formats.errors import FormatError
from core.formats.export import Exported, Format, TrainedNetwork, export, exported
from core.formats.keras import KERAS
from core.formats.npz import NPZ
from core.formats.onnx import ONNX
from core.formats.project_file import SUFFIX, ProjectFile, read, write
from core.formats.python_file import PYTHON_FILE
from core.formats.pytorch import PYTORCH
from core.formats.pytorch_training import PYTORCH_TRAINING
from core.formats.report_page import REPORT
from core.formats.report_text import REPORT_TEXT
from core.formats.safetensors import SAFETENSORS
from core.formats.web_page import WEB_PAGE
from core.messages import one_of

FORMATS: tuple[Format, ...] = (
    SAFETENSORS,
    NPZ,
    ONNX,
    PYTHON_FILE,
    C_HEADER,
    WEB_PAGE,
    KERAS,
    PYTORCH,
    PYTORCH_TRAINING,
    REPORT,
    REPORT_TEXT,
)

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
    return one_of([*dict.fromkeys(known.suffix for known in FORMATS), *others])
