"""Comparisons with other libraries, which run only if they are installed: `uv sync --group peers`."""

import os
from pathlib import Path

from core.bench.peers import PEERS

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("JAX_PLATFORMS", "cpu")

if not all(peer.installed for peer in PEERS):
    collect_ignore = [path.name for path in Path(__file__).parent.glob("test_*.py")]
else:
    import torch

    torch.set_num_threads(1)  # the networks are small; waiting threads would only slow down others
