"""`layerwright export`: write a trained project for other programs."""

import argparse
import json
from pathlib import Path

from core.cli.errors import CommandError
from core.process import tell

HELP = "export a trained project in a format of other programs"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.add_argument("file", metavar="FILE", help="trained project file")
    parser.add_argument(
        "--to", type=Path, required=True, metavar="PATH", help="file to write; the suffix is the format"
    )
    parser.add_argument("--json", action="store_true", help="print what was written and proved as JSON")


def run(options: argparse.Namespace) -> None:
    """Export, and print what was proved. Raises the errors in `core.cli.BAD_INPUT`."""
    from core.cli.opening import open_whole
    from core.formats import TrainedNetwork, exported
    from core.project import spec_of
    from core.training.warm_up import warm_up_shown

    opened = open_whole(options.file)
    if not opened.arrays:
        raise CommandError(f"{options.file} is not trained. Train it first: layerwright train {options.file} --save.")
    if opened.preparation is None:
        raise CommandError(
            f"{options.file} was saved by an earlier version, without what its training rows taught. "
            f"Train it again: layerwright train {options.file} --save."
        )
    network = opened.project.network(spec_of(opened.preparation))
    warm_up_shown()
    state = network.state(opened.arrays)
    result = exported(options.to, TrainedNetwork(network, state, opened.preparation, opened.project.title))
    if options.json:
        print(json.dumps(result.facts()))
    else:
        tell(result.sentence)
