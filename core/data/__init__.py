"""Data: sources, reading, splitting and scaling."""

from core.data.base import DataError, Dataset, DataWarning, Source
from core.data.built.feature import BuiltFeature
from core.data.corrections import Correction
from core.data.digits import Digits
from core.data.idx_file import IDX
from core.data.images.source import ImageFolder
from core.data.iris import Iris
from core.data.npz_file import NPZ
from core.data.points import Points
from core.data.prepare import prepare, usual_test
from core.data.prepared import Prepared
from core.data.reading.column import ColumnReading
from core.data.scaling import SCALINGS, MinMax, Robust, Standardise, Standardize, Unscaled
from core.data.settings import Data
from core.data.sources import SOURCES, source_for
from core.data.synthetic.blobs import Blobs
from core.data.synthetic.circles import Circles
from core.data.synthetic.logic import And, Or
from core.data.synthetic.moons import Moons
from core.data.synthetic.regressions import Jump, Line, Sine, TiltedPlane
from core.data.synthetic.spiral import Spiral
from core.data.synthetic.xor import XOR
from core.data.tables.dialect import Dialect
from core.data.tables.samples import Apartments, BreastCancer, Diabetes, Penguins, Wine, WineQuality
from core.data.tables.source import TableFile
from core.data.trainable import check_trainable

check_teaches = check_trainable  # the old name, kept for existing code
CSV = TableFile

__all__ = [
    "CSV",
    "IDX",
    "NPZ",
    "SCALINGS",
    "SOURCES",
    "XOR",
    "And",
    "Apartments",
    "Blobs",
    "BreastCancer",
    "BuiltFeature",
    "Circles",
    "ColumnReading",
    "Correction",
    "Data",
    "DataError",
    "DataWarning",
    "Dataset",
    "Diabetes",
    "Dialect",
    "Digits",
    "ImageFolder",
    "Iris",
    "Jump",
    "Line",
    "MinMax",
    "Moons",
    "Or",
    "Penguins",
    "Points",
    "Prepared",
    "Robust",
    "Sine",
    "Source",
    "Spiral",
    "Standardise",
    "Standardize",
    "TableFile",
    "TiltedPlane",
    "Unscaled",
    "Wine",
    "WineQuality",
    "check_teaches",
    "check_trainable",
    "prepare",
    "source_for",
    "usual_test",
]
