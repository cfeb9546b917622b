"""Which color can be read on which, by WCAG 2."""

from PySide6.QtGui import QColor


def legible(ground: QColor, *inks: QColor) -> QColor:
    """The ink with the highest contrast to the ground."""
    return max(inks, key=lambda ink: contrast(ground, ink))


def contrast(a: QColor, b: QColor) -> float:
    """From 1 for equal colors to 21 for black on white."""
    light, dark = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
