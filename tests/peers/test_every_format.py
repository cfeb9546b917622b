"""The page of every format × every layer, activation and preparation step has them all, and its program works."""

import re

import pytest

from core.data.preparation import DateParts
from core.formats import receivers
from core.layers import Conv2D
from tests.peers import every_format
from tests.peers.every_format import PAGE, cell, columns, in_this_process, network, rows


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(receivers, "_run_python", in_this_process)


def test_the_page_has_every_row_and_every_column_and_explains_every_empty_cell():
    text = PAGE.read_text("utf-8")
    tables = re.findall(r"^\| (.+) \|$", text, re.MULTILINE)
    lines = [line.split(" | ") for line in tables if line.count(" | ") == len(columns())]
    titles = [form.title for form in columns()]
    assert sum(line[1:] == titles for line in lines) == 3, "run: uv run python -m tests.peers.every_format"
    known = {line[0]: line[1:] for line in lines if line[1:] != titles}
    notes = set(re.findall(r"^(\d+)\. .+\.$", text, re.MULTILINE))
    for _, kind in rows():
        cells = known[kind.title]
        assert len(cells) == len(columns())
        for one in cells:
            assert re.fullmatch(r"0|\d+e-\d+", one) or re.fullmatch(r"– \[(\d+)\]", one)[1] in notes


def test_numbers_of_the_page_are_within_the_tolerance():
    cells = re.findall(r"\| (\de-\d) (?=\|)", PAGE.read_text("utf-8"))
    assert len(cells) > 100
    assert max(map(float, cells)) <= 1e-5


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("known", columns(), ids=lambda known: known.name)
def test_a_row_is_measured_again(known, tmp_path):
    for group, kind in (("Layer", Conv2D), ("Preparation step", DateParts)):
        found = cell(known, network(group, kind, tmp_path))
        if found.difference is None:
            assert found.reason  # which the page gives
            assert "does not predict" not in found.reason
        else:
            assert found.difference <= 1e-4
            assert found.classes_differ == 0


def test_a_report_would_have_no_column(monkeypatch):
    from dataclasses import replace

    report = replace(columns()[0], arrays=None, prove=None, title="Report")
    monkeypatch.setattr(every_format, "FORMATS", (*every_format.FORMATS, report))
    assert report not in columns()


def test_a_script_that_trains_has_no_column_and_the_page_says_why():
    assert [form.name for form in every_format.FORMATS if form.trains] == ["pytorch-training"]
    assert not any(form.trains for form in columns())
    text = PAGE.read_text("utf-8")
    assert "nobody" not in text
    assert "A script that trains is not here, because" in text
