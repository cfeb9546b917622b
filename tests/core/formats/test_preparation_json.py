"""The stored preparation: the same after JSON, and refused in a sentence where it is damaged or hostile."""

import copy
import json
import math
import zipfile

import layerwright as lw
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.data import Data, TableFile, prepare
from core.data.reading.column import ColumnReading
from core.formats import FormatError, preparation_json

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats()
    | st.text(max_size=4)
    | st.sampled_from([0, 1, -1, 1e308, 1e-320, 2**31, "zeros", "one_hot", [], {}, [[]], [0.0] * 3]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    path = tmp_path_factory.mktemp("table") / "t.csv"
    lines = ["when,size,colour,grade,many,weight,y"]
    for n in range(60):
        colour, grade = ("red", "green", "", "blue")[n % 4], ("low", "mid", "high")[n % 3]
        lines.append(
            f"2024-{1 + n % 12:02}-03,{n * n if n % 7 else ''},{colour},{grade},k {n % 9},{n % 2},{'pqr'[n % 3]}"
        )
    path.write_text("\n".join(lines) + "\n")
    return path


@pytest.fixture(scope="module")
def preparation(path):
    columns = (
        ColumnReading(name="grade", type="ordinal", order="low < mid < high"),
        ColumnReading(name="many", type="category", encoding="target mean"),
        ColumnReading(name="size", log="yes", scaling="robust"),
    )
    return prepare(Data(source=TableFile(str(path), columns=columns, importance="weight"))).preparation


@pytest.fixture(scope="module")
def stored(preparation):
    return json.loads(preparation_json.to_json(preparation))


def decoded(data):
    return preparation_json.from_json(json.dumps(data).encode(), "preparation.json in x")


def test_nothing_is_lost(preparation, stored):
    again = decoded(stored)
    assert preparation_json.to_json(again) == preparation_json.to_json(preparation)
    for name in ("origin", "shift", "scale", "target_origin", "target_shift", "target_scale", "sample"):
        one, two = getattr(again, name), getattr(preparation, name)
        assert one.dtype == two.dtype
        np.testing.assert_array_equal(one, two)
    for name in ("features", "classes", "targets", "columns", "target", "others", "dialect", "fingerprint", "image"):
        assert getattr(again, name) == getattr(preparation, name)


def places(data, at=()):
    """The paths to all values within JSON data."""
    yield at
    if isinstance(data, dict | list):
        keys = list(data) if isinstance(data, dict) else range(min(len(data), 3))
        for key in keys:
            yield from places(data[key], (*at, key))


def replaced(data, at, value):
    changed = copy.deepcopy(data)
    if not at:
        return value
    part = changed
    for key in at[:-1]:
        part = part[key]
    part[at[-1]] = value
    return changed


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), VALUES)
def test_any_change_is_refused_or_gives_finite_inputs_of_the_right_size(stored, path, draw, value):
    from core.data import DataError
    from core.data.preparation.new_rows import from_file

    at = draw.draw(st.sampled_from(sorted(places(stored), key=repr)))
    try:
        found = decoded(replaced(stored, at, value))
    except FormatError:
        return
    try:
        x = from_file(path, found).x
    except DataError:
        return
    assert x.shape == (60, len(found.features))
    assert np.isfinite(found.origin).all()
    assert found.scale.all()
    assert np.isfinite(found.scaled(x)).all()


@pytest.mark.parametrize("name", ["origin", "shift", "scale", "target_origin", "target_shift", "target_scale"])
@pytest.mark.parametrize("bad", [math.nan, math.inf, 1e300, "1", None, [1.0]])
def test_vectors_hold_numbers_that_float32_can_hold(stored, name, bad):
    if bad == 1e300 and name.endswith("origin"):
        return  # an origin is float64
    changed = stored | {name: [bad, *stored[name][1:]]}
    with pytest.raises(FormatError, match=r"^preparation.json in x is damaged: .*\.$"):
        decoded(changed)


@pytest.mark.parametrize(
    "change",
    [
        {"scale": [0.0] * 99},
        {"scale": []},
        {"features": []},
        {"features": ["a"] * 3},
        {"classes": []},
        {"classes": ["p", "p", "q"]},
        {"targets": []},
        {"image": [1, 1, 1]},
        {"image": [2**40, 2**40, 0]},
        {"columns": []},
        {"sample": [[1.0]]},
        {"sample": [[math.nan] * 11]},
        {"rows": -1},
        {"fingerprint": []},
        {"dialect": "csv"},
        {"version": 99},
    ],
)
def test_parts_that_do_not_fit_together_are_refused(stored, change):
    with pytest.raises(FormatError, match=r"^preparation.json in x is damaged: .*\.$"):
        decoded(stored | change)


@pytest.mark.parametrize(
    "text", [b"", b"[]", b"null", b"{", b"\xff", b"[" * 100_000, b'{"features": 1}', b'{"version": 1e999}', b"{}"]
)
def test_what_is_no_preparation_is_refused(text):
    with pytest.raises(FormatError, match=r"^preparation.json in x is damaged: .*\.$"):
        preparation_json.from_json(text, "preparation.json in x")


@pytest.mark.parametrize("zero", [0, 0.0, 1e-320])
@pytest.mark.parametrize("name", ["scale", "target_scale"])
def test_a_scale_is_never_0_also_not_as_float32(stored, name, zero):
    with pytest.raises(FormatError, match="a scale is 0"):
        decoded(stored | {name: [zero, *stored[name][1:]]})


def test_every_column_has_a_step(tmp_path):
    (tmp_path / "t.csv").write_text("a,y\n" + "".join(f"{n * n},{'pq'[n % 2]}\n" for n in range(8)))
    stored = json.loads(preparation_json.to_json(prepare(Data(source=TableFile(str(tmp_path / "t.csv")))).preparation))
    assert decoded(stored).features == ("a",)
    with pytest.raises(FormatError, match="a column has no steps"):
        decoded(replaced(stored, ("columns", 0, "steps"), []))


def test_huge_lists_are_refused(stored):
    many = ["x"] * 1_000_001
    with pytest.raises(FormatError):
        decoded(stored | {"features": many, "shift": [0.0], "scale": [1.0], "origin": [0.0]})
    deep = replaced(stored, ("columns", 2, "texts"), many)
    with pytest.raises(FormatError):
        decoded(deep)


def test_a_project_with_a_preparation_of_another_network_is_refused(tmp_path, path):
    """Also its own program never writes one, so that answers cannot be wrong in silence."""
    model = lw.Model([lw.Dense(3)], seed=1)
    model.fit(path, epochs=1, progress=False)
    model.save(tmp_path / "m.layerwright")
    with zipfile.ZipFile(tmp_path / "m.layerwright") as parts:
        content = {name: parts.read(name) for name in parts.namelist()}
    stored = json.loads(content["preparation.json"])
    width = len(stored["features"])
    cut = {"features": stored["features"][:-1]} | {n: stored[n][:-1] for n in ("origin", "shift", "scale")}
    cut |= {"sample": [row[:-1] for row in stored["sample"]], "columns": [], "target": []}
    content["preparation.json"] = json.dumps(stored | cut).encode()
    with zipfile.ZipFile(tmp_path / "m.layerwright", "w") as parts:
        for name, part in content.items():
            parts.writestr(name, part)
    with pytest.raises(ValueError, match="shape"):
        lw.load(tmp_path / "m.layerwright").predict(np.zeros((2, width - 1)))
