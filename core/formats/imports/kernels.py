"""Kernels of other programs as ours are: square, of all channels, without gaps. Zeros fill what they do not have.

A kernel with groups has zeros for the channels of other groups, one with dilation has zeros between its rows and
columns, and one that pads otherwise than "same" has zeros at its edges. So the sums stay the same.
"""

import numpy as np
from numpy.typing import NDArray

from core.engine.conv_window import Window
from core.layers import Conv2D

MOST = 2**24  # numbers of a kernel
Array = NDArray[np.float64]
Pads = tuple[int, int, int, int]  # top, bottom, left, right


def without_groups(w: Array, groups: int, channels: int) -> Array | None:
    """A kernel (outputs, channels / groups, height, width) as (outputs, channels, height, width); None if too large."""
    outputs, own, height, width = w.shape
    if groups == 1:
        return w
    if groups < 1 or own * groups != channels or outputs % groups or outputs * channels * height * width > MOST:
        return None
    whole = np.zeros((outputs, channels, height, width))
    per = outputs // groups
    for group in range(groups):
        whole[group * per : (group + 1) * per, group * own : (group + 1) * own] = w[group * per : (group + 1) * per]
    return whole


def without_dilation(w: Array, rows: int, columns: int) -> Array | None:
    """A kernel whose rows and columns are that many pixels apart, with zeros between them; None if too large."""
    height, width = (w.shape[2] - 1) * rows + 1, (w.shape[3] - 1) * columns + 1
    if rows < 1 or columns < 1 or w.shape[0] * w.shape[1] * height * width > MOST:
        return None
    whole = np.zeros((*w.shape[:2], height, width))
    whole[:, :, ::rows, ::columns] = w
    return whole


def squared(w: Array, pads: Pads, stride: int, image: tuple[int, ...]) -> tuple[Array, str] | None:
    """The smallest square kernel that computes the same with padding "valid" or "same", and which; None without one.

    `pads` are zeros around an image (channels, height, width).
    """
    top, bottom, left, right = pads
    height, width = w.shape[2:]
    if min(pads) < 0 or stride < 1:
        return None
    padded = (image[0], image[1] + top + bottom, image[2] + left + right)
    wanted = Window(height, width, stride).positions(padded)
    highest = Conv2D.params()["size"].high
    for size in range(max(height, width), int(highest or 0) + 1):
        if w.shape[0] * w.shape[1] * size * size > MOST:
            return None
        for padding in ("valid", "same"):
            window = Window(size, size, stride, padding == "same")
            above, below, before, after = window.padding(image)
            grown = (image[0], image[1] + above + below, image[2] + before + after)
            down, across = above - top, before - left
            fits = 0 <= down <= size - height and 0 <= across <= size - width
            if fits and window.positions(grown) == wanted:
                whole = np.zeros((*w.shape[:2], size, size))
                whole[:, :, down : down + height, across : across + width] = w
                return whole, padding
    return None
