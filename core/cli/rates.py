"""`layerwright rates`: the learning-rate range test."""

import argparse
import json
import math

HELP = "try growing learning rates, and say which are worth training with"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    from core.messages.numbers import significant
    from core.training.range_test import HIGHEST, LOWEST, SEEDS, STEPS

    parser.add_argument("file", metavar="FILE", help="project file, or name of an example")
    parser.add_argument(
        "--seeds", type=int, default=SEEDS, metavar="N", help="orders of the batches; default: %(default)s"
    )
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object on the last line")
    lowest, highest = significant(LOWEST, 1), significant(HIGHEST, 1)
    parser.epilog = (
        f"Each seed makes {STEPS} steps whose rate grows from {lowest} to {highest}, from the saved training of FILE "
        "or else from new weights. Nothing is written."
    )


def run(options: argparse.Namespace) -> None:
    """Test, and print the interval. Raises the errors in `core.cli.BAD_INPUT`."""
    from core.cli.errors import CommandError
    from core.cli.opening import open_whole
    from core.process import tell
    from core.project import prepared
    from core.training.range_test import range_test
    from core.training.saved_run import resume_run
    from core.training.warm_up import warm_up_shown

    if not 1 <= options.seeds <= 100:
        raise CommandError(f"--seeds must be between 1 and 100, not {options.seeds}.")
    opened = open_whole(options.file)
    project, saved = opened.project, opened.saved_run
    data, network = prepared(project, opened.preparation if saved is not None else None)
    warm_up_shown()
    recipe, start = project.recipe, None
    if saved is not None:
        try:
            trained = resume_run(saved, network, data)
        except ValueError as error:
            raise CommandError(str(error)) from error
        recipe, start = trained.recipe, trained.checkpoint()
        tell(f"The test goes on from step {trained.steps:,} of the training in {options.file}.")
    found = range_test(network, data, recipe, start, options.seeds)
    assert found is not None
    if options.json:
        low, high = found.band
        result = {
            "interval": found.interval,
            "rates": found.rates.tolist(),
            "loss": [_number(value) for value in found.middle],
            "least": [_number(value) for value in low],
            "greatest": [_number(value) for value in high],
        }
        print(json.dumps(result))
        return
    print(found.sentence)


def _number(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None
