"""`layerwright export`: write a trained project for other programs."""

import argparse
import json
from contextlib import suppress
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.messages.languages import LANGUAGES
from core.process import tell

if TYPE_CHECKING:
    from core.data.preparation.preparation import Preparation
    from core.formats import ProjectFile
    from core.formats.export import RunDetails
    from core.network import Network

HELP = "export a trained project in a format of other programs"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.add_argument("file", metavar="FILE", help="trained project file")
    parser.add_argument("--to", type=Path, required=True, metavar="PATH", help="file to write")
    parser.add_argument(
        "--format", default="", metavar="NAME", help="format, such as onnx; without it, that of the suffix of PATH"
    )
    parser.add_argument(
        "--language",
        default="en",
        choices=list(LANGUAGES),
        help="language of pages and reports for people; default: %(default)s",
    )
    parser.add_argument("--json", action="store_true", help="print what was written and proved as JSON")


def run(options: argparse.Namespace) -> None:
    """Export, and print what was proved. Raises the errors in `core.cli.BAD_INPUT`."""
    from core.cli.opening import open_trained
    from core.formats import TrainedNetwork, exported
    from core.formats.data_paths import data_files
    from core.project import spec_of
    from core.project.receipt import receipt_of
    from core.training.warm_up import warm_up_shown

    opened, preparation = open_trained(options.file)
    network = opened.project.network(spec_of(preparation))
    warm_up_shown()
    state = network.state(opened.arrays)
    receipt = receipt_of(opened.saved_run, preparation, state)
    sources = (options.file, *data_files(opened.project))
    details = cache(partial(_details, opened, preparation, network))  # it reads the rows
    trained = TrainedNetwork(
        network, state, preparation, opened.project.title, receipt, options.language, details, sources
    )
    result = exported(options.to, trained, options.format)
    if options.json:
        print(json.dumps(result.facts()))
    else:
        tell(result.sentence)
        if result.check and result.proof:
            tell(f"Check it where it arrives: {result.check}")


def _details(opened: "ProjectFile", preparation: "Preparation", network: "Network") -> "RunDetails":
    """What a report says beyond the network. The rows and the curves are left out where they cannot be read."""
    from core.data import DataError, prepare
    from core.formats.export import RunDetails
    from core.formats.past_tensors import past_of
    from core.training.saved_run import curves

    data = history = timeline = None
    try:
        data = prepare(opened.project.data, kept=preparation)
    except DataError as error:
        tell(f"{error} The report says nothing of its rows.")
    if opened.saved_run is not None:
        with suppress(ValueError):  # the curves are damaged
            history = curves(opened.saved_run, network)
        with suppress(ValueError):  # the past is damaged
            timeline = past_of(opened.saved_run, data) if data is not None else None
    epochs = opened.saved_run.progress()[1] if opened.saved_run is not None else 0
    return RunDetails(opened.project, data, history, epochs, timeline)
