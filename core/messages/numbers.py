"""The format of numbers that people read, in one place: commands, errors and the window derive theirs from it.

Thousands are grouped, a minus is the true one, percent has a space before its sign, exponents are as short as `3e-7`.
The minus of an exponent stays ASCII, so that the number can be copied into other programs.

The functions here write English and return a `Number`, which another language writes its own way where a message or the
window shows it: 44,912.3 becomes 44\u202f912,3 in German.
"""

import string
from decimal import ROUND_HALF_UP, Decimal
from math import isfinite
from numbers import Real
from typing import Any

import numpy as np

SPACE = "\u00a0"  # no-break space between a number and its unit
MINUS = "\u2212"
NARROW = "\u202f"  # groups thousands in German
FULL = 1e6  # below it, all digits before the decimal point are written


class Number(str):
    """A number as English writes it, which `NumberFormatter.local` writes as another language does."""


def percent(fraction: float, decimals: int = 1) -> Number:
    """A fraction of 1 in percent: 97.5 %. Halves are rounded up.

    The fraction may come from single precision or from a mean: it is first rounded to seven digits, so that 51 of 80
    rows are 63.8 % wherever they were counted.
    """
    if not isfinite(fraction):
        return _special(fraction)
    exact = Decimal(f"{100 * fraction:.5f}").quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return Number(f"{_signed(f'{exact or abs(exact):f}')}{SPACE}%")  # a zero has no sign


def scientific(number: float, decimals: int = 0) -> Number:
    """A number as mantissa and exponent: 3e-7, or 8.2e-1 with one decimal. Zero is written 0."""
    if not isfinite(number):
        return _special(number)
    return Number(_signed(_short_exponent(f"{number:.{decimals}e}")) if number else "0")


def significant(number: float, digits: int = 2, group: str = ",") -> Number:
    """A number with so many significant digits: 0.25, −40, 1.2e-5.

    Below FULL, the digits before the point are all written: 44,912.
    """
    if not isfinite(number):
        return _special(number)
    if 10**digits <= abs(float(f"{number:.{digits}g}")) and abs(number) < FULL:
        return Number(_signed(f"{round(number):,d}".replace(",", group)))
    text = _short_exponent(f"{number:.{digits}g}")
    if "e" in text or abs(number) < 1000:
        return Number(_signed(text))
    whole, point, rest = text.partition(".")
    return Number(_signed(f"{int(whole):,d}".replace(",", group) + point + rest))


def fixed(number: float, decimals: int) -> Number:
    """A number with so many decimals and no minus before zero: 0.50, −3.142."""
    if not isfinite(number):
        return _special(number)
    text = f"{number:.{decimals}f}"
    return Number(_signed(text) if float(text) else text.lstrip("-"))


def axis(number: float, digits: int = 6) -> Number:
    """A number for the label of an axis, as short as possible: 0.25, −40, 2,500, 12k, 1.5M, 2e9."""
    for start, unit, suffix in ((1e9, 1.0, ""), (1e6, 1e6, "M"), (1e4, 1e3, "k")):
        if abs(number) >= start:
            return Number(significant(number / unit, digits) + suffix)
    return significant(number, digits)


def readout(number: float) -> Number:
    """A number of 0 or more that changes, in at most six characters: 0.1234, 56.789, 1234.5, 1.2e5, 3.0e-7."""
    for limit, decimals in ((10, 4), (100, 3), (1000, 2), (10_000, 1)):
        if number == 0 or 0.001 <= number < limit:
            return Number(f"{number:.{decimals}f}")
    return scientific(number, 1)


def counted(number: float | str, forms: str) -> str:
    """A number with the form of its noun in English: of "row|rows", 1 row and 12,345 rows."""
    return ENGLISH.format_field(number, forms)


def json_number(number: float) -> float | None:
    """The number as JSON has it; None where it is not finite, which JSON cannot say."""
    return float(number) if isfinite(number) else None


def editable(number: float) -> Number:
    """The shortest text that reads back as the same number, for inputs: 16, 0.01, 1e-4.

    Its minus is the ASCII one, so that the text can be copied into other programs.
    """
    if isinstance(number, int):
        return Number(number)
    if number and not 1e-3 <= abs(number) < 1e6:
        return Number(np.format_float_scientific(number, trim="-", exp_digits=1).replace("e+", "e"))
    return Number(np.format_float_positional(number, trim="-"))


def form_of(forms: str, number: object) -> str:
    """The form of a noun for a number: of "row|rows", the first for 1. One without a bar is the same for all."""
    one, _, many = forms.partition("|")
    return one if str(number) in ("1", "1.0") or not many else many


class NumberFormatter(string.Formatter):
    """Fills the placeholders of a text with numbers in the format above, as a language writes them.

    `{count:,}` and `{size:,.1f}` group thousands, 12,345.6 or 12\u202f345,6; `{value:.4g}` groups nothing.
    `{share:.1%}` is 97.5 %. A `Number` that fills a placeholder follows the language, too.

    `{count:row|rows}` writes a number and the form of its noun: 1 row, 12,345 rows. `{count:=is|are}` writes the form
    alone. A translation has its own forms.
    """

    def __init__(self, group: str = ",", point: str = ".") -> None:
        self.group, self.point = group, point
        self._signs = str.maketrans({",": group, ".": point})

    def local(self, number: str) -> str:
        """A number in the format above, as the language writes it."""
        return number.translate(self._signs)

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" in format_spec:
            return self._counted(value, format_spec)
        if isinstance(value, Number):
            return format(self.local(value), format_spec)
        if not isinstance(value, Real) or isinstance(value, bool):
            return str(super().format_field(value, format_spec))
        group = "," if "," in format_spec else ""
        if format_spec.endswith("%"):
            text: str = percent(float(value), int(format_spec[:-1].strip(",.") or 0))
        elif format_spec.endswith("g"):
            text = significant(float(value), int(format_spec[:-1].strip(",.") or 6), group)
        elif isinstance(value, int) or isfinite(value):
            text = _signed(_short_exponent(format(value, format_spec)))
        else:
            text = _special(float(value))
        return self.local(text)

    def _counted(self, value: Any, forms: str) -> str:
        """A number with one of two forms behind it; the form alone where `forms` begins with `=`."""
        number = self.format_field(value, "" if isinstance(value, str) else ",.6g" if isinstance(value, float) else ",")
        form = form_of(forms.removeprefix("="), number)
        return form if forms.startswith("=") else f"{number} {form}"


ENGLISH = NumberFormatter()
GERMAN = NumberFormatter(NARROW, ",")


def _short_exponent(text: str) -> str:
    """Drop the plus sign and the leading zeros of an exponent: 1.2e-05 becomes 1.2e-5."""
    mantissa, e, exponent = text.partition("e")
    return f"{mantissa}e{int(exponent)}" if e else text


def _signed(text: str) -> str:
    """Write a leading minus as the true minus."""
    return MINUS + text[1:] if text.startswith("-") else text


def _special(number: float) -> Number:
    return Number("NaN" if number != number else "∞" if number > 0 else f"{MINUS}∞")
