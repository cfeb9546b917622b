"""Small ONNX files for tests, node by node."""

import numpy as np
from onnx import TensorProto, helper, numpy_helper


def onnx_file(path, nodes, shape=(4,), goal="y", kind=TensorProto.FLOAT, opset=17, others=(), **constants):
    """A file with the input x and these nodes: (operator, inputs, output, attributes)."""
    made = [helper.make_node(op, given, [out], f"node {k}", **more) for k, (op, given, out, more) in enumerate(nodes)]
    known = [numpy_helper.from_array(np.asarray(array), name) for name, array in constants.items()]
    graph = helper.make_graph(
        made,
        "network",
        [helper.make_tensor_value_info("x", kind, ["rows", *shape])],
        [helper.make_tensor_value_info(one, TensorProto.FLOAT, None) for one in (goal, *others)],
        known,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)], ir_version=8)
    path.write_bytes(model.SerializeToString())
    return path


def weights(*shape, seed=0):
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)
