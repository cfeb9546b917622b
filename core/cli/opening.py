"""How a command finds the project it is given."""

import os
from pathlib import Path

from core.examples import examples, find
from core.formats.errors import FormatError
from core.project import Project


def open_project(name: str) -> Project:
    """The project in a file, or the example of that name. Raises FormatError."""
    from core.formats import read

    path = Path(name)
    if os.path.isfile(path):  # unlike Path.is_file, it never raises
        return read(path).project
    if example := find(name):
        return example
    known = ", ".join(examples())
    raise FormatError(f"There is no file {name}, and no example of that name. The examples are {known}.")
