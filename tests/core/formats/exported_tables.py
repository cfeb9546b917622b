"""Tables that between them have every preparation step and every built feature, for tests of exports.

The columns of a case are written to a file, prepared, and put before a network with random weights. `sent` is what a
receiver makes of the cells: pandas, as its users have them.
"""

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import pandas as pd

from core.activations import Linear
from core.data import BuiltFeature, Data, TableFile, prepare
from core.data.built import FUNCTIONS, Bins, Logarithm, Product, Sine, Square
from core.data.preparation.new_rows import from_file
from core.data.reading.column import ColumnReading
from core.data.tables.dialect import Dialect
from core.formats import TrainedNetwork
from core.formats.predictions import answer
from core.layers import Dense, Input, Output
from core.losses import CCE, MSE
from core.network import build
from core.project import data_spec
from core.project.layout import chain

ROWS = 90
RANDOM = np.random.default_rng(5)


def gappy(cells, every=7, gap=""):
    """The cells as texts, with a gap in one of every seven."""
    return [gap if row % every == 3 else str(cell) for row, cell in enumerate(cells)]


def of(*texts):
    return [texts[place] for place in RANDOM.integers(0, len(texts), ROWS)]


def days(form, first="2019-11-20", spread=900):
    moments = pd.Timestamp(first) + pd.to_timedelta(RANDOM.integers(0, spread * 86400, ROWS), unit="s")
    return [moment.strftime(form) for moment in moments]


NUMBERS = np.round(RANDOM.normal(3, 2, ROWS), 3).tolist()
AMOUNTS = np.round(RANDOM.lognormal(3, 2, ROWS), 3).tolist()
COLORS = of("red", "green", "blue", "Öl “x”")
RARE = [*of("a", "b"), *(f"rare {row}" for row in range(25))][-ROWS:]
MOMENTS = days("%Y-%m-%d %H:%M:%S")


@dataclass(frozen=True)
class Case:
    """Columns of a table; what is chosen for them, for new rows, and for the target."""

    columns: dict[str, list[str]]
    chosen: tuple[ColumnReading, ...] = ()
    built: tuple[BuiltFeature, ...] = ()
    classes: int = 2
    new: dict[str, tuple[str, ...]] = field(default_factory=dict)  # cells of further rows
    missing: str = ""


def one(cells, new=(), classes=2, **reading):
    """A case of one column c beside a plain one."""
    columns = {"c": cells, "plain": list(map(str, NUMBERS))}
    return Case(columns, (ColumnReading(name="c", **reading),), classes=classes, new={"c": tuple(new)})


def built(*features, cells=NUMBERS, **columns):
    given = {"a": gappy(cells), "b": list(map(str, reversed(NUMBERS)))} | columns
    return Case(given, (), features, new={"a": ("", "0", "-5", "12.5")})


