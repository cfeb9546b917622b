"""Pooling layers."""

from dataclasses import dataclass

from core.definitions import param
from core.engine.conv_window import Window
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.layers.base import Layer, Shape, image
from core.layers.window import fitted
from core.messages import message


@dataclass(frozen=True)
class Pool(Layer):
    """What MaxPool2D and AvgPool2D have in common: a window that moves over each channel by itself."""

    category = "Convolution"

    size: int = param(2, "Height and width of the window.", low=1, high=64, unit="pixels")
    stride: int = param(2, "How far the window moves.", low=1, high=64, unit="pixels")

    @property
    def window(self) -> Window:
        return Window(self.size, self.size, self.stride)

    def output_shape(self, *inputs: Shape) -> Shape:
        shape = image(inputs[0])
        return shape[0], *fitted(self.window, shape)

    def details(self, shape: Shape) -> tuple[str, str]:
        return f"{self.size} × {self.size}", message("stride {count}", count=self.stride)


class MaxPool2D(Pool):
    """Keeps the largest of every window: whether a feature is there matters more than where."""

    kind = "max_pool2d"
    title = "Max pool 2D"
    formula = r"a_{c,i,j} = \max_{u,v}\, x_{c,\,si+u,\,sj+v}"

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.max_pool(inputs[0], self.window)


class AvgPool2D(Pool):
    """The mean of every window: smaller and smoother."""

    kind = "avg_pool2d"
    title = "Average pool 2D"
    formula = r"a_{c,i,j} = \frac{1}{k^2}\sum_{u,v} x_{c,\,si+u,\,sj+v}"

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.mean_pool(inputs[0], self.window)


class GlobalAvgPool2D(Layer):
    """The mean of each channel: one number a feature, whatever the size of the image."""

    kind = "global_avg_pool2d"
    title = "Global average pool"
    category = "Convolution"
    formula = r"a_c = \frac{1}{hw}\sum_{i,j} x_{c,i,j}"

    def output_shape(self, *inputs: Shape) -> Shape:
        return (image(inputs[0])[0],)

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        channels, height, width = inputs[0].shape
        pooled = to.mean_pool(inputs[0], Window(height, width))
        return Tensor(pooled.start, (channels,))

    def details(self, shape: Shape) -> tuple[str, str]:
        return message("{count} means", count=shape[0]), message("one a channel")
