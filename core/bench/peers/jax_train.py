"""One optimizer step in JAX, for both ways to run an epoch of them."""

from typing import Any, NamedTuple

import jax
import jax.numpy as jnp

from core import losses
from core.bench.peers.base import Epoch
from core.bench.peers.jax_parts import OPTIMIZERS, Weights, first, forward, loss, offered
from core.bench.work import Work


class TrainState(NamedTuple):
    """Everything that a step changes. Its buffers are donated."""

    weights: Weights
    running: Weights
    moments: tuple[Weights, ...]
    step: Any
    key: Any


class Trainer:
    """The work in JAX. `step` is traced into the function that runs it."""

    def __init__(self, work: Work) -> None:
        jax.config.update("jax_default_prng_impl", "unsafe_rbg")  # by far the fastest on a CPU
        self.work, self.loss = work, loss(work)
        self.update = offered(OPTIMIZERS, work.recipe.optimizer)(work.recipe.optimizer)
        self.x, self.t = jnp.array(work.x), jnp.array(work.t)
        if isinstance(work.recipe.loss, losses.CCE):
            self.t = self.t.argmax(1)[:, None]
        weights, running = first(work)
        moments = tuple(jax.tree.map(jnp.zeros_like, weights) for _ in range(work.recipe.optimizer.moments))
        self.state = TrainState(weights, running, moments, jnp.zeros((), jnp.int32), jax.random.key(work.recipe.seed))

    def step(self, state: TrainState, x: Any, t: Any) -> tuple[TrainState, Any]:
        """One update on these rows, and their loss."""

        def objective(weights: Weights) -> tuple[Any, Weights]:
            z, running = forward(self.work, weights, state.running, x, jax.random.fold_in(state.key, state.step))
            return self.loss(z, t), running

        (value, running), grads = jax.value_and_grad(objective, has_aux=True)(state.weights)
        theta, tree = jax.tree.flatten(state.weights)
        moments = [jax.tree.leaves(moment) for moment in state.moments]
        number = state.step + 1
        updated = [
            self.update(weight, g, tuple(moment[i] for moment in moments), number)
            for i, (weight, g) in enumerate(zip(theta, jax.tree.leaves(grads), strict=True))
        ]
        weights = tree.unflatten([weight for weight, _ in updated])
        new_moments = tuple(tree.unflatten([moment[k] for _, moment in updated]) for k in range(len(moments)))
        return TrainState(weights, running, new_moments, number, state.key), value


def scanned(work: Work) -> Epoch:
    """An epoch as one call: shuffle, gather and all steps in lax.scan. Raises NotOfferedError."""
    trainer = Trainer(work)
    rows, batch = len(trainer.x), work.batch
    full = rows // batch * batch

    def run(state: TrainState, x: Any, t: Any, key: Any) -> Any:
        order = jax.random.permutation(key, rows)

        def body(state: TrainState, taken: Any) -> Any:
            return trainer.step(state, x[taken], t[taken])

        state, values = jax.lax.scan(body, state, order[:full].reshape(-1, batch))
        total = values.sum()
        if full < rows:
            state, last = body(state, order[full:])
            total += last
        return state, total

    compiled = jax.jit(run, donate_argnums=0)
    return _epochs(trainer, lambda state, key: compiled(state, trainer.x, trainer.t, key))


def stepped(work: Work) -> Epoch:
    """An epoch as one call per step, from Python. Raises NotOfferedError."""
    trainer = Trainer(work)
    rows, batch = len(trainer.x), work.batch
    full = rows // batch * batch

    def run(state: TrainState, x: Any, t: Any, order: Any, start: Any, size: int) -> Any:
        taken = jax.lax.dynamic_slice(order, (start,), (size,))
        return trainer.step(state, x[taken], t[taken])

    compiled = jax.jit(run, donate_argnums=0, static_argnums=5)
    shuffle = jax.jit(lambda key: jax.random.permutation(key, rows))
    starts = [jnp.int32(start) for start in range(0, full, batch)]

    def epoch(state: TrainState, key: Any) -> Any:
        order = shuffle(key)
        value = None
        for start in starts:
            state, value = compiled(state, trainer.x, trainer.t, order, start, batch)
        if full < rows:
            state, value = compiled(state, trainer.x, trainer.t, order, jnp.int32(full), rows - full)
        return state, value

    return _epochs(trainer, epoch)


def _epochs(trainer: Trainer, run: Any) -> Epoch:
    numbers = iter(range(1 << 62))
    state = trainer.state

    def epoch() -> None:
        nonlocal state
        state, value = run(state, jax.random.key(next(numbers)))
        value.block_until_ready()

    return epoch
