"""Dropout above its usual rates."""

from collections.abc import Iterator

from core.layers import AlphaDropout, Dropout, Layer
from core.messages import message
from core.network.fixes import change_layer
from core.network.shapes import DataSpec
from core.project.advice.advice import Advice
from core.project.advice.facts import Facts
from core.project.project import Project

# The highest usual rates: Srivastava et al., 2014; Klambauer et al., 2017
USUAL: dict[type[Layer], float] = {Dropout: 0.5, AlphaDropout: 0.2}


def dropout_rate(project: Project, spec: DataSpec, facts: Facts) -> Iterator[Advice]:
    """Layers that drop more than is usual."""
    for layer_id, layer in project.graph.layers.items():
        usual = USUAL.get(type(layer))
        if usual is not None and isinstance(layer, Dropout) and layer.rate > usual:
            text = message(
                "{layer} drops {rate:,.0%} of its inputs. Up to {usual:,.0%} is usual; more leaves little to learn.",
                layer=project.graph.names[layer_id],
                rate=layer.rate,
                usual=usual,
            )
            yield Advice("dropout_rate", layer_id, text, change_layer(layer_id, rate=usual))
