"""`layerwright rates`: the learning-rate range test."""

import argparse
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.network import State
    from core.training.checkpoint import Checkpoint

HELP = "try growing learning rates, and say which are worth training with"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    from core.messages.numbers import counted, significant
    from core.training.range_test import HIGHEST, LOWEST, SEEDS, STEPS

    parser.add_argument("file", metavar="FILE", help="project file, or name of an example")
    parser.add_argument(
        "--seeds", type=int, default=SEEDS, metavar="N", help="orders of the batches; default: %(default)s"
    )
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object on the last line")
    lowest, highest = significant(LOWEST, 1), significant(HIGHEST, 1)
    parser.epilog = (
        f"Each seed makes {counted(STEPS, 'step|steps')} whose rate grows from {lowest} to {highest}, from the "
        "training or the weights saved in FILE, or else from new weights. Nothing is written."
    )


def run(options: argparse.Namespace) -> None:
    """Test, and print the interval. Raises the errors in `core.cli.BAD_INPUT`."""
    from core.cli import starting
    from core.cli.errors import CommandError
    from core.cli.opening import open_whole
    from core.messages.numbers import json_number
    from core.process import tell
    from core.training.range_test import range_test
    from core.training.warm_up import warm_up_shown

    if not 1 <= options.seeds <= 100:
        raise CommandError(f"--seeds must be between 1 and 100, not {options.seeds}.")
    opened = open_whole(options.file)
    project, is_saved = opened.project, opened.saved_run is not None
    data, network, first = starting.prepared_data(options.file, opened, project, is_saved, "test")
    warm_up_shown()
    recipe = project.recipe
    start: Checkpoint | State | None = first
    if is_saved:
        remedy = "Train it again and save it, or put the data of then in its place."
        trained = starting.resumed(options.file, opened, network, data, remedy)
        recipe, start = trained.recipe, trained.checkpoint()
        tell(f"The test goes on from step {trained.steps:,} of the training in {options.file}.")
    found = range_test(network, data, recipe, start, options.seeds)
    assert found is not None
    if options.json:
        low, high = found.band
        result = {
            "interval": found.interval,
            "rates": found.rates.tolist(),
            "loss": [json_number(value) for value in found.middle],
            "least": [json_number(value) for value in low],
            "greatest": [json_number(value) for value in high],
        }
        print(json.dumps(result))
        return
    print(found.sentence)
