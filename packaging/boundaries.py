"""Train the examples with two classes and two features, and save their boundaries for the cards of the start page.

Run it from the repository, after an example or the engine's results have changed: uv run python packaging/boundaries.py
"""

import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from core import resources
from core.data import Prepared, prepare
from core.data.plane_grid import Section
from core.formats.examples import examples
from core.network import Predictor
from core.project import Project, data_spec
from core.training import Controls, Run

NAMES = "perceptron", "xor", "circles", "spiral"
EPOCHS = 1000  # at most
SIDE = 64  # cells across and up
REACH = 0.9  # half of the side, of the larger range of the features
SUREST = 16.0  # log-odds; the rest is the same color


def boundary(project: Project, data: Prepared, epochs: int) -> tuple[Section, NDArray[np.float16]]:
    """A square around the rows, and the log-odds of the second class in its cells, from the bottom left."""
    network = project.network(data_spec(data.dataset))
    run = Run(network, data, project.recipe)
    for _ in run.events(Controls(), min(epochs, project.recipe.epochs)):
        pass
    low, high = data.dataset.x.min(axis=0), data.dataset.x.max(axis=0)
    middle, reach = (low + high) / 2, REACH * float((high - low).max())
    corners = tuple((middle - reach).tolist()), tuple((middle + reach).tolist())
    square = Section((0, 1), *corners, np.zeros(2, np.float32))
    outputs = Predictor(network).predict(run.snapshot().state, data.scaled(square.rows(SIDE)))
    share = outputs[:, -1].astype(np.float64)
    if network.loss.threshold == 0 and network.loss.fused is None:
        share = (share + 1) / 2  # the sign decides
    tiny = 1e-7
    odds = np.log(np.maximum(share, tiny)) - np.log(np.maximum(1 - share, tiny))
    return square, np.clip(odds, -SUREST, SUREST).reshape(SIDE, SIDE).astype(np.float16)


def main() -> None:
    arrays: dict[str, NDArray[np.float16] | NDArray[np.float64]] = {}
    for name in NAMES:
        project = examples()[name]
        square, arrays[name] = boundary(project, prepare(project.data), EPOCHS)
        arrays[f"{name} ends"] = np.array([square.low, square.high])
    np.savez_compressed(resources.path("examples", "boundaries.npz"), **arrays)


if __name__ == "__main__":
    main()
