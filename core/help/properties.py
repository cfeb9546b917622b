"""The five properties of an ideal activation, read off the activation itself."""

import numpy as np

from core.activations import Activation
from core.help.drawing import is_cheap, values
from core.messages import Message, message

Z = np.array([-30.0, -1.0, 0.0, 1.0, 30.0])  # at the ends, an activation that saturates has done so
CENTERED = -0.5  # below which the outputs of one that is centered on 0 reach
SLOPE = 0.01  # of what does not saturate, far from 0


def properties(activation: Activation) -> tuple[tuple[Message, bool], ...]:
    """Each property and whether it holds; empty for activations that are not element-wise."""
    found = values(activation, Z)
    if found is None:
        return ()
    value, slope = found
    return (
        (message("Not linear"), not np.allclose(value, value[2] + Z * (value[3] - value[2]))),
        (message("Differentiable"), activation.differentiable and bool(slope[[1, 3]].any())),
        (message("Zero-centered"), activation.range[0] < CENTERED and activation.range[1] > 0),
        (message("Cheap"), is_cheap(activation)),
        (message("Does not saturate"), abs(float(slope[-1])) > SLOPE),
    )
