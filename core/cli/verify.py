"""`layerwright verify`: train the run in a project again, and say whether it is the same bit for bit."""

import argparse
import json
from collections.abc import Sequence
from typing import Any

from core.cli.errors import CommandError
from core.messages.numbers import counted, json_number
from core.training.trainer import Trainer, here

HELP = "train the run in a project again, and say whether it is bit for bit the same"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.add_argument("file", metavar="FILE", help="trained project file")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object on the last line")


def run(options: argparse.Namespace) -> None:
    """Train the run again and print the result. Exits with 1 where it differs.

    Raises the errors in `core.cli.BAD_INPUT` where it cannot be compared: the table is missing or is another one.
    """
    from core.cli.opening import open_trained
    from core.formats.past_tensors import past_of
    from core.messages import joined
    from core.messages.numbers import significant
    from core.process import tell
    from core.project import prepared
    from core.training.verification import seconds_needed, verify
    from core.training.warm_up import warm_up_shown

    opened, preparation = open_trained(options.file)
    saved = opened.saved_run
    if saved is None:
        raise CommandError(
            f"{options.file} cannot be verified: its weights were imported, or saved without their training, so there "
            "is nothing to train again."
        )
    data, network = prepared(opened.project, preparation)
    if not data.is_same:
        raise CommandError(
            f"{options.file} cannot be verified, since its data is another: {joined(data.differences, '; ')}. "
            "Put the data of then in its place."
        )
    try:
        timeline = past_of(saved, data)
    except ValueError as error:
        raise CommandError(
            f"{options.file} cannot be verified: the past of its run is damaged. Open an earlier copy of the file."
        ) from error
    if timeline is None:
        raise CommandError(
            f"{options.file} does not say how its weights were trained: it was saved by an earlier version. Train it "
            f"again: layerwright train {options.file} --save."
        )
    warm_up_shown()
    first, last = timeline.first_step, timeline.last_step
    seconds = significant(seconds_needed(timeline))
    count = len(timeline.changes)
    changes = f" with {counted(count, 'change|changes')}" if count else ""
    tell(f"Training steps {first:,} to {last:,} again{changes} takes about {seconds} s.")
    with _bar(last - first) as bar:
        found = verify(timeline, network.state(opened.arrays), lambda step: bar.update(step - first - bar.n))
    for step in found.given:
        tell(f"At step {step:,} the run was given weights, which do not follow from the steps before it.")
    if found.difference is not None and (sentence := _other_machine(saved.trained_by)):
        tell(sentence)
    print(json.dumps(_result(found, first)) if options.json else _sentence(found, first))
    if found.difference is not None:
        raise SystemExit(1)


def _sentence(found: Any, first: int) -> str:
    if found.difference is None:
        return (
            f"Bit for bit the same: steps {first:,} to {found.steps:,}, compared at "
            f"{counted(len(found.compared), 'checkpoint|checkpoints')} and at the end."
        )
    different = found.difference
    if not different.parameter:
        return f"Different: the run ends at step {different.step:,}, since its loss is not finite there."
    numbers = f"{different.parameter} is {different.trained!r}, and was {different.saved!r}"
    if different.after == different.step:
        return (
            f"Different in the final weights: {numbers}. The checkpoint of the same step, {different.step:,}, is the "
            "same, so the final weights are not those of the run."
        )
    return f"Different at step {different.step:,}: {numbers}. At step {different.after:,} all was the same."


def _result(found: Any, first: int) -> dict[str, Any]:
    different = found.difference
    result = {"same": different is None, "first_step": first, "last_step": found.steps}
    result |= {"checkpoints": len(found.compared), "given": list(found.given)}
    if different is not None:
        result |= {"step": different.step, "same_until": different.after, "parameter": different.parameter}
        result |= {"saved": json_number(different.saved), "trained": json_number(different.trained)}
    return result


def _other_machine(trained_by: Sequence[Trainer]) -> str:
    """A sentence that says what else may round differently; empty where the run was trained by what compares it."""
    ours = here()
    others = [one for one in trained_by if one != ours]
    if not others:
        return ""
    return (
        f"It was trained by Layerwright {others[0].version} with {others[0].instructions}, and this is Layerwright "
        f"{ours.version} with {ours.instructions}, which may round differently."
    )


def _bar(steps: int) -> Any:
    from tqdm import tqdm

    from core.process import Stderr

    return tqdm(total=steps, unit=" steps", file=Stderr(), mininterval=0.2, leave=False, dynamic_ncols=True)
