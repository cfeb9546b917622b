"""What an ONNX file answers for rows, and what it computes within, by the reference evaluator of ONNX."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.drawn import Drawn
from core.formats.imports.onnx_evaluator import mended
from core.formats.imports.onnx_network import Lifting, as_wide
from core.formats.imports.parting import Values

Array = NDArray[Any]


@dataclass(frozen=True)
class Feed:
    """The one input of a file: its name, the shape of a row, and whether it is float64.

    It is the tensor of features within a file that is fed `prepared` rows.
    """

    name: str
    shape: tuple[int, ...]
    wide: bool
    prepared: bool = False

    def of(self, rows: Drawn, last: bool, wide: bool = False) -> Array:
        """The input for rows, of which images may have their channels last in the file."""
        if self.prepared:
            return rows.x.astype(np.float64 if wide else np.float32)
        x = np.column_stack(list(rows.columns.values())) if "x" not in rows.columns else rows.columns["x"]
        x = np.asarray(x, np.float64 if self.wide or wide else np.float32)
        if last and len(self.shape) == 3:
            height, width, channels = self.shape
            x = x.reshape(len(x), channels, height, width).transpose(0, 2, 3, 1)
        return x.reshape(len(x), *self.shape)


class Answering:
    """Runs the nodes of a file, and no others. `types` are those of its inputs, as ONNX numbers them."""

    def __init__(
        self, model: Any, constants: Mapping[str, Array], nodes: Sequence[Any], types: Mapping[str, int], goal: str
    ) -> None:
        import onnx
        from onnx import TensorProto, helper, numpy_helper
        from onnx.reference import ReferenceEvaluator

        graph = onnx.GraphProto(name="compared")
        graph.node.extend(nodes)
        read = {one for node in nodes for one in node.input}
        known = sorted(read & constants.keys())
        graph.initializer.extend(numpy_helper.from_array(constants[one], one) for one in known)
        graph.input.extend(helper.make_tensor_value_info(name, kind, None) for name, kind in types.items())
        graph.output.append(helper.make_tensor_value_info(goal, TensorProto.FLOAT, None))
        whole = helper.make_model(graph, opset_imports=list(model.opset_import))
        self._evaluator = ReferenceEvaluator(whole, new_ops=mended())

    def answers(self, feed: Mapping[str, Array]) -> Array:
        """What the goal is for these inputs, (rows, outputs)."""
        with np.errstate(all="ignore"):
            answers: Any = self._evaluator.run(None, dict(feed))
        found = np.asarray(answers[0])
        return found.reshape(len(found), -1)


def evaluation(
    model: Any, constants: Mapping[str, Array], nodes: Sequence[Any], feed: Feed, goal: str
) -> Callable[[Drawn, bool], Array]:
    """Runs the nodes of a file of one input for rows."""
    from onnx import TensorProto

    kind = TensorProto.DOUBLE if feed.wide else TensorProto.FLOAT
    answering = Answering(model, constants, nodes, {feed.name: kind}, goal)
    return lambda rows, last: answering.answers({feed.name: feed.of(rows, last)})


def traced(lifting: Lifting, constants: Mapping[str, Array], places: Sequence[int], feed: Feed) -> Values:
    """The numbers behind every node, by its place in the file, in our order."""

    def values(rows: Drawn, wide: bool) -> dict[int, Array]:
        x = feed.of(rows, lifting.signals[feed.name].last, wide)
        known = {name: as_wide(array, x.dtype) for name, array in constants.items()} | {feed.name: x}
        found = dict[int, Array]()
        for place, node in zip(places, lifting.nodes, strict=True):
            inputs = [known[name] if name else None for name in node.input]
            known |= zip(node.output, lifting.evaluator.run(node, inputs), strict=False)
            name, array = node.output[0], np.asarray(known[node.output[0]])
            signal = lifting.signals.get(name)
            if signal is not None and signal.last:
                channels, height, width = lifting.draft.shapes[signal.layer]
                array = array.reshape(-1, height, width, channels).transpose(0, 3, 1, 2)
            if array.dtype.kind == "f" and array.shape[:1] == (len(x),):
                found[place] = array.reshape(len(array), -1).astype(np.float64)
        return found

    return values
