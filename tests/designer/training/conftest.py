"""A session over the spiral, without a window."""

import pytest

from designer.training.loader import Loader
from designer.training.session import Session


@pytest.fixture
def loader(store, qtbot):
    loader = Loader(store)
    with qtbot.waitSignal(loader.ready):
        pass
    yield loader
    loader.close()


@pytest.fixture
def session(store, loader, engine):
    session = Session(store, loader, engine)
    yield session
    session.close()
