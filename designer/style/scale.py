"""The size of text in the window, and of everything that grows with it.

It holds for widgets that are created after it was set.
"""

PERCENTS = 100, 125, 150, 200  # the sizes that the View menu offers
NARROW = 1100  # pixels, at 100 %, below which a window has no room for panels beside what it shows
_percent = 100


def choose(percent: float) -> None:
    """Set the size of text in percent of the default. Values outside 50 … 300 are clipped."""
    global _percent
    _percent = round(min(max(percent, 50), 300))


def percent() -> int:
    """The current size of text in percent of the default."""
    return _percent


def scaled(pixels: float) -> int:
    """A length in pixels, scaled with the size of text.

    For text in the window and the widgets around it. The canvas has its own zoom.
    """
    return round(pixels * _percent / 100)


def is_narrow(width: int) -> bool:
    """Whether a window of this width in pixels is narrow. Larger text makes a wide window narrow."""
    return width < scaled(NARROW)
