"""How a command finds the project it is given."""

import os
import sys
from pathlib import Path

from core.cli.refusing import CommandError
from core.formats import ProjectFile, read
from core.formats.examples import examples, find
from core.project import Project


def open_project(name: str) -> Project:
    """The project in a file, or the example of that name. Raises FormatError and CommandError."""
    return open_whole(name).project


def open_whole(name: str) -> ProjectFile:
    """The project in a file with what it learned, or the example of that name. Raises FormatError and CommandError."""
    path = Path(name)
    if os.path.isfile(path):  # unlike Path.is_file, it never raises
        opened = read(path)
        if opened.newer:
            print(opened.newer, file=sys.stderr)
        return opened
    if example := find(name):
        return ProjectFile(example, {})
    if os.path.isdir(path):
        raise CommandError(f"{name} is a folder. Name a project in it, such as {path / 'project.layerwright'}.")
    known = ", ".join(examples())
    raise CommandError(f"There is no file {name}, and no example of that name. The examples are {known}.")
