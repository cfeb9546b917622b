"""`layerwright examples`: the projects that come with the program."""

import argparse

from core.formats.examples import examples, failures

HELP = "list the examples that come with the program, and the networks that fail on purpose"


def arguments(_parser: argparse.ArgumentParser) -> None:
    """It has no arguments."""


def run(_options: argparse.Namespace) -> None:
    """Print one line per example."""
    for name, project in (examples() | failures()).items():
        print(f"{name:<23} {project.about}")
