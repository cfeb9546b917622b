"""Names that no file can have, and numbers of NumPy as settings."""

import numpy as np
import pytest

from core.api.model import Model, load
from core.cli import main
from core.data import DataError
from core.data.npz_file import NPZ
from core.definitions import DefinitionError
from core.formats import FormatError
from core.layers import Dense, Dropout
from core.optimizers import SGD
from core.training import Recipe

X, Y = np.random.default_rng(0).normal(size=(40, 3)), np.arange(40) % 2
LONG = "a" * 300
NAMES = LONG, f"{LONG}.csv", f"{LONG}/b.csv", "a\0b.csv"


def model():
    return Model([Dense(4)], seed=1)


@pytest.mark.parametrize("name", [*NAMES, ""])
def test_data_of_an_impossible_name_is_refused(name):
    with pytest.raises(DataError, match="There is no file or data set named"):
        model().fit(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_project_of_an_impossible_name_is_refused(name):
    with pytest.raises(FormatError, match=r"cannot be opened: (File name too long|Invalid argument)"):
        load(name)


def test_an_empty_name_is_refused():
    with pytest.raises(FormatError, match="The name of the file is empty"):
        load("")


@pytest.mark.parametrize("name", [LONG, "a\0b"])
def test_saving_under_an_impossible_name_says_to_choose_another(tmp_path, name):
    fitted = model()
    fitted.fit(X, Y, epochs=1, progress=False)
    for write, suffix in ((fitted.save, ".layerwright"), (fitted.export, ".npz")):
        with pytest.raises(FormatError, match=r"could not be written: .*\. Choose another name\."):
            write(tmp_path / f"{name}{suffix}")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", [*NAMES, ""])
@pytest.mark.parametrize("command", ["info", "train", "data", "bench"])
def test_the_command_line_refuses_impossible_names_in_a_sentence(command, name, capsys):
    assert main([command, name]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert not said.startswith("The command failed")
    assert name[:200] in said or "b.csv" in said


@pytest.mark.parametrize(
    "header",
    [b"{" * 500, b"{'descr': '<f4', 'shape': (", b"\xff\xfe", b"{'a': 1}", b"(" * 9000, b"1 + 1", b"__import__('os')"],
)
@pytest.mark.parametrize("version", [1, 2])
def test_a_damaged_header_of_an_array_is_said_with_the_name_of_the_file(tmp_path, header, version):
    import zipfile

    size = len(header).to_bytes(2 * version, "little")
    with zipfile.ZipFile(tmp_path / "token.npz", "w") as parts:
        for name in ("x.npy", "y.npy"):
            parts.writestr(name, b"\x93NUMPY" + bytes([version, 0]) + size + header)
    with pytest.raises(DataError, match=r"x in token\.npz is damaged: its header cannot be read\."):
        NPZ(path=str(tmp_path / "token.npz")).load(0)


def test_numbers_of_numpy_are_settings_like_those_of_python(tmp_path):
    def fitted(whole, real):
        given = Model(
            [Dense(whole(5), bias=np.bool_(True)), Dropout(real(0.25))],
            batch=whole(8),
            seed=whole(1),
            optimizer=SGD(learning_rate=real(0.125)),
        )
        given.fit(X, Y, epochs=whole(3), validation=real(0.25), progress=False)
        given.save(tmp_path / "a.layerwright")
        return load(tmp_path / "a.layerwright")

    wanted = fitted(int, float)
    for whole, real in ((np.int64, np.float32), (np.uint8, np.float64), (np.array, np.array)):
        found = fitted(whole, real)
        assert found.project == wanted.project
        assert found.state.weights.tobytes() == wanted.state.weights.tobytes()
    assert type(Recipe().change(batch=np.int32(8)).batch) is int


def test_numbers_of_numpy_are_checked_like_those_of_python():
    with pytest.raises(DefinitionError, match="must be a whole number"):
        Recipe().change(batch=np.float32(8))
    with pytest.raises(DefinitionError, match="at least 1 row, not 0"):
        Recipe().change(batch=np.int64(0))
    with pytest.raises(DefinitionError, match="must be a finite number"):
        Model([Dense(4)], optimizer=SGD(learning_rate=np.float64("nan")))
    with pytest.raises(DefinitionError, match="must be a whole number"):
        Recipe().change(batch=np.array([8]))