CASES = {
    "numbers": Case({"a": list(map(str, NUMBERS)), "b": list(map(str, AMOUNTS))}, new={"a": ("", "7")}),
    **{f"gap {gaps}": one(gappy(NUMBERS), ("", "4"), type="number", gaps=gaps)
       for gaps in ("median", "mean", "most frequent", "own category", "leave out")},
    "gap constant": one(gappy(NUMBERS), ("",), type="number", gaps="constant", constant="-3", indicator="yes"),
    "no indicator": one(gappy(NUMBERS), ("",), type="number", indicator="no"),
    "large numbers": one([str(1.7e9 + value) for value in NUMBERS], ("", "1700000004"), type="number"),
    "years": one(list(map(str, RANDOM.integers(2015, 2024, ROWS))), ("", "2030"), type="number"),
    "marks": replace(one(gappy(NUMBERS, gap="n/a"), ("NA", "NaN", "?"), type="number"), missing="none given"),
    "log": one(gappy(AMOUNTS), ("", "0", "-3", "1e5"), type="number", log="yes"),
    "log of zeros": one([*gappy(AMOUNTS[1:]), "0"], ("", "0", "-3"), type="number", log="yes"),
    "log of small numbers": one(
        [*(str(value * 1e-9) for value in AMOUNTS[1:]), "0"], ("1e-9",), type="number", log="yes"
    ),
    "one-hot": one(gappy(COLORS), ("", "pink", "NA", "n/a", "Red"), type="category"),
    "one-hot, other": one(COLORS, ("", "pink"), type="category", unseen="own category"),
    "one-hot, refuse": one(gappy(COLORS), ("", "pink", "red"), type="category", unseen="refuse"),
    "one-hot, leave out": one(gappy(COLORS), ("", "pink"), type="category", gaps="leave out", unseen="refuse"),
    "one-hot, frequent": one(gappy(COLORS), ("",), type="category", gaps="most frequent", indicator="yes"),
    "one-hot, constant": one(gappy(COLORS), ("", "x"), type="category", gaps="constant", constant="blue"),
    "one-hot of rare texts": one(RARE, ("", "c", "rare 3"), type="category"),
    "one-hot of numbers": one(gappy(of("1", "2", "10")), ("", "1.0", "3", "10"), type="category"),
    "one-hot of other numbers": one(gappy(of("1.0", "2.50", "x")), ("1", "2.5", "2.50", "3"), type="category"),
    "merged spellings": one(gappy(of("Nord", "nord", "süd")), ("", "Süd"), type="category", merge="nord=Nord<Süd=süd"),
    "yes or no": one(gappy(of("yes", "no")), ("", "Yes", "FALSE", "y", "perhaps"), type="boolean"),
    "ordinal": one(gappy(of("low", "mid", "high")), ("", "tiny"), type="ordinal", order="low<mid<high<huge"),
    "ordinal, other": one(of("1", "2", "3"), ("", "9"), type="ordinal", unseen="own category", indicator="yes"),
    "ordinal, median": one(gappy(of("1", "2", "3")), ("", "9"), type="ordinal", gaps="median"),
    "target mean": one(gappy(COLORS), ("", "pink"), type="category", encoding="target mean", indicator="yes"),
    "target mean of classes": one(gappy(COLORS), ("", "pink"), 3, type="category", encoding="target mean"),
    "target mean of numbers": one(gappy(COLORS), ("", "pink"), 0, type="category", encoding="target mean"),
    "target mean of large numbers": one(gappy(COLORS), ("", "pink"), -1, type="category", encoding="target mean"),
    "dates": one(days("%Y-%m-%d"), ("", "1900-02-28", "2024-02-29"), type="date"),
    "dates of one month": one(days("%Y-%m-%d", "2020-02-01", 25), ("2021-02-01",), type="date"),
    "moments": one(gappy(MOMENTS), ("", "2024-12-31 23:59:59", "1969-12-31 23:59:59"), type="date"),
    "moments, own category": one(gappy(MOMENTS), ("",), type="date", gaps="own category"),
    "moments, leave out": one(gappy(MOMENTS), ("",), type="date", gaps="leave out"),
    "moments as numbers": one(gappy(MOMENTS), ("", "2024-12-31 23:59:59"), type="date", encoding="none"),
    **{kind.kind: built(BuiltFeature(kind(), "a", "b")) for kind in FUNCTIONS},
    "everything built": built(*(BuiltFeature(kind(), "a", "b") for kind in FUNCTIONS), color=gappy(COLORS)),
    "median just above the edge of a bin": replace(
        built(BuiltFeature(Bins(4), "b"), b=list(map(str, np.random.default_rng(41).normal(size=ROWS)))),
        new={"b": ("",)},
    ),
    "bins of equal numbers": built(BuiltFeature(Bins(8), "a"), cells=of("1", "2", "3")),
    "sine of large numbers": built(BuiltFeature(Sine(), "a"), cells=[value * 1000 + 0.3 for value in NUMBERS]),
    "product of float64 and float32": built(
        BuiltFeature(Product(), "a", "b"), cells=[1.7e9 + value for value in NUMBERS]
    ),
    "overflow": replace(built(BuiltFeature(Square(), "a")), new={"a": ("1e30", "-1e25", "3")}),
    "logarithm of a log": replace(
        built(BuiltFeature(Logarithm(), "a"), BuiltFeature(Product(), "a", "b"), cells=AMOUNTS),
        chosen=(ColumnReading(name="a", log="yes"),),
    ),
    "strange names": Case(
        {"label": gappy(COLORS), "prediction": list(map(str, NUMBERS)), '"); import os #': gappy(NUMBERS),
         "/c0": of("p", "q"), "probabilities": days("%Y-%m-%d")},
        new={"label": ("", "pink"), "/c0": ("r",)},
    ),
}  # fmt: skip


