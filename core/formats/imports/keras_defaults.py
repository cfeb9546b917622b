"""What Keras takes for granted: fields that a configuration leaves out, and how many arrays a layer has."""

from collections.abc import Mapping
from typing import Any

Config = Mapping[str, Any]

# What works in training only, and hands on its input otherwise.
IDLE = (
    "ActivityRegularization", "GaussianDropout", "RandomBrightness", "RandomColorJitter", "RandomContrast",
    "RandomFlip", "RandomGrayscale", "RandomHue", "RandomRotation", "RandomSaturation", "RandomTranslation",
    "RandomZoom", "SpatialDropout1D", "SpatialDropout2D",
)  # fmt: skip

CONV: dict[str, Any] = {
    "activation": "linear",
    "use_bias": True,
    "dilation_rate": [1, 1],
    "strides": [1, 1],
    "padding": "valid",
}

# What Keras takes where a configuration does not say it.
DEFAULTS: dict[str, dict[str, Any]] = {
    "Dense": {"activation": "linear", "use_bias": True},
    "Conv2D": CONV | {"groups": 1},
    "DepthwiseConv2D": CONV,
    "SeparableConv2D": CONV,
    "MaxPooling2D": {"pool_size": [2, 2], "padding": "valid"},
    "AveragePooling2D": {"pool_size": [2, 2], "padding": "valid"},
    "BatchNormalization": {"axis": -1, "momentum": 0.99, "epsilon": 1e-3, "scale": True, "center": True},
    "LayerNormalization": {"axis": -1, "epsilon": 1e-3, "scale": True, "center": True},
    "RMSNormalization": {"axis": -1, "epsilon": 1e-6},
    "Normalization": {"axis": [-1]},
    "ReLU": {"negative_slope": 0.0},
    "LeakyReLU": {"negative_slope": 0.3},
    "ELU": {"alpha": 1.0},
    "Rescaling": {"offset": 0.0},
    "Concatenate": {"axis": -1},
}


def arrays(kind: str, c: Config) -> int:
    """How many arrays a layer of Keras has in a file."""
    if kind in ("Dense", "Conv2D", "DepthwiseConv2D", "SeparableConv2D"):
        return 1 + (kind == "SeparableConv2D") + bool(c["use_bias"])
    if kind in ("BatchNormalization", "LayerNormalization"):
        return 2 * (kind == "BatchNormalization") + bool(c["scale"]) + bool(c["center"])
    if kind == "Normalization":
        return 3 if c.get("mean") is None else 0  # mean, variance, and how many batches were seen
    return int(kind in ("PReLU", "RMSNormalization"))


PAIRS = ("kernel_size", "pool_size", "strides", "dilation_rate")


def whole(kind: str, config: Config) -> dict[str, Any]:
    """A configuration with all that Keras takes for granted, and two numbers where one stands for both."""
    found = DEFAULTS.get(kind, {}) | {name: value for name, value in config.items() if value is not None}
    for name in PAIRS:
        if isinstance(found.get(name), int):
            found[name] = [found[name]] * 2
    if kind.endswith("Pooling2D") and "pool_size" in found:
        found.setdefault("strides", found["pool_size"])
    return found
