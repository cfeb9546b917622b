"""A person builds a residual network from nothing, loses the program to a SIGKILL, and loses nothing."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from core.formats import read
from designer.files import recovery_slots

SECONDS = 60  # to wait for what a person would see at once
EDGES = [[1, 2], [2, 3], [2, 4], [3, 4], [4, 5]]


class Program:
    """The program in a process of its own, and what is to be seen of it."""

    def __init__(self, home):
        self.process = subprocess.Popen(
            [sys.executable, Path(__file__).with_name("observed.py")],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "XDG_CONFIG_HOME": str(home)},
        )

    def sees(self, wanted, seconds=SECONDS):
        """What is to be seen as soon as it is what is wanted. A program that says nothing is killed in the end."""
        limit, seen = threading.Timer(seconds, self.process.kill), None
        limit.start()
        try:
            for line in self.process.stdout:
                seen = json.loads(line)
                if wanted(seen):
                    return seen
        finally:
            limit.cancel()
        raise AssertionError(f"The program ended with status {self.process.wait()} after it showed {seen}.")

    def now(self):
        """What is to be seen from now on: what was seen before is passed over."""
        asked = time.monotonic()
        return self.sees(lambda _: time.monotonic() > asked + 0.2)

    def kill(self):
        self.process.send_signal(signal.SIGKILL)  # does nothing to a process that has ended
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture
def start(tmp_path):
    """Starts the program, and kills it at the end."""
    started = []

    def run():
        started.append(Program(tmp_path))
        started[-1].sees(lambda seen: seen["active"])
        return started[-1]

    yield run
    for program in started:
        program.kill()


def build(program, hand, drag):
    """Input, two dense layers, an Add of both, an Output: typed on an empty canvas, but for one drawn wire."""
    hand("key", "ctrl+n")
    program.sees(lambda seen: seen["canvas"])
    for count, name in enumerate(("input", "dense", "dense"), 1):
        hand("type", "--delay", 20, name)
        program.sees(lambda seen: seen["quick add"])
        hand("key", "Return")
        program.sees(lambda seen, count=count: len(seen["layers"]) == count)
    hand("key", "shift+Left")
    program.sees(lambda seen: seen["selection"] == [2, 3])
    hand("type", "--delay", 20, "add")
    program.sees(lambda seen: seen["quick add"])
    hand("key", "Return")
    program.sees(lambda seen: [2, 4] in seen["edges"] and [3, 4] in seen["edges"])
    hand("key", "ctrl+0", "ctrl+minus", "ctrl+minus")
    x, y = settled(program)["ports"]["4"]
    drag((x, y), (x + 60, y + 60))
    program.sees(lambda seen: seen["quick add"])
    hand("type", "--delay", 20, "out")
    hand("key", "Return")
    assert not program.sees(lambda seen: seen["edges"] == EDGES)["problems"]


def settled(program):
    """What is to be seen once nothing moves any more."""
    before = program.now()
    while (after := program.now())["ports"] != before["ports"]:
        before = after
    return after


def kept():
    """The connections of the network in the copy of unsaved work, where there is one."""
    return [
        sorted(map(list, read(copy).project.graph.edges))
        for copy in recovery_slots.folder().glob(f"*/{recovery_slots.COPY}")
    ]


def test_a_residual_network_built_by_hand_survives_a_crash(start, hand, click, drag, tmp_path):
    program = start()
    build(program, hand, drag)

    hand("key", "F5")
    program.sees(lambda seen: seen["step"] > 50, 300)
    hand("key", "F6")
    edits = program.sees(lambda seen: seen["phase"] in ("PAUSED", "FINISHED"))["edits"]

    # Undone to nothing, made again to the last wire.
    for _ in range(edits):
        hand("key", "ctrl+z")
    program.sees(lambda seen: not seen["layers"])
    for _ in range(edits):
        hand("key", "ctrl+shift+z")
    program.sees(lambda seen: seen["edges"] == EDGES)

    # Killed as soon as all of it is kept, and started again: it offers what was unsaved.
    program.sees(lambda _: kept() == [EDGES])
    program.kill()
    program = start()
    click(program.sees(lambda seen: "Recover" in seen["buttons"])["buttons"]["Recover"])
    seen = program.sees(lambda seen: seen["edges"] == EDGES)
    assert seen["layers"] == ["Input", "Dense", "Dense", "Add", "Output"]

    # The drawing as a file.
    path = tmp_path / "residual.svg"
    hand("key", "ctrl+shift+e")
    program.sees(lambda seen: seen["typed"] is not None)
    hand("key", "ctrl+a")
    hand("type", "--delay", 5, str(path))
    program.sees(lambda seen: seen["typed"] == str(path))
    for _ in range(10):  # the first may only close the list of completions
        hand("key", "Return")
        if not program.now()["dialog"]:
            break
    program.sees(lambda seen: not seen["dialog"] and path.exists())
    assert "Dense 2" in path.read_text(encoding="utf-8")
