"""Synthetic and bundled data sets."""

import csv
from collections import Counter
from dataclasses import replace

import layerwright as lw
import numpy as np
import pytest
from sklearn.datasets import load_breast_cancer, load_diabetes, load_wine

from core import resources
from core.activations import Linear as LinearActivation
from core.data import SOURCES, Data, Source, prepare
from core.data.digits import Digits
from core.data.gate import gate
from core.data.iris import Iris
from core.data.reading.column import ColumnReading
from core.data.synthetic.blobs import RADIUS, Blobs
from core.data.synthetic.circles import Circles
from core.data.synthetic.logic import And, Or
from core.data.synthetic.moons import Moons
from core.data.synthetic.regressions import TOO_HIGH, Line, Regression
from core.data.synthetic.spiral import Spiral
from core.data.synthetic.xor import MARGIN, XOR
from core.data.tables.samples import Apartments, Diabetes, Penguins, SampleTable
from core.definitions import decode, encode
from core.layers import Output
from core.losses import MAE, MSE, Huber
from core.optimizers import Adam
from core.training import Recipe

TABLES = [source for source in SOURCES if issubclass(source, SampleTable)]
WITHOUT_FILE = [source for source in SOURCES if not source.needs_file and source not in TABLES]
REGRESSIONS = [source for source in WITHOUT_FILE if issubclass(source, Regression)]
SYNTHETIC = [source for source in WITHOUT_FILE if "noise" in source.params() and source not in REGRESSIONS]
PLANE = [source for source in SYNTHETIC if source not in (And, Or)]


def test_kinds_are_those_that_files_use():
    kinds = [
        "spiral",
        "circles",
        "xor",
        "moons",
        "blobs",
        "and",
        "or",
        "line",
        "sine",
        "jump",
        "tilted_plane",
        "points",
        "iris",
        "digits",
        "penguins",
        "wine",
        "breast_cancer",
        "diabetes",
        "wine_quality",
        "apartments",
        "csv",
        "pasted",
        "image_folder",
        "npz",
        "idx",
        "inside",
    ]
    assert [source.kind for source in SOURCES] == kinds


@pytest.mark.parametrize("source", SOURCES)
def test_every_source_has_a_title_and_help(source):
    assert source.title
    assert source.summary().endswith(".")
    assert all(shown.help.endswith(".") for shown in source.params().values())
    assert decode(SOURCES, encode(source()), "source") == source()


@pytest.mark.parametrize("source", [source for source in WITHOUT_FILE if source not in REGRESSIONS])
def test_arrays_have_the_documented_types(source):
    data = source().load(3)
    assert data.x.dtype == np.float32
    assert data.x.flags.c_contiguous
    assert data.x.shape == (len(data.y), len(data.features))
    assert data.y.dtype == np.int64
    assert data.y.ndim == 1
    assert set(data.y.tolist()) == set(range(len(data.classes)))
    assert np.isfinite(data.x).all()


@pytest.mark.parametrize("source", SYNTHETIC)
def test_the_rows_depend_on_the_seed_alone(source):
    first, again, other = source().load(7), source().load(7), source().load(8)
    np.testing.assert_array_equal(first.x, again.x)
    np.testing.assert_array_equal(first.y, again.y)
    assert (first.x != other.x).any() or source().noise == 0


@pytest.mark.parametrize("source", SYNTHETIC)
@pytest.mark.parametrize("rows", [10, 11, 13])
def test_the_number_of_rows_is_as_requested(source, rows):
    assert len(source(rows=rows, noise=0.0).load(0).x) == rows


@pytest.mark.parametrize("source", PLANE)
def test_plane_data_sets_are_centered_and_have_one_scale(source):
    x = source(noise=0.0).load(0).x
    assert np.abs(x).max() <= 1.0 + 1e-6
    assert np.abs(x).max() > 0.5
    assert np.abs(x.mean(axis=0)).max() < 0.1


