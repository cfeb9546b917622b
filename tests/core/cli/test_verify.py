"""layerwright verify: a run is trained again and compared, and what differs is found."""

import json

import numpy as np
import pytest

from core.cli import main
from core.cli.verify import _result
from core.formats import read, write
from core.formats.past_tensors import PAST
from core.training.saved_run import SavedRun
from core.training.verification import Difference, Verification

pytestmark = pytest.mark.usefixtures("capsys")


@pytest.fixture
def trained(tmp_path, capsys):
    path = tmp_path / "spiral.layerwright"
    assert main(["train", "spiral", "--epochs", "8", "--export", str(path)]) == 0
    assert main(["train", str(path), "--resume", "--epochs", "12", "--save"]) == 0
    capsys.readouterr()
    return path


def verified(path, capsys):
    """The exit status, and the JSON that was printed."""
    try:
        status = main(["verify", str(path), "--json"])
    except SystemExit as end:
        status = end.code
    out, err = capsys.readouterr()
    return status, json.loads(out.splitlines()[-1]) if out else err


def edit(path, arrays=None, texts=None, weights=None):
    """Write the file with other numbers in it."""
    found = read(path)
    saved = SavedRun({**found.saved_run.arrays, **(arrays or {})}, {**found.saved_run.texts, **(texts or {})})
    write(path, found.project, weights or found.arrays, saved, preparation=found.preparation)


def test_an_honest_run_is_bit_for_bit_the_same(trained, capsys):
    status, result = verified(trained, capsys)
    assert status == 0
    assert result["same"]
    assert (result["first_step"], result["last_step"]) == (0, 12 * 80)
    assert result["given"] == []


def test_the_time_is_said_first(trained, capsys):
    main(["verify", str(trained)])
    out, err = capsys.readouterr()
    assert err.startswith("Training steps 0 to 960 again with 1 change takes about ")
    assert out.startswith("Bit for bit the same: steps 0 to 960, compared at")


def test_one_changed_weight_is_found_with_its_place(trained, capsys):
    name, array = next(iter(read(trained).arrays.items()))
    array = array.copy()
    array.flat[3] = np.nextafter(array.flat[3], np.float32(9))
    edit(trained, weights=dict(read(trained).arrays) | {name: array})
    status, result = verified(trained, capsys)
    assert status == 1
    place = [int(n) for n in np.unravel_index(3, array.shape)]
    assert result["parameter"] == f"{name}{place}"
    assert result["step"] == 960
    assert result["saved"] == float(array.flat[3]) != result["trained"]


def test_final_weights_alone_are_not_said_to_be_the_same(trained, capsys):
    name, array = next(iter(read(trained).arrays.items()))
    edit(trained, weights=dict(read(trained).arrays) | {name: array + np.float32(1)})
    with pytest.raises(SystemExit):
        main(["verify", str(trained)])
    said = capsys.readouterr().out
    assert said.startswith(f"Different in the final weights: {name}[0")
    assert "The checkpoint of the same step, 960, is the same" in said


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_the_json_is_valid_where_there_is_no_number(value):
    found = Verification(9, (0,), (), Difference(9, 0, "", value, value))
    result = json.loads(json.dumps(_result(found, 0), allow_nan=False))
    assert result["saved"] is result["trained"] is None


def test_a_run_that_would_not_end_is_refused(trained, capsys):
    past = json.loads(read(trained).saved_run.texts[PAST])
    edit(trained, texts={PAST: json.dumps(past | {"last_step": 10**12})})
    status, error = verified(trained, capsys)
    assert status == 2
    assert "the past of its run is damaged" in error


def test_another_change_on_the_timeline_is_found(trained, capsys):
    past = json.loads(read(trained).saved_run.texts[PAST])
    recipe = past["recipes"][0]
    past["recipes"][0] = ({} if isinstance(recipe, str) else recipe) | {"seed": 77}
    edit(trained, texts={PAST: json.dumps(past)})
    status, result = verified(trained, capsys)
    assert status == 1
    assert result["same_until"] == 0


def test_other_data_is_no_difference_but_a_refusal(trained, tmp_path, capsys):
    found = read(trained)
    project = found.project
    other = project.data.change(source=project.data.source.change(noise=0.123))
    write(
        trained,
        type(project)(**{**vars(project), "data": other}),
        found.arrays,
        found.saved_run,
        preparation=found.preparation,
    )
    status, error = verified(trained, capsys)
    assert status == 2
    assert "its data is another" in error


def test_a_file_without_a_run_is_refused(trained, capsys):
    found = read(trained)
    write(trained, found.project, found.arrays, None, preparation=found.preparation)
    status, error = verified(trained, capsys)
    assert status == 2
    why = "its weights were imported, or saved without their training, so there is nothing to train again."
    assert error == f"{trained} cannot be verified: {why}\n"
