"""The peers of the benchmark do the work that is measured."""

from dataclasses import replace

import jax
import numpy as np
import pytest
import torch

from core.bench.compare import measure
from core.bench.peers import PEERS
from core.bench.peers.jax_parts import first, forward
from core.bench.peers.torch_net import network
from core.bench.peers.worker import Worker
from core.bench.table import WITH_BATCHES
from core.bench.work import of_project
from core.formats.examples import find
from core.layers import Dropout
from core.network.graph import Graph


def calm(work):
    layers = {
        n: replace(each, rate=0.0) if isinstance(each, Dropout) else each for n, each in work.graph.layers.items()
    }
    return replace(work, graph=Graph(layers, work.graph.edges))


@pytest.mark.parametrize(
    "row", [row for row in WITH_BATCHES if row.features * row.batch < 110_000], ids=lambda r: r.title
)
def test_jax_and_pytorch_put_out_the_same(row):
    work = calm(row.work())
    net, _, x, _ = network(work)
    with torch.no_grad():
        wanted = net(x[: work.batch]).numpy()
    found, _ = forward(work, *first(work), jax.numpy.array(work.x[: work.batch]), jax.random.key(0))
    np.testing.assert_allclose(found, wanted, rtol=1e-4, atol=1e-4 * np.abs(wanted).max())


def test_each_peer_is_measured_in_turn(monkeypatch):
    monkeypatch.setattr("core.bench.compare.ROUNDS", 1)
    monkeypatch.setattr("core.bench.compare.SECONDS", 0.0)
    peers = [peer for peer in PEERS if peer.module in ("torch_eager", "jax_scan", "scikit_learn")]
    workers = [Worker(peer, 1) for peer in peers]
    try:
        result = measure(of_project(find("xor"), "xor"), workers)
    finally:
        for worker in workers:
            worker.__exit__()
    assert set(result.peers) == {peer.title for peer in peers}
    assert not result.left_out
    assert result.as_json()["ratio"] == pytest.approx(min(result.peers.values()) / result.us_per_step, abs=1e-3)
