"""Any table: read, saved, and loaded without the table, a model gives the same answers to the last bit."""

import csv
import io
from dataclasses import replace
from pathlib import Path

import layerwright as lw
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.data import Data, DataError, TableFile, prepare
from core.data.preparation.new_rows import from_file, from_records
from core.data.reading.column import ENCODINGS, GAPS, SCALINGS, ColumnReading
from core.data.tables.dialect import Dialect
from core.formats import preparation_json

pytestmark = pytest.mark.filterwarnings("ignore::core.data.DataWarning")  # tests/core/api/test_warnings.py

LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\0\r\ufeff")
NUMBERS = st.one_of(
    st.integers(-(10**12), 10**12).map(str),
    st.floats(-1e30, 1e30).map(lambda value: f"{value:.6g}"),
    st.floats(-1e6, 1e6).map(lambda value: f"{value:,.2f}"),
)
TEXTS = st.text(LETTERS, max_size=8)
ODD = st.sampled_from(["", "NA", "?", " ", "a\nb", 'say "x"', "1,5", "x;y", "TRUE", "no", "2024-02-29", "1e39", "#"])


@st.composite
def columns(draw, rows):
    """The cells of a column: mostly of one kind, some of any."""
    kind = draw(st.sampled_from(["numbers", "few", "texts", "dates", "booleans", "any"]))
    cells = {
        "numbers": NUMBERS,
        "few": st.sampled_from(draw(st.lists(TEXTS, min_size=2, max_size=5, unique=True))),
        "texts": TEXTS,
        "dates": st.dates().map(str),
        "booleans": st.sampled_from(["yes", "no"]),
        "any": NUMBERS | TEXTS,
    }[kind]
    odd = draw(st.integers(0, 8)) == 0
    return draw(st.lists(cells | ODD if odd else cells, min_size=rows, max_size=rows))


@st.composite
def tables(draw):
    """The text of a table with a target of two classes or of numbers, its rows and its delimiter."""
    rows, count = draw(st.integers(8, 24)), draw(st.integers(1, 4))
    names = draw(st.lists(st.text(LETTERS, min_size=1, max_size=6), min_size=count, max_size=count))
    found = [draw(columns(rows)) for _ in names]
    found.append([str(n * 7 % 5 / 2) for n in range(rows)])
    target = [draw(st.sampled_from(["p", "q"])) for _ in range(rows)]
    target = ["p", "q", *target[2:]] if draw(st.booleans()) else draw(st.lists(NUMBERS, min_size=rows, max_size=rows))
    text, delimiter = io.StringIO(), draw(st.sampled_from(",;\t|"))
    writer = csv.writer(text, delimiter=delimiter, lineterminator=draw(st.sampled_from(["\n", "\r\n"])))
    writer.writerow([*names, "sure", "target"])
    writer.writerows(zip(*found, target, strict=True))
    return text.getvalue(), delimiter


@pytest.fixture
def path(tmp_path):
    return tmp_path / "any.csv"


anything = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)


def usable(path, **fields):
    """The table, or None if it is refused."""
    try:
        return TableFile(str(path), **fields).load(0)
    except DataError:
        return None


@anything
@given(tables())
def test_every_line_is_accounted_for(path, table):
    text, _ = table
    path.write_text(text, encoding="utf-8", newline="")
    found = usable(path)
    if found is not None:
        lines = text.replace("\r\n", "\n").count("\n")
        assert len(found.lines) + sum(part.count for part in found.left_out) == found.total == lines


@anything
@given(tables())
def test_the_same_answers_without_the_table(path, table):
    text, _ = table
    path.write_text(text, encoding="utf-8", newline="")
    model = lw.Model([lw.Dense(3)], seed=1)
    try:
        model.fit(path, epochs=1, progress=False)
    except (DataError, FloatingPointError):
        return
    new = path.with_name("new.csv")
    new.write_text(text, encoding="utf-8", newline="")
    before, report = model.outputs(new), model.evaluate(new)
    model.save(path.with_suffix(".layerwright"))
    path.unlink()
    again = lw.load(path.with_suffix(".layerwright"))
    np.testing.assert_array_equal(again.outputs(new), before)
    assert again.predict(new).tolist() == model.predict(new).tolist()
    assert str(again.evaluate(new)) == str(report)
    known = model.data
    own = before if len(before) == len(known.dataset.x) else None
    if own is not None:  # the rows that were trained on are read again as they were
        np.testing.assert_array_equal(from_file(new, again.preparation).x, known.dataset.x)


FITTING = {"number": ("none",), "date": ("date parts", "none")} | dict.fromkeys(("category", "boolean"), ENCODINGS[:3])


