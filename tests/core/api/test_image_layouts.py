"""Images in arrays: where their channels are is read once, and then alike for fit, predict, evaluate and load."""

from dataclasses import replace

import numpy as np
import pytest

from core.api.model import Model, load
from core.data import NPZ, DataError
from core.formats import write
from core.layers import Conv2D, Dense, Flatten

RANDOM = np.random.default_rng(0)


def model(*layers):
    return Model(list(layers) or [Dense(8)], seed=1)


def agrees(fitted, path, x, y):
    """Whether the loaded model reads x as the fitted one does, everywhere."""
    fitted.save(path)
    opened = load(path)
    assert np.array_equal(opened.predict(x), fitted.predict(x))
    assert opened.evaluate(split="train") == fitted.evaluate(split="train")
    assert opened.evaluate(x, y)["loss"] == fitted.evaluate(x, y)["loss"]
    assert fitted.evaluate(x, y)["accuracy"] == (fitted.predict(x) == y).mean()
    return opened


@pytest.mark.parametrize("layers", [(Dense(8),), (Conv2D(4, 3), Flatten())])
@pytest.mark.parametrize("last", [1, 3, 4, 5])
def test_three_axes_are_images_of_one_channel_whatever_the_last_is(tmp_path, layers, last):
    if last < 3 and len(layers) > 1:
        return  # smaller than the window of the convolution
    x, y = RANDOM.normal(size=(40, 9, last)), RANDOM.integers(0, 2, 40)
    fitted = model(*layers)
    fitted.fit(x, y, epochs=3, progress=False)
    assert fitted.preparation.image == (1, 9, last)
    agrees(fitted, tmp_path / "a.layerwright", x, y)


@pytest.mark.parametrize("layout", ["first", "last"])
@pytest.mark.parametrize("channels", [3, 4])
def test_cubes_are_read_as_they_were_fitted(tmp_path, layout, channels):
    x = RANDOM.normal(size=(60, channels, channels, channels))
    y = (x[:, 0, 0, 1] > 0).astype(int)
    fitted = model()
    fitted.fit(x, y, epochs=5, channels=layout, progress=False)
    images = x if layout == "first" else np.moveaxis(x, 3, 1)
    assert np.array_equal(fitted.data.dataset.x, images.reshape(60, -1).astype(np.float32))
    opened = agrees(fitted, tmp_path / "a.layerwright", x, y)
    assert opened.preparation.channels == layout
    assert np.array_equal(opened.outputs(x), opened.outputs(images.reshape(60, -1)))


def test_both_layouts_are_accepted_by_a_model_whose_images_tell_them_apart(tmp_path):
    x, y = RANDOM.normal(size=(40, 8, 6, 3)), RANDOM.integers(0, 2, 40)
    fitted = model()
    fitted.fit(x, y, epochs=3, progress=False)
    assert np.array_equal(fitted.outputs(x), fitted.outputs(np.moveaxis(x, 3, 1)))
    agrees(fitted, tmp_path / "a.layerwright", x, y)
    with pytest.raises(DataError, match=r"x has shape \(40, 6, 8, 3\), but the model expects \(rows, 3, 8, 6\)"):
        fitted.predict(np.moveaxis(x, 1, 2))


@pytest.mark.parametrize("shape", [(3, 3, 3), (3, 50, 3), (1, 28, 1), (4, 9, 3)])
def test_an_ambiguous_shape_is_refused_until_the_channels_are_named(shape):
    x, y = RANDOM.normal(size=(20, *shape)), np.arange(20) % 2
    with pytest.raises(DataError, match="may have their channels first or last"):
        model().fit(x, y)
    for channels, image in (("first", shape), ("last", (shape[2], *shape[:2]))):
        fitted = model()
        fitted.fit(x, y, epochs=1, channels=channels, progress=False)
        assert fitted.preparation.image == image


def test_channels_must_be_a_layout_that_x_can_have():
    x, y = RANDOM.normal(size=(20, 8, 6, 3)), np.arange(20) % 2
    with pytest.raises(DataError, match="channels must be “first” or “last”, not 'middle'"):
        model().fit(x, y, channels="middle")
    with pytest.raises(DataError, match="no axis of 1, 3 or 4 channels there"):
        model().fit(x, y, channels="first")
    with pytest.raises(DataError, match="channels is for arrays"):
        model().fit("iris", channels="last")


def test_a_file_of_arrays_is_read_as_it_was_when_the_model_was_fitted(tmp_path):
    x, y = RANDOM.normal(size=(40, 3, 9, 3)), np.arange(40) % 2
    np.savez(tmp_path / "a.npz", x=x, y=y)
    with pytest.raises(DataError, match="channels first or last"):
        model().fit(tmp_path / "a.npz")
    fitted = model()
    fitted.fit(tmp_path / "a.npz", epochs=2, channels="first", progress=False)
    assert fitted.project.data.source == NPZ(path=str(tmp_path / "a.npz"), channels="first")
    opened = agrees(fitted, tmp_path / "a.layerwright", x, y)
    assert opened.evaluate(str(tmp_path / "a.npz"))["loss"] == fitted.evaluate(x, y)["loss"]


def test_a_project_with_its_arrays_in_a_file_beside_still_opens(tmp_path):
    """Earlier versions wrote images of one channel as (rows, 1, height, width), which may look like channels last."""
    x, y = RANDOM.normal(size=(40, 9, 3)), np.arange(40) % 2
    fitted = model()
    fitted.fit(x, y, epochs=2, progress=False)
    x32 = x.astype(np.float32)
    np.savez_compressed(tmp_path / "old-data.npz", x=x32[:, None], y=y)
    data = fitted.project.data.change(source=NPZ(path=str(tmp_path / "old-data.npz")))
    arrays = fitted.network.arrays(fitted.state)
    path = tmp_path / "old.layerwright"
    write(path, replace(fitted.project, data=data), arrays, None, False, fitted.preparation)
    opened = load(path)
    assert np.array_equal(opened.predict(x), fitted.predict(x))
    assert opened.evaluate(split="train")["loss"] == fitted.evaluate(split="train")["loss"]
