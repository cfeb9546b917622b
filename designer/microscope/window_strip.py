"""The window of a convolution or a pooling at the chosen pixel: patch, kernel, products and their sum."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from core.moments.dissection import Part
from designer.microscope.matrix_view import MatrixView, fixed
from designer.style.grids import grid
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font


class WindowStrip(QWidget):
    """Shown for layers that slide a window; one channel of the input, the one that counts most, as matrices."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title, self._sum = QLabel(), QLabel()
        self._title.setProperty("role", "second")
        self._sum.setFont(number_font(scaled(11)))
        self._patch, self._kernel, self._product = (MatrixView(theme) for _ in range(3))
        self._times, self._equals = QLabel("⊙"), QLabel("=")
        for sign in (self._times, self._equals):
            sign.setProperty("role", "second")
        row = QHBoxLayout()
        row.setSpacing(7)
        for widget in (self._patch, self._times, self._kernel, self._equals, self._product):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addLayout(row)
        column.addWidget(self._sum)
        self.hide()

    def show_window(self, part: Part, row: int, unit: int) -> None:
        """Show the window of one output, by its place in the layer."""
        window = part.window
        if window is None or part.y.ndim != 4:
            self.hide()
            return
        channel, i, j = (int(place) for place in np.unravel_index(unit, part.y.shape[1:]))
        top, left = i * window.stride, j * window.stride
        patch = part.x[row, :, top : top + window.height, left : left + window.width]
        value = float(part.y[row, channel, i, j])
        is_convolution = part.kind == "convolve"
        shown = int(np.argmax(np.abs(patch).reshape(len(patch), -1).max(axis=1))) if is_convolution else channel
        self._title.setText(
            tr("Window at row {i}, column {j} of channel {c}; input channel {n} of {count}",
               i=i + 1, j=j + 1, c=channel + 1, n=shown + 1, count=len(patch))
        )  # fmt: skip
        self._patch.show_grid(tr("Window"), grid(patch[shown]))
        for widget in (self._times, self._kernel, self._equals, self._product):
            widget.setVisible(is_convolution)
        if is_convolution:
            kernel = part.parameters[0].values[channel]
            bias = float(part.parameters[1].values[channel]) if len(part.parameters) > 1 else 0.0
            products = patch * kernel
            self._kernel.show_grid(tr("Kernel"), grid(kernel[shown]))
            self._product.show_grid(tr("Products"), grid(products[shown]))
            self._sum.setText(_sum(products, bias, value))
        elif part.kind == "max_pool":
            self._sum.setText(tr("largest = {value}", value=fixed(value, 4)))
        else:
            self._sum.setText(tr("mean = {value}", value=fixed(value, 4)))
        self.show()


def _sum(products: NDArray[np.float64], bias: float, value: float) -> str:
    """The sums of the products by channel, the bias, and what they come to."""
    sums = [fixed(float(channel.sum()), 4) for channel in products]
    shown = sums[:6] + ([f"… ({len(sums) - 6})"] if len(sums) > 6 else [])
    return "Σ = " + " + ".join(shown) + f" + {fixed(bias, 4)} = {fixed(value, 4)}"
