"""Splits that follow groups or time."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.data import Data, TableFile, prepare
from core.data.splits.by_group import by_group as split_by_group
from core.data.splits.by_time import by_time as split_by_time


@given(
    st.lists(st.integers(0, 9), min_size=2, max_size=80), st.sampled_from([0.0, 0.1, 0.2, 0.5, 0.9]), st.integers(0, 9)
)
def test_no_group_is_on_both_sides(groups, fraction, seed):
    groups = np.array(groups)
    train, validation = split_by_group(groups, fraction, np.random.default_rng(seed))
    assert sorted([*train, *validation]) == list(range(len(groups)))
    assert not set(groups[train]) & set(groups[validation])
    assert len(train)
    if fraction == 0.0:
        assert not len(validation)
    elif len(set(groups.tolist())) > 1 and round(fraction * len(groups)):
        assert len(validation)


def test_another_seed_holds_out_other_groups():
    groups = np.arange(100) // 5
    splits = {tuple(split_by_group(groups, 0.2, np.random.default_rng(seed))[1]) for seed in range(5)}
    assert len(splits) > 1
    assert {len(split) for split in splits} == {20}


@given(st.lists(st.integers(0, 30) | st.none(), min_size=2, max_size=80), st.sampled_from([0.0, 0.1, 0.2, 0.5]))
def test_validation_is_later_than_training(times, fraction):
    times = np.array([np.nan if time is None else time for time in times], np.float64)
    train, validation = split_by_time(times, fraction)
    assert sorted([*train, *validation]) == list(range(len(times)))
    known = train[~np.isnan(times[train])]
    assert not np.isnan(times[validation]).any()
    if len(known) and len(validation):
        assert times[known].max() < times[validation].min()


def test_a_column_with_the_role_decides_the_split(tmp_path):
    lines = ["day,who,x,y"] + [f"2024-01-{n % 28 + 1:02d},w{n % 7},{n % 13},{'pq'[n % 2]}" for n in range(140)]
    (tmp_path / "t.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    from core.data.reading.column import ColumnReading

    def prepared(name, role):
        columns = (ColumnReading(name=name, role=role),)
        return prepare(Data(source=TableFile(path=str(tmp_path / "t.csv"), columns=columns)))

    by_time = prepared("day", "time")
    days = by_time.loaded.column("day").values
    assert days[by_time.train].max() < days[by_time.validation].min()
    assert not any(name.startswith("day") for name in by_time.preparation.features)
    by_group = prepared("who", "group")
    who = by_group.loaded.column("who").values
    assert not set(who[by_group.train]) & set(who[by_group.validation])
