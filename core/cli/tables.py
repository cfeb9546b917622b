"""Arguments that say how a table is read, for the commands that read one."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from core.cli.errors import CommandError
from core.data import TableFile, source_for
from core.data.base import Source
from core.data.reading.column import ColumnReading
from core.definitions import Definition


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments that overrule guesses."""
    parser.add_argument("--target", metavar="COLUMN", help="the column to predict, instead of the last one")
    parser.add_argument(
        "--column",
        action="append",
        nargs="+",
        default=[],
        metavar=("COLUMN", "FIELD=VALUE"),
        help="how a column is read, such as --column age type=number gaps=mean; may be repeated. "
        f"Fields: {', '.join(name for name in ColumnReading.params() if name != 'name')}",
    )
    parser.add_argument(
        "--dialect",
        nargs="+",
        default=[],
        metavar="FIELD=VALUE",
        help=f"how the file is opened, such as --dialect delimiter=';'. Fields: {', '.join(_dialect().params())}",
    )


def table_source(path: str, options: argparse.Namespace) -> Source:
    """The source of a file, with what the arguments say. Raises CommandError and DefinitionError."""
    if not path.strip():
        raise CommandError("The name of the file is empty. Give a file with a table or a folder of images.")
    source = source_for(Path(path))
    if not isinstance(source, TableFile):
        if options.target or options.column or options.dialect:
            raise CommandError(f"{path} is not a table with columns. Leave out --target, --column and --dialect.")
        return source
    columns = [_set(ColumnReading(name=name), fields) for name, *fields in options.column]
    source = replace(source, columns=tuple(columns), dialect=_set(source.dialect, options.dialect))
    return source.change(target=options.target) if options.target else source


D = TypeVar("D", bound=Definition)


def _dialect() -> Definition:
    return TableFile().dialect


def _set(definition: "D", fields: list[str]) -> "D":
    """The definition with fields given as texts, NAME=VALUE."""
    for field in fields:
        name, equals, text = field.partition("=")
        if not equals or name not in definition.params():
            known = ", ".join(definition.params())
            raise CommandError(f"{field} is not a field with a value. The fields are {known}, as in name=value.")
        value = int(text) if isinstance(getattr(definition, name), int) and text.lstrip("-").isdigit() else text
        definition = definition.change(**{name: value})
    return definition
