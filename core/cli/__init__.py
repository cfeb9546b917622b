"""The command line: everything the program does without a window. To add a command, write a file and list it here."""

import argparse
import signal
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any, NoReturn, Protocol

from core import __version__
from core.cli import bench, compare, data, doctor, examples, export, imports, info, judge, predict, rates, train, verify
from core.cli.errors import CommandError
from core.messages import UserError
from core.messages.system_errors import describe
from core.process import drop_stdout, flush_stdout, tell

ABOUT = "Without a command, layerwright [FILE] opens the window. The commands run without it."
BAD_INPUT = (UserError, CommandError)


class Command(Protocol):
    """The interface of a command's module. It imports slow modules only when it runs."""

    HELP: str

    def arguments(self, parser: argparse.ArgumentParser, /) -> None:
        """Add its arguments to the parser."""

    def run(self, options: argparse.Namespace, /) -> None:
        """Run the command and print its result. Raises the errors in BAD_INPUT."""


COMMANDS: dict[str, Command] = {
    "data": data,
    "train": train,
    "judge": judge,
    "compare": compare,
    "rates": rates,
    "predict": predict,
    "export": export,
    "import": imports,
    "verify": verify,
    "info": info,
    "bench": bench,
    "examples": examples,
    "doctor": doctor,
}


class _Parser(argparse.ArgumentParser):
    """Prints an error as one sentence and exits with status 2."""

    _mixed = False  # whether it is in the middle of parsing files and options in any order

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse files that stand before, between and after options, such as `compare A --resume B`."""
        if self._mixed or self._subparsers is not None:
            return super().parse_known_args(args, namespace)
        self._mixed = True  # argparse calls this method for the options, and again for the files
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._mixed = False

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message[:1].upper()}{message[1:]}. Try {self.prog} --help.\n")


def main(
    arguments: Sequence[str] | None = None,
    commands: Mapping[str, Command] = COMMANDS,
    prog: str = "layerwright",
    about: str = ABOUT,
) -> int:
    """Run one command. Returns the exit status.

    It is 0, 1 if the output cannot be printed, 2 for bad input, or 128 and the number of the signal that stopped the
    command: 130 after Ctrl+C, and 141 where nobody reads the output any more, as in `layerwright examples | head -1`.
    """
    try:
        options = parser(commands, prog, about).parse_args(arguments)
        options.run(options)
        flush_stdout()
    except BAD_INPUT as error:
        tell(str(error))
        return 2
    except MemoryError:
        tell("Not enough memory for this network and batch size. Make them smaller.")
        return 2
    except KeyboardInterrupt as error:
        tell("Stopped.")
        return 128 + getattr(error, "number", signal.SIGINT)
    except SystemExit:  # of argparse, after --help or a wrong argument
        with suppress(OSError):
            flush_stdout()
        raise
    except BrokenPipeError:
        drop_stdout()
        return 128 + getattr(signal, "SIGPIPE", 13)
    except OSError as error:
        drop_stdout()
        where = f"{error.filename}: " if error.filename else ""
        tell(f"The command failed. {where}{describe(error)}.")
        return 1
    return 0


def parser(
    commands: Mapping[str, Command] = COMMANDS, prog: str = "layerwright", about: str = ABOUT
) -> argparse.ArgumentParser:
    """The parser of all commands, for a program named `prog` with the description `about`."""
    top = _Parser(prog=prog, description=about)
    top.add_argument("--version", action="version", version=f"layerwright {__version__}")
    chosen = top.add_subparsers(required=True, metavar="command")
    for name, command in commands.items():
        own = chosen.add_parser(name, help=command.HELP)
        command.arguments(own)
        own.set_defaults(run=command.run)
    return top