@pytest.mark.parametrize("source", SYNTHETIC)
def test_noise_is_the_standard_deviation_of_the_points(source):
    calm, noisy = source(rows=4000, noise=0.0), source(rows=4000, noise=0.5)
    other = 1 if source in (Circles, Moons, XOR) else 2  # the seed with the same points before noise
    strayed = noisy.load(1).x - calm.load(other).x
    np.testing.assert_allclose(strayed.std(axis=0), 0.5, rtol=0.05)


@pytest.mark.parametrize("source", SYNTHETIC)
def test_classes_are_balanced(source):
    counts = np.bincount(source().load(0).y)
    share = {And: [0.75, 0.25], Or: [0.25, 0.75]}.get(source, [1 / len(counts)] * len(counts))
    np.testing.assert_allclose(counts / counts.sum(), share, atol=0.001)


def test_an_arm_of_the_spiral_has_the_requested_turns():
    data = Spiral(rows=2000, noise=0.0).load(0)
    arm = data.x[data.y == 0].astype(np.float64)
    angle = np.unwrap(np.arctan2(arm[1:, 0], arm[1:, 1]))
    assert (angle[-1] - angle[0]) / (2 * np.pi) == pytest.approx(1.75, abs=0.01)
    np.testing.assert_allclose(np.hypot(*arm.T), np.linspace(0, 1, len(arm)), atol=1e-6)


def test_two_arms_face_each_other():
    data = Spiral(rows=200, noise=0.0).load(0)
    np.testing.assert_allclose(data.x[data.y == 0], -data.x[data.y == 1], atol=1e-6)


@pytest.mark.parametrize("arms", [2, 3, 10])
def test_every_arm_is_a_class_with_a_name(arms):
    data = Spiral(classes=arms).load(0)
    assert len(set(data.classes)) == arms == len(set(data.y.tolist()))
    assert data.classes[:2] == ("orange", "blue")


def test_the_disk_lies_inside_the_ring():
    data = Circles(noise=0.0).load(0)
    radius = np.hypot(*data.x.T)
    assert radius[data.y == 1].max() <= 0.5 + 1e-6
    assert radius[data.y == 0].min() >= 0.7 - 1e-6


def test_the_disk_is_evenly_filled():
    data = Circles(rows=40_000, noise=0.0).load(0)
    radius = np.hypot(*data.x[data.y == 1].T)
    assert (radius < 0.25).mean() == pytest.approx(0.25, abs=0.01)


def test_xor_is_the_sign_of_the_product_with_a_margin():
    data = XOR().load(0)
    np.testing.assert_array_equal(data.y, data.x[:, 0] * data.x[:, 1] > 0)
    assert np.abs(data.x).min() >= MARGIN - 1e-6


def test_moons_are_half_circles():
    data = Moons(noise=0.0).load(0)
    upper, lower = data.x[data.y == 0] * 1.5, data.x[data.y == 1] * 1.5
    np.testing.assert_allclose(np.hypot(upper[:, 0] + 0.5, upper[:, 1] + 0.25), 1, atol=1e-5)
    np.testing.assert_allclose(np.hypot(lower[:, 0] - 0.5, lower[:, 1] - 0.25), 1, atol=1e-5)
    assert upper[:, 1].min() >= -0.25 - 1e-6
    assert lower[:, 1].max() <= 0.25 + 1e-6


def test_blobs_lie_on_a_circle():
    data = Blobs(classes=5, rows=5000).load(0)
    centres = np.array([data.x[data.y == k].mean(axis=0) for k in range(5)])
    np.testing.assert_allclose(np.hypot(*centres.T), RADIUS, atol=0.02)


@pytest.mark.parametrize(("source", "function"), [(And, np.logical_and), (Or, np.logical_or)])
def test_logic_labels_follow_the_truth_table(source, function):
    data = source(noise=0.0).load(0)
    assert set(map(tuple, data.x.tolist())) == {(0, 0), (0, 1), (1, 0), (1, 1)}
    np.testing.assert_array_equal(data.y, function(*data.x.T))
    assert data.classes == ("false", "true")


@pytest.mark.parametrize("source", SYNTHETIC)
def test_the_nearest_neighbor_mostly_has_the_same_class(source):
    data = source().load(0)
    x = data.x.astype(np.float64)
    distance = ((x[:, None] - x[None]) ** 2).sum(axis=2)
    np.fill_diagonal(distance, np.inf)
    assert (data.y[distance.argmin(axis=1)] == data.y).mean() > 0.97


