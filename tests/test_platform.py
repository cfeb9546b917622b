"""Faults of the libraries beneath that would end the program, watched for at every new version."""

import os
import sys

from PySide6.QtGui import QColor

from core.bench.peers import PEERS


def test_a_call_of_qt_takes_no_reference_to_none():
    """PySide6 6.12.0 on Python 3.11 took one at every call that returns nothing: the program died within seconds."""
    color = QColor("red")
    before = sys.getrefcount(None)
    for _ in range(1000):
        color.setAlphaF(0.5)
    assert abs(sys.getrefcount(None) - before) < 100


def test_in_ci_the_peers_are_installed():
    """Where they are not, tests/peers is not collected, which nobody would notice."""
    if os.environ.get("CI"):
        missing = [peer.title for peer in PEERS if not peer.installed]
        assert not missing, "uv sync --group peers"
