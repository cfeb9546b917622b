"""The three parts, for every way of splitting."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.data import Data, DataError, Iris, TableFile, prepare
from core.data.reading.column import ColumnReading
from core.data.splits import SPLITS, Automatic, ByColumn, ByGroup, ByTime, KFold, Shuffled, Stratified
from core.data.splits.by_time import by_time

ROWS = 140
WAYS = [Automatic(), Stratified(), Shuffled(), ByGroup(), ByTime(), ByTime(gap=2.0), ByColumn()]


@pytest.fixture
def table(tmp_path):
    """Makes the data of a table with a day, a person and a part in every row."""

    def made(split=None, parts=("train", "train", "train"), roles=("time", "group", "part"), **fields):
        lines = ["day,who,part,x,y"]
        for n in range(ROWS):
            lines.append(
                f"2024-{n % 3 + 1:02d}-{n % 28 + 1:02d},w{n % 17},{parts[n % len(parts)]},{n % 13},{'pq'[n % 5 < 2]}"
            )
        (tmp_path / "t.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        columns = [
            ColumnReading(name=name, role=role) for name, role in zip(("day", "who", "part"), roles, strict=True)
        ]
        source = TableFile(path=str(tmp_path / "t.csv"), columns=tuple(columns))
        return prepare(Data(source=source, split=split or Automatic(), **fields))

    return made


@pytest.mark.parametrize("split", WAYS, ids=lambda way: f"{way.kind}-{getattr(way, 'gap', '')}")
def test_another_validation_share_moves_no_row_between_the_test_and_the_rest(table, split):
    parts = [table(split, test=0.2, validation=share) for share in (0.0, 0.1, 0.4)]
    for one in parts:
        np.testing.assert_array_equal(one.test, parts[0].test)
        together = np.concatenate([one.train, one.validation, one.test])
        assert len(np.unique(together)) == len(together) == ROWS - one.unused
    assert 0.1 < len(parts[0].test) / ROWS < 0.35
    sizes = [len(one.validation) for one in parts]
    assert sizes[0] == 0
    assert 0 < sizes[1] < sizes[2]


def test_every_way_is_tried_above():
    assert {type(way) for way in WAYS} == set(SPLITS) - {KFold}  # whose parts have sizes of their own


def test_without_a_test_part_the_rows_are_those_of_earlier_versions(table):
    """The row numbers were written down with the version before there was a test part."""
    iris = prepare(Data(source=Iris(), validation=0.1, seed=3))
    assert iris.validation.tolist() == [5, 19, 23, 39, 47, 54, 85, 86, 95, 99, 114, 116, 142, 144, 145]
    assert not len(iris.test)


@pytest.mark.parametrize("share", [0.1, 0.2, 0.3])
def test_shares_are_of_all_rows(share):
    iris = prepare(Data(source=Iris(), validation=share, test=0.2))
    for rows, wanted in ((iris.test, 0.2), (iris.validation, share)):
        assert np.bincount(iris.dataset.y[rows]).tolist() == [round(50 * wanted)] * 3
    assert len(iris.train) + len(iris.validation) + len(iris.test) == 150


def test_the_seed_reaches_both_parts():
    parts = [prepare(Data(source=Iris(), seed=seed, test=0.2)) for seed in (0, 1, 0)]
    assert len({tuple(one.test) for one in parts}) == len({tuple(one.validation) for one in parts}) == 2


def test_random_rows_are_not_stratified():
    counts = [prepare(Data(source=Iris(), seed=n, test=0.2, split=Shuffled())).test for n in range(20)]
    shares = {tuple(np.bincount(rows // 50, minlength=3)) for rows in counts}
    assert {len(rows) for rows in counts} == {30}
    assert len(shares) > 5


def test_no_group_is_in_two_parts(table):
    one = table(ByGroup(), test=0.2, validation=0.2)
    who = one.loaded.column("who").values
    parts = [set(who[rows]) for rows in (one.train, one.validation, one.test)]
    assert all(parts)
    assert sum(map(len, parts)) == len(set.union(*parts)) == 17


def test_time_goes_from_training_to_the_test_with_gaps_between(table):
    one = table(ByTime(gap=3.0), test=0.2, validation=0.2)
    days = one.loaded.column("day").values / 86_400
    assert days[one.train].max() + 3 <= days[one.validation].min()
    assert days[one.validation].max() + 3 <= days[one.test].min()
    assert one.unused > 0
    assert any("in no part" in note for note in one.dataset.notes)
    assert str(one.unused) in next(note for note in one.dataset.notes if "in no part" in note)


@given(
    st.lists(st.integers(0, 30) | st.none(), min_size=2, max_size=60), st.sampled_from([0.1, 0.5]), st.integers(0, 20)
)
def test_what_a_gap_leaves_out(times, share, gap):
    """Checked row by row against the definition."""
    values = np.array([np.nan if time is None else time for time in times], np.float64)
    rest, held_out = by_time(values, share, gap)
    without, same = by_time(values, share)
    np.testing.assert_array_equal(held_out, same)
    if not len(held_out):
        return
    first, earliest = values[held_out].min(), np.nanmin(values)
    wanted = [n for n in without if np.isnan(values[n]) or values[n] <= first - gap or values[n] == earliest]
    assert rest.tolist() == wanted


def test_a_column_names_the_parts(table):
    one = table(ByColumn(), parts=("train", "Test ", "valid", "TRAINING"), test=0.5, validation=0.3)
    np.testing.assert_array_equal(one.test, np.arange(1, ROWS, 4))
    np.testing.assert_array_equal(one.validation, np.arange(2, ROWS, 4))
    assert len(one.train) == ROWS // 2
    assert not any(name.startswith("part") for name in one.preparation.features)


def test_a_part_that_the_column_does_not_name_is_drawn_from_its_training_rows(table):
    one = table(ByColumn(), parts=("train", "train", "test", "train"), test=0.9, validation=0.0)
    np.testing.assert_array_equal(one.test, np.arange(2, ROWS, 4))
    assert not len(one.validation)
    both = table(ByColumn(), parts=("train", "train", "test", "train"), validation=0.3)
    assert len(both.validation) == 42
    assert not set(both.validation) & set(both.test)


def test_rows_that_the_column_gives_to_no_part_are_counted(table):
    one = table(ByColumn(), parts=("train", "train", "test", "test", "", "later"))
    assert one.unused == sum(n % 6 in (4, 5) for n in range(ROWS))
    assert not set(one.train) & set(np.flatnonzero(np.arange(ROWS) % 6 > 3))


def test_the_roles_propose_the_split(table):
    """Part before time before group, and any way that is chosen before the roles."""
    parts = ("train", "train", "test", "validation")
    assert set(table(parts=parts).test % 4) == {2}
    days = (by_days := table(roles=("time", "group", "ignore"), test=0.2)).loaded.column("day").values
    assert days[by_days.train].max() < days[by_days.test].min()
    by_who = table(roles=("ignore", "group", "ignore"), test=0.2)
    who = by_who.loaded.column("who").values
    assert not set(who[by_who.train]) & set(who[by_who.test])
    drawn = table(Stratified(), test=0.2)
    assert np.bincount(drawn.dataset.y[drawn.test]).tolist() == [17, 11]


@pytest.mark.parametrize(
    ("split", "role"), [(ByGroup(), "group"), (ByTime(), "time"), (ByColumn(), "part")], ids=lambda part: str(part)[:8]
)
def test_a_split_without_its_column_is_refused(table, split, role):
    with pytest.raises(DataError, match=f"no column with the role {role}"):
        table(split, roles=("ignore", "ignore", "ignore"))
    with pytest.raises(DataError, match="is no table"):
        prepare(Data(source=Iris(), split=split))


def test_parts_that_leave_too_little_are_refused():
    with pytest.raises(DataError, match=r"test part of 60\s% and a validation part of 40\s% leave"):
        prepare(Data(source=Iris(), test=0.6, validation=0.4))
    prepare(Data(source=Iris(), test=0.4, validation=0.5))


def test_a_part_with_one_class_or_no_rows_is_a_problem(table):
    with pytest.raises(DataError, match="test part has one class only, “q”"):
        table(ByColumn(), parts=("test", *["train"] * 4))
    with pytest.raises(DataError, match="validation part has one class only, “p”"):
        table(ByColumn(), parts=("train", "train", "validation", *["train"] * 2))
    with pytest.raises(DataError, match="training part has one class only, “p”"):
        table(ByColumn(), parts=("test", "test", "train", "train", "test"))
    with pytest.raises(DataError, match="No row of “part” says train"):
        table(ByColumn(), parts=("a", "b"))
    known = table(Stratified()).loaded
    known.column("day").values[:] = 5.0
    with pytest.raises(DataError, match="test part has no rows"):
        prepare(Data(test=0.2, validation=0.0, split=ByTime()), known)


def test_old_projects_are_only_said(tmp_path):
    lines = ["day,x,y"] + [f"{n},{n % 13},{'pq'[n >= 70]}" for n in range(100)]
    (tmp_path / "t.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    columns = (ColumnReading(name="day", role="time"),)
    old = prepare(Data(source=TableFile(path=str(tmp_path / "t.csv"), columns=columns)))
    assert any("validation part has one class only, “q”" in note for note in old.dataset.notes)
    assert len(old.validation) == 20


def words(tmp_path, cells, last=False):
    """A table with a column of these words, in the middle or at the end."""
    rows = [f"{n % 29 + 0.5},{cells[n % len(cells)]},{'pq'[n % 3 == 0]}" for n in range(120)]
    lines = ["x,set,y", *rows]
    if last:
        lines = [",".join(line.split(",")[i] for i in (0, 2, 1)) for line in lines]
    (tmp_path / "w.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return TableFile(path=str(tmp_path / "w.csv"))


@pytest.mark.parametrize("last", [False, True])
@pytest.mark.parametrize(
    ("cells", "names"),
    [
        (("train", "train", "val", "test"), "TTVX"),
        (("Training", "Training", "Testing"), "TTX"),
        (("train", "dev", "train", "holdout"), "TVTX"),
        (("train_set", "eval", "train_set"), "TVT"),
        (("Trainingsdaten", "Validierungsdaten", "Testdaten"), "TVX"),
        (("Training", "Validierung", "Test"), "TVX"),
        (("0", "0", "1", "2"), "TTVX"),
    ],
)
def test_a_column_of_the_words_for_parts_is_proposed_and_can_be_overruled(tmp_path, cells, names, last):
    source = words(tmp_path, cells, last)
    column = source.load(0).column("set")
    assert column.reading.role == "part"
    assert "which rows train" in str(column.notes[-1])
    prepared = prepare(Data(source=source))
    tests, trained, validated = ([n for n in range(120) if names[n % len(names)] == part] for part in "XTV")
    assert prepared.test.tolist() == tests
    if validated:
        assert (prepared.train.tolist(), prepared.validation.tolist()) == (trained, validated)
    assert prepared.dataset.targets == ("y",)
    other = source.change(columns=(ColumnReading(name="set", role="feature"),), target="y")
    assert other.load(0).column("set").reading.role == "feature"


@pytest.mark.parametrize("cells", [("train", "bus", "tram"), ("test", "retest"), ("train", "train"), ("valid", "test")])
def test_words_that_are_no_parts_are_not_taken_for_them(tmp_path, cells):
    assert words(tmp_path, cells).load(0).column("set").reading.role != "part"


def test_numbers_are_parts_only_where_the_name_of_the_column_says_so(tmp_path):
    source = words(tmp_path, ("0", "0", "1", ""))
    text = (tmp_path / "w.csv").read_text().replace("x,set,y", "x,doors,y")
    (tmp_path / "w.csv").write_text(text)
    assert source.load(0).column("doors").reading.role == "feature"
    chosen = source.change(columns=(ColumnReading(name="doors", role="part"),))
    assert prepare(Data(source=chosen)).validation.tolist() == list(range(2, 120, 4))


def test_keeping_alike_rows_together_moves_no_row_that_the_column_names(tmp_path):
    lines = [
        "x,z,set,y",
        *(f"{n * 1.37 % 11:.3f},{n * 2.11 % 7:.3f},{'test' if n >= 90 else 'train'},{'pq'[n % 2]}" for n in range(120)),
    ]
    lines[91:101] = [line.replace("train", "test") for line in lines[1:11]]  # test rows that training has
    (tmp_path / "k.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for together in (False, True):
        prepared = prepare(Data(source=TableFile(path=str(tmp_path / "k.csv")), together=together, validation=0.2))
        assert prepared.test.tolist() == list(range(90, 120))
        assert len(prepared.validation) == pytest.approx(24, abs=2)
        assert len(prepared.train) + len(prepared.validation) == 90
