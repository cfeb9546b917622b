"""Starting the program without a display, and interrupting it."""

import os
import subprocess
import sys

import pytest


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize("display", ["", ":777"])
def test_without_a_display_it_exits_with_a_sentence(display):
    here = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    run = subprocess.run(
        [sys.executable, "-m", "designer"], env=here | {"DISPLAY": display}, capture_output=True, text=True
    )
    assert run.returncode == 1
    assert run.stderr.startswith("There is no display")
    assert len(run.stderr.splitlines()) == 1


INTERRUPTED = """
import os, signal, sys
from PySide6.QtCore import QTimer
from designer import __main__
from designer.window import startup

def show(window):
    window.show()
    QTimer.singleShot(200, lambda: os.kill(os.getpid(), signal.SIGINT))

startup.show = show
sys.exit(__main__._open_window(None))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot send itself Ctrl+C there")
def test_an_interrupt_in_the_terminal_closes_the_window(tmp_path):
    here = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    homes = {name: str(tmp_path) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    command = [sys.executable, "-c", INTERRUPTED]
    run = subprocess.run(command, env=here | homes, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    assert "KeyboardInterrupt" not in run.stderr
