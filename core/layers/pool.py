"""Pooling layers."""

from dataclasses import dataclass

from core.definitions import param
from core.engine.conv_window import Window
from core.engine.lowering import Lowering
from core.engine.tensors import Tensor
from core.layers.base import Layer, Shape, image
from core.layers.window import output_size
from core.messages import message


@dataclass(frozen=True)
class Pool(Layer):
    """The base class of MaxPool2D and AvgPool2D: a window that slides over each channel separately."""

    category = "Convolution"

    size: int = param(
        2, "Height and width of the pooling window.", low=1, high=64, unit="pixel|pixels", title="Pool size"
    )
    stride: int = param(2, "How far the window moves at a time.", low=1, high=64, unit="pixel|pixels")

    @property
    def window(self) -> Window:
        """The pooling window and its stride."""
        return Window(self.size, self.size, self.stride)

    def output_shape(self, *inputs: Shape) -> Shape:
        shape = image(inputs[0])
        return shape[0], *output_size(self.window, shape)

    def details(self, shape: Shape) -> tuple[str, str]:
        return f"{self.size} × {self.size}", message("stride {count}", count=self.stride)


class MaxPool2D(Pool):
    """Takes the maximum of each window, per channel: whether a feature is present matters more than where."""

    kind = "max_pool2d"
    title = "Max pool 2D"
    formula = r"a_{c,i,j} = \max_{u,v}\, x_{c,\,si+u,\,sj+v}"
    use = "Between convolutions, to halve the image and look at larger parts of it."
    beware = "Where in the window a feature was is lost."
    related = ("layer/conv2d", "layer/avg_pool2d")

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.max_pool(inputs[0], self.window)


class AvgPool2D(Pool):
    """Takes the mean of each window, per channel: the image becomes smaller and smoother."""

    kind = "avg_pool2d"
    title = "Average pool 2D"
    formula = r"a_{c,i,j} = \frac{1}{k^2}\sum_{u,v} x_{c,\,si+u,\,sj+v}"
    use = "Where all of a window counts, not only its strongest value."
    beware = "It blurs small features."
    related = ("layer/max_pool2d",)

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        return to.mean_pool(inputs[0], self.window)


class GlobalAvgPool2D(Layer):
    """Takes the mean of each channel: one number per channel, whatever the size of the image."""

    kind = "global_avg_pool2d"
    title = "Global average pool"
    category = "Convolution"
    formula = r"a_c = \frac{1}{hw}\sum_{i,j} x_{c,i,j}"
    use = "In place of Flatten before Output: far fewer weights, and images of any size."
    beware = "It needs as many meaningful channels as the task has features: give the last convolution enough."
    related = ("layer/flatten",)
    paper = "Lin, Chen and Yan, 2014"

    def output_shape(self, *inputs: Shape) -> Shape:
        return (image(inputs[0])[0],)

    def lower(self, to: Lowering, *inputs: Tensor) -> Tensor:
        channels, height, width = inputs[0].shape
        pooled = to.mean_pool(inputs[0], Window(height, width))
        return Tensor(pooled.start, (channels,))

    def details(self, shape: Shape) -> tuple[str, str]:
        return message("{count:mean|means}", count=shape[0]), message("one per channel")
