"""The command line: everything the program does without a window. A file each, and one line here."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from typing import NoReturn, Protocol

from core import __version__
from core.cli import bench, doctor, examples, info, train
from core.cli.refusing import CommandError
from core.messages import UserError

ABOUT = "Without a command, layerwright [FILE] opens the window. With one, it works without."
BAD_INPUT = (UserError, CommandError)


class Command(Protocol):
    """What the module of a command says of itself. What is slow to import, it imports when it runs."""

    HELP: str

    def arguments(self, parser: argparse.ArgumentParser, /) -> None:
        """Declare what it takes."""

    def run(self, options: argparse.Namespace, /) -> None:
        """Do it, and print. Raises what BAD_INPUT names."""


COMMANDS: dict[str, Command] = {"train": train, "info": info, "bench": bench, "examples": examples, "doctor": doctor}


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message[:1].upper()}{message[1:]}. Try {self.prog} --help.\n")


def main(
    arguments: Sequence[str] | None = None,
    commands: Mapping[str, Command] = COMMANDS,
    prog: str = "layerwright",
    about: str = ABOUT,
) -> int:
    """Run one command. Returns the exit status: 0, or 2 for bad input."""
    options = parser(commands, prog, about).parse_args(arguments)
    try:
        options.run(options)
    except BAD_INPUT as error:
        print(error, file=sys.stderr)
        return 2
    except MemoryError:
        print("There is not enough memory for this network and batch. Make them smaller.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    return 0


def parser(
    commands: Mapping[str, Command] = COMMANDS, prog: str = "layerwright", about: str = ABOUT
) -> argparse.ArgumentParser:
    """Every command with its options, of a program that is called `prog` and says `about` itself."""
    top = _Parser(prog=prog, description=about)
    top.add_argument("--version", action="version", version=f"layerwright {__version__}")
    chosen = top.add_subparsers(required=True, metavar="command")
    for name, command in commands.items():
        own = chosen.add_parser(name, help=command.HELP)
        command.arguments(own)
        own.set_defaults(run=command.run)
    return top
