"""Opens the project that a command is given."""

import os
from pathlib import Path

from core.cli.errors import CommandError
from core.data.preparation.preparation import Preparation
from core.formats import ProjectFile, read
from core.formats.examples import examples, find
from core.process import tell
from core.project import Project


def open_project(name: str) -> Project:
    """The project in a file, or the example of this name. Raises FormatError and CommandError."""
    return open_whole(name).project


def open_trained(name: str) -> tuple[ProjectFile, Preparation]:
    """A project with weights, and what its training rows taught. Raises FormatError and CommandError."""
    opened = open_whole(name)
    if not opened.arrays:
        raise CommandError(f"{name} is not trained. Train it first: layerwright train {name} --save.")
    if opened.preparation is None:
        raise CommandError(
            f"{name} was saved by an earlier version, without what its training rows taught. "
            f"Train it again: layerwright train {name} --save."
        )
    return opened, opened.preparation


def open_whole(name: str) -> ProjectFile:
    """The project in a file with its weights and run, or the example of this name. Raises FormatError, CommandError."""
    if not name.strip():
        raise CommandError("The name of the file is empty. Give a project file or an example.")
    path = Path(name)
    if os.path.isfile(path):  # unlike Path.is_file, it never raises
        opened = read(path)
        if opened.newer:
            tell(opened.newer)
        return opened
    if example := find(name):
        return ProjectFile(example, {})
    if os.path.isdir(path):
        raise CommandError(f"{name} is a folder. Give a project in it, such as {path / 'project.layerwright'}.")
    known = ", ".join(examples())
    raise CommandError(f"There is no file or example named {name}. The examples are {known}.")
