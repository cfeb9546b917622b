"""The loss that the perceptron rule minimizes."""

from core.activations.step import Step
from core.jit import kernel
from core.losses.base import Loss
from core.losses.tasks import BINARY, CLASSES
from core.messages import message


@kernel
def criterion(z, t, dz, sample_losses, c):
    """L = Σₖ (ŷ_k − t_k) z_k with ŷ = 1 where z ≥ 0, else 0; dz = ŷ − t."""
    one, zero = type(z[0])(1), type(z[0])(0)
    m = sample_losses.size
    sample_losses[:] = 0
    for i in range(z.size):
        dz[i] = (one if z[i] >= zero else zero) - t[i]
        sample_losses[i % m] += dz[i] * z[i]


class PerceptronCriterion(Loss):
    """The distance of each wrong output from the decision boundary; 0 for right ones. It comes with the perceptron rule
    and cannot be chosen by itself: other optimizers use the perceptron loss."""

    kind = "perceptron_criterion"
    title = message("Perceptron criterion")  # not in LOSSES, whose titles are translated
    formula = r"L = \sum_k (\hat y_k - y_k)\, z_k"
    kernel = criterion  # reads logits here too: it is never used without Step
    fused = Step
    from_logits = criterion
    tasks = (BINARY, CLASSES)
    from_logit = -1e-300  # Step outputs 1 at 0, too
