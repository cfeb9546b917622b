"""Tables that ship with the program. Their licenses are in `resources/datasets/README.md`."""

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from core import resources
from core.data.tables.source import TableFile
from core.definitions import param


@dataclass(frozen=True)
class SampleTable(TableFile):
    """A table in `resources/datasets`. It is read as any table is, and its reading can be changed."""

    file: ClassVar[str]
    needs_file: ClassVar[bool] = False
    suffixes: ClassVar[tuple[str, ...]] = ()

    path: str = param("", "Not used: the table ships with the program.", role="reading")

    @property
    def place(self) -> Path:
        return resources.path("datasets", self.file)

    def files(self) -> dict[str, str]:
        return {}


@dataclass(frozen=True)
class Penguins(SampleTable):
    """344 penguins of three species, with their island and sex, four measures, and some gaps. By Gorman, Williams and
    Fraser, 2014."""

    kind = "penguins"
    title = "Penguins"
    file = "penguins.csv"


@dataclass(frozen=True)
class Wine(SampleTable):
    """178 Italian wines of three cultivars, described by thirteen chemical measures."""

    kind = "wine"
    title = "Wine"
    file = "wine.csv"


@dataclass(frozen=True)
class BreastCancer(SampleTable):
    """569 tumors, benign or malignant, described by thirty measures of cell nuclei in images of Wisconsin patients."""

    kind = "breast_cancer"
    title = "Breast cancer"
    file = "breast_cancer.csv"


@dataclass(frozen=True)
class Diabetes(SampleTable):
    """442 diabetes patients, and how far the disease progressed within a year. A regression with much noise."""

    kind = "diabetes"
    title = "Diabetes"
    file = "diabetes.csv"


@dataclass(frozen=True)
class WineQuality(SampleTable):
    """6,497 Portuguese wines, red and white, with chemical measures and a quality from 3 to 9 that tasters gave. Many
    rows occur twice, and few wines are very good or very bad."""

    kind = "wine_quality"
    title = "Wine quality"
    file = "wine_quality.csv"


@dataclass(frozen=True)
class Apartments(SampleTable):
    """400 apartments as somebody exported them: title lines, decimal commas, gaps, a text among numbers, totals, and a
    column that tells the answer. To practice reading a table. The figures are made up."""

    kind = "apartments"
    title = "Apartments (untidy)"
    file = "apartments.csv"
