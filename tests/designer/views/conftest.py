"""Data, a history and themes for views."""

import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.data import Data, prepare
from core.data.iris import Iris
from core.training.history import History
from tests.core.training.histories import record
from tests.designer.views.moments import network_for


@pytest.fixture
def other_mode(theme):
    """Turns dark to light or light to dark."""
    yield lambda: theme.choose(Qt.ColorScheme.Light if theme.dark else Qt.ColorScheme.Dark)
    theme.choose(Qt.ColorScheme.Unknown)


@pytest.fixture(scope="session")
def spiral_data():
    return prepare(Data())


@pytest.fixture(scope="session")
def iris_data():
    return prepare(Data(source=Iris()))


@pytest.fixture
def history(spiral_data):
    """Eight epochs: the loss halves with each half epoch, validation has its minimum at epoch 6."""
    history = History(network_for(spiral_data))
    x = np.arange(1, 17) / 2
    losses, scores = (0.9, 0.7, 0.5, 0.4, 0.3, 0.2, 0.25, 0.3), np.linspace(0.5, 0.9, 8)
    record(
        history,
        x,
        loss=0.5 ** np.arange(16),
        score=np.linspace(0.5, 0.97, 16),
        figures={"gradient_norm": 0.1 * np.arange(1, 17)},
        epochs=zip(range(1, 9), losses, scores, strict=True),
    )
    return history
