"""Starting the program where it cannot open a window."""

import os
import subprocess
import sys

import pytest


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize("display", ["", ":777"])
def test_without_a_display_it_says_so_and_exits(display):
    here = {name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    run = subprocess.run(
        [sys.executable, "-m", "designer"], env=here | {"DISPLAY": display}, capture_output=True, text=True
    )
    assert run.returncode == 1
    assert run.stderr.startswith("There is no display")
    assert len(run.stderr.splitlines()) == 1