def readings(draw, table):
    """Choices for the columns of a table."""
    return tuple(
        ColumnReading(
            name=column.name,
            gaps=draw(st.sampled_from(("", *GAPS))),
            constant="2024-01-01" if column.reading.type == "date" else "1",
            encoding=draw(st.sampled_from(("", *FITTING[column.reading.type]))),
            scaling=draw(st.sampled_from(("", *SCALINGS))),
            log=draw(st.sampled_from(("", "", "yes"))),
            unseen=draw(st.sampled_from(("zeros", "own category", "refuse"))),
            indicator=draw(st.sampled_from(("", "yes", "no"))),
        )
        for column in table.features
    )


@anything
@given(tables(), st.data())
def test_a_preparation_is_the_same_after_json_and_prepares_rows_alone_as_together(path, table, draw):
    path.write_text(table[0], encoding="utf-8", newline="")
    found = usable(path, dialect=Dialect(delimiter=table[1]))
    if found is None:
        return
    chosen = readings(draw.draw, found)
    try:
        source = TableFile(str(path), dialect=Dialect(delimiter=table[1]), columns=chosen)
        prepared = prepare(Data(source=source))
    except DataError:
        return
    preparation = prepared.preparation
    text = preparation_json.to_json(preparation)
    again = preparation_json.from_json(text.encode("utf-8", "surrogatepass"), "It")
    assert preparation_json.to_json(again) == text
    assert np.isfinite(prepared.dataset.x).all()
    names = [column.reading.name for column in preparation.columns]
    together = from_file(path, again)
    assert len(together.x) + len(together.raw.skipped) == len(together.notes)
    assert np.isfinite(preparation.scaled(together.x)).all()
    np.testing.assert_array_equal(together.x, from_file(path, preparation).x)
    cells = [together.raw.columns[together.raw.names.index(name)] for name in names]
    for row, values in enumerate(zip(*cells, strict=True)):
        alone = from_records([dict(zip(names, values, strict=True))], again)
        np.testing.assert_array_equal(alone.x[0], together.x[row])
        assert alone.refused[0] == together.refused[row]
        assert alone.notes[0] == together.notes[row]


@anything
@given(tables(), st.data())
def test_fitting_sees_training_rows_only(path, table, draw):
    """Whatever the validation rows hold, the preparation is the same."""
    path.write_text(table[0], encoding="utf-8", newline="")
    found = usable(path, dialect=Dialect(delimiter=table[1]))
    if found is None:
        return
    chosen = readings(draw.draw, found)
    data = Data(source=TableFile(str(path), dialect=Dialect(delimiter=table[1]), columns=chosen))
    try:
        one = prepare(data)
    except DataError:
        return
    rng = np.random.default_rng(0)
    held = one.validation
    changed = []
    for column in one.loaded.columns:
        values = column.values.copy()
        if len(values) and column.reading.role == "feature":
            values[held] = rng.integers(-1, max(len(column.texts), 1), len(held)) if column.is_coded else 1e9
            values[held[::3]] = np.nan
        elif column.reading.role == "target" and not column.is_coded:
            values[held] = 1e9
        changed.append(replace(column, values=values))
    other = prepare(data, replace(one.loaded, columns=tuple(changed)))
    np.testing.assert_array_equal(other.train, one.train)
    without = (replace(each.preparation, fingerprint=type(each.preparation.fingerprint)()) for each in (one, other))
    assert len({preparation_json.to_json(preparation) for preparation in without}) == 1
    np.testing.assert_array_equal(other.x(other.train), one.x(one.train))


def test_tables_of_one_row_and_of_none_are_predicted(tmp_path):
    (tmp_path / "t.csv").write_text(
        "a,b,y\n" + "".join(f"{n * n},{'uv'[n % 2]},{'pq'[n % 3 > 1]}\n" for n in range(30))
    )
    model = lw.Model([lw.Dense(3)], seed=1)
    model.fit(tmp_path / "t.csv", epochs=1, progress=False)
    Path(tmp_path / "one.csv").write_text("a,b\n4,u\n")
    assert model.predict(tmp_path / "one.csv").shape == (1,)
    assert model.outputs([{"a": 4, "b": "u"}]).tolist() == model.outputs(tmp_path / "one.csv").tolist()
    assert model.outputs({"a": [], "b": []}).shape == (0, 1)


def test_a_text_of_validation_rows_alone_means_what_it_means_in_new_rows(tmp_path):
    """The number 0 of a validation row was an unseen text, and was read as the known text 0.00 in a new row."""
    cells = [*["0.00", "x", "0.00", "y"] * 10, "0"]
    table = lw.data.TableFile(
        path=str(tmp_path / "t.csv"),
        columns=(ColumnReading(name="part", role="id"),),
    )
    (tmp_path / "t.csv").write_text(
        "part,code,kind\n" + "\n".join(f"{n},{cell},{'ab'[n % 2]}" for n, cell in enumerate(cells))
    )
    for seed in range(40):
        data = prepare(Data(source=table, seed=seed))
        np.testing.assert_array_equal(from_file(tmp_path / "t.csv", data.preparation).x, data.dataset.x)
