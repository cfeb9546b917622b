"""The preparation that a file without one says: names, and a scale and a shift of inputs and outputs."""

import numpy as np

from core.data.preparation.preparation import Doubles, Floats, Preparation, PreparedColumn

NO_ROWS = np.zeros((0, 0), np.float32)


def plain_preparation(
    features: tuple[str, ...],
    classes: tuple[str, ...],
    targets: tuple[str, ...],
    shape: tuple[int, ...],
    inputs: tuple[Doubles, Doubles],
    outputs: tuple[Doubles, Doubles],
    origin: Doubles,
    columns: tuple[PreparedColumn, ...] = (),
    target: tuple[PreparedColumn, ...] = (),
    sample: Floats = NO_ROWS,
) -> Preparation:
    """A preparation as training rows would have taught it.

    `shape` is that of one row, (features,) or (channels, height, width). `inputs` are shift and scale, float64
    (features,): (x − shift) / scale. `outputs` are shift and scale of a prediction, float64 (targets,). `origin` and
    `sample` are as in Preparation.
    """
    shift, scale = inputs
    target_shift, target_scale = outputs
    image = shape if len(shape) == 3 else ()
    return Preparation(
        features,
        classes,
        targets,
        origin,
        (shift - origin).astype(np.float32),
        scale.astype(np.float32),
        np.zeros(len(target_shift)),
        target_shift.astype(np.float32),
        target_scale.astype(np.float32),
        image,
        columns,
        target,
        sample=sample,
        channels="first" if image else "",
    )
