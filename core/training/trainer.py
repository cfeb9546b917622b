"""What trained the weights of a run: the version of this program, and the instructions of the processor."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from core import __version__

LONGEST, MOST = 100, 1000  # characters of a text, and trainers of a run, in a file


@dataclass(frozen=True)
class Trainer:
    """What some steps of a run were computed by. Other versions and instructions round differently.

    `instructions` names the processor that the kernels were compiled for, as LLVM does: x86-64-v3, znver4, apple-m1.
    """

    version: str
    instructions: str

    def __str__(self) -> str:
        return f"Layerwright {self.version}, {self.instructions}"


def here() -> Trainer:
    """This program on this computer."""
    from core.jit import cache

    return Trainer(__version__, cache.target()[0])


def to_json(trainers: Sequence[Trainer]) -> str:
    """Trainers for a file, in the order in which they trained."""
    return json.dumps([[one.version, one.instructions] for one in trainers])


def from_json(text: str) -> tuple[Trainer, ...]:
    """The inverse of `to_json`. A file may say anything: what is no trainer is left out."""
    try:
        rows = json.loads(text)
    except (ValueError, RecursionError):
        return ()
    found = list[Trainer]()
    for row in rows[:MOST] if isinstance(rows, list) else ():
        match row:
            case [str(version), str(instructions)]:
                found.append(Trainer(version[:LONGEST], instructions[:LONGEST]))
    return tuple(found)
