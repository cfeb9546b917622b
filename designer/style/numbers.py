"""The numbers of core/messages/numbers.py in the language of the window.

Numbers of plots, tables, inputs and sentences all follow it: 44,912.3 is 44\u202f912,3 in German. Where a number is
typed, a decimal point and a decimal comma are accepted in every language. Units stay on the line of their number.

Whatever is copied or written for other programs, such as code, CSV and JSON, does not come from here.
"""

from collections.abc import Iterable

from core.messages import numbers
from core.messages.numbers import SPACE
from designer.style.language import formatter, grouped

__all__ = [
    "SPACE",
    "axis",
    "count",
    "data_size",
    "duration",
    "editable",
    "fixed",
    "listed",
    "macs",
    "percent",
    "readout",
    "scientific",
    "significant",
]


def count(number: float, decimals: int = 0) -> str:
    """A count in the format of the language: 12,345, or 12.50 with two decimals."""
    return grouped(number, ",d" if isinstance(number, int) and not decimals else f",.{decimals}f")


def significant(number: float, digits: int = 2) -> str:
    """A number with so many significant digits: 0.25, −40, 44,912, 1.2e-5."""
    return formatter().local(numbers.significant(number, digits))


def fixed(number: float, decimals: int) -> str:
    """A number with so many decimals and no minus before zero: 0.50, −3.142."""
    return formatter().local(numbers.fixed(number, decimals))


def axis(number: float, digits: int = 6) -> str:
    """A number for the label of an axis, as short as possible: 0.25, −40, 2,500, 12k, 1.5M."""
    return formatter().local(numbers.axis(number, digits))


def percent(fraction: float, decimals: int = 1) -> str:
    """A fraction of 1 in percent: 97.5 %."""
    return formatter().local(numbers.percent(fraction, decimals))


def scientific(number: float, decimals: int = 0) -> str:
    """A number as mantissa and exponent: 3e-7, or 8.2e-1 with one decimal. Zero is written 0."""
    return formatter().local(numbers.scientific(number, decimals))


def readout(number: float) -> str:
    """A number of 0 or more that changes, in at most six characters: 0.1234, 56.789, 1.2e5."""
    return formatter().local(numbers.readout(number))


def editable(number: float) -> str:
    """The shortest text that reads back as the same number, for inputs: 16, 0.01, 1e-4."""
    return formatter().local(numbers.editable(number))


def listed(values: Iterable[str]) -> str:
    """Numbers one after the other: 0.5, 2.25, or 0,5; 2,25 where the comma is decimal."""
    return ("; " if formatter().point == "," else ", ").join(values)


def macs(number: int) -> str:
    """A number of multiply-accumulate operations: 12,345 MACs."""
    return f"{count(number)}{SPACE}MACs"


def data_size(size: int) -> str:
    """An amount of memory in powers of 1000 bytes: 812 B, 3.4 kB, 12 MB."""
    if size < 1000:
        return f"{size}{SPACE}B"
    amount, prefix = next(
        (size / 1000**power, prefix)
        for power, prefix in ((1, "k"), (2, "M"), (3, "G"))
        if size < 1000 ** (power + 1) or power == 3
    )
    return f"{_two_digits(amount)}{SPACE}{prefix}B"


def duration(seconds: float) -> str:
    """A time in the unit that suits it: 340 µs, 12 ms, 1.4 s, 3 min."""
    for factor, unit, limit in ((1e6, "µs", 1000), (1e3, "ms", 1000), (1.0, "s", 120)):
        if seconds * factor < limit:
            return f"{_two_digits(seconds * factor)}{SPACE}{unit}"
    return f"{count(round(seconds / 60))}{SPACE}min"


def _two_digits(number: float) -> str:
    return count(number, 1) if number < 10 else count(round(number))
