"""The layers. To add one, write a file with its fields, output shape and lowering, and list it in LAYERS."""

from core.layers.activation import Activation
from core.layers.base import MANY, Layer, Shape, ShapeError, shape_text
from core.layers.batch_norm import BatchNorm
from core.layers.conv2d import Conv2D
from core.layers.dense import Dense, Output
from core.layers.input import Input
from core.layers.layer_norm import LayerNorm
from core.layers.merge import Add, Concatenate, Multiply
from core.layers.noise import AlphaDropout, Dropout, GaussianNoise
from core.layers.pool import AvgPool2D, GlobalAvgPool2D, MaxPool2D
from core.layers.reshape import Flatten, Reshape
from core.layers.rms_norm import RMSNorm

LAYERS: tuple[type[Layer], ...] = (
    Input,
    Dense,
    Activation,
    Output,
    Dropout,
    AlphaDropout,
    GaussianNoise,
    BatchNorm,
    LayerNorm,
    RMSNorm,
    Add,
    Multiply,
    Concatenate,
    Flatten,
    Reshape,
    Conv2D,
    MaxPool2D,
    AvgPool2D,
    GlobalAvgPool2D,
)

__all__ = [
    "LAYERS",
    "MANY",
    "Activation",
    "Add",
    "AlphaDropout",
    "AvgPool2D",
    "BatchNorm",
    "Concatenate",
    "Conv2D",
    "Dense",
    "Dropout",
    "Flatten",
    "GaussianNoise",
    "GlobalAvgPool2D",
    "Input",
    "Layer",
    "LayerNorm",
    "MaxPool2D",
    "Multiply",
    "Output",
    "RMSNorm",
    "Reshape",
    "Shape",
    "ShapeError",
    "shape_text",
]
