"""How figures are written in the panels: a unit stays on the line of its number."""

from designer.style.language import grouped

NEAR = "\u00a0"  # a space where no line ends


def bytes_text(size: int) -> str:
    """An amount of memory: 812 B, 3.4 kB, 12 MB, in powers of 1000."""
    if size < 1000:
        return f"{size}{NEAR}B"
    number, unit = next(
        (size / 1000**n, f"{k}B") for n, k in ((1, "k"), (2, "M"), (3, "G")) if size < 1000 ** (n + 1) or n == 3
    )
    return f"{number:.1f}{NEAR}{unit}" if number < 10 else f"{grouped(round(number))}{NEAR}{unit}"


def seconds_text(seconds: float) -> str:
    """A time: 340 µs, 12 ms, 1.4 s, 3 min."""
    for factor, unit in ((1e6, "µs"), (1e3, "ms"), (1.0, "s")):
        if seconds * factor < (1000 if factor > 1 else 120):
            number = seconds * factor
            return f"{number:.1f}{NEAR}{unit}" if number < 10 else f"{number:.0f}{NEAR}{unit}"
    return f"{grouped(round(seconds / 60))}{NEAR}min"
