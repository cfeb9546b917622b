"""scikit-learn's multi-layer perceptron, which has only dense layers with one activation."""

import warnings
from typing import Any

from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier
from threadpoolctl import threadpool_limits

from core import activations, losses, optimizers
from core.bench.peers.base import Epoch, NotOfferedError
from core.bench.work import Work
from core.layers import Dense, Input, Output

ACTIVATIONS: dict[type, str] = {
    activations.ReLU: "relu",
    activations.Tanh: "tanh",
    activations.Sigmoid: "logistic",
    activations.Linear: "identity",
}
SOLVERS: dict[type, str] = {optimizers.SGD: "sgd", optimizers.Momentum: "sgd", optimizers.Adam: "adam"}
FUSED = (losses.BCE(), activations.Sigmoid), (losses.CCE(), activations.Softmax)


def start(work: Work, threads: int) -> Epoch:
    """Prepare; each call of the result trains one epoch. Raises NotOfferedError."""
    threadpool_limits(threads)
    recipe, x, y = work.recipe, work.x, work.data.dataset.y[work.data.train]
    model = MLPClassifier(
        **_network(work),
        **_solver(recipe.optimizer),
        alpha=0.0,
        batch_size=work.batch,
        learning_rate_init=recipe.optimizer.learning_rate,
        max_iter=1,
        warm_start=True,
        tol=0.0,
        n_iter_no_change=1 << 60,
        random_state=recipe.seed,
    )
    warnings.simplefilter("ignore", ConvergenceWarning)  # one epoch at a time never converges

    def epoch() -> None:
        model.fit(x, y)

    return epoch


def _network(work: Work) -> dict[str, Any]:
    layers = [work.graph.layers[layer_id] for layer_id in work.graph.order]
    hidden = [layer for layer in layers if isinstance(layer, Dense)]
    last = layers[-1]
    kinds = {type(layer.activation) for layer in hidden}
    plain = len(hidden) == len(layers) - 2 and isinstance(layers[0], Input) and isinstance(last, Output)
    biased = all(layer.bias for layer in (*hidden, last) if isinstance(layer, (Dense, Output)))
    if not (plain and biased and len(kinds) == 1 and kinds <= ACTIVATIONS.keys()):
        raise NotOfferedError("scikit-learn has only dense layers with one activation.")
    assert isinstance(last, Output)
    if (work.recipe.loss, type(last.activation)) not in FUSED or work.data.dataset.classes == ():
        raise NotOfferedError("scikit-learn has only cross-entropy for classes.")
    return {"hidden_layer_sizes": tuple(layer.units for layer in hidden), "activation": ACTIVATIONS[kinds.pop()]}


def _solver(optimizer: optimizers.Optimizer) -> dict[str, Any]:
    if type(optimizer) not in SOLVERS:
        raise NotOfferedError(f"scikit-learn has no {optimizer.title}.")
    names = {"beta1": "beta_1", "beta2": "beta_2", "epsilon": "epsilon", "beta": "momentum"}
    given = {names[name]: getattr(optimizer, name) for name in optimizer.params() if name in names}
    solver = SOLVERS[type(optimizer)]
    extra = {"momentum": 0.0} if solver == "sgd" else {}
    return {"solver": solver, "nesterovs_momentum": False} | extra | given
