"""The project files that a training writes: at its end, every few minutes, and elsewhere if that fails."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic

from core.formats import SUFFIX, FormatError
from core.process import tell

Write = Callable[[Path, bool], object]  # a project file with what was learned so far; True keeps the version before


class Saving:
    """Writes what was learned so far to project files.

    `write(path, keep_previous)` writes one of them and raises FormatError. The version before the training, where there
    is one, is kept beside each of them.
    """

    def __init__(self, paths: Sequence[Path], write: Write, minutes: float) -> None:
        self._paths, self._write, self._before = paths, write, set(paths)
        self._seconds, self._next = minutes * 60, monotonic() + minutes * 60
        self._failed = self._done = False

    def tick(self) -> None:
        """Write the first of the files if it is time. A failure is reported once, and the training continues."""
        if not self._paths or monotonic() < self._next:
            return
        try:
            self._save(self._paths[0])
        except FormatError as error:
            if not self._failed:
                tell(f"{error} The training continues.")
            self._failed = True
        self._next = monotonic() + self._seconds

    @property
    def done(self) -> bool:
        """Whether all that was learned is in one of the files, or was rescued."""
        return self._done

    def finish(self) -> list[str]:
        """Write all files. Returns sentences: which could not be written, and where the training is instead."""
        failures = []
        for path in self._paths:
            try:
                self._save(path)
                self._done = True
            except FormatError as error:
                failures.append(str(error))
        return failures if self._done or not failures else [*failures, self.rescue(self._paths[0].stem)]

    def rescue(self, name: str) -> str:
        """Write the training to a temporary folder. Returns a sentence that says where it is."""
        for place in (tempfile.gettempdir(), Path.home(), Path.cwd()):
            try:
                path = Path(tempfile.mkdtemp(prefix="layerwright-", dir=place)) / f"{name}{SUFFIX}"
                self._write(path, False)
            except (OSError, FormatError):
                continue
            self._done = True
            return f"What was learned is in {path} instead. Move that file to a safe place."
        return "What was learned is lost, since no other folder can be written either."

    def _save(self, path: Path) -> None:
        self._write(path, path in self._before)
        self._before.discard(path)  # a second save would replace the version before the training
