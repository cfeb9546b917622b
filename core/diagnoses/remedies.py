"""The edits that diagnoses offer. Each function gives those that change something, as a tuple that may be empty."""

from collections.abc import Callable, Sequence

from core.activations import Activation, LeakyReLU, ReLU
from core.initializers import HeNormal, Initializer
from core.layers import BatchNorm, Dense, Dropout, Layer, Output
from core.moments import Moment
from core.network.fixes import ChangeLayers, ChangeRecipe, Fix, Insert, InsertAfter
from core.network.graph import LayerId
from core.optimizers import Adam
from core.training.clipping import ClipByGlobalNorm, NoClipping
from core.training.stopping import EarlyStopping, NoStopping

RATE = 10.0  # times by which a learning rate is raised or lowered
LARGEST_RATE = 1.0
HIDDEN = 16  # units of a layer that is added
DROPPED = 0.3


def change_rate(moment: Moment, factor: float) -> tuple[Fix, ...]:
    """Multiply the learning rate."""
    optimizer = moment.project.recipe.optimizer
    rate = float(f"{optimizer.learning_rate * factor:.3g}")
    if rate == optimizer.learning_rate or (factor > 1 and rate > LARGEST_RATE):
        return ()
    return (ChangeRecipe("optimizer", optimizer.change(learning_rate=rate)),)


def choose_adam(moment: Moment) -> tuple[Fix, ...]:
    """Adam with its usual learning rate."""
    optimizer = moment.project.recipe.optimizer
    return () if type(optimizer) is Adam or optimizer.kernel is None else (ChangeRecipe("optimizer", Adam()),)


def clip_gradients(moment: Moment) -> tuple[Fix, ...]:
    """Clip the gradients by their global norm."""
    clipping = moment.project.recipe.clipping
    return (ChangeRecipe("clipping", ClipByGlobalNorm()),) if isinstance(clipping, NoClipping) else ()


def stop_early(moment: Moment) -> tuple[Fix, ...]:
    """Early stopping, which restores the best weights."""
    stopping = moment.project.recipe.stopping
    return (ChangeRecipe("stopping", EarlyStopping()),) if isinstance(stopping, NoStopping) else ()


def activate(moment: Moment, layers: Sequence[LayerId], activation: Activation) -> tuple[Fix, ...]:
    """Give layers another activation, and the initializer that goes with it where they have weights."""
    found = [layer_id for layer_id in layers if hasattr(_layer(moment, layer_id), "activation")]
    if not found:
        return ()
    start: tuple[tuple[str, Initializer], ...] = (("initializer", HeNormal()),)
    has_start = all(hasattr(_layer(moment, layer_id), "initializer") for layer_id in found)
    return (ChangeLayers(tuple(found), (("activation", activation), *(start if has_start else ()))),)


def use_relu(moment: Moment, layers: Sequence[LayerId]) -> tuple[Fix, ...]:
    """ReLU, with weights that He et al. (2015) drew for it."""
    return activate(moment, layers, ReLU())


def use_leaky_relu(moment: Moment, layers: Sequence[LayerId]) -> tuple[Fix, ...]:
    """Leaky ReLU, whose gradient is never 0."""
    return activate(moment, layers, LeakyReLU())


def initialize(moment: Moment, layers: Sequence[LayerId], initializer: Initializer) -> tuple[Fix, ...]:
    """Draw the first weights of layers from another distribution."""
    found = [
        layer_id
        for layer_id in layers
        if (known := getattr(_layer(moment, layer_id), "initializer", None)) is not None and known != initializer
    ]
    return (ChangeLayers(tuple(found), (("initializer", initializer),)),) if found else ()


def normalize(moment: Moment, layers: Sequence[LayerId]) -> tuple[Fix, ...]:
    """Insert batch norm after layers that it does not follow yet."""
    return _after(moment, layers, BatchNorm(), lambda layer: isinstance(layer, BatchNorm))


def drop(moment: Moment) -> tuple[Fix, ...]:
    """Insert dropout after the last hidden dense layer, where there is none in the network."""
    layers = moment.project.graph.layers
    if any(isinstance(layer, Dropout) for layer in layers.values()):
        return ()
    dense = [layer_id for layer_id, layer in layers.items() if isinstance(layer, Dense)]
    return _after(moment, dense[-1:], Dropout(rate=DROPPED), lambda layer: False)


def add_hidden(moment: Moment) -> tuple[Fix, ...]:
    """Insert a hidden layer before Output."""
    graph = moment.project.graph
    edge = next((edge for edge in graph.edges if isinstance(graph.layers.get(edge[1]), Output)), None)
    return () if edge is None else (Insert(Dense(units=HIDDEN), edge),)


def choose(moment: Moment, **fields: object) -> tuple[Fix, ...]:
    """Set fields of the recipe that have another value."""
    recipe = moment.project.recipe
    return tuple(ChangeRecipe(name, value) for name, value in fields.items() if getattr(recipe, name) != value)


def _after(
    moment: Moment, layers: Sequence[LayerId], layer: Layer, follows: Callable[[Layer], bool]
) -> tuple[Fix, ...]:
    graph = moment.project.graph
    free = [
        layer_id
        for layer_id in layers
        if layer_id in graph.layers and not any(follows(graph.layers[target]) for target in graph.targets(layer_id))
    ]
    return (InsertAfter(layer, tuple(free)),) if free else ()


def _layer(moment: Moment, layer_id: LayerId) -> Layer | None:
    return moment.project.graph.layers.get(layer_id)
