"""Dropout outside its usual rates."""

from collections.abc import Iterator

from core.layers import AlphaDropout, Dropout, Layer
from core.messages import message
from core.network.fixes import change_layer
from core.network.shapes import DataSpec
from core.project.advice.advice import Advice
from core.project.advice.facts import Facts
from core.project.project import Project

# The lowest and the highest usual rates: Srivastava et al., 2014; Klambauer et al., 2017
USUAL: dict[type[Layer], tuple[float, float]] = {Dropout: (0.1, 0.5), AlphaDropout: (0.05, 0.2)}


def dropout_rate(project: Project, spec: DataSpec, facts: Facts) -> Iterator[Advice]:
    """Layers that drop more or less than is usual. A rate of 0 is a layer that is turned off."""
    for layer_id, layer in project.graph.layers.items():
        if not isinstance(layer, Dropout) or type(layer) not in USUAL:
            continue
        low, high = USUAL[type(layer)]
        if not layer.rate or low <= layer.rate <= high:
            continue
        values = {"layer": project.graph.names[layer_id], "rate": layer.rate, "low": low, "high": high}
        if layer.rate > high:
            text = message(
                "{layer} drops {rate:,.0%} of its inputs. Up to {high:,.0%} is usual; more leaves little to learn.",
                **values,
            )
        else:
            text = message(
                "{layer} drops {rate:,.1%} of its inputs. {low:,.0%} and more are usual; less changes little.", **values
            )
        yield Advice("dropout_rate", layer_id, text, change_layer(layer_id, rate=high if layer.rate > high else low))
