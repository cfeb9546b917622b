"""The spread of figures over runs, as people read it."""

from math import nan

import pytest

from core.metrics import Accuracy, Report
from core.metrics.spread import Spread, spreads, worded

CASES = [  # mean, standard deviation, median, least, greatest; what is written
    (Spread(0.21342, 0.03149, 0.2, 0.00018, 0.2561), ("0.213 ± 0.031", "0.2", "0.00018 to 0.256")),
    (Spread(41.87, 6.41, 42, 30.04, 50.96), ("41.9 ± 6.4", "42", "30 to 51")),
    (Spread(1234.4, 321.0, 1200, 900, 1500.2), ("1,234 ± 321", "1,200", "900 to 1,500")),
    (Spread(0.5, 0.0, 0.5, 0.5, 0.5), ("0.5 ± 0", "0.5", "0.5 to 0.5")),
    (Spread(2e-8, 3e-9, 2e-8, 1e-8, 3e-8), ("2e-8 ± 3e-9", "2e-8", "1e-8 to 3e-8")),
    (Spread(nan, nan, nan, nan, nan), ("–", "–", "–")),
]


@pytest.mark.parametrize(("spread", "written"), CASES)
def test_a_figure_is_written_to_the_second_digit_of_its_standard_deviation(spread, written):
    assert worded([], "loss", spread) == written


def test_shares_are_percent_once_for_a_pair():
    reports = [Report(30, ("a", "b"), (Accuracy(),), {"accuracy": value}, {}) for value in (0.9, 0.9333333, 1.0)]
    found = worded(reports, "accuracy", spreads(reports)["accuracy"])
    assert found == ("94.4 ± 5.1\u00a0%", "93.3\u00a0%", "90.0 to 100.0\u00a0%")
