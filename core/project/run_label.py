"""What a person has said about a run of the project: its name, and whether it is shown. Undo takes it back."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RunLabel:
    """A run without one has no name, is not pinned, and is listed.

    The curves of a run that is `pinned` are drawn beside those of the present one. A `hidden` run is not listed until
    all are asked for. A `deleted` one is left out of the file when that is saved.
    """

    name: str = ""
    pinned: bool = False
    hidden: bool = False
    deleted: bool = False
