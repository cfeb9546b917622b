"""Files: the project, and exports. To add a format: a file with what it writes, and its name here."""

from core.formats.errors import FormatError
from core.formats.export import Format, Trained, export
from core.formats.npz import NPZ
from core.formats.project_file import SUFFIX, ProjectFile, read, write
from core.formats.safetensors import SAFETENSORS

FORMATS: tuple[Format, ...] = (SAFETENSORS, NPZ)

__all__ = ["FORMATS", "SUFFIX", "Format", "FormatError", "ProjectFile", "Trained", "export", "read", "write"]
