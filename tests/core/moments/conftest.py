"""A run at a step, without a run: the spiral and a small network with fresh weights."""

from dataclasses import replace

import pytest

from core.data import Data, prepare
from core.layers import Dense, Input, Output
from core.moments import Moment
from core.network import build
from core.network.graph import Graph
from core.project import data_spec
from core.training import Snapshot
from core.training.recipe import Recipe

GRAPH = Graph({1: Input(), 2: Dense(units=4, name="hidden"), 3: Output()}, ((1, 2), (2, 3)))


@pytest.fixture(scope="session")
def spiral():
    return prepare(Data())


@pytest.fixture(scope="session")
def network(spiral):
    return build(GRAPH, data_spec(spiral.dataset), Recipe().loss)


@pytest.fixture
def moment(spiral, network):
    return Moment(data=spiral, network=network, snapshot=Snapshot(7, 3, network.initial(3)), run=1)


@pytest.fixture
def narrow(spiral):
    """The spiral with one feature only."""
    return replace(spiral, dataset=replace(spiral.dataset, x=spiral.dataset.x[:, :1].copy(), features=("x1",)))
