"""What a network says of one image, and which of its pixels speak for a class: integrated gradients."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.data import Prepared
from core.engine import ops
from core.engine.program import ADD, NOT_NEEDED
from core.moments.computation import Computation, Stopped, Workspace
from core.moments.dissection.double_pass import DoublePass
from core.moments.dissection.subject import Subject
from core.moments.moment import Moment
from core.network.graph import LayerId

NODES = 50  # places on the way from the paper to the image at which the gradient is taken
MOST_UNITS = 400_000  # of a network; beyond it, so many copies of its signals have no room
MOST_MAPS = 64  # feature maps of a layer

Doubles = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Saliency:
    """What every pixel adds to the score of a class, compared with an empty image.

    `shares`, float64 (channels, height, width), are in units of the score: that of the class before softmax or sigmoid.
    `value` and `base` are the scores of the image and of the empty one.
    """

    shares: Doubles
    value: float
    base: float

    @property
    def total(self) -> float:
        """What all pixels add."""
        return float(self.shares.sum())

    @property
    def gap(self) -> float:
        """The check: Σ shares − (f(x) − f(x′)), which is 0 where the integral is exact."""
        return self.total - (self.value - self.base)


@dataclass(frozen=True)
class IntegratedGradients(Computation[Saliency]):
    """The integrated gradients of an image, in double precision.

    (x − x′) ∫₀¹ ∂f/∂x at x′ + α (x − x′) dα, pixel by pixel, by Gauss's quadrature at NODES places (M. Sundararajan, A.
    Taly and Q. Yan, Axiomatic attribution for deep networks, ICML 2017, equation 1; the quadrature and the number of
    places are those of Captum). Dropout and noise are off, batch norm uses its running statistics.

    `image` holds the pixels as float32 bytes in the order and units of `Dataset.x`, `paper` is the value of a pixel of
    the empty image x′. `label` is the number of the class, 0 for a regression.
    """

    image: bytes
    paper: float
    label: int

    def is_possible(self, moment: Moment) -> bool:
        return is_explained(moment.data) and moment.is_trained and moment.trained()[0].lowered.units <= MOST_UNITS

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Saliency | None:
        network, snapshot, data = moment.trained()
        x = pixels_of(self.image, data)
        empty = np.full_like(x, self.paper)
        places, weights = np.polynomial.legendre.leggauss(NODES)
        ends = np.stack([np.ones_like(x), np.zeros_like(x)])
        at = np.concatenate([np.repeat((places[:, None] + 1) / 2, len(x), axis=1), ends])
        start, end = _scaled(data, empty), _scaled(data, x)
        rows = start + at * (end - start)
        subject = Subject(network, snapshot.state, data, moment.project.recipe)
        targets = np.zeros((len(rows), network.lowered.output[1]))
        run = DoublePass(subject, rows, targets, np.ones(len(rows)), alone=True)
        scores, gradients = score_gradients(run, self.label)
        if stopped():
            return None
        mean = (weights / 2) @ gradients[:NODES]
        return Saliency((mean * (end - start)).reshape(data.dataset.image), float(scores[-2]), float(scores[-1]))


def score_gradients(run: DoublePass, label: int) -> tuple[Doubles, Doubles]:
    """The score of a class for each row of a pass, float64 (rows,), and its gradient by the inputs (rows, inputs).

    The score is the class's input of the last activation; of a single unit, −z for the first class, z for the second.
    """
    program, network = run.program, run.network
    program.ops["c"][program.ops["code"] == ops.code(ops.NOISE), 0] = 0
    for field in ("dx", "dx2"):  # by the inputs, too, which training does not need
        program.ops[field][program.ops[field] == NOT_NEEDED] = ADD
    run.forward()
    logits, single = network.logits, network.logits.units == 1
    place = logits.start + (0 if single else label)
    sign = -1.0 if single and label == 0 and network.spec.classes else 1.0
    scores = sign * run.signals[place].copy()
    run.deltas[:] = 0
    run.deltas[place] = sign
    last = max(number for number in range(len(program.ops)) if program.ops[number]["y"] == logits.start)
    for number in reversed(range(last + 1)):
        run.run_back(number)
    return scores, run.deltas[: network.lowered.inputs].T.copy()


@dataclass(frozen=True, eq=False)
class ImageAnswer:
    """What a network says of an image. `outputs` are float32 (units,), `maps` float32 (channels, height, width)."""

    outputs: NDArray[np.float32]
    maps: dict[LayerId, NDArray[np.float32]]


@dataclass(frozen=True)
class AnswerImage(Computation[ImageAnswer]):
    """The outputs for an image, given as in `IntegratedGradients`, and the maps of every layer that makes images."""

    image: bytes

    def is_possible(self, moment: Moment) -> bool:
        return is_explained(moment.data) and moment.is_trained

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> ImageAnswer | None:
        network, snapshot, data = moment.trained()
        x = data.scaled(data.completed(pixels_of(self.image, data).astype(np.float32)[None]))
        predictor = workspace.predictor(network)
        outputs = predictor.predict(snapshot.state, x)[0]
        signals = predictor.signals(snapshot.state, x)
        maps = {
            layer: signals[tensor.start : tensor.start + tensor.units, 0].reshape(tensor.shape)[:MOST_MAPS].copy()
            for layer, tensor in network.signals.items()
            if len(tensor.shape) == 3
        }
        return ImageAnswer(outputs, maps)


def is_explained(data: Prepared | None) -> bool:
    """Whether the inputs are the pixels of an image, and nothing else."""
    return data is not None and bool(data.dataset.image) and data.base == data.dataset.x.shape[1]


def pixels_of(image: bytes, data: Prepared) -> NDArray[np.float32]:
    """The pixels of an image, float32 (features,), as in `Dataset.x`."""
    return np.frombuffer(image, np.float32).reshape(data.dataset.x.shape[1])


def _scaled(data: Prepared, x: NDArray[np.float32]) -> Doubles:
    return np.asarray(data.scaled(x[None])[0], np.float64)
