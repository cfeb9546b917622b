"""What the perceptron rule minimises."""

from core.activations.step import Step
from core.jit import kernel
from core.losses.base import Loss


@kernel
def criterion(z, t, dz, each, c):
    """L = Σₖ (ŷ_k − t_k) z_k with ŷ the step of z: how far wrong answers are from the other side; dz = ŷ − t."""
    one, zero = type(z[0])(1), type(z[0])(0)
    m = each.size
    each[:] = 0
    for i in range(z.size):
        dz[i] = (one if z[i] >= zero else zero) - t[i]
        each[i % m] += dz[i] * z[i]


class PerceptronCriterion(Loss):
    """How far each output that is wrong lies from the other side, and nothing where it is right. The perceptron rule
    brings it; on its own it is no choice, for every other optimizer has the perceptron loss."""

    kind = "perceptron_criterion"
    title = "Perceptron criterion"
    formula = r"L = \sum_k (\hat y_k - y_k)\, z_k"
    kernel = criterion  # it reads what Step reads: `fused` is the only last activation it is built with
    fused = Step
    from_logits = criterion
    tasks = ("binary", "classes")
    from_logit = -1e-300  # Step says yes at 0, too
