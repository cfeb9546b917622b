"""The error of reading and writing files."""

from pathlib import Path
from typing import TYPE_CHECKING

from core.messages import Message, UserError

if TYPE_CHECKING:
    from core.formats.proof import Proof


class FormatError(UserError):
    """A file cannot be read or written. The message says why, and what to do."""


class UnprovenError(FormatError):
    """An exported file predicts something else. It is kept under the name `path`; `proof` says what differs.

    The proof is None where the program that should run the file ended with an error.
    """

    def __init__(self, sentence: Message, path: Path, proof: "Proof | None") -> None:
        super().__init__(sentence)
        self.path, self.proof = path, proof


class ReceiverError(Exception):
    """The program that should run an export ended with an error. The text is the end of what it wrote."""


class SlowReceiverError(Exception):
    """The program that should run an export took more than so many `seconds`, so that nothing is known of the file."""

    def __init__(self, seconds: float) -> None:
        super().__init__(seconds)
        self.seconds = seconds
