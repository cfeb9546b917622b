"""How one column of a table is read and prepared."""

from dataclasses import dataclass

from core.definitions import Definition, param

AUTO = ""  # find out from the cells

TYPES = ("number", "category", "ordinal", "boolean", "date", "text")
ROLES = ("feature", "target", "group", "time", "weight", "id", "ignore")
GAPS = ("leave out", "mean", "median", "most frequent", "constant", "own category")
ENCODINGS = ("one-hot", "ordinal", "target mean", "date parts", "none")
SCALINGS = ("none", "standardize", "min-max", "robust")


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
    unseen: str = param(
        "zeros",
        "What happens to a text that no training row has.",
        options=("zeros", "own category", "refuse"),
    )
