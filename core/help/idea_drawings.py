"""Drawings of ideas: the weights of a moving average, a race of optimizers, the signal on its way through layers."""

import numpy as np

from core.activations import ReLU
from core.help.drawing import Array, Drawing, Slide, rate_in_valley, valley, values
from core.initializers import GlorotUniform, HeUniform, Initializer, LargeUniform, SmallUniform
from core.messages import message
from core.messages.numbers import significant
from core.optimizers import SGD, AdaGrad, Adam, Momentum, RMSprop

PAST = 40  # values
BETA, BETAS = 0.9, tuple(round(1 - 10 ** (-n / 25), 3) for n in range(51))
RACERS = SGD, Momentum, AdaGrad, RMSprop, Adam
DEPTH, SIDE, ROWS = 12, 64, 256  # layers, units of each, rows that pass
SPREAD_OF = HeUniform, GlorotUniform, SmallUniform, LargeUniform
LEAST = 1e-8  # of a spread that is drawn


def ewma(beta: float = BETA) -> Drawing:
    """How much each value of the past counts in a mean with β, and what the mean makes of ones."""
    past = np.arange(PAST, dtype=float)
    lines = (
        (message("weight of a value"), past, (1 - beta) * beta**past),
        (message("mean of ones"), past, 1 - beta ** (past + 1)),
        (message("corrected"), past, np.ones(PAST)),
    )
    note = message(
        "With β = {beta} a value counts (1 − β) βᵏ once k more have come. The mean of ones begins at 1 − β, as if the "
        "past had been 0; divided by 1 − βᵗ it is 1 from the first.",
        beta=significant(beta, 3),
    )
    slide = Slide(message("β of the drawing"), BETAS, BETAS.index(BETA), ewma)
    return Drawing(message("Weights of the past"), lines, "", note, slide=slide)


def race() -> Drawing:
    """The paths of several optimizers from one start, each with the best of some learning rates."""
    lines = tuple((kind.title, *valley(kind(), rate_in_valley(kind())).lines[0][1:]) for kind in RACERS)
    note = message("From one start down the valley f = ½ (x² + 14 y²), each with the best of some learning rates.")
    return Drawing(message("A race of optimizers"), lines, "", note, valley=True)


def spread() -> Drawing:
    """The standard deviation of the outputs of layer after layer with ReLU, before any training: log10."""
    layers = np.arange(1, DEPTH + 1, dtype=float)
    lines = tuple((kind.title, layers, np.log10(_spread(kind()))) for kind in SPREAD_OF)
    note = message(
        "The spread of the signal in {depth:layer|layers} of {units:unit|units} with ReLU, before training, as a "
        "power of ten.",
        depth=DEPTH,
        units=SIDE,
    )
    return Drawing(message("The signal through the layers"), lines, message("layer"), note)


def _spread(initializer: Initializer) -> Array:
    generator = np.random.default_rng(1)
    x, found = generator.standard_normal((ROWS, SIDE)), []
    for _ in range(DEPTH):
        z = x @ initializer.sample((SIDE, SIDE), SIDE, SIDE, generator).T
        activated = values(ReLU(), z.ravel())
        assert activated is not None
        x = activated[0].reshape(z.shape)
        found.append(max(float(x.std()), LEAST))
    return np.array(found)


IDEA_DRAWINGS = {"idea/ewma": ewma, "idea/surfaces": race, "idea/start": spread}
