"""The network: its graph, shapes, problems and their fixes, and the lowered network that runs."""

from core.network.graph import Edge, Graph, LayerId
from core.network.network import Network, NetworkError, Predictor, State, build, problems, rows_at_once
from core.network.shapes import DataSpec, Problem

__all__ = [
    "DataSpec",
    "Edge",
    "Graph",
    "LayerId",
    "Network",
    "NetworkError",
    "Predictor",
    "Problem",
    "State",
    "build",
    "problems",
    "rows_at_once",
]
