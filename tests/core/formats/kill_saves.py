"""Kill a saving process at random moments, many times: `kill_saves.py [1000 [seed]]`.

After every kill the file and its previous version must each be a complete project of one save. POSIX only.
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

LONGEST_SECONDS = 0.08  # before the kill; about twice the time of a save


def save(path, number):
    """Save a project with the number in all of its parts."""
    numbers = np.full(5000, number, np.float32)
    write(path, Project(title=str(number)), {"a": numbers}, SavedRun({"b": numbers}, {"n": str(number)}), True)


def number_of(path):
    """The number, which must be the same in all parts of the project."""
    opened = read(path)
    number = int(opened.project.title)
    assert (opened.arrays["a"] == number).all()
    assert (opened.saved_run.arrays["b"] == number).all()
    assert opened.saved_run.texts["n"] == str(number)
    return number


def save_forever(path, number):
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
                save_forever(path, number)
            time.sleep(chance.uniform(0, LONGEST_SECONDS))
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            before, number = number, number_of(path)
            assert number >= before
            moved += number - before
            previous = path.with_name(path.name + PREVIOUS)
            assert not previous.exists() or number_of(previous) in (number, number - 1)
        save(path, number + 1)
        leftovers = [name for name in os.listdir(folder) if name.endswith(PART)]
        assert not leftovers, leftovers
    print(f"{kills} kills during {moved} saves: the file was complete each time, and no files were left over.")


if __name__ == "__main__":
    main(*(int(argument) for argument in (sys.argv[1:] + ["1000", "1"][len(sys.argv) - 1 :])))
