"""Templates: each can be trained on the data it is offered for, and learns what it should."""

import numpy as np
import pytest

from core.data import Data, prepare
from core.data.sources import SOURCES
from core.layers import Dense
from core.network.shapes import DataSpec
from core.project import Project, data_spec
from core.project.templates import apply, spec_text, suggest
from core.training import Controls, Finished, Run

OFFLINE = [source for source in SOURCES if source.kind in {"spiral", "circles", "xor", "iris", "digits", "moons"}]
SPECS = [
    DataSpec((2,), 2),
    DataSpec((4,), 3),
    DataSpec((30,), 0),
    DataSpec((64,), 10),
    DataSpec((1,), 0, 2),
    DataSpec((784,), 10),
]


@pytest.mark.parametrize("known", SPECS, ids=lambda known: str(spec_text(known)))
@pytest.mark.parametrize("rows", [1, 100, 50_000])
def test_every_template_can_be_trained_and_says_why(known, rows):
    offered = suggest(known, rows)
    assert len({template.title for template in offered}) == len(offered) >= 3
    for template in offered:
        project = apply(Project(), template, known)
        assert not project.problems(known)
        assert template.because.endswith(".")


def test_few_rows_get_few_weights():
    for template in suggest(DataSpec((30,), 2), 60)[:1]:
        project = apply(Project(), template, DataSpec((30,), 2))
        assert project.network(DataSpec((30,), 2)).parameters() < 60 * 10


def test_a_plane_gets_depth_first_and_a_small_table_one_layer():
    assert suggest(DataSpec((2,), 2), 800)[0].title == "Two hidden layers"
    assert suggest(DataSpec((4,), 3), 120)[0].title == "One hidden layer"
    assert suggest(DataSpec((64,), 10), 1400)[0].title == "Batch norm and dropout"


def test_it_keeps_the_data_and_the_title():
    mine = Project(title="Mine", data=Data(seed=9))
    after = apply(mine, suggest(DataSpec((4,), 3), 120)[0], DataSpec((4,), 3))
    assert (after.title, after.data) == (mine.title, mine.data)
    assert [type(layer) for layer in after.graph.layers.values()].count(Dense) == 1


@pytest.mark.parametrize("source", OFFLINE, ids=lambda source: source.kind)
def test_the_first_one_learns_its_data(source):
    data = prepare(Data(source=source()))
    known = data_spec(data.dataset)
    project = apply(Project(data=Data(source=source())), suggest(known, len(data.train))[0], known)
    run = Run(project.network(known), data, project.recipe)
    last = list(run.events(Controls(), project.recipe.epochs))[-1]
    assert isinstance(last, Finished)
    assert np.nanmax([run.losses()[1][1]]) > 0.9


@pytest.mark.parametrize(
    ("spec", "text"),
    [
        (DataSpec((1,), 2), "1 feature → 2 classes"),
        (DataSpec((4,), 0), "4 features → 1 target"),
        (DataSpec((1, 8, 8), 0, 3), "64 features → 3 targets"),
    ],
)
def test_one_number_is_singular(spec, text):
    assert spec_text(spec) == text
