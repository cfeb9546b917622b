"""`layerwright train`: train a project, and save or export what it learned."""

import argparse
import json
import math
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.cli.opening import open_whole
from core.cli.refusing import CommandError
from core.data import Prepared
from core.formats import FORMATS, SUFFIX, Opened, Trained, export, write
from core.metrics import Report, side_by_side
from core.network import Network
from core.project import prepared
from core.training import Controls, Diverged, Recipe, Run
from core.training.follow import follow
from core.training.history import History
from core.training.keeping import curves, keep, resume

HELP = "train a project, and save or export what it learned"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what it takes."""
    parser.add_argument("file", metavar="FILE", help="a project, or the name of an example")
    parser.add_argument("--epochs", type=int, metavar="N", help="train for so many epochs, whatever the recipe says")
    parser.add_argument("--seed", type=int, metavar="N", help="start from these random numbers")
    parser.add_argument(
        "--export",
        action="append",
        default=[],
        type=Path,
        metavar="PATH",
        help="write the trained network to .safetensors, .npz or .layerwright; may be given again",
    )
    parser.add_argument(
        "--save", action="store_true", help="write what was learned, and where it stands, to FILE itself"
    )
    parser.add_argument("--resume", action="store_true", help="go on where the training in FILE stands")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object, on the last line")


def run(options: argparse.Namespace) -> None:
    """Train, export, save, report. Raises what `core.cli.BAD_INPUT` names.

    What was learned is kept also where the run is stopped by Ctrl+C or where its loss grows without bound.
    """
    from core.training.warm_up import warm_up_shown

    opened = open_whole(options.file)
    project = opened.project
    asked = {name: value for name in ("epochs", "seed") if (value := getattr(options, name)) is not None}
    project = replace(project, recipe=project.recipe.change(**asked))
    if options.save:
        _check_saving(Path(options.file), opened)
    for path in options.export:
        _check_export(path)
    data, network = prepared(project)
    for note in data.dataset.notes:
        print(note, file=sys.stderr)
    warm_up_shown()
    training, history = _begin(opened, network, data, project.recipe, options)
    controls = Controls()
    if project.recipe != training.recipe:
        controls.change(network, project.recipe)
    ended = follow(training, history, project.recipe.epochs, controls)
    splits = _judged(training)
    result = _result(training, network, splits)
    snapshot = training.snapshot()
    arrays = network.arrays(snapshot.state)
    kept = keep(training.checkpoint(), snapshot, history, network, data, training.recipe)
    for path in options.export:
        if path.suffix.lower() == SUFFIX:
            write(path, project, arrays, kept)
            print(f"{path.name} is written, with what was learned and where the training stands.", file=sys.stderr)
        else:
            said = export(path, Trained(network, snapshot.state, data, project.title))
            print(said, file=sys.stderr)
    if options.save:
        write(Path(options.file), project, arrays, kept, keep_previous=True)
    if isinstance(ended, Diverged):
        written = " What was asked for is written." if options.export or options.save else ""
        raise CommandError(ended.reason + written)
    print(json.dumps(result) if options.json else f"{_sentence(result)}\n{side_by_side(splits)}")
    if controls.stopped:
        raise KeyboardInterrupt


def _check_saving(path: Path, opened: Opened) -> None:
    if not path.is_file():
        raise CommandError(f"{path} is an example, which cannot be saved. Export it to a file that ends in {SUFFIX}.")
    if opened.newer:
        raise CommandError(opened.newer)
    if path.suffix == ".json":
        raise CommandError(f"{path} cannot hold what is learned. Save it as {SUFFIX} first, or use --export.")


def _check_export(path: Path) -> None:
    known = [each.suffix for each in FORMATS] + [SUFFIX]
    if path.suffix.lower() not in known:
        raise CommandError(f"{path} names no format. Let it end in {', '.join(known)}.")
    if not path.absolute().parent.is_dir():
        raise CommandError(f"There is no folder {path.parent} to export to. Make it first.")


def _begin(
    opened: Opened, network: Network, data: Prepared, recipe: Recipe, options: argparse.Namespace
) -> tuple[Run, History]:
    """A run from fresh weights; or, to resume, the one in the file and its curves, as they stood."""
    if not options.resume:
        return Run(network, data, recipe), History(network)
    if opened.kept is None:
        raise CommandError(f"{options.file} has no training in it to go on with. Train it without --resume.")
    try:
        training, history = resume(opened.kept, network, data), curves(opened.kept, network)
    except ValueError as error:
        raise CommandError(f"{options.file} cannot be resumed: {error} Train it without --resume.") from error
    if options.seed is not None and options.seed != training.seed:
        raise CommandError(f"{options.file} was trained with the seed {training.seed}. Resume it without --seed.")
    if training.epoch >= recipe.epochs:
        raise CommandError(
            f"{options.file} has been trained for {training.epoch} epochs. Ask for more of them in all with --epochs."
        )
    return training, history


def _judged(run: Run) -> dict[str, Report]:
    """What it learned, by every metric and the loss, as in prediction, on each split that there is."""
    reports = run.reports()
    losses = dict(zip(("train", "validation"), run.evaluate(), strict=True))
    splits = reports.splits if reports else {}
    return {split: replace(report, loss=losses[split][0]) for split, report in splits.items()}


def _result(run: Run, network: Network, splits: dict[str, Report]) -> dict[str, Any]:
    result: dict[str, Any] = {"epochs": run.epoch, "steps": run.steps}
    for key in ("loss", "accuracy"):
        result |= {f"{split}_{key}": _number(splits, split, key) for split in ("train", "validation")}
    return result | {
        "parameters": network.parameters(),
        "seconds": round(run.seconds, 6),
        "us_per_step": round(run.seconds / max(run.steps, 1) * 1e6, 3),
        "seed": run.seed,
        "metrics": {split: report.plain() for split, report in splits.items()},
    }


def _number(splits: dict[str, Report], split: str, key: str) -> float | None:
    """JSON has no NaN: what does not apply is null."""
    value = splits[split].get(key) if split in splits else None
    return value if value is not None and math.isfinite(value) else None


def _sentence(result: dict[str, Any]) -> str:
    return (
        f"{result['epochs']} epochs, {result['steps']} steps, {result['us_per_step']} µs a step, "
        f"{result['parameters']} parameters"
    )
