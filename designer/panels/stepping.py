"""Reading and stepping the numbers of fields."""

from collections.abc import Callable
from math import floor, log10

from core.definitions import Param
from designer.style.numbers import editable

SMALLEST = 1e-12  # the value below which a step down by decades gives 0
LARGEST_HINT = 1_000_000  # larger upper bounds are not shown in a field
MAX_DIGITS = 4  # characters of a fractional bound that is shown in a field

Step = Callable[[float, int], float]  # from a value and a direction, 1 or -1, to the next value


def read(text: str, whole: bool) -> float | str:
    """The number in a text, an int if `whole`. Returns the text itself where it is not a number.

    Spaces between digits, a decimal comma and the true minus sign are accepted.
    """
    plain = "".join(text.split()).replace("−", "-")
    if not plain.isascii() or "_" in plain:
        return text
    try:
        return int(plain) if whole else float(plain.replace(",", "."))
    except ValueError:
        return text


def stepping(param: Param, default: float) -> Step:
    """The step function of a field, chosen by the type of its default and by its bounds.

    Integers step by 1, rates close to 1 by decades of their distance to 1, positive scales by decades, and other
    numbers evenly or in their first digit.
    """
    low, high = param.low, param.high
    if isinstance(default, int):
        return lambda value, direction: value + direction
    if low == 0 and high is not None and 0.99 < high < 1:
        return lambda value, direction: 1 - _step_decade(1 - value, -direction)
    if low is not None and low >= 0 and default > 0 and (high is None or high >= 100 * default):
        return _step_decade
    if low is None or high is None or high - low > 100:
        return _step_first_digit
    return lambda value, direction: value + direction * _round_step((high - low) / 100)


def range_hint(param: Param) -> str:
    """The bounds of a field as short text to show in it, "0 – 1". Empty where they are too long or too large."""
    if param.low is None or param.high is None or param.high > LARGEST_HINT:
        return ""
    ends = bound(param.low), bound(param.high)
    return "" if any((len(end) > MAX_DIGITS and "." in end) or "e" in end for end in ends) else " – ".join(ends)


def bound(number: float) -> str:
    """A bound as it may be typed: 65 536 with narrow no-break spaces, because a comma in a field is a decimal comma."""
    return f"{int(number):,}".replace(",", "\u202f") if number == int(number) else editable(number)


def _step_decade(value: float, direction: int) -> float:
    """The next of … 0.1, 0.2, 0.5, 1, 2, 5, 10 …"""
    if value < SMALLEST * (1 - 1e-9) or (direction < 0 and value <= SMALLEST * (1 + 1e-9)):
        return SMALLEST if direction > 0 else 0.0
    exponent = floor(log10(value))
    marks = [float(f"{digit}e{exponent + offset}") for offset in (-1, 0, 1) for digit in (1, 2, 5)]
    if direction > 0:
        return next(mark for mark in marks if mark > value * (1 + 1e-9))
    return next(mark for mark in reversed(marks) if mark < value * (1 - 1e-9))


def _step_first_digit(value: float, direction: int) -> float:
    return value + direction * (10.0 ** floor(log10(abs(value))) if value else 0.1)


def _round_step(step: float) -> float:
    """The number of the form 1, 2 or 5 times a power of ten that is nearest to a step."""
    exponent = floor(log10(step))
    return min((m * 10.0**exponent for m in (1, 2, 5, 10)), key=lambda mark: abs(mark - step))
