"""Faults of the libraries beneath that would end the program, watched for at every new version."""

import sys

from PySide6.QtGui import QColor


def test_a_call_of_qt_takes_no_reference_to_none():
    """PySide6 6.12.0 on Python 3.11 took one at every call that returns nothing: the program died within seconds."""
    color = QColor("red")
    before = sys.getrefcount(None)
    for _ in range(1000):
        color.setAlphaF(0.5)
    assert abs(sys.getrefcount(None) - before) < 100
