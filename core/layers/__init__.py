"""Layers. To add one: a file with its fields, its shape and how it lowers, and its name here."""

from core.layers.activation import Activation
from core.layers.base import Layer, Shape, ShapeError, shape_text
from core.layers.batch_norm import BatchNorm
from core.layers.dense import Dense, Output
from core.layers.dropout import Dropout
from core.layers.input import Input

LAYERS: tuple[type[Layer], ...] = (Input, Dense, Activation, Output, Dropout, BatchNorm)

__all__ = [
    "LAYERS",
    "Activation",
    "BatchNorm",
    "Dense",
    "Dropout",
    "Input",
    "Layer",
    "Output",
    "Shape",
    "ShapeError",
    "shape_text",
]
