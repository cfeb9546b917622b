"""A real X screen with a window manager, and a hand upon it."""

import os
import shutil
import subprocess

import pytest

from tests.person.observed import center

STILL = 10  # looks at a widget, one after another, with events between
REAL_SCREEN = os.environ.get("QT_QPA_PLATFORM", "xcb") == "xcb" and shutil.which("xdotool")


def pytest_collection_modifyitems(items):
    for item in items:
        if "manager" in getattr(item, "fixturenames", ()) and not REAL_SCREEN:
            item.add_marker(pytest.mark.skip(reason="needs an X screen and xdotool"))


@pytest.fixture
def manager(qapp):
    """A window manager, without which keys go nowhere."""
    process = subprocess.Popen(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    yield process
    process.terminate()
    process.wait()


@pytest.fixture
def hand(qtbot, manager):
    """Does what a hand does, through the X server, while a window of this process goes on."""

    def run(*words):
        process = subprocess.Popen(["xdotool", *map(str, words)])
        qtbot.waitUntil(lambda: process.poll() is not None)
        assert process.returncode == 0

    return run


@pytest.fixture
def click(hand):
    """Press the left button at a point of the screen."""
    return lambda at: hand("mousemove", *at, "sleep", 0.05, "click", 1)


@pytest.fixture
def click_on(click, qtbot):
    """Press the left button on a widget, once it stands still: a page that has just opened is laid out later."""

    def run(widget):
        places = []
        qtbot.waitUntil(lambda: places.append(center(widget)) or places[-STILL:] == STILL * places[-1:])
        click(places[-1])

    return run


@pytest.fixture
def drag(hand):
    """Press the left button at one point of the screen, move in eight steps, and let go at another."""

    def run(start, end):
        steps = [[a + (b - a) * i / 8 for a, b in zip(start, end, strict=True)] for i in range(1, 9)]
        moves = [word for x, y in steps for word in ("mousemove", round(x), round(y), "sleep", 0.03)]
        hand("mousemove", *start, "sleep", 0.1, "mousedown", 1, "sleep", 0.1, *moves, "sleep", 0.1, "mouseup", 1)

    return run
