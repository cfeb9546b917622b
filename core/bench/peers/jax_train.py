"""One optimizer step in JAX, for both ways to run an epoch of them."""

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp

from core import losses
from core.bench.peers.base import Epoch
from core.bench.peers.jax_parts import OPTIMIZERS, Weights, first, forward, loss, offered
from core.bench.work import Work


class Learned(NamedTuple):
    """All that a step changes; its buffers are donated."""

    weights: Weights
    running: Weights
    moments: tuple[Weights, ...]
    step: Any
    key: Any


class Trainer:
    """The work in JAX. `step` is traced into whatever runs it."""

    def __init__(self, work: Work) -> None:
        jax.config.update("jax_default_prng_impl", "unsafe_rbg")  # much the fastest on a CPU
        self.work, self.loss = work, loss(work)
        self.update = offered(OPTIMIZERS, work.recipe.optimizer)(work.recipe.optimizer)
        self.x, self.t = jnp.array(work.x), jnp.array(work.t)
        if isinstance(work.recipe.loss, losses.CCE):
            self.t = self.t.argmax(1)[:, None]
        weights, running = first(work)
        moments = tuple(jax.tree.map(jnp.zeros_like, weights) for _ in range(work.recipe.optimizer.moments))
        self.learned = Learned(weights, running, moments, jnp.zeros((), jnp.int32), jax.random.key(work.recipe.seed))

    def step(self, learned: Learned, x: Any, t: Any) -> tuple[Learned, Any]:
        """One update on these rows, and their loss."""

        def objective(weights: Weights) -> tuple[Any, Weights]:
            z, running = forward(self.work, weights, learned.running, x, jax.random.fold_in(learned.key, learned.step))
            return self.loss(z, t), running

        (value, running), grads = jax.value_and_grad(objective, has_aux=True)(learned.weights)
        theta, tree = jax.tree.flatten(learned.weights)
        moments = [jax.tree.leaves(each) for each in learned.moments]
        number = learned.step + 1
        moved = [
            self.update(weight, g, tuple(moment[i] for moment in moments), number)
            for i, (weight, g) in enumerate(zip(theta, jax.tree.leaves(grads), strict=True))
        ]
        weights = tree.unflatten([each for each, _ in moved])
        kept = tuple(tree.unflatten([each[k] for _, each in moved]) for k in range(len(moments)))
        return Learned(weights, running, kept, number, learned.key), value


def scanned(work: Work) -> Epoch:
    """An epoch as one call: shuffle, gather and every step inside of lax.scan. Raises NotOfferedError."""
    trainer = Trainer(work)
    rows, batch = len(trainer.x), work.batch
    whole = rows // batch * batch

    def run(learned: Learned, x: Any, t: Any, key: Any) -> Any:
        order = jax.random.permutation(key, rows)

        def body(learned: Learned, taken: Any) -> Any:
            return trainer.step(learned, x[taken], t[taken])

        learned, values = jax.lax.scan(body, learned, order[:whole].reshape(-1, batch))
        total = values.sum()
        if whole < rows:
            learned, last = body(learned, order[whole:])
            total += last
        return learned, total

    compiled = jax.jit(run, donate_argnums=0)
    return _epochs(trainer, lambda learned, key: compiled(learned, trainer.x, trainer.t, key))


def stepped(work: Work) -> Epoch:
    """An epoch as a call for each step, from Python. Raises NotOfferedError."""
    trainer = Trainer(work)
    rows, batch = len(trainer.x), work.batch
    whole = rows // batch * batch

    def run(learned: Learned, x: Any, t: Any, order: Any, start: Any, size: int) -> Any:
        taken = jax.lax.dynamic_slice(order, (start,), (size,))
        return trainer.step(learned, x[taken], t[taken])

    compiled = jax.jit(run, donate_argnums=0, static_argnums=5)
    shuffle = jax.jit(lambda key: jax.random.permutation(key, rows))
    starts = [jnp.int32(start) for start in range(0, whole, batch)]

    def epoch(learned: Learned, key: Any) -> Any:
        order = shuffle(key)
        value = None
        for start in starts:
            learned, value = compiled(learned, trainer.x, trainer.t, order, start, batch)
        if whole < rows:
            learned, value = compiled(learned, trainer.x, trainer.t, order, jnp.int32(whole), rows - whole)
        return learned, value

    return _epochs(trainer, epoch)


def _epochs(trainer: Trainer, run: Any) -> Epoch:
    numbers = iter(range(1 << 62))
    learned = trainer.learned

    def epoch() -> None:
        nonlocal learned
        learned, value = run(learned, jax.random.key(next(numbers)))
        value.block_until_ready()

    return epoch
