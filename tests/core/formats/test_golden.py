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

from core.formats import read
from core.network import Predictor
from core.project.run_label import RunLabel
from core.training.saved_run import resume_run

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(GOLDEN.glob("*.layerwright"))
ROWS = [[10.0, 2.0, 4], [30.5, 12.0, 2], [20, 5.5, 4]]
PROBABILITIES = [
    [0.7613549828529358, 0.13483640551567078, 0.10380855202674866],
    [0.1775166541337967, 0.47163134813308716, 0.35085195302963257],
    [0.4941297769546509, 0.28690388798713684, 0.2189662903547287],
]
AT_STEP_6 = [0.6527079939842224, 0.15087270736694336, 0.19641925394535065]
BRANCH = [0.6451510190963745, 0.15900005400180817, 0.1958490014076233]

VALIDATION = [0, 3, 4, 10, 22, 25, 28, 31, 32, 38, 41, 54]


@pytest.fixture(params=FILES, ids=[path.stem for path in FILES])
def golden(request, tmp_path):
    """A copy of a golden file with its table beside it."""
    shutil.copy(GOLDEN / "animals.csv", tmp_path)
    return shutil.copy(request.param, tmp_path / "animals.layerwright")


def test_there_is_a_file_of_each_form():
    assert len(FILES) >= 5


def test_rows_of_files_before_there_was_a_test_part_are_split_as_then(golden):
    """The numbers of the validation rows were written down with the program of 2026-11-28."""
    data = lw.load(golden).data
    assert data.validation.tolist() == VALIDATION
    assert not len(data.test)
    assert len(data.train) + len(VALIDATION) == len(data.dataset.x)


def test_judgements_are_there_after_opening_and_saving(tmp_path):
    shutil.copy(GOLDEN / "animals.csv", tmp_path)
    model = lw.load(shutil.copy(GOLDEN / "2026-11-29-with-judgements.layerwright", tmp_path))
    for _ in range(2):
        (one,) = model.judged
        assert (one.epochs, one.rows, one.left_out, one.most_frequent) == (5, 12, 1, ("bird", 0.4))
        assert dict(one.report) == {"loss": 0.9, "accuracy": 0.75}
        model.save(tmp_path / "again.layerwright")
        model = lw.load(tmp_path / "again.layerwright")


def test_the_runs_and_the_past_of_a_file_are_there_after_opening_and_saving(tmp_path):
    """The probabilities of step 6 and of the other run were written down with the program of 2026-11-30."""
    shutil.copy(GOLDEN / "animals.csv", tmp_path)
    model = lw.load(shutil.copy(GOLDEN / "2026-11-30-with-runs.layerwright", tmp_path))
    for name in ("again", "and again"):
        np.testing.assert_allclose(model.at(6).predict_proba(ROWS[:1]), [AT_STEP_6], atol=1e-6)
        path = tmp_path / f"{name}.layerwright"
        model.save(path)
        opened = read(path)
        assert opened.project.runs == {1: RunLabel("first"), 2: RunLabel("branch", pinned=True)}
        assert opened.runs[2].progress() == (9, 3)
        other = resume_run(opened.runs[2], model.network, model.data).snapshot().state
        outputs = Predictor(model.network).predict(other, model.preparation.scaled(np.float32(ROWS[:1])))
        np.testing.assert_allclose(outputs, [BRANCH], atol=1e-6)
        model = lw.load(path)


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
