"""Project files of every form that was ever written: they open, predict what they predicted then, and train on.

`golden/*.layerwright` were written by the programs of these days, trained on `golden/animals.csv` for five epochs. A
new form of the file gets a new file here; the old ones are never written again. The probabilities are those that the
program of 2026-11-23 printed for ROWS.
"""

import shutil
from pathlib import Path

import layerwright as lw
import numpy as np
import pytest

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(GOLDEN.glob("*.layerwright"))
ROWS = [[10.0, 2.0, 4], [30.5, 12.0, 2], [20, 5.5, 4]]
PROBABILITIES = [
    [0.7613549828529358, 0.13483640551567078, 0.10380855202674866],
    [0.1775166541337967, 0.47163134813308716, 0.35085195302963257],
    [0.4941297769546509, 0.28690388798713684, 0.2189662903547287],
]


@pytest.fixture(params=FILES, ids=[path.stem for path in FILES])
def golden(request, tmp_path):
    """A copy of a golden file with its table beside it."""
    shutil.copy(GOLDEN / "animals.csv", tmp_path)
    return shutil.copy(request.param, tmp_path / "animals.layerwright")


def test_there_is_a_file_of_each_form():
    assert len(FILES) >= 3


def test_it_predicts_what_it_predicted_then(golden):
    model = lw.load(golden)
    np.testing.assert_allclose(model.predict_proba(ROWS), PROBABILITIES, atol=1e-7)
    assert model.predict(ROWS).tolist() == ["bird", "cat", "bird"]


def test_its_training_goes_on(golden):
    model = lw.load(golden)
    history = model.fit(epochs=2, progress=False)
    assert history.epochs_done == 7.0
    assert history.loss.x[-1] > 5.0  # the loss is recorded every few steps
    assert len(history.validation_loss) == 7


def test_it_is_saved_and_opened_as_a_file_of_today(golden, tmp_path):
    model = lw.load(golden)
    model.save(tmp_path / "today.layerwright")
    (tmp_path / "animals.csv").unlink()
    today = lw.load(tmp_path / "today.layerwright")
    np.testing.assert_allclose(today.predict_proba(ROWS), PROBABILITIES, atol=1e-7)
