"""The layers. To add one, write a file with its fields, output shape and lowering, and list it in LAYERS."""

from core.layers.activation import Activation as Activation
from core.layers.base import MANY as MANY
from core.layers.base import Layer as Layer
from core.layers.base import Shape as Shape
from core.layers.base import ShapeError as ShapeError
from core.layers.base import shape_text as shape_text
from core.layers.batch_norm import BatchNorm as BatchNorm
from core.layers.conv2d import Conv2D as Conv2D
from core.layers.dense import Dense as Dense
from core.layers.dense import Output as Output
from core.layers.input import Input as Input
from core.layers.layer_norm import LayerNorm as LayerNorm
from core.layers.merge import Add as Add
from core.layers.merge import Concatenate as Concatenate
from core.layers.merge import Multiply as Multiply
from core.layers.noise import AlphaDropout as AlphaDropout
from core.layers.noise import Dropout as Dropout
from core.layers.noise import GaussianNoise as GaussianNoise
from core.layers.pool import AvgPool2D as AvgPool2D
from core.layers.pool import GlobalAvgPool2D as GlobalAvgPool2D
from core.layers.pool import MaxPool2D as MaxPool2D
from core.layers.reshape import Flatten as Flatten
from core.layers.reshape import Reshape as Reshape
from core.layers.rms_norm import RMSNorm as RMSNorm

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
