"""The format of numbers on the screen.

Counts follow the language of the window. Numbers of plots, tables and inputs are written with a decimal point in every
language, and a decimal comma is accepted where a number is typed. Units stay on the line of their number.
"""

from math import isfinite

import numpy as np

from designer.style.language import grouped

SPACE = "\u00a0"  # no-break space between a number and its unit
MINUS = "\u2212"


def count(number: float, decimals: int = 0) -> str:
    """A count in the format of the language: 12,345, or 12.50 with two decimals."""
    return grouped(number, ",d" if isinstance(number, int) and not decimals else f",.{decimals}f")


def percent(fraction: float, decimals: int = 1) -> str:
    """A fraction of 1 in percent: 97.5 %."""
    return _signed(f"{100 * fraction:.{decimals}f}{SPACE}%")


def macs(number: int) -> str:
    """A number of multiply-accumulate operations: 12,345 MACs."""
    return f"{count(number)}{SPACE}MACs"


def scientific(number: float, decimals: int = 0) -> str:
    """A number as mantissa and exponent: 3e-7, or 8.2e-1 with one decimal. Zero is written 0."""
    if not isfinite(number):
        return _special(number)
    return _signed(_short_exponent(f"{number:.{decimals}e}")) if number else "0"


def significant(number: float, digits: int = 2) -> str:
    """A number with so many significant digits: 0.25, −40, 1.2e-5."""
    return _signed(_short_exponent(f"{number:.{digits}g}")) if isfinite(number) else _special(number)


def axis(number: float) -> str:
    """A number for the label of an axis, as short as possible: 0.25, −40, 12k, 1.5M."""
    for start, unit, suffix in ((1e6, 1e6, "M"), (1e4, 1e3, "k")):
        if abs(number) >= start:
            return significant(number / unit, 6) + suffix
    return significant(number, 6)


def readout(number: float) -> str:
    """A number of 0 or more that changes, in at most six characters: 0.1234, 56.789, 1234.5, 1.2e5, 3.0e-7."""
    for limit, decimals in ((10, 4), (100, 3), (1000, 2), (10_000, 1)):
        if number == 0 or 0.001 <= number < limit:
            return f"{number:.{decimals}f}"
    return scientific(number, 1)


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


def editable(number: float) -> str:
    """The shortest text that reads back as the same number, for inputs: 16, 0.01, 1e-4.

    Its minus is the ASCII one, so that the text can be copied into other programs.
    """
    if isinstance(number, int):
        return str(number)
    if number and not 1e-3 <= abs(number) < 1e6:
        return np.format_float_scientific(number, trim="-", exp_digits=1).replace("e+", "e")
    return np.format_float_positional(number, trim="-")


def _two_digits(number: float) -> str:
    return f"{number:.1f}" if number < 10 else count(round(number))


def _short_exponent(text: str) -> str:
    """Drop the plus sign and the leading zeros of an exponent: 1.2e-05 becomes 1.2e-5."""
    mantissa, e, exponent = text.partition("e")
    return f"{mantissa}e{int(exponent)}" if e else text


def _signed(text: str) -> str:
    """Write a leading minus as the true minus. The minus of an exponent stays ASCII, so that it can be copied."""
    return MINUS + text[1:] if text.startswith("-") else text


def _special(number: float) -> str:
    return "NaN" if number != number else "∞" if number > 0 else f"{MINUS}∞"
