"""How one column of a table is read and prepared."""

from dataclasses import dataclass

from core.definitions import Definition, param

AUTO = ""  # find out from the cells

TYPES = ("number", "category", "ordinal", "boolean", "date", "text", "image")
ROLES = ("feature", "target", "group", "time", "part", "weight", "id", "ignore")
GAPS = ("leave out", "mean", "median", "most frequent", "constant", "own category")
ENCODINGS = ("one-hot", "ordinal", "target mean", "date parts", "none")
SIDES = ("8", "16", "24", "28", "32", "48", "64", "96", "128", "192", "256")  # pixels
BACKGROUNDS = ("white", "gray", "black")
SCALINGS = ("none", "standardize", "min-max", "robust")


def changed(reading: "ColumnReading", **fields: str) -> "ColumnReading":
    """The reading with other fields. `dataclasses.replace` takes ten times as long, and tables have thousands."""
    made = object.__new__(ColumnReading)
    made.__dict__.update(reading.__dict__, **fields)
    return made


@dataclass(frozen=True)
class ColumnReading(Definition):
    """How one column is read and prepared. What is not chosen is found out from its cells."""

    kind = "column"
    title = "Column"

    name: str = param("", "The name of the column.")
    type: str = param(AUTO, "What its cells are. Empty: detected.", options=(AUTO, *TYPES))
    role: str = param(AUTO, "What it is used for. Empty: detected.", options=(AUTO, *ROLES))
    gaps: str = param(AUTO, "What happens where a cell is empty. Empty: the usual for its type.", options=(AUTO, *GAPS))
    constant: str = param("", "The value that fills gaps, if they are filled with a constant.")
    indicator: str = param(
        AUTO, "Whether a feature says where a value was missing. Empty: the usual.", options=(AUTO, "yes", "no")
    )
    encoding: str = param(AUTO, "How texts or dates become numbers. Empty: the usual.", options=(AUTO, *ENCODINGS))
    scaling: str = param(AUTO, "How it is scaled. Empty: as all features are.", options=(AUTO, *SCALINGS))
    log: str = param(AUTO, "Whether the logarithm is taken before scaling. Empty: no.", options=(AUTO, "yes", "no"))
    decimal: str = param(AUTO, "The decimal mark of its numbers. Empty: detected.", options=(AUTO, ".", ","))
    thousands: str = param(
        AUTO,
        "What groups the digits of its numbers. Empty: detected.",
        options=(AUTO, "none", ",", ".", " ", "'"),
    )
    unit: str = param(AUTO, "The unit that its cells carry, such as kg. Empty: detected.")
    date_format: str = param(
        AUTO, "How its dates are written, such as %d.%m.%Y, or seconds or milliseconds since 1970. Empty: detected."
    )
    order: str = param("", "The texts of an ordinal column, from the lowest, separated by “<”.")
    without: str = param("", "The texts that are read as missing, separated by “<”.", title="Read as missing")
    merge: str = param(
        "",
        "Texts that are read as another one, such as “nord=Nord”, separated by “<”.",
        title="Read as another text",
    )
    side: str = param(
        AUTO,
        "Width and height to which pictures are resized. Empty: their own size if all have the same, else 64.",
        title="Image size",
        options=(AUTO, *SIDES),
        unit="px",
    )
    gray: str = param(
        AUTO,
        "Whether pictures are converted to grayscale. Empty: if no picture has color.",
        title="Grayscale",
        options=(AUTO, "yes", "no"),
    )
    background: str = param(
        "white", "The color behind the transparent parts of pictures.", title="Background", options=BACKGROUNDS
    )
    unseen: str = param(
        "zeros",
        "What happens to a text that no training row has.",
        options=("zeros", "own category", "refuse"),
    )

    @property
    def absent(self) -> frozenset[str]:
        """The texts that are read as missing."""
        return frozenset(text.strip() for text in self.without.split("<")) - {""}

    @property
    def same(self) -> dict[str, str]:
        """The texts that are read as another one, with that text."""
        pairs = (pair.partition("=") for pair in self.merge.split("<"))
        return {other.strip(): text.strip() for other, equals, text in pairs if equals}
