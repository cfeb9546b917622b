"""Export as ONNX, which ONNX Runtime and many other programs run.

A receiver sends the columns of its table in their own units: where all are numbers, as one input `x` (rows, columns),
else every column as an input (rows, 1) of its name. Numbers are float32, or float64 where float32 cannot tell the
values apart, with NaN for a gap; texts are strings, empty for a gap. No operator of ONNX reads dates, so these are
sent as seconds since 1970, float64. A classifier has the outputs `probabilities` (rows, classes), or `scores` where its
outputs are no probabilities, and `label`; a regression has `prediction` (rows, targets). A row that the model refuses
to predict gets NaN and an empty label.
"""

import hashlib
import json
import shlex
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from core.data.fingerprint import Fingerprint
from core.formats import watching
from core.formats.drawn import at_once, drawn
from core.formats.export import FOR_PROGRAMS, Format, TrainedNetwork
from core.formats.lowered_export import outputs
from core.formats.lowered_preparation import LoweredPreparation, lower_preparation
from core.formats.onnx_inputs import Given, check_texts, given, plain_list
from core.formats.onnx_writer import GraphWriter
from core.formats.preparation_json import to_json
from core.formats.proof import SECONDS, Answers, Proof, compared, test_rows, wanted_of
from core.messages import message
from core.primitives import Value, in_order

OPSET, ML_OPSET, IR = 17, 3, 8  # ONNX 1.12 of 2022: what current programs and those of some years ago read
BLOCK = 50  # rows that are run at once
_CHECK = (
    "import json, numpy as np, onnxruntime; s = onnxruntime.InferenceSession({name}); "
    't = json.loads(s.get_modelmeta().custom_metadata_map["test_rows"]); '
    'kinds = {{"tensor(string)": object, "tensor(double)": "f8", "tensor(float)": "f4"}}; '
    'feed = {{i.name: np.array(t["inputs"][i.name], kinds[i.type]) for i in s.get_inputs()}}; '
    'wanted, (found, *labels) = np.array(t["outputs"], float), s.run(None, feed); '
    "none = np.isnan(wanted) & np.isnan(found); "
    'd = np.where(none, 0, abs(found - wanted) / np.array(t["sizes"], float)).max(); '
    'same = not labels or list(labels[0]) == t["label"]; '
    'print(len(wanted), "test rows: largest difference", d, "" if same else "and labels differ"); '
    'exit(not (same and d <= t["allowed"]))'
)


def content(trained: TrainedNetwork) -> bytes:
    """The content of the file. Raises FormatError if it cannot say how a column is prepared."""
    from onnx import TensorProto, checker, helper

    network, data = trained.network, trained.preparation
    prepared = lower_preparation(data)
    sent = given(prepared, data)
    check_texts(prepared, data)
    writer = GraphWriter(sent.prefix)
    network_outputs = result = outputs(trained, prepared.features)
    if prepared.refusal is not None:
        result = result + prepared.refusal
    names: dict[Value, str] = {}
    for value in in_order(result):
        inputs = [names[source] for source in value.inputs]
        names[value] = writer.columns(value, sent) if value.kind == "input" else writer.value(value, inputs)
    raw, units = names[result], network.lowered.output[1]
    if data.classes:
        last = _classes(writer, trained, prepared, raw, units)
    else:
        # Beside a large origin, float32 would lose the digits in which targets differ.
        wide = bool(np.any(data.target_origin))
        number, kind = (np.float64, TensorProto.DOUBLE) if wide else (np.float32, TensorProto.FLOAT)
        standardized = writer.node("Cast", raw, to=kind) if wide else raw
        scaled = writer.node("Mul", standardized, writer.constant(np.asarray(data.target_scale, number)))
        shift = np.asarray(data.target_shift + data.target_origin, number)
        writer.node("Add", scaled, writer.constant(shift), output="prediction")
        last = [helper.make_tensor_value_info("prediction", kind, ["rows", units])]
    graph = helper.make_graph(writer.nodes, "network", sent.infos(), last, writer.constants, doc_string=sent.doc)
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("ai.onnx.ml", ML_OPSET)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=IR)
    metadata = trained.metadata()
    model.producer_name, model.producer_version = "layerwright", metadata["program"].split()[-1]
    wanted = ("title", "features", "input_shape", "classes", "targets", "receipt")
    kept = {name: metadata[name] for name in wanted if name in metadata}
    digest = hashlib.sha256(trained.state.weights.tobytes() + trained.state.buffers.tobytes()).hexdigest()
    own = {"weights_sha256": digest, "inputs": sent.facts, "test_rows": _test_rows(trained, sent)}
    if data.columns or data.built:  # so that an import need not guess how columns become features
        known = replace(data, others=(), fingerprint=Fingerprint())
        own |= {
            "preparation": json.loads(to_json(known)),
            "network": [names[prepared.features], names[network_outputs]],
        }
    helper.set_model_props(model, kept | {name: json.dumps(fact, ensure_ascii=False) for name, fact in own.items()})
    checker.check_model(model, full_check=True)
    return bytes(model.SerializeToString())


