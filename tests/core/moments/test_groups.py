"""Figures of groups: every row is in one group, accuracies and errors are those of NumPy and the intervals of SciPy."""

import numpy as np
import pytest
from scipy import stats

from core.data import Data, Diabetes, Digits, TableFile, prepare
from core.moments.groups import FEW, accuracies, errors, group_columns, groups_of
from core.project import Project, edits


@pytest.fixture
def data(tmp_path):
    path = tmp_path / "table.csv"
    random = np.random.default_rng(3)
    lines = [
        f"{random.normal():.4f},{['north', 'south', 'east'][n % 3] if n % 11 else ''},{n % 4},2024-0{1 + n % 9}-11,"
        f"{['yes', 'no'][n % 2]}"
        for n in range(200)
    ]
    path.write_text("size,region,floor,day,kind\n" + "\n".join(lines) + "\n")
    return prepare(Data(source=TableFile(path=str(path))))


def test_every_row_is_in_the_group_of_its_text(data):
    assert group_columns(data) == ("size", "region", "floor", "day", "kind")
    names, codes = groups_of(data, "region", np.arange(200))
    texts = [(["north", "south", "east"][n % 3] if n % 11 else "missing") for n in range(200)]
    assert [str(names[code]) for code in codes] == texts


def test_many_numbers_are_quarters_and_few_are_groups(data):
    rows = data.validation
    names, codes = groups_of(data, "size", rows)
    values = data.loaded.column("size").values[rows]
    edges = np.quantile(values, [0.25, 0.5, 0.75])
    np.testing.assert_array_equal(codes, (values[:, None] > edges).sum(axis=1))
    assert len(names) == 4
    assert str(names[0]).startswith("up to")
    assert str(names[-1]).startswith("above")
    names, codes = groups_of(data, "floor", rows)
    assert list(map(str, names)) == ["0", "1", "2", "3"]
    np.testing.assert_array_equal(codes, data.loaded.column("floor").values[rows])
    names, _ = groups_of(data, "day", rows)
    assert str(names[0]).startswith("up to 2024-0")


def test_accuracies_have_wilsons_intervals(data):
    rows = np.arange(200)
    names, codes = groups_of(data, "region", rows)
    right = np.random.default_rng(0).random(200) < 0.8
    found = accuracies(names, codes, right)
    assert sum(group.rows for group in found) == 200
    for place, group in enumerate(found):
        own = right[codes == place]
        ends = stats.binomtest(int(own.sum()), len(own)).proportion_ci(method="wilson")
        assert (group.value, group.low, group.high) == pytest.approx((own.mean(), ends.low, ends.high))
        assert group.few == (len(own) < FEW)


def test_errors_have_the_interval_of_a_mean():
    data = prepare(Data(source=Diabetes()))
    names, codes = groups_of(data, group_columns(data)[2], np.arange(len(data.dataset.x)))
    left = np.random.default_rng(1).normal(size=len(codes))
    for place, group in enumerate(errors(names, codes, left)):
        own = np.abs(left[codes == place])
        ends = stats.norm.interval(0.95, own.mean(), own.std(ddof=1) / np.sqrt(len(own)))
        assert (group.value, group.low, group.high) == pytest.approx((own.mean(), *ends))
    assert errors(["one"], np.zeros(1, np.int64), np.array([-2.0])) == [type(group)("one", 1, 2.0, 2.0, 2.0)]


def test_images_have_the_groups_of_their_classes():
    data = prepare(Data(source=Digits()))
    assert group_columns(data) == data.dataset.targets
    names, codes = groups_of(data, data.dataset.targets[0], data.validation)
    assert tuple(names) == data.dataset.classes
    np.testing.assert_array_equal(codes, data.dataset.y[data.validation])


def test_rare_texts_beyond_the_most_are_one_group(tmp_path):
    path = tmp_path / "table.csv"
    texts = [f"t{n % 60 if n % 3 else 0}" for n in range(400)]
    path.write_text("a,text,kind\n" + "".join(f"{n},{text},{'xy'[n % 2]}\n" for n, text in enumerate(texts)))
    project = edits.change_columns(Project(data=Data(source=TableFile(path=str(path)))), ["text"], type="category")
    data = prepare(project.data)
    names, codes = groups_of(data, "text", np.arange(400))
    assert len(names) == 31
    assert "other texts" in str(names[-1])
    for code, text in zip(codes, texts, strict=True):
        assert names[code] == text or code == 30


def test_a_number_at_the_end_of_a_quarter_belongs_to_it(tmp_path):
    path = tmp_path / "table.csv"
    path.write_text("a,kind\n" + "".join(f"{n % 9},{'xy'[n % 2]}\n" for n in range(90)))
    data = prepare(Data(source=TableFile(path=str(path))))
    names, codes = groups_of(data, "a", np.arange(9))
    assert list(map(str, names)) == ["up to 2", "above 2, up to 4", "above 4, up to 6", "above 6"]
    assert codes.tolist() == [0, 0, 0, 1, 1, 2, 2, 3, 3]
