"""Problems of networks whose loss, optimizer, activations and data do not go together."""

from core.activations import Activation, Linear, Sigmoid, Softmax, Step
from core.layers import Input, Output
from core.losses import MSE, Loss
from core.losses.tasks import BINARY, CLASSES, REGRESSION
from core.messages import literal, message
from core.network.fixes import ChangeLayers, ChangeRecipe, change_layer
from core.network.graph import Graph, LayerId
from core.network.shapes import DataSpec, Problem
from core.optimizers import SGD, Optimizer, PerceptronRule


def incompatibilities(graph: Graph, spec: DataSpec, loss: Loss, optimizer: Optimizer) -> list[Problem]:
    """The reasons why this network cannot learn this data with this loss and this optimizer."""
    if optimizer.through_steps:
        return _perceptron_problems(graph, spec)
    found = _zero_gradients(graph, spec)
    known = {problem.layer for problem in found}
    for layer_id, layer in graph.layers.items():
        if isinstance(layer, Output) and layer_id not in known:
            found += _loss_problems(layer_id, layer, spec, loss)
    return found


def task(spec: DataSpec, units: int) -> str:
    """The task of a network with this number of output units: one of `core.losses.tasks.TASKS`."""
    return REGRESSION if not spec.classes else BINARY if units == 1 else CLASSES


def _zero_gradients(graph: Graph, spec: DataSpec) -> list[Problem]:
    """Problems of layers whose activation has zero gradient."""
    found: list[Problem] = []
    suits_perceptron = _is_single_layer(graph) and spec.classes > 0
    for layer_id, layer in graph.layers.items():
        for name in layer.params():
            activation = getattr(layer, name)
            if not isinstance(activation, Activation) or activation.differentiable:
                continue
            parts = {"activation": literal(activation.title), "layer": graph.names[layer_id]}
            if suits_perceptron:
                text = message(
                    "{activation} has zero gradient, so {layer} cannot be trained by gradient descent. Choose the "
                    "perceptron rule in Recipe, or give {layer} the sigmoid activation.",
                    **parts,
                )
                found.append(Problem(layer_id, text, fix=ChangeRecipe("optimizer", PerceptronRule())))
                continue
            text = message(
                "{activation} has zero gradient, so {layer} cannot be trained by gradient descent. Give {layer} "
                "the sigmoid activation.",
                **parts,
            )
            found.append(Problem(layer_id, text, fix=change_layer(layer_id, **{name: Sigmoid()})))
    return found


def _perceptron_problems(graph: Graph, spec: DataSpec) -> list[Problem]:
    """Problems with the perceptron rule, which needs a single layer, classes and binary outputs."""
    other = ChangeRecipe("optimizer", SGD())
    for layer_id, layer in graph.layers.items():
        if not isinstance(layer, (Input, Output)):
            text = message(
                "The perceptron rule trains a single layer, but the network has {layer} besides Output. Remove it, "
                "or choose another optimizer in Recipe.",
                layer=graph.names[layer_id],
            )
            return [Problem(layer_id, text, fix=other)]
    for layer_id, layer in graph.layers.items():
        if not isinstance(layer, Output):
            continue
        if not spec.classes:
            text = message(
                "The perceptron rule needs class targets, but this data has numeric targets. Choose another "
                "optimizer in Recipe."
            )
            return [Problem(layer_id, text, fix=other)]
        if not isinstance(layer.activation, Step):
            text = message("The perceptron rule needs binary outputs. Give Output the binary step activation.")
            return [Problem(layer_id, text, fix=change_layer(layer_id, activation=Step()))]
    return []


def _is_single_layer(graph: Graph) -> bool:
    """Whether the network consists of Input and Output alone."""
    return all(isinstance(layer, (Input, Output)) for layer in graph.layers.values())


def _loss_problems(layer_id: LayerId, output: Output, spec: DataSpec, loss: Loss) -> list[Problem]:
    """The first problem with the loss, the output activation and the data, if any."""
    units, last = spec.units(output), output.activation
    task_here = task(spec, units)

    def activate(activation: Activation) -> ChangeLayers:
        return change_layer(layer_id, activation=activation)

    if task_here not in loss.tasks and not spec.classes:
        text = message(
            "{loss} needs class targets, but this data has numeric targets. Choose mean squared error in Recipe.",
            loss=literal(loss.title),
        )
        return [Problem(layer_id, text, fix=ChangeRecipe("loss", MSE()))]
    if task_here not in loss.tasks:
        text = message(
            "{loss} needs one output per class, but Output has a single unit. Give Output the softmax activation, "
            "or choose binary cross-entropy in Recipe.",
            loss=literal(loss.title),
        )
        return [Problem(layer_id, text, fix=activate(Softmax()))]
    if units == 1 and loss.threshold == 0 and last.positive:
        text = message(
            "{loss} decides the class by the sign of the output, but {activation} is never negative. Give Output "
            "the linear activation.",
            loss=literal(loss.title),
            activation=literal(last.title),
        )
        return [Problem(layer_id, text, fix=activate(Linear()))]
    if isinstance(last, Softmax) and units == 1:
        text = message("Softmax over a single output is always 1. Give Output the linear activation.")
        return [Problem(layer_id, text, fix=activate(Linear()))]
    return []
