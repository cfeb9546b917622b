"""Reading and stepping the numbers of fields."""

import pytest

from core.definitions import param
from core.layers import Dense, Dropout
from core.optimizers import Adam
from designer.panels.stepping import read, stepping
from designer.style.numbers import editable


def test_numbers_are_short_and_read_back():
    texts = {
        0.01: "0.01",
        1e-4: "1e-4",
        2.5e-6: "2.5e-6",
        16: "16",
        1.0: "1",
        0.0: "0",
        1e30: "1e30",
        0.95: "0.95",
    }
    for number, text in texts.items():
        assert editable(number) == text
        assert read(text, whole=isinstance(number, int)) == number
    assert read("0,5", whole=False) == 0.5
    assert read("65 536", whole=True) == 65536
    assert read("1.5", whole=True) == "1.5"


@pytest.mark.parametrize(
    ("kind", "name", "value", "following"),
    [
        (Adam, "learning_rate", 0.01, [0.02, 0.05, 0.1, 0.2]),
        (Adam, "learning_rate", 1e-6, [2e-6, 5e-6, 1e-5]),
        (Adam, "beta2", 0.9, [0.95, 0.98, 0.99, 0.995]),
        (Dropout, "rate", 0.2, [0.21, 0.22]),
        (Dense, "units", 16, [17, 18]),
    ],
)
def test_the_size_of_a_step_follows_the_range_of_a_field(kind, name, value, following):
    step = stepping(kind.params()[name], getattr(kind(), name))
    for expected in following:
        value = step(value, 1)
        assert value == pytest.approx(expected)
    for expected in reversed(following[:-1]):
        value = step(value, -1)
        assert value == pytest.approx(expected)


def test_stepping_by_decades_reaches_zero_and_returns():
    step = stepping(param(0.01, "", low=0.0, high=1e30).metadata["param"], 0.01)
    value = 0.01
    for _ in range(60):
        value = step(value, -1)
    assert value == 0.0
    assert step(value, 1) == 1e-12
