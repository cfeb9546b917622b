"""Small Keras files for tests, made without Keras."""

import io
import json
import zipfile

import h5py
import numpy as np

DENSE = {"activation": "relu", "use_bias": True}


def layer(kind, name, module="keras.layers", registered=None, **config):
    return {"module": module, "class_name": kind, "config": {"name": name} | config, "registered_name": registered}


def dense(name, units, **more):
    return layer("Dense", name, units=units, **(DENSE | more))


def config(*layers, shape=(4,)):
    given = layer("InputLayer", "given", batch_shape=[None, *shape])
    whole = {"name": "mine", "layers": [given, *layers]}
    return {"module": "keras", "class_name": "Sequential", "config": whole, "registered_name": None}


def hdf5(fill):
    """The content of a file that `fill` has filled."""
    content = io.BytesIO()
    with h5py.File(content, "w") as file:
        fill(file)
    return content.getvalue()


def _stored(array):
    array = np.asarray(array)
    return array if array.dtype == np.int8 else array.astype(np.float32)


def weights(**arrays):
    """The content of a file with these arrays of each layer."""

    def fill(file):
        for name, own in arrays.items():
            group = file.create_group(f"layers/{name}/vars")
            group.attrs["name"] = name
            for k, array in enumerate(own):
                group.create_dataset(str(k), data=_stored(array))

    return hdf5(fill)


def keras_file(path, about, content):
    with zipfile.ZipFile(path, "w") as parts:
        parts.writestr("metadata.json", json.dumps({"keras_version": "3.15.1"}))
        parts.writestr("config.json", json.dumps(about) if isinstance(about, dict) else about)
        parts.writestr("model.weights.h5", content)
    return path
