"""Random trained networks, and networks on random tables, as ONNX, run by ONNX Runtime.

Forty networks and ten tables in CI; 200 networks and 50 tables by
`uv run pytest tests/peers/test_onnx_generated.py --hypothesis-profile=thorough`.
"""

from dataclasses import replace

import numpy as np
import onnxruntime
from hypothesis import HealthCheck, Phase, assume, event, given, settings
from hypothesis import strategies as st

from core.data import DataError
from core.data.preparation.new_rows import from_file
from core.formats import TrainedNetwork, export, onnx
from core.formats.drawn import Drawn, drawn
from core.formats.proof import Answers, Proof, wanted_of
from core.training import Controls, Run
from tests.core.formats.exported_tables import ours, sent, written
from tests.core.generated import works
from tests.peers.random_tables import random_case


def examples(share):
    """Settings for this share of the examples of the profile."""
    return settings(
        max_examples=int(settings().max_examples * share),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
    )


def session(content):
    return onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])


@examples(0.4)
@given(works())
def test_a_random_network_predicts_the_same_in_onnx_runtime(work):
    for layer in work.graph.layers.values():
        event(layer.kind)
    run = Run(work.network, work.data, work.recipe)
    list(run.events(Controls(), work.recipe.epochs))
    network = TrainedNetwork(work.network, run.snapshot().state, work.data.preparation)
    rows = drawn(network.preparation)
    wanted, nudged = wanted_of(network, rows), wanted_of(network, rows, 1.2e-7)
    assume(np.isfinite(wanted.numbers).all())
    assume(is_decided(work, network, wanted.numbers))
    numbers, *labels = session(onnx.content(network)).run(None, {"x": rows.columns["x"].astype(np.float32)})
    proof = Proof.of("ONNX Runtime", Answers(numbers, list(labels[0]) if labels else []), wanted, nudged)
    assert not proof.classes_differ
    assert proof.holds or proof.largest_difference <= 10 * rounding(network), proof


def is_decided(work, network, numbers):
    """Whether no row has two classes that are alike up to rounding, so that either may be the answer."""
    if not work.data.dataset.classes:
        return True
    alike = max(1e-5, 10 * rounding(network)) * np.maximum(1, np.abs(numbers).max(1))
    if numbers.shape[1] == 1:
        return bool((np.abs(numbers[:, 0] - 0.5) > alike).all() and (np.abs(numbers[:, 0]) > alike).all())
    best = np.sort(numbers, axis=1)
    return bool((best[:, -1] - best[:, -2] > alike).all())


def rounding(network):
    """How far the answers move where every weight is rounded otherwise: sums inside a network may cancel, too."""
    rows = drawn(network.preparation)
    wanted = wanted_of(network, rows)
    signs = np.random.default_rng(1).choice([-1.0, 1.0], network.state.weights.shape)
    weights = (network.state.weights * (1 + 1.2e-7 * signs)).astype(np.float32)
    moved = wanted_of(replace(network, state=network.state._replace(weights=weights)), rows)
    return Proof.of("other rounding", Answers(moved.numbers, moved.labels), wanted, wanted).largest_difference


def nudged(network, path):
    """Our answers for a table whose inputs differ by their rounding."""
    rows = from_file(path, network.preparation)
    none = np.zeros(len(rows.x), np.bool_)
    return wanted_of(network, Drawn({}, rows.x, rows.refused, none, none), 1.2e-7)


@examples(0.1)
@given(st.integers(0, 2**32))
def test_a_random_table_is_predicted_from_its_cells(tmp_path_factory, seed):
    folder = tmp_path_factory.mktemp("table")
    with np.errstate(over="ignore", invalid="ignore"):
        try:
            network, path = written(random_case(seed), folder)
        except DataError:
            assume(False)  # choices that do not fit the cells are refused
        export(folder / "n.onnx", network)
        runtime = session(str(folder / "n.onnx"))
        numbers, *labels = runtime.run(None, sent(path, {one.name: one.type for one in runtime.get_inputs()}))
        wanted = Answers(*ours(network, path))
        proof = Proof.of(
            "ONNX Runtime", Answers(numbers, list(labels[0]) if labels else []), wanted, nudged(network, path)
        )
    assert proof.holds, proof
