"""The network: its graph, the shapes, the problems and their fixes, and what it is lowered to."""

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
