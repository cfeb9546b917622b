"""Imports of models that Keras itself made: the predictions are Keras's."""

import zipfile

import layerwright as lw
import numpy as np
import pytest

from core.formats import FormatError, export, receivers
from core.formats.imports import imported
from core.formats.imports.keras_defaults import IDLE
from core.formats.imports.keras_layers import CLASSES, FUNCTIONS, MERGES
from core.formats.proof import answers
from tests.core.formats.exported_networks import NETWORKS, rows, trained
from tests.peers.every_format import in_this_process


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Keras is imported once, here, and not for every file that is exported."""
    monkeypatch.setattr(receivers, "_run_python", in_this_process)


def sequential(shape, *layers):
    import keras

    return keras.Sequential([keras.Input(shape), *layers])


def adapted():
    import keras

    layer = keras.layers.Normalization()
    layer.adapt(np.random.default_rng(0).normal(50, 20, (200, 4)))
    return layer


def residual():
    import keras
    from keras import layers

    x = given = keras.Input((4,))
    x = layers.Dense(6, "relu")(x)
    y = layers.Dense(6, "tanh")(x)
    z = layers.multiply([layers.add([x, y]), y])
    z = layers.concatenate([z, x, given])
    return keras.Model(given, layers.Dense(3, "softmax")(z))


def images():
    import keras
    from keras import layers

    x = given = keras.Input((9, 8, 2))
    x = layers.Rescaling(1 / 127.5, offset=-1)(x)
    x = layers.Conv2D(4, 3, strides=2, padding="same", activation="gelu")(x)
    y = layers.Conv2D(4, 1, use_bias=False)(x)
    y = layers.BatchNormalization(epsilon=0.01)(y)
    x = layers.concatenate([layers.PReLU(shared_axes=[1, 2])(y), x])
    x = layers.AveragePooling2D(2, strides=1)(layers.Dropout(0.1)(x))
    x = layers.Flatten()(x)
    x = layers.Dropout(0.2)(layers.Activation("silu")(x))
    return keras.Model(given, layers.Dense(1, "sigmoid")(layers.Dense(5, "mish")(x)))


def deep(shape=(4,)):
    from keras import layers

    return sequential(
        shape,
        adapted(),
        layers.Dense(8, use_bias=False),
        layers.BatchNormalization(scale=False, center=False),
        layers.ReLU(),
        layers.GaussianNoise(0.1),
        layers.Dense(8, "hard_silu"),
        layers.LayerNormalization(epsilon=0.01),
        layers.LeakyReLU(0.15),
        layers.AlphaDropout(0.1),
        layers.Dense(8),
        layers.RMSNormalization(),
        layers.ELU(0.7),
        layers.Dense(8),
        layers.PReLU(),
        layers.Dense(12),
        layers.Reshape((3, 4, 1)),
        layers.Conv2D(2, 2, activation="softplus"),
        layers.MaxPooling2D(2, strides=1),
        layers.GlobalAveragePooling2D(),
        layers.Dense(3),
        layers.Softmax(),
    )


def windows():
    """Padding, strides, groups and dilation, as networks for small devices have them."""
    import keras
    from keras import layers

    x = given = keras.Input((14, 12, 4))
    x = layers.Conv2D(6, (2, 3), padding="same", groups=2, activation="relu6")(x)
    x = layers.ZeroPadding2D(((0, 1), (0, 1)))(x)
    x = layers.DepthwiseConv2D(3, strides=2, depth_multiplier=2, use_bias=False)(x)
    x = layers.ReLU(max_value=6.0)(layers.BatchNormalization()(x))
    x = layers.SeparableConv2D(5, 3, padding="same", dilation_rate=2)(x)
    x = layers.DepthwiseConv2D(2, padding="same")(x)
    x = layers.Conv2D(3, 3, dilation_rate=2, activation="tanh")(x)
    return keras.Model(given, layers.Dense(3, "softmax")(layers.Flatten()(x)))


pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")  # of Keras, when it saves

# Whose activation Keras has not, so that the file says it by operations of keras.ops.
BY_OPERATIONS = ("isru activation", "step activation", "approximate", "shared slope")
MODELS = {"residual": residual, "images": images, "deep": deep, "windows": windows}


def saved(model, path):
    """The model in a file, with random numbers for all its weights."""
    random = np.random.default_rng(5)
    weights = [np.abs(random.normal(size=w.shape)) * 0.5 + 0.1 for w in model.trainable_weights]
    for variable, numbers in zip(model.trainable_weights, weights, strict=True):
        variable.assign(numbers - 0.3)
    for layer in model.layers:
        for variable in layer.non_trainable_weights:
            if "moving" in variable.name:
                variable.assign(np.abs(random.normal(size=variable.shape)) + 0.2)
    model.save(path)
    return path


def agree(model, path, spread=1.0, middle=0.0):
    found = imported(path)
    assert not found.refused, found.refused[0].sentence()
    assert found.compared.proved_by == "Keras's arithmetic in NumPy"
    back = lw.import_model(path, progress=False)
    x = (np.random.default_rng(1).normal(size=(50, *model.input_shape[1:])) * spread + middle).astype(np.float32)
    theirs = np.asarray(model.predict(x, verbose=0))
    ours = back.predict_proba(x) if back.classes else back.outputs(x)
    if theirs.shape[1] == 1 and back.classes:
        theirs = np.hstack([1 - theirs, theirs])
    np.testing.assert_allclose(ours, theirs, rtol=1e-4, atol=1e-5)
    return found


@pytest.mark.parametrize("name", MODELS)
def test_a_model_predicts_what_keras_does(name, tmp_path):
    model = MODELS[name]()
    agree(model, saved(model, tmp_path / "n.keras"), *((60, 128) if name == "images" else (20, 50)))


@pytest.mark.parametrize("name", FUNCTIONS)
def test_every_activation_is_that_of_keras(name, tmp_path):
    from keras import layers

    model = sequential((4,), layers.Dense(6, name), layers.Activation(name), layers.Dense(2))
    agree(model, saved(model, tmp_path / "n.keras"))


def test_what_would_be_read_otherwise_is_refused(tmp_path):
    from keras import layers

    flat = layers.Flatten(data_format="channels_first")
    for name, model, words in (
        ("flat", sequential((4, 4, 2), flat, layers.Dense(2)), "channels last"),
        ("axis", sequential((4,), layers.Dense(3), layers.Softmax(axis=0)), "another axis"),
        ("stride", sequential((6, 6, 2), layers.Conv2D(2, 3, strides=(2, 1))), "not as high as wide"),
        ("window", sequential((6, 6, 2), layers.Conv2D(2, (2, 3))), "no square one"),
        ("pool", sequential((5, 5, 2), layers.MaxPooling2D(2, padding="same")), "no padding"),
        ("zeros", sequential((5, 5, 2), layers.ZeroPadding2D(1), layers.MaxPooling2D(2)), "in convolutions only"),
        ("limit", sequential((4,), layers.Dense(3), layers.ReLU(max_value=5.0)), "other than 6"),
    ):
        found = imported(saved(model, tmp_path / f"{name}.keras"))
        assert words in found.refused[0].sentence()
        assert found.trained is None


def test_a_file_of_keras_2_is_refused(tmp_path):
    from keras import layers

    path = saved(sequential((4,), layers.Dense(3), layers.LeakyReLU()), tmp_path / "new.keras")
    old = tmp_path / "old.keras"
    with zipfile.ZipFile(path) as file, zipfile.ZipFile(old, "w") as copy:
        for part in file.namelist():
            content = file.read(part)
            copy.writestr(part, b'{"keras_version": "2.15.0"}' if part == "metadata.json" else content)
    with pytest.raises(FormatError, match="saved by Keras 2"):
        imported(old)


def test_every_class_is_in_one_of_the_models(tmp_path):
    used = {type(layer).__name__ for build in MODELS.values() for layer in build().layers}
    ours = {"Activation", "Permute"}  # which our own files have
    assert used >= {*CLASSES, *MERGES} - ours - {*IDLE, "Identity"}


@pytest.mark.parametrize("name", [*IDLE, "Identity"])
def test_what_keras_leaves_out_when_it_predicts_is_left_out(name, tmp_path):
    from keras import layers

    fields = {
        "GaussianDropout": {"rate": 0.2}, "RandomBrightness": {"factor": 0.1}, "RandomContrast": {"factor": 0.1},
        "RandomGrayscale": {"factor": 0.5}, "RandomHue": {"factor": 0.1}, "RandomRotation": {"factor": 0.1},
        "RandomSaturation": {"factor": 0.1}, "RandomZoom": {"height_factor": 0.1}, "SpatialDropout1D": {"rate": 0.2},
        "RandomTranslation": {"height_factor": 0.1, "width_factor": 0.1}, "SpatialDropout2D": {"rate": 0.2},
    }.get(name, {})  # fmt: skip
    shape = (4, 3) if name == "SpatialDropout1D" else (4, 4, 3)
    model = sequential(shape, getattr(layers, name)(**fields), layers.Flatten(), layers.Dense(2))
    agree(model, saved(model, tmp_path / "n.keras"))


def test_layers_without_weights_come_from_json(tmp_path):
    (tmp_path / "n.json").write_text(deep().to_json())
    found = imported(tmp_path / "n.json")
    assert found.trained is None
    assert not found.refused
    assert "it has no weights" in found.sentence()
    assert any("computed again" in note for note in found.notes)
    model = lw.import_model(tmp_path / "n.json", progress=False)
    model.fit("iris", epochs=1, progress=False)


@pytest.mark.parametrize("name", NETWORKS)
def test_our_own_keras_files_come_back_with_the_same_predictions(name, tmp_path):
    network = trained(*NETWORKS[name])
    try:
        export(tmp_path / "n.keras", network)
    except FormatError as error:
        pytest.skip(str(error))
    found = imported(tmp_path / "n.keras")
    if name in BY_OPERATIONS:
        assert "No layer of Layerwright computes this" in found.refused[0].reason
        return
    assert not found.refused, found.refused[0].sentence()
    x = rows(network, 100)
    ours, theirs = answers(found.trained, x), answers(network, x)
    np.testing.assert_allclose(ours.numbers, theirs.numbers, rtol=1e-5, atol=1e-5)
