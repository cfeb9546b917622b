"""Other libraries that do the same work, each set up by its own best practice.

To add one: a file with `start(work, threads)`, which returns a function that trains one epoch, and its line here.
"""

from core.bench.peers.base import Peer

PEERS: tuple[Peer, ...] = (
    Peer("PyTorch eager", "torch_eager", ("torch",)),
    Peer("PyTorch compiled", "torch_compiled", ("torch",)),
    Peer("JAX scan", "jax_scan", ("jax",)),
    Peer("JAX step", "jax_step", ("jax",)),
    Peer("Keras on JAX", "keras_fit", ("keras", "jax")),
    Peer("scikit-learn", "scikit_learn", ("sklearn",)),
)
