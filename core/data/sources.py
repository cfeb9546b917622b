"""All sources of data. To add one, write a file that defines it and list it here."""

import os
from pathlib import Path

from core.data.base import Source
from core.data.digits import Digits
from core.data.idx_file import IDX
from core.data.images.source import ImageFolder
from core.data.inside import Inside
from core.data.iris import Iris
from core.data.npz_file import NPZ
from core.data.points import Points
from core.data.synthetic.blobs import Blobs
from core.data.synthetic.circles import Circles
from core.data.synthetic.logic import And, Or
from core.data.synthetic.moons import Moons
from core.data.synthetic.regressions import Jump, Line, Sine, TiltedPlane
from core.data.synthetic.spiral import Spiral
from core.data.synthetic.xor import XOR
from core.data.tables.numpy_file import is_table
from core.data.tables.pasted import PastedTable
from core.data.tables.samples import Apartments, BreastCancer, Diabetes, Penguins, Wine, WineQuality
from core.data.tables.source import TableFile

SOURCES: tuple[type[Source], ...] = (
    Spiral,
    Circles,
    XOR,
    Moons,
    Blobs,
    And,
    Or,
    Line,
    Sine,
    Jump,
    TiltedPlane,
    Points,
    Iris,
    Digits,
    Penguins,
    Wine,
    BreastCancer,
    Diabetes,
    WineQuality,
    Apartments,
    TableFile,
    PastedTable,
    ImageFolder,
    NPZ,
    IDX,
    Inside,
)
SUFFIXES = {suffix: source for source in SOURCES for suffix in source.suffixes}


def source_for(path: str | Path) -> Source:
    """The source for this file or folder, chosen by its name: a table for arrays of rows and any unknown ending."""
    path = Path(path)
    if os.path.isdir(path):
        return ImageFolder(path=str(path))
    source = next((source for suffix, source in SUFFIXES.items() if path.name.lower().endswith(suffix)), TableFile)
    if source is NPZ and is_table(path):
        source = TableFile
    return source().change(path=str(path))
