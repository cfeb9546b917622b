"""Rows that are alike: what scikit-learn's nearest neighbors and a comparison of all pairs find, and no others."""

import numpy as np
import pytest
from scipy.stats import gamma
from sklearn.neighbors import NearestNeighbors

from core.data import BreastCancer, Data, Diabetes, Penguins, TableFile, Wine, prepare
from core.data.alike import CHANCE, NEAR, across, alike
from core.data.prepare import parts_of
from core.data.reading.column import ColumnReading


@pytest.fixture
def table(tmp_path):
    def read(numbers, texts=None, target=None):
        """A table of number columns (rows, columns), a column of texts, and a target."""
        texts = texts if texts is not None else ["same"] * len(numbers)
        target = target if target is not None else np.arange(len(numbers)) % 2
        names = [f"n{place}" for place in range(numbers.shape[1])]
        cells = (["" if value != value else repr(float(value)) for value in row] for row in numbers)
        lines = [",".join([*row, text, f"class {y}"]) for row, text, y in zip(cells, texts, target, strict=True)]
        path = tmp_path / "t.csv"
        path.write_text("\n".join([",".join([*names, "text", "y"]), *lines]) + "\n", encoding="utf-8")
        return TableFile(path=str(path)).load(0)

    return read


def pairs(groups):
    """The pairs of rows in one group."""
    same = groups[:, None] == groups
    return {(int(a), int(b)) for a, b in zip(*np.nonzero(np.triu(same, 1)), strict=True)}


def near_by_neighbors(numbers):
    """The pairs that the formulas of the module call near, by scikit-learn, the median by SciPy."""
    scaled = (numbers - numbers.mean(axis=0)) / numbers.std(axis=0)
    distances, neighbors = NearestNeighbors(n_neighbors=11, algorithm="kd_tree").fit(scaled).kneighbors(scaled)
    fifth, tenth = distances[:, 5], distances[:, 10]
    dimensions = np.log(2) / np.log(np.median(tenth / fifth))
    median = np.median(tenth) * (gamma(1).median() / gamma(10).median()) ** (1 / dimensions)
    share = min(NEAR, (CHANCE / (len(numbers) * np.log(2))) ** (1 / dimensions))
    limit = np.minimum(share * median, share * tenth)
    return {
        tuple(sorted((row, int(other))))
        for row in range(len(numbers))
        for other, distance in zip(neighbors[row, 1:], distances[row, 1:], strict=True)
        if distance < limit[row]
    }


@pytest.mark.parametrize("dimensions", [2, 4, 9])
@pytest.mark.parametrize("noise", [1e-9, 1e-3, 0.02])
def test_near_rows_are_those_of_nearest_neighbors(table, dimensions, noise):
    random = np.random.default_rng(dimensions)
    rows = random.normal(size=(150, dimensions)) * 10 ** random.uniform(-3, 3, dimensions)
    for count in (12, 150):
        copies = rows[:count] * (1 + noise * random.normal(size=(count, dimensions)))
        numbers = np.concatenate([rows, copies])
        found = pairs(alike(table(numbers)).near)
        assert found == near_by_neighbors(numbers)
        if noise < 1e-3 or (noise < 1e-2 and dimensions > 2):
            assert found == {(row, 150 + row) for row in range(count)}


@pytest.mark.parametrize("dimensions", [1, 2, 3, 6, 12])
def test_random_rows_are_not_near(table, dimensions):
    random = np.random.default_rng(dimensions)
    even, dense = random.normal(size=(2, 1000, dimensions))
    dense[:100] /= 100
    for numbers in (even, np.exp(2 * even), dense, even.round(1)):
        found = alike(table(numbers))
        assert len(np.unique(found.equal)) == len(np.unique(numbers, axis=0)) or dimensions < 6
        assert len(pairs(found.near) - pairs(found.equal)) <= 1


def test_equal_rows_are_those_of_a_comparison_of_all_pairs(table):
    random = np.random.default_rng(0)
    numbers = random.integers(0, 3, (120, 2)) * 0.5
    numbers[random.random((120, 2)) < 0.1] = np.nan
    texts, target = random.choice(["a", "b"], 120), random.integers(0, 2, 120)
    rows = [(*map(str, row), text, y) for row, text, y in zip(numbers.tolist(), texts, target.tolist(), strict=True)]
    expected = {(a, b) for a in range(120) for b in range(a + 1, 120) if rows[a] == rows[b]}
    found = alike(table(numbers, texts, target))
    assert pairs(found.equal) == pairs(found.near) == expected


def test_rows_with_other_texts_or_gaps_are_not_near(table):
    random = np.random.default_rng(0)
    numbers = np.tile(random.normal(size=(100, 6)), (2, 1))
    numbers[100:] += 1e-6 * random.normal(size=(100, 6))
    numbers[150:, 0] = np.nan
    texts = [f"text {row // 5 % 2 if 100 <= row < 150 else 0}" for row in range(200)]
    found = pairs(alike(table(numbers, texts)).near)
    assert found == {(row, 100 + row) for row in range(50) if row // 5 % 2 == 0}


@pytest.mark.parametrize("source", [Penguins(), Wine(), BreastCancer(), Diabetes()])
def test_tables_without_copies_have_none(source):
    loaded = source.load(0)
    assert len(np.unique(alike(loaded).near)) == len(loaded.lines)


def test_the_copy_in_iris_is_found():
    loaded = TableFile(path="resources/datasets/iris.csv").load(0)
    assert [loaded.lines[list(pair)].tolist() for pair in pairs(alike(loaded).near)] == [[103, 144]]


@pytest.mark.parametrize("role", ["feature", "group", "time"])
def test_alike_rows_stay_together(tmp_path, role):
    random = np.random.default_rng(0)
    rows = random.normal(size=(120, 4))
    numbers = np.concatenate([rows[:100], rows[:40], rows[:40] + 1e-7, rows[100:]])
    path = tmp_path / "t.csv"
    lines = [f"{','.join(map(repr, row.tolist()))},{at // 4},{'pq'[at % 2]}" for at, row in enumerate(numbers)]
    path.write_text("\n".join(["a,b,c,d,when,y", *lines]) + "\n", encoding="utf-8")
    source = TableFile(path=str(path))
    source = source.change(
        columns=(ColumnReading(name="when", type="number", role="ignore" if role == "feature" else role),)
    )
    loaded = source.load(0)
    mixed = parts_of(loaded, Data(source=source))
    assert len(across(alike(loaded).near, mixed.train, mixed.validation)) > 5
    kept = prepare(Data(source=source, together=True))
    assert not len(across(alike(loaded).near, kept.train, kept.validation))
    assert sorted([*kept.train, *kept.validation]) == list(range(200))
    assert len(kept.validation) >= (20 if role != "group" else 1)
    if role == "group":
        groups = loaded.column("when").values
        assert not set(groups[kept.train]) & set(groups[kept.validation])
