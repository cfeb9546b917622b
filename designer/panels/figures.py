"""What a layer costs, reckoned for one layer by itself, so that it is known while others have problems."""

from dataclasses import dataclass
from math import prod

from core.engine.lowering import Lowering, Tensor
from core.graph import LayerId
from core.layers import Output, Shape
from core.project import Project
from core.shapes import Facts, Problem, infer


@dataclass(frozen=True)
class Figures:
    """The shape of one output sample, how many numbers are learned, and what one sample costs."""

    shape: Shape
    parameters: int
    multiply_adds: int


def figures(project: Project, facts: Facts) -> dict[LayerId, Figures]:
    """The figures of every layer whose shape is known."""
    graph = project.graph
    shapes = {each: shape for each, shape in infer(graph, facts).items() if not isinstance(shape, Problem)}
    found: dict[LayerId, Figures] = {}
    for each, shape in shapes.items():
        layer = graph.layers[each]
        inputs = [shapes[source] for source in graph.sources(each)] or [facts.features]
        if isinstance(layer, Output):
            inputs.append((facts.units(layer),))
        lowering = Lowering(prod(inputs[0]))
        lowering.begin(each)
        layer.lower(lowering, *(Tensor(0, prod(one)) for one in inputs))
        learned = [weight for weight in lowering.weights if weight.trained]
        found[each] = Figures(
            shape,
            sum(weight.size for weight in learned),
            sum(weight.size for weight in lowering.weights if len(weight.shape) > 1),
        )
    return found


def shape_text(shape: Shape) -> str:
    """A shape as people write it: 8 × 8 × 3."""
    return " × ".join(map(str, shape))


def count_text(count: int) -> str:
    """A count, with its thousands apart where it is long."""
    return f"{count:,}".replace(",", "\u202f") if count >= 10_000 else str(count)
