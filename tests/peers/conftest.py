"""What is compared with other libraries runs where they are installed: `uv sync --group peers`, which CI does."""

import os
from pathlib import Path

from core.bench.peers import PEERS

os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("JAX_PLATFORMS", "cpu")

if not all(peer.installed for peer in PEERS):
    collect_ignore = [each.name for each in Path(__file__).parent.glob("test_*.py")]
else:
    import torch

    torch.set_num_threads(1)  # what is compared is small, and waiting threads take the time of others