def case(name, folder):
    """The case of this name, as `written` has it."""
    return written(CASES[name], folder)


def written(chosen, folder):
    """A trained network on the table of a case, and the path of a table of new rows: its own and further ones."""
    path, columns = folder / "table.csv", chosen.columns
    random = np.random.default_rng(2)
    if chosen.classes > 0:
        target = [("no", "yes", "“ü”")[place] for place in random.integers(0, chosen.classes, ROWS)]
    else:
        target = [f"{value:.3f}" for value in random.normal(-5e6 * chosen.classes, 40, ROWS)]
    pd.DataFrame(columns | {"target": target}).to_csv(path, index=False)
    readings = (*chosen.chosen, ColumnReading(name="target", type="category" if chosen.classes > 0 else "number"))
    source = TableFile(
        path=str(path), target="target", columns=readings, dialect=Dialect().change(missing=chosen.missing)
    )
    new = {name: [*cells, *cells[: len(next(iter(chosen.new.values())))]] for name, cells in columns.items()}
    for name, cells in chosen.new.items():
        new[name][ROWS : ROWS + len(cells)] = cells
    most = max(map(len, new.values()))
    newer = folder / "new.csv"
    pd.DataFrame({name: [*cells, *cells[:most]][:most] for name, cells in new.items()}).to_csv(newer, index=False)
    return trained(prepare(Data(source=source, built=chosen.built))), newer


def trained(prepared):
    """A network with random weights on prepared data, as if it had been trained."""
    spec = data_spec(prepared.dataset)
    last = Output() if spec.classes else Output(activation=Linear())
    network = build(chain(Input(), Dense(6), last), spec, CCE() if spec.classes else MSE())
    return TrainedNetwork(network, network.initial(1), prepared.preparation, "A table")


def ours(network, path):
    """Our probabilities or predictions for a table, with NaN where a row is refused, and its labels."""
    said = answer(from_file(path, network.preparation), network.preparation, network.network, network.state)
    refused = np.array([prediction is None for prediction in said.predictions])
    if said.probabilities is None:
        return np.array([prediction or (np.nan,) for prediction in said.predictions], np.float64), []
    labels = [prediction[0] if prediction else "" for prediction in said.predictions]
    return np.where(refused[:, None], np.nan, said.probabilities), labels


def sent(path, inputs):
    """The cells of a table as a receiver sends them: for every input its name and type, as ONNX Runtime names types."""
    cells = pd.read_csv(path, dtype=str, keep_default_na=False)
    values: dict[str, Any] = {}
    for name in cells.columns:
        known = f"{name} (input)" if f"{name} (input)" in inputs else name
        kind = inputs.get(known, inputs.get("x"))
        if kind == "tensor(string)":
            values[known] = cells[[name]].to_numpy(object)
            continue
        numbers = pd.to_numeric(cells[name], errors="coerce")
        moments = pd.to_datetime(cells[name], format="ISO8601", errors="coerce", utc=True)
        if numbers.isna().all():
            numbers = (moments - pd.Timestamp(0, tz="UTC")) / pd.Timedelta(seconds=1)
        values[known] = numbers.to_numpy(np.float64 if kind == "tensor(double)" else np.float32)[:, None]
    return values if "x" not in inputs else {"x": np.hstack(list(values.values()))}
