"""Whether the loss, the optimizer, the activations and the data go together; sentences where they do not."""

from core.activations import Activation, Linear, Sigmoid, Softmax, Step
from core.engine.program import TASKS
from core.layers import Input, Output
from core.losses import MSE, Loss
from core.messages import literal, message
from core.network.fixes import Alter, ChooseLoss, ChooseOptimizer
from core.network.graph import Graph, LayerId
from core.network.shapes import DataSpec, Problem
from core.optimizers import SGD, Optimizer, PerceptronRule


def incompatibilities(graph: Graph, spec: DataSpec, loss: Loss, optimizer: Optimizer) -> list[Problem]:
    """What keeps such a network from learning such data with this loss and this optimizer."""
    if optimizer.through_steps:
        return _unfit_for_rule(graph, spec)
    found = _flat(graph, spec)
    stopped = {problem.layer for problem in found}
    for each, layer in graph.layers.items():
        if isinstance(layer, Output) and each not in stopped:
            found += _unfit(each, layer, spec, loss)
    return found


def task(spec: DataSpec, units: int) -> str:
    """Which of TASKS so many outputs have with such data."""
    regression, binary, classes = TASKS
    return regression if not spec.classes else binary if units == 1 else classes


def _flat(graph: Graph, spec: DataSpec) -> list[Problem]:
    """The layers through whose activation no gradient passes."""
    found: list[Problem] = []
    alone = _single(graph) and spec.classes > 0
    for each, layer in graph.layers.items():
        for name in layer.params():
            activation = getattr(layer, name)
            if not isinstance(activation, Activation) or activation.differentiable:
                continue
            parts = {"activation": literal(activation.title), "layer": graph.names[each]}
            if alone:
                text = message(
                    "{activation} is flat, so that no gradient passes through {layer}. "
                    "Choose the perceptron rule in Recipe, or give {layer} the sigmoid activation.",
                    **parts,
                )
                found.append(Problem(each, text, remedy=ChooseOptimizer(PerceptronRule())))
                continue
            text = message(
                "{activation} is flat, so that no gradient passes through {layer}. "
                "Give {layer} the sigmoid activation.",
                **parts,
            )
            found.append(Problem(each, text, remedy=Alter(each, layer.change(**{name: Sigmoid()}))))
    return found


def _unfit_for_rule(graph: Graph, spec: DataSpec) -> list[Problem]:
    """The perceptron rule learns yes or no for each output, in one layer."""
    other = ChooseOptimizer(SGD())
    for each, layer in graph.layers.items():
        if not isinstance(layer, (Input, Output)):
            text = message(
                "The perceptron rule trains one layer alone, and {layer} is another beside Output. "
                "Remove it, or choose another optimizer in Recipe.",
                layer=graph.names[each],
            )
            return [Problem(each, text, remedy=other)]
    for each, layer in graph.layers.items():
        if not isinstance(layer, Output):
            continue
        if not spec.classes:
            text = message(
                "The perceptron rule needs classes, and this data has numbers. Choose another optimizer in Recipe."
            )
            return [Problem(each, text, remedy=other)]
        if not isinstance(layer.activation, Step):
            text = message("The perceptron rule learns from yes or no. Give Output the step activation.")
            return [Problem(each, text, remedy=Alter(each, layer.change(activation=Step())))]
    return []


def _single(graph: Graph) -> bool:
    """Whether there is nothing but Input and Output."""
    return all(isinstance(layer, (Input, Output)) for layer in graph.layers.values())


def _unfit(each: LayerId, output: Output, spec: DataSpec, loss: Loss) -> list[Problem]:
    """Where the loss, the last activation and the data do not go together."""
    units, last = spec.units(output), output.activation
    kind = task(spec, units)

    def activate(activation: Activation) -> Alter:
        return Alter(each, output.change(activation=activation))

    if kind not in loss.tasks and not spec.classes:
        text = message(
            "{loss} needs classes, and this data has numbers. Choose mean squared error in Recipe.",
            loss=literal(loss.title),
        )
        return [Problem(each, text, remedy=ChooseLoss(MSE()))]
    if kind not in loss.tasks:
        text = message(
            "{loss} compares one output a class, and Output has one in all. "
            "Give Output the softmax activation, or choose binary cross-entropy in Recipe.",
            loss=literal(loss.title),
        )
        return [Problem(each, text, remedy=activate(Softmax()))]
    if units == 1 and loss.threshold == 0 and last.positive:
        text = message(
            "{loss} tells yes from no by the sign of the output, and {activation} is never below 0. "
            "Give Output the linear activation.",
            loss=literal(loss.title),
            activation=literal(last.title),
        )
        return [Problem(each, text, remedy=activate(Linear()))]
    if isinstance(last, Softmax) and units == 1:
        text = message("Softmax over a single output is always 1. Give Output the linear activation.")
        return [Problem(each, text, remedy=activate(Linear()))]
    if loss.fused is not None and not isinstance(output.activation, loss.fused):
        text = message(
            "{loss} needs {activation} outputs to mean anything. "
            "Give Output the {activation} activation, or choose another loss in Recipe.",
            loss=literal(loss.title),
            activation=literal(loss.fused.title.lower()),
        )
        return [Problem(each, text, blocking=False, remedy=activate(loss.fused()))]
    return []
