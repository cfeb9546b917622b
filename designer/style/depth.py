"""Colors of layers by depth: a ramp that tells the first layer from the last, also for color-blind eyes."""

import numpy as np
from PySide6.QtGui import QColor

# Blue, violet, orange, with lightness that changes one way; the text on either theme's panels stays readable.
ANCHORS = {
    True: ((91, 157, 255), (190, 120, 232), (255, 186, 96)),  # dark
    False: ((36, 92, 190), (150, 60, 180), (176, 88, 8)),
}


def depth_color(number: int, count: int, dark: bool) -> QColor:
    """The color of layer `number` of `count`, from 0 at the input."""
    place = number / max(count - 1, 1)
    channels = np.array(ANCHORS[dark]).T
    return QColor(*(round(float(np.interp(place, (0.0, 0.5, 1.0), channel))) for channel in channels))
