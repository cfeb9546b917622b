"""How large text is, and what must grow with it. Chosen once, before the first widget is made."""

PERCENTS = 100, 125, 150, 200
_percent = 100


def choose(percent: float) -> None:
    """Make text this large, in percent of the usual, from 50 to 300."""
    global _percent
    _percent = round(min(max(percent, 50), 300))


def percent() -> int:
    """How large text is now."""
    return _percent


def scaled(pixels: float) -> int:
    """So many pixels, grown with the text. For text in the window and what holds it; the canvas has a zoom instead."""
    return round(pixels * _percent / 100)
