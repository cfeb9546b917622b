"""Imports for Python programs: a model from the file of another program."""

from pathlib import Path

from core.api import arguments
from core.api.model import Model, model_of
from core.formats import FormatError
from core.formats.imports import imported
from core.formats.imports.into import into
from core.process import tell


def import_model(path: str | Path, progress: bool = True) -> Model:
    """A model from a file of another program, such as model.onnx or model.keras, ready to predict.

    Its layers are those of the file, and a scaling in front of them is its preparation. Before it is returned, its
    predictions are compared with those of the file; `progress` prints how they compare to stderr. Nothing in the file
    is executed or unpickled. A .json of Keras has layers alone, to be trained.

    `fit` with data goes on from these weights, as in Keras and PyTorch: the data is scaled as the file does it.

    Raises FormatError, which names the first node, if one is not a layer of Layerwright, or if the predictions differ.
    """
    from core.training.warm_up import warm_up_shown

    path, progress = arguments.path(path), arguments.flag(progress, "progress")
    warm_up_shown(progress)
    found = imported(path)
    if found.refused:
        raise FormatError(found.sentence())
    model = model_of(found.file(), path)
    if progress:
        for note in found.notes:
            tell(note)
        tell(found.sentence())
    return model


def load_weights(model: Model, path: str | Path, progress: bool = True) -> Model:
    """A model with the layers and the data of `model`, and the weights of a file: .safetensors, .npz, .onnx or .keras.

    Arrays go to the layers by their names, then by their shapes where that is certain; `progress` prints to stderr
    which. `model` stays as it is; it must know its data, as after `fit` or `load`. Raises FormatError, which says layer
    by layer what does not fit.
    """
    path, progress = arguments.path(path), arguments.flag(progress, "progress")
    arguments.of_kind(model, Model, "model", "Model([Dense(16)])")
    found = into(path, model.project, model.data.preparation)
    if progress:
        for said in (*(fate.sentence() for fate in found.fates), *found.notes):
            tell(said)
    return model_of(found.file())
