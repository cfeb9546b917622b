"""A peer in a process of its own, so that no peer's threads and settings disturb another."""

import multiprocessing
import os
from multiprocessing.connection import Connection
from time import perf_counter
from typing import Any, Self

from core.bench.peers.base import NotOfferedError, Peer
from core.bench.work import Work

CALM = {"TF_CPP_MIN_LOG_LEVEL": "3", "KERAS_BACKEND": "jax", "JAX_PLATFORMS": "cpu"}


class Worker:
    """One peer with one number of threads; it works only while it is asked to."""

    def __init__(self, peer: Peer, threads: int) -> None:
        self.peer, self.threads = peer, threads
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, peer, threads), daemon=True)
        self._process.start()
        theirs.close()

    def begin(self, work: Work) -> str:
        """Make ready for the work and run its first epoch. Returns why it cannot, or nothing."""
        self._pipe.send(work)
        answer: str = self._pipe.recv()
        return answer

    def measure(self, seconds: float) -> float:
        """µs per step over at least so long, in whole epochs."""
        self._pipe.send(seconds)
        answer: float = self._pipe.recv()
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._pipe.close()
        self._process.join(5)
        if self._process.is_alive():
            self._process.kill()


def _serve(pipe: Connection, peer: Peer, threads: int) -> None:
    os.environ.update(CALM | _limits(threads))
    epoch: Any = None
    steps = 1
    while True:
        try:
            asked = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        if isinstance(asked, Work):
            epoch, steps = None, -(-len(asked.data.train) // asked.batch)
            try:
                epoch = peer.start(asked, threads)
                epoch()
                pipe.send("")
            except NotOfferedError as reason:
                pipe.send(str(reason))
            except Exception as error:  # a peer that fails is told of and left out
                pipe.send(f"{peer.title} failed: {error!r}")
        else:
            pipe.send(_clocked(epoch, steps, asked))


def _clocked(epoch: Any, steps: int, seconds: float) -> float:
    made, began = 0, perf_counter()
    while (passed := perf_counter() - began) < seconds or not made:
        epoch()
        made += steps
    return passed / made * 1e6


def _limits(threads: int) -> dict[str, str]:
    """What libraries read when they are loaded."""
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NPROC", "PJRT_NPROC")
    return dict.fromkeys(names, str(threads))
