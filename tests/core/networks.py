"""Networks that tests build."""

from core.network.graph import Graph


def chain(*layers):
    """A graph of layers one after the other, with ids from 1. Unlike `core.project.layout.chain` it adds none."""
    numbered = dict(enumerate(layers, 1))
    return Graph(numbered, tuple((i, i + 1) for i in range(1, len(layers))))
