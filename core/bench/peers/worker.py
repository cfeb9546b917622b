"""A peer in its own process, so that the threads and settings of peers do not affect one another."""

import multiprocessing
import os
from multiprocessing.connection import Connection
from time import perf_counter
from typing import Any, Self

from core.bench.peers.base import NotOfferedError, Peer
from core.bench.work import Work

ENVIRONMENT = {"TF_CPP_MIN_LOG_LEVEL": "3", "KERAS_BACKEND": "jax", "JAX_PLATFORMS": "cpu"}


class Worker:
    """One peer with one number of threads. It works only during a request."""

    def __init__(self, peer: Peer, threads: int) -> None:
        self.peer, self.threads = peer, threads
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_serve, args=(theirs, peer, threads), daemon=True)
        self._process.start()
        theirs.close()

    def begin(self, work: Work) -> str:
        """Prepare the work and run its first epoch. Returns the reason if the peer cannot, otherwise an empty text."""
        self._pipe.send(work)
        answer: str = self._pipe.recv()
        return answer

    def measure(self, seconds: float) -> float:
        """µs per step over at least `seconds`, in whole epochs."""
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
    os.environ.update(ENVIRONMENT | _limits(threads))
    epoch: Any = None
    steps = 1
    while True:
        try:
            request = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        if isinstance(request, Work):
            epoch, steps = None, -(-len(request.data.train) // request.batch)
            try:
                epoch = peer.start(request, threads)
                epoch()
                pipe.send("")
            except NotOfferedError as reason:
                pipe.send(str(reason))
            except Exception as error:  # a peer that fails is reported and left out
                pipe.send(f"{peer.title} failed: {error!r}")
        else:
            pipe.send(_measure(epoch, steps, request))


def _measure(epoch: Any, steps: int, seconds: float) -> float:
    count, began = 0, perf_counter()
    while (passed := perf_counter() - began) < seconds or not count:
        epoch()
        count += steps
    return passed / count * 1e6


def _limits(threads: int) -> dict[str, str]:
    """Environment variables for the number of threads, which libraries read when they are imported."""
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NPROC", "PJRT_NPROC")
    return dict.fromkeys(names, str(threads))
