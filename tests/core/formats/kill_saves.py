"""Kills a program that saves, at random moments, so many times: `kill_saves.py [1000 [seed]]`.

After each kill the file must be a whole project, that of one save, and so must the version before. POSIX only.
"""

import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from core.formats import SUFFIX, read, write
from core.formats.atomic import PART, PREVIOUS
from core.project import Project
from core.training.saved_run import SavedRun

LONGEST_SECONDS = 0.08  # before the kill: about twice what a save takes


def save(path, number):
    """A project all of whose parts say the number."""
    numbers = np.full(5000, number, np.float32)
    write(path, Project(title=str(number)), {"a": numbers}, SavedRun({"b": numbers}, {"n": str(number)}), True)


def number_of(path):
    """What all parts of the project say."""
    opened = read(path)
    number = int(opened.project.title)
    assert (opened.arrays["a"] == number).all()
    assert (opened.kept.arrays["b"] == number).all()
    assert opened.kept.texts["n"] == str(number)
    return number


def save_for_ever(path, number):
    while True:
        number += 1
        save(path, number)


def main(kills, seed):
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"project{SUFFIX}"
        save(path, 0)
        number, moved = 0, 0
        for _ in range(kills):
            child = os.fork()
            if not child:
                save_for_ever(path, number)
            time.sleep(chance.uniform(0, LONGEST_SECONDS))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            before, number = number, number_of(path)
            assert number >= before
            moved += number - before
            previous = path.with_name(path.name + PREVIOUS)
            assert not previous.exists() or number_of(previous) in (number, number - 1)
        save(path, number + 1)
        strays = [name for name in os.listdir(folder) if name.endswith(PART)]
        assert not strays, strays
    print(f"{kills} kills during {moved} saves: the file was whole each time, and nothing was left behind.")


if __name__ == "__main__":
    main(*(int(each) for each in (sys.argv[1:] + ["1000", "1"][len(sys.argv) - 1 :])))
