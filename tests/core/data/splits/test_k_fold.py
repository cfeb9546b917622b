"""Folds: every row validates once, as it should be divided, and each run has a preparation of its own."""

import numpy as np
import pytest

from core.data import Data, DataError, Iris, TableFile, prepare
from core.data.preparation.folds import folds as class_folds
from core.data.reading.column import ColumnReading
from core.data.splits import ByTime, KFold
from core.data.splits.by_group import group_folds
from core.data.splits.by_time import time_folds
from core.project import Project
from core.project.folds import on_fold


def prepared(source, folds, fold, gap=0.0, **fields):
    return prepare(Data(source=source, split=KFold(folds=folds, fold=fold, gap=gap), **fields))


@pytest.fixture
def source(tmp_path):
    """A table of 97 rows: a day, a person, a part, two numbers and a class."""

    def made(**roles):
        parts = ("train", "train", "validation", "test")
        rows = (
            f"2024-{n % 3 + 1:02d}-{n % 28 + 1:02d},w{n % 17},{parts[n % 4]},{n % 13}.5,{n * 37 % 97},{'pq'[n % 5 < 2]}"
            for n in range(97)
        )
        (tmp_path / "t.csv").write_text("\n".join(["day,who,part,x,z,y", *rows]) + "\n", encoding="utf-8")
        roles = {"day": "ignore", "who": "ignore", "part": "ignore"} | roles
        columns = tuple(ColumnReading(name=name, role=role) for name, role in roles.items())
        return TableFile(path=str(tmp_path / "t.csv"), columns=columns)

    return made


def test_folds_differ_by_one_row_at_most_in_all_and_in_every_class():
    labels = np.repeat([0, 1, 2], [10, 7, 3])
    found = class_folds(labels, 3, np.random.default_rng(0))
    assert np.bincount(found).tolist() == [7, 7, 6]
    assert [sorted(np.bincount(found[labels == n], minlength=3).tolist()) for n in range(3)] == [
        [3, 3, 4],
        [2, 2, 3],
        [1, 1, 1],
    ]


def test_large_groups_go_first_to_the_smallest_fold():
    groups = np.repeat([7, 3, 9, 4, 1], [8, 5, 4, 3, 2])
    found = group_folds(groups, 2, np.random.default_rng(0))
    assert sorted(np.bincount(found).tolist()) == [11, 11]  # 8 + 3, and 5 + 4 + 2
    assert all(len(set(found[groups == group])) == 1 for group in groups)


def test_rows_of_one_time_are_never_on_both_sides():
    times = np.array([1, 1, 2, 2, 2, 2, 3, 3, np.nan, 4, 4, 4], np.float64)
    for train, validated in time_folds(times, 2):
        assert times[train[train != 8]].max() < times[validated].min()
        assert 8 in train
    assert len(time_folds(np.array([1.0, 1, 1, 1, 2, 2]), 2)) == 1


@pytest.mark.parametrize("role", ["", "who", "part"])
@pytest.mark.parametrize("together", [False, True])
def test_every_row_but_those_of_the_test_validates_once(source, role, together):
    table = source(**({role: {"who": "group", "part": "part"}[role]} if role else {}))
    runs = [prepared(table, 4, fold, test=0.2, together=together) for fold in (1, 2, 3, 4)]
    for run in runs:
        np.testing.assert_array_equal(run.test, runs[0].test)
        np.testing.assert_array_equal(np.sort(np.concatenate([run.train, run.validation, run.test])), np.arange(97))
    np.testing.assert_array_equal(np.sort(np.concatenate([run.validation for run in runs])), runs[0].seen)
    automatic = prepare(Data(source=table, test=0.2, together=together))
    np.testing.assert_array_equal(runs[0].test, automatic.test)
    if role == "who":
        who = [{n % 17 for n in run.validation.tolist()} for run in runs]
        assert sum(map(len, who)) == len(set.union(*who))


@pytest.mark.parametrize("together", [False, True])
def test_only_earlier_rows_train_where_there_is_a_time(source, together):
    for fold in (1, 2, 3):
        run = prepared(source(day="time"), 3, fold, test=0.2, together=together)
        days = run.loaded.column("day").values
        assert days[run.train].max() < days[run.validation].min() <= days[run.validation].max() < days[run.test].min()


@pytest.mark.parametrize("together", [False, True])
def test_no_row_within_the_gap_before_a_part_trains_or_validates(source, together):
    table, day = source(day="time"), 86_400
    for fold in (1, 2, 3):
        run = prepared(table, 3, fold, gap=4.0, test=0.2, together=together)
        days = run.loaded.column("day").values
        assert days[run.validation].min() - days[run.train].max() >= 4 * day
        assert days[run.test].min() - days[run.validation].max() >= 4 * day
        gone = np.setdiff1d(np.arange(97), np.concatenate([run.train, run.validation, run.test]))
        later = days[gone] >= days[run.validation].min()
        assert (later | (days[run.validation].min() - days[gone] < 4 * day)).all()
    assert len(prepared(source(), 3, 1, gap=4.0).seen) == 97  # without a time there is no gap


def test_cross_validation_has_the_gap_of_the_split(source):
    for split in (ByTime(gap=3.0), KFold(gap=3.0)):
        project = Project(data=Data(source=source(day="time"), split=split))
        assert on_fold(project, 4, 2).data.split == KFold(folds=4, fold=2, gap=3.0)


def test_each_run_is_prepared_by_its_own_training_rows():
    for fold in (1, 2, 3):
        run = prepared(Iris(), 3, fold)
        x = run.x(run.train).astype(np.float64)
        np.testing.assert_allclose(x.mean(axis=0), 0, atol=1e-5)
        np.testing.assert_allclose(x.std(axis=0), 1, atol=1e-5)
        assert sorted(np.bincount(run.dataset.y[run.validation]).tolist()) in ([16, 17, 17], [16, 16, 17], [17, 17, 16])


def test_too_many_folds_are_refused(source):
    with pytest.raises(DataError, match="no fold 3: there are 2"):
        prepared(Iris(), 2, 3)
    with pytest.raises(DataError, match="too small for 20 folds"):
        prepared(source(who="group"), 20, 1)
    with pytest.raises(DataError, match="too small for 50 folds"):
        prepared(source(day="time"), 50, 1, test=0.5)