def rows_of(file):
    with resources.path("datasets", file).open(newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(("source", "file"), [(Iris(), "iris.csv"), (Digits(), "digits.csv")])
def test_bundled_data_sets_equal_their_files(source, file):
    data, rows = source.load(0), rows_of(file)
    assert [data.classes[k] for k in data.y] == [row[data.targets[0]] for row in rows]
    for i, feature in enumerate(data.features):
        np.testing.assert_allclose(data.x[:, i], [float(row[feature]) for row in rows], rtol=1e-6)


def test_iris_has_the_published_means_and_the_corrected_rows():
    data = Iris().load(0)
    np.testing.assert_allclose(data.x.mean(axis=0), [5.8433, 3.0573, 3.758, 1.1993], atol=1e-3)
    np.testing.assert_allclose(data.x[[34, 37]], [[4.9, 3.1, 1.5, 0.2], [4.9, 3.6, 1.4, 0.1]], rtol=1e-6)
    assert Counter(data.y.tolist()) == {0: 50, 1: 50, 2: 50}
    assert data.classes == ("setosa", "versicolor", "virginica")


def test_digits_have_the_class_counts_published_by_uci():
    data = Digits().load(0)
    assert np.bincount(data.y).tolist() == [178, 182, 177, 183, 181, 182, 181, 179, 174, 180]
    assert data.x.shape == (1797, 64)
    assert (data.x.min(), data.x.max()) == (0, 16)
    assert data.classes == tuple("0123456789")


def test_changing_loaded_iris_leaves_the_next_load_alone():
    first = Iris().load(0)
    first.x[:] = 0
    assert Iris().load(0).x.min() > 0


def test_a_source_without_load_raises_not_implemented_error():
    with pytest.raises(NotImplementedError):
        Source().load(0)


def test_fields_can_be_changed_within_bounds():
    assert Spiral().change(turns=3.0) == replace(Spiral(), turns=3.0)
    with pytest.raises(ValueError, match="at most 1"):
        Spiral().change(noise=1.5)


# Regressions


@pytest.mark.parametrize("source", REGRESSIONS)
def test_a_regression_has_one_target_and_depends_on_the_seed_alone(source):
    data, again, other = source().load(7), source().load(7), source().load(8)
    assert (data.x.dtype, data.y.dtype, data.classes) == (np.float32, np.float32, ())
    assert data.x.shape == (200, len(data.features))
    assert data.y.shape == (200, 1)
    np.testing.assert_array_equal(data.x, again.x)
    np.testing.assert_array_equal(data.y, again.y)
    assert (data.x != other.x).any()


EXACT = {
    "line": lambda x: 0.8 * x,
    "sine": lambda x: np.sin(np.pi * x),
    "jump": np.sign,
    "tilted_plane": lambda x, z: (x - z) / 2,
}


@pytest.mark.parametrize("source", REGRESSIONS)
def test_without_noise_the_target_is_the_formula(source):
    data = source(noise=0.0, rows=500).load(0)
    np.testing.assert_allclose(data.y[:, 0], EXACT[source.kind](*data.x.T), atol=1e-6)
    assert np.abs(data.x).max() <= 1.0


@pytest.mark.parametrize("source", REGRESSIONS)
def test_noise_is_the_standard_deviation_of_the_target(source):
    strayed = source(rows=4000, noise=0.5).load(1).y - source(rows=4000, noise=0.0).load(1).y
    assert strayed.std() == pytest.approx(0.5, rel=0.05)


@pytest.mark.parametrize("source", REGRESSIONS)
def test_outliers_are_the_share_of_targets_that_are_too_high(source):
    raised = source(rows=1000, outliers=0.15).load(1).y - source(rows=1000).load(1).y
    assert sorted(set(raised.round(5)[:, 0].tolist())) == [0.0, TOO_HIGH]
    assert (raised > 1).sum() == 150


def test_outliers_tell_the_losses_of_a_regression_apart():
    """Least squares follows them as its closed form does; the line between most targets, which MAE fits, stays."""
    data = Data(source=Line(rows=400, outliers=0.2), validation=0.0)
    rows = data.source.load(data.seed)
    design = np.column_stack([rows.x, np.ones(len(rows.x))])
    _, shift = np.linalg.lstsq(design, rows.y[:, 0], rcond=None)[0]
    at_0 = {}
    for loss in (MSE(), MAE(), Huber(delta=0.1)):
        recipe = Recipe(loss=loss, batch=400, epochs=1500, optimizer=Adam(learning_rate=0.02))
        model = lw.Model([Output(activation=LinearActivation())], recipe=recipe)
        model.fit(data, progress=False)
        at_0[loss.kind] = float(model.predict(np.zeros((1, 1), np.float32))[0])
    assert at_0["mse"] == pytest.approx(shift, abs=0.02)
    assert shift > 0.6  # a fifth of 4, about
    assert abs(at_0["mae"]) < 0.15
    assert abs(at_0["huber"]) < 0.15


# Tables that ship with the program

FACTS = {  # rows, features of the network, classes; from the papers and from scikit-learn
    "penguins": (344, None, ("Adelie", "Chinstrap", "Gentoo")),
    "wine": (178, 13, ("cultivar 1", "cultivar 2", "cultivar 3")),
    "breast_cancer": (569, 30, ("benign", "malignant")),
    "diabetes": (442, 10, ()),
    "apartments": (400, None, ("no", "yes")),
    "wine_quality": (6497, None, tuple("3456789")),
}


@pytest.mark.parametrize("source", TABLES)
def test_a_shipped_table_can_be_trained_on_as_it_is(source):
    rows, features, classes = FACTS[source.kind]
    data = prepare(Data(source=source()))
    assert len(data.train) + len(data.validation) == rows
    assert data.dataset.classes == classes
    assert features in (None, data.dataset.x.shape[1])
    assert np.isfinite(data.dataset.x).all()
    assert source.file in (resources.path("datasets") / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("kind", "load"), [("wine", load_wine), ("breast_cancer", load_breast_cancer), ("diabetes", load_diabetes)]
)
def test_shipped_tables_have_the_values_of_scikit_learn(kind, load):
    expected = load(scaled=False) if kind == "diabetes" else load()
    table = next(source for source in TABLES if source.kind == kind)().load(0)
    for column, values in zip(table.features, expected.data.T, strict=True):
        np.testing.assert_allclose(column.values, values, rtol=1e-12)


def test_the_gaps_of_the_penguins_are_those_of_the_paper():
    table = Penguins().load(0)
    missing = {column.name: column.missing for column in table.columns}
    assert missing == dict.fromkeys(missing, 0) | {
        "bill length mm": 2, "bill depth mm": 2, "flipper length mm": 2, "body mass g": 2, "sex": 11,
    }  # fmt: skip
    assert Counter(table.targets[0].texts[int(code)] for code in table.targets[0].values) == {
        "Adelie": 152, "Gentoo": 124, "Chinstrap": 68,
    }  # fmt: skip


def test_everything_untidy_about_the_apartments_is_found():
    table = Apartments().load(0)
    roles = {column.name: column.reading.role for column in table.columns}
    assert roles["No."] == "id"
    assert roles["rented within 14 days"] == "target"
    types = {column.name: column.reading.type for column in table.columns}
    assert (types["offered on"], types["floor"], types["rent (EUR)"]) == ("date", "category", "number")
    assert next(column.bad for column in table.columns if column.name == "rent (EUR)") == ((83, "on request"),)
    assert {finding.column for finding in gate(table) if finding.kind == "leak"} == {"days until rented"}


def test_the_reading_of_a_shipped_table_is_stored_with_a_project_but_no_path(tmp_path):
    source = Diabetes().change(columns=(ColumnReading(name="sex", type="category"),))
    data = Data(source=source)
    assert decode(SOURCES, encode(source), "source") == source
    assert source.files() == {}
    assert prepare(data).dataset.x.shape[1] == 11  # a feature for each of the two sexes
