"""Layerwright as a Python library: build, train, evaluate and export neural networks. It does not use Qt.

    import layerwright as lw

    model = lw.Model([lw.Dense(16), lw.Dropout(0.2)])
    model.fit("iris", epochs=200)
    print(model.evaluate())

`Model` builds, trains, evaluates, predicts, saves and exports. `load` reads a project that it or the window saved,
and `import_model` a network of another program, such as one in ONNX. All layers are in this module. `Graph` describes
networks with branches, and `Recipe` the training: loss, optimizer, batch size, epochs. Other definitions are in the
modules `activations`, `losses`, `optimizers`, `schedules`, `initializers`, `penalties`, `clipping`, `stopping`,
`metrics` and `data`, and can be given by name. The help of a definition, such as help(lw.Dense), lists its fields with
their ranges and choices. All errors about arguments and files are ValueErrors.
What new rows lack or have beyond the training rows is warned of as `DataWarning`.

Names are imported when they are first used, so that `import layerwright` is fast and compiles nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from core import activations as activations
    from core import data as data
    from core import initializers as initializers
    from core import layers as layers
    from core import losses as losses
    from core import metrics as metrics
    from core import optimizers as optimizers
    from core import penalties as penalties
    from core import schedules as schedules
    from core.api.imports import import_model as import_model
    from core.api.imports import load_weights as load_weights
    from core.api.model import Model as Model
    from core.api.model import load as load
    from core.data import Data as Data
    from core.data import DataError as DataError
    from core.data import Dataset as Dataset
    from core.data import DataWarning as DataWarning
    from core.data import Points as Points
    from core.definitions import DefinitionError as DefinitionError
    from core.formats import FormatError as FormatError
    from core.layers import *  # noqa: F403
    from core.layers import Layer as Layer
    from core.metrics import Report as Report
    from core.network import NetworkError as NetworkError
    from core.network.graph import Graph as Graph
    from core.project import Project as Project
    from core.training import Recipe as Recipe
    from core.training import clipping as clipping
    from core.training import stopping as stopping
    from core.training.history import History as History

__version__ = "0.1.0"

_MODULES = {
    "activations": "core.activations",
    "clipping": "core.training.clipping",
    "data": "core.data",
    "initializers": "core.initializers",
    "layers": "core.layers",
    "losses": "core.losses",
    "metrics": "core.metrics",
    "optimizers": "core.optimizers",
    "penalties": "core.penalties",
    "schedules": "core.schedules",
    "stopping": "core.training.stopping",
}
_HOMES = {
    "Data": "core.data",
    "DataError": "core.data",
    "DataWarning": "core.data",
    "Dataset": "core.data",
    "DefinitionError": "core.definitions",
    "FormatError": "core.formats",
    "Graph": "core.network.graph",
    "History": "core.training.history",
    "Layer": "core.layers",
    "Model": "core.api.model",
    "NetworkError": "core.network",
    "Points": "core.data",
    "Project": "core.project",
    "Recipe": "core.training",
    "Report": "core.metrics",
    "import_model": "core.api.imports",
    "load": "core.api.model",
    "load_weights": "core.api.imports",
}


def __getattr__(name: str) -> Any:
    if name == "__all__":  # used by help()
        return [public for public in __dir__() if public != "__version__"]
    if module := _MODULES.get(name):
        return import_module(module)
    if home := _HOMES.get(name):
        return getattr(import_module(home), name)
    if name[:1].isupper() and name in (layers := _layers()):
        return layers[name]
    raise AttributeError(f"Layerwright has no {name}")


def __dir__() -> list[str]:
    return sorted({"__version__", *_MODULES, *_HOMES, *_layers()})


def _layers() -> dict[str, type]:
    """The layers by the names of their classes."""
    return {kind.__name__: kind for kind in import_module("core.layers").LAYERS}
