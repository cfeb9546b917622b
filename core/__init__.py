"""Layerwright without its window: build, train, evaluate and export networks from Python. It knows no Qt.

    import layerwright as lw

    model = lw.Model([lw.Dense(16), lw.Dropout(0.2)])
    model.fit("iris", epochs=200)
    print(model.evaluate())

`Model` builds, trains, evaluates, predicts, saves and exports; `load` opens what it or the window saved. All layers
are in this module, `Graph` is for networks that branch, and `Recipe` holds all settings of training. Other definitions
are in the modules `activations`, `losses`, `optimizers`, `schedules`, `initializers`, `penalties`, `clipping`,
`stopping`, `metrics` and `data`. `help(lw.Dense)` lists the fields of a definition with their ranges and choices.
Invalid arguments raise a ValueError whose message is a sentence.

Names are imported when first used, so that importing this module is fast and compiles nothing.
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
    from core.api.model import Model as Model
    from core.api.model import load as load
    from core.data import Data as Data
    from core.data import DataError as DataError
    from core.data import Dataset as Dataset
    from core.definitions import DefinitionError as DefinitionError
    from core.formats import FormatError as FormatError
    from core.layers import *  # noqa: F403
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
    "Dataset": "core.data",
    "DefinitionError": "core.definitions",
    "FormatError": "core.formats",
    "Graph": "core.network.graph",
    "History": "core.training.history",
    "Model": "core.api.model",
    "NetworkError": "core.network",
    "Project": "core.project",
    "Recipe": "core.training",
    "Report": "core.metrics",
    "load": "core.api.model",
}


def __getattr__(name: str) -> Any:
    if name == "__all__":  # help lists these
        return [name for name in __dir__() if name != "__version__"]
    if module := _MODULES.get(name):
        return import_module(module)
    if home := _HOMES.get(name):
        return getattr(import_module(home), name)
    if name[:1].isupper() and name in import_module("core.layers").__all__:
        return getattr(import_module("core.layers"), name)
    raise AttributeError(f"Layerwright has no {name}")


def __dir__() -> list[str]:
    return sorted({"__version__", *_MODULES, *_HOMES, *import_module("core.layers").__all__})
