"""`layerwright import`: a network from the file of another program, as a trained project."""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from core.process import tell

if TYPE_CHECKING:
    from core.formats.imports.imported import Imported

HELP = "import a network from a file of another program"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.epilog = (
        "The exit status is 0 if all was imported, 1 if nodes of the file are not ours, so that the project has the "
        "layers before them without weights, and 2 if nothing is written."
    )
    parser.add_argument("file", type=Path, metavar="FILE", help="file of another program, such as model.onnx")
    parser.add_argument("--to", type=Path, required=True, metavar="PROJECT", help="project file to write")
    parser.add_argument(
        "--into", metavar="PROJECT", help="project whose network gets the weights of FILE, without its layers"
    )
    parser.add_argument("--json", action="store_true", help="print what became of each node, and how it compares")


def run(options: argparse.Namespace) -> None:
    """Import, and print what became of each node. Raises the errors in `core.cli.BAD_INPUT`.

    Exits with status 1 if nodes are not ours, so that the project has no weights.
    """
    from core.cli.errors import CommandError
    from core.formats import SUFFIX
    from core.formats.imports import imported
    from core.training.warm_up import warm_up_shown

    if options.to.suffix.lower() != SUFFIX:
        raise CommandError(f"{options.to} is not a project file name. Give a name that ends in {SUFFIX}.")
    warm_up_shown()
    found = _into(options.file, options.into) if options.into else imported(options.file)
    if options.json:
        print(json.dumps(found.facts()))
    else:
        for fate in found.fates:
            tell(fate.sentence())
        for note in found.notes:
            tell(note)
    found.save(options.to)
    if found.refused or not options.json:
        tell(found.sentence())
    if found.refused:
        raise SystemExit(1)


def _into(path: Path, name: str) -> "Imported":
    """The project of this name with the weights of a file. Raises FormatError, DataError and CommandError."""
    from core.cli.opening import open_whole
    from core.data import prepare
    from core.formats.imports.into import into

    opened = open_whole(name)
    return into(path, opened.project, opened.preparation or prepare(opened.project.data).preparation)
