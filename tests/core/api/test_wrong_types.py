"""Whatever is given to any parameter of the Python API, the answer is a result or a sentence that names the parameter.

The parameters are read off the signatures, so a new one is tried, too.
"""

import inspect
from pathlib import Path

import layerwright as lw
import numpy as np
import pytest

from core.api.model import Model

WRONG = [None, "3", "nonsense", 1.5, -1, True, [], {}, object(), b"x", np.nan, 10**30, ["a"], len,
         np.array([1, 2]), Path("nope")]  # fmt: skip
X = np.random.default_rng(1).normal(size=(40, 3))
Y = (X[:, 0] > 0).astype(int)
METHODS = [name for name, of in vars(Model).items() if inspect.isfunction(of) and not name.startswith("_")]
SURGERIES = "widen", "deepen", "remove_units"
FUNCTIONS = ("load", "import_model", "load_weights", "Model")
GIVEN = {  # what is right for parameters without a default, and for those that make it quick
    "fit": {"data": X, "y": Y, "epochs": 1, "progress": False},
    "at": {"step": 1},
    "branch": {"step": 1},
    "widen": {"layer": "Dense", "units": 1},
    "deepen": {"layer": "Dense"},
    "remove_units": {"layer": "Dense", "units": [0]},
    "predict": {"x": X},
    "predict_proba": {"x": X},
    "outputs": {"x": X},
    "save": {"path": "saved.layerwright"},
    "export": {"path": "exported.npz"},
    "load": {"path": "saved.layerwright"},
    "import_model": {"path": "network.onnx", "progress": False},
    "load_weights": {"path": "network.safetensors", "progress": False},
    "Model": {"layers": [lw.Dense(2)]},
}


@pytest.fixture(scope="module")
def model():
    model = Model([lw.Dense(2)])
    model.fit(X, Y, epochs=1, progress=False)
    return model


@pytest.fixture
def called(model, tmp_path, monkeypatch):
    """Calls a method or a function by its name."""
    monkeypatch.chdir(tmp_path)
    model.save("saved.layerwright")
    model.export("network.onnx")
    model.export("network.safetensors")

    def call(name, /, **arguments):
        given = GIVEN.get(name, {}) | ({"model": model} if name == "load_weights" else {}) | arguments
        if name in FUNCTIONS:
            return getattr(lw, name)(**given)
        if name in SURGERIES:  # they change the model
            return getattr(lw.load("saved.layerwright"), name)(**given)
        return getattr(Model([lw.Dense(2)]) if name == "fit" else model, name)(**given)

    return call


def parameters():
    for name in (*METHODS, *FUNCTIONS):
        of = getattr(lw if name in FUNCTIONS else Model, name)
        for parameter in inspect.signature(of).parameters.values():
            if parameter.name != "self" and parameter.kind is not parameter.VAR_KEYWORD:
                yield name, parameter.name


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(("name", "parameter"), list(parameters()))
def test_a_wrong_argument_is_a_sentence(called, name, parameter):
    for value in WRONG:
        if parameter == "epochs" and isinstance(value, int) and value > 10**6:  # is right, and takes long
            continue
        try:
            called(name, **{parameter: value})
        except (ValueError, TypeError) as error:
            check_sentence(str(error))


def check_sentence(text):
    assert text.endswith((".", "?")), text
    for foreign in ("object is not", "not supported between", "ambiguous", "unsized", "unhashable", "expected str"):
        assert foreign not in text, text


@pytest.mark.parametrize(
    ("step", "sentence"),
    [
        (1.5, "step must be a whole number, not 1.5."),
        ("3", "step must be a whole number, not '3'."),
        (np.array([1, 2]), "step must be a whole number, not array([1, 2])."),
    ],
)
def test_a_step_is_a_whole_number(model, step, sentence):
    for method in (model.at, model.branch):
        with pytest.raises(TypeError) as error:
            method(step)
        assert str(error.value) == sentence


def test_numbers_of_numpy_are_whole_numbers(model):
    assert model.at(np.int64(1)).steps == 1


def test_a_change_of_no_field_names_the_fields(model):
    with pytest.raises(lw.DefinitionError, match=r"Recipe has no field nope\. It has loss, optimizer, .*seed"):
        model.branch(1, nope=1)
    with pytest.raises(lw.DefinitionError, match="Dense has no field unit"):
        lw.Dense(2).change(unit=3)


def test_targets_without_rows_are_refused(model):
    for method in (model.fit, model.evaluate):
        with pytest.raises(lw.DataError, match=r"x is missing\. Pass x and y\."):
            method(None, Y)


def test_an_unknown_language_is_refused(model, tmp_path):
    with pytest.raises(lw.FormatError, match=r"There is no language 'fr'\. Use en or de\."):
        model.export(tmp_path / "page.html", language="fr")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("recipe", [[], {}, "adam", 1.5])
def test_a_recipe_is_a_recipe(model, recipe):
    with pytest.raises(TypeError, match=r"recipe must be a Recipe, such as Recipe\(\), not"):
        Model([lw.Dense(2)], recipe=recipe)
    with pytest.raises(TypeError, match=r"recipe must be a Recipe"):
        model.recipe = recipe
