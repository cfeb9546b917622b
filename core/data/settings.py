"""What a project says of its data: the source, the split and the scaling."""

from dataclasses import dataclass

from core.data.base import Source
from core.data.built.feature import BuiltFeature
from core.data.corrections import Correction
from core.data.scaling import SCALINGS, Scaling, Standardize
from core.data.sources import SOURCES
from core.data.splits import SPLITS, Automatic, Split
from core.data.synthetic.spiral import Spiral
from core.definitions import Definition, param


@dataclass(frozen=True)
class Data(Definition):
    """The source of the rows, how they are split into training, validation and test rows, and their scaling."""

    kind = "data"
    title = "Data"

    source: Source = param(Spiral(), "The source of the rows.", choices=SOURCES)
    validation: float = param(0.2, "Fraction of rows held out for validation.", low=0.0, high=0.9, slide=(0.0, 0.9))
    test: float = param(
        0.0,
        "Fraction of rows held out for the test. Nothing sees them until the network is judged on them.",
        low=0.0,
        high=0.9,
        slide=(0.0, 0.9),
    )
    split: Split = param(Automatic(), "How the parts are chosen.", choices=SPLITS)
    together: bool = param(
        False,
        "Rows of a table that are equal or nearly equal stay in one part, so that validation judges rows that training "
        "has not seen.",
        title="Keep alike rows together",
    )
    seed: int = param(
        0,
        "Seed for sampling and splitting. The same seed gives the same rows.",
        low=0,
        high=2**31 - 1,
    )
    scaling: Scaling = param(Standardize(), "How features are scaled.", choices=SCALINGS)
    built: tuple[BuiltFeature, ...] = param(
        (),
        "Features that are computed from number columns.",
        items=BuiltFeature,
        title="Built features",
        role="reading",
    )
    corrections: tuple[Correction, ...] = param(
        (),
        "Training rows that have another label than in the source, or are dropped.",
        items=Correction,
        role="reading",
    )