def _classes(
    writer: GraphWriter, trained: TrainedNetwork, prepared: LoweredPreparation, raw: str, units: int
) -> list[Any]:
    """The outputs of a classifier."""
    from onnx import TensorProto, helper

    classes, threshold = trained.preparation.classes, trained.network.loss.threshold
    certain = trained.network.gives_probabilities
    name = "probabilities" if certain else "scores"
    if units == 1:
        above = writer.node("Greater", raw, writer.constant(np.float32(threshold)))
        index = writer.flat(writer.node("Cast", above, to=TensorProto.INT64))
        if certain:
            other = writer.node("Sub", writer.constant(np.float32(1)), raw)
            raw, units = writer.node("Concat", other, raw, axis=1), 2
    else:
        index = writer.node("ArgMax", raw, axis=1, keepdims=0)
    if prepared.refusal is not None:  # a row without a prediction has the label after those of the classes
        first = writer.node("Gather", raw, writer.constant(np.array([0], np.int64)), axis=1)
        refused = writer.node("IsNaN", writer.flat(first))
        index = writer.node("Where", refused, writer.constant(np.int64(len(classes))), index)
        classes = (*classes, "")
    writer.node("Identity", raw, output=name)
    writer.node("Gather", writer.constant(np.array(classes, object)), index, output="label")
    return [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, ["rows", units]),
        helper.make_tensor_value_info("label", TensorProto.STRING, ["rows"]),
    ]


def _test_rows(trained: TrainedNetwork, sent: Given) -> dict[str, Any]:
    """Rows for the receiver: what each input is sent, a list for every row, and what comes out. A NaN is null."""
    rows = drawn(trained.preparation)
    apart = [np.flatnonzero(part)[:1] for part in (rows.missing, rows.unseen)]
    plain = np.flatnonzero(~(rows.missing | rows.unseen))
    count = test_rows(rows)
    rows = rows.take(np.concatenate([*apart, plain])[:count])
    answers = wanted_of(trained, rows)
    inputs = {name: plain_list(values) for name, values in sent.feed(rows.columns).items()}
    labels = {"label": answers.labels} if answers.labels else {}
    sizes = plain_list(np.asarray(answers.sizes))
    allowed = compared(trained, rows).allowed
    return {"inputs": inputs, "outputs": plain_list(answers.numbers), "sizes": sizes, "allowed": allowed} | labels


def prove(path: Path, trained: TrainedNetwork, engine: object = None) -> Proof:
    """Run the file by the reference evaluator of ONNX and compare: 500 rows, fewer if they take over 10 s."""
    import onnx
    from onnx.reference import ReferenceEvaluator

    evaluator = ReferenceEvaluator(onnx.load(path, load_external_data=False))
    rows, sent = drawn(trained.preparation), given(lower_preparation(trained.preparation), trained.preparation)
    at_a_time, end = at_once(trained.network, BLOCK), perf_counter() + SECONDS / 2
    answers = list[list[Any]]()
    for start in range(0, len(rows.x), at_a_time):
        watching.check()
        block = rows.take(np.arange(start, min(start + at_a_time, len(rows.x))))
        answers.append(list(evaluator.run(None, sent.feed(block.columns))))
        if perf_counter() > end:
            break
    rows = rows.take(np.arange(sum(len(part[0]) for part in answers)))
    numbers, *labels = (np.concatenate(parts) for parts in zip(*answers, strict=True))
    found = Answers(numbers, [str(label) for label in labels[0]] if labels else [])
    return compared(trained, rows, found, "ONNX reference evaluator")


def check(name: str) -> str:
    """The command by which the receiver compares the test rows, with ONNX Runtime alone."""
    return f"python -c {shlex.quote(_CHECK.format(name=json.dumps(name)))}"


ONNX = Format(
    ".onnx",
    "ONNX",
    content,
    prove=prove,
    check=check,
    group=FOR_PROGRAMS,
    who=message("runtimes, phones, servers"),
    about=message("One file that most runtimes, phones and servers can run."),
    needs=message("ONNX Runtime 1.12 or later, or anything that reads opset {opset}", opset=OPSET),
)
