"""`layerwright train`: train a project, and save or export the trained network."""

import argparse
import json
import math
import os
from codecs import BOM_UTF8
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.cli import tables
from core.cli.errors import CommandError
from core.cli.opening import open_whole
from core.cli.saving import Saving
from core.data import Data, Prepared
from core.data.sources import SUFFIXES
from core.diagnoses import Diagnosis, computed, diagnose
from core.formats import (
    FORMATS,
    SUFFIX,
    FormatError,
    ProjectFile,
    TrainedNetwork,
    atomic,
    export,
    suffixes_text,
    write,
)
from core.messages import joined
from core.metrics import Report, side_by_side
from core.moments import Moment
from core.network import Network
from core.process import tell
from core.project import Project, prepared
from core.project.advice import advice, magnitude
from core.project.templates import suggested
from core.training import Controls, Diverged, Finished, Recipe, Run
from core.training.console import follow
from core.training.history import History
from core.training.past import PastHistory
from core.training.saved_run import curves, resume_run, save_run
from core.training.signals import ENDING, Stopped, stopping

HELP = "train a project, and save or export the trained network"
ENDINGS = suffixes_text(SUFFIX)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.add_argument("file", metavar="FILE", help="project file, table, or name of an example")
    tables.arguments(parser)
    parser.add_argument("--epochs", type=int, metavar="N", help="number of epochs in all, instead of the recipe's")
    parser.add_argument("--seed", type=int, metavar="N", help="random seed, instead of the recipe's")
    parser.add_argument(
        "--export",
        action="append",
        default=[],
        type=Path,
        metavar="PATH",
        help=f"write the trained network to PATH, which ends in {ENDINGS}; may be repeated",
    )
    parser.add_argument("--save", action="store_true", help="save the weights and the training state to FILE")
    parser.add_argument(
        "--save-every",
        type=float,
        default=5.0,
        metavar="MINUTES",
        help="how often a long training is saved, to FILE with --save, else to the first --export that ends in "
        f"{SUFFIX}, so that --resume continues it even if the process was killed; default: %(default)g",
    )
    parser.add_argument("--resume", action="store_true", help="continue the training saved in FILE")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object on the last line")


def run(options: argparse.Namespace) -> None:
    """Train, save, export and print the result. Raises the errors in `core.cli.BAD_INPUT`, and Stopped.

    Weights are saved and exported even if Ctrl+C, SIGTERM or SIGHUP stops the run, or if it diverges.
    """
    from core.training.warm_up import warm_up_shown

    opened = _opened(options)
    project = opened.project
    changed = {name: value for name in ("epochs", "seed") if (value := getattr(options, name)) is not None}
    project = replace(project, recipe=project.recipe.change(**changed))
    _check_outputs(options, opened)
    kept = opened.preparation if options.resume else None
    data, network = prepared(project, kept)
    for note in data.dataset.notes:
        tell(note)
    for known in advice(project, network.spec, magnitude(data)):
        tell(f"Advice: {known.message}")
    warm_up_shown()
    run, history = _start(opened, network, data, project.recipe, options)
    controls = Controls()
    if project.recipe != run.recipe:
        controls.change(network, project.recipe)

    def save(path: Path, keep_previous: bool) -> None:
        snapshot = run.snapshot()
        saved = save_run(run.checkpoint(), snapshot, history, network, data, run.recipe)
        write(path, project, network.arrays(snapshot.state), saved, keep_previous, data.preparation)

    own = [Path(options.file)] if options.save else []
    projects = [path for path in options.export if path.suffix.lower() == SUFFIX]
    saving = Saving([*own, *projects], save, options.save_every, own[0] if own else None)
    with stopping(controls, ENDING) as signals:
        ended = follow(run, history, project.recipe.epochs, controls, keep=saving.tick)
        failures = saving.finish()
        if not failures:
            for path in projects:
                tell(f"Saved {path.name} with the weights and the training state.")
        trained = TrainedNetwork(network, run.snapshot().state, data.preparation, project.title)
        failures += _export([path for path in options.export if path not in projects], trained, saving)
    diagnoses = _diagnoses(project, data, network, run, history, ended)
    for diagnosis in diagnoses:
        if diagnosis.kind != "divergence":  # which is the error below
            tell(f"Diagnosis: {diagnosis.sentence}")
    if isinstance(ended, Diverged):
        written = " Those weights were written." if (options.export or options.save) and not failures else ""
        failures.insert(0, ended.reason + written)
    elif ended.reason:
        tell(ended.reason)
    if failures:
        raise CommandError(" ".join(failures))
    splits = _reports(run)
    result = _result(run, network, splits) | {"diagnoses": [diagnosis.kind for diagnosis in diagnoses]}
    print(json.dumps(result) if options.json else f"{_summary(result)}\n{side_by_side(splits)}")
    if signals:
        raise Stopped(signals[0])


def _export(paths: list[Path], trained: TrainedNetwork, saving: Saving) -> list[str]:
    """Export the weights. Returns sentences about what failed, and where the training is if it is in no file."""
    failures = []
    for path in paths:
        try:
            tell(export(path, trained))
        except FormatError as error:
            failures += [str(error)] if saving.done else [str(error), saving.rescue(path.stem)]
    return failures


def _opened(options: argparse.Namespace) -> ProjectFile:
    """The project in the file, or a suggested network for the table in it. Raises the errors of both."""
    path = Path(options.file)
    if not os.path.isfile(path) or not (path.name.lower().endswith(tuple(SUFFIXES)) or _is_list(path)):
        if options.target or options.column or options.dialect:
            raise CommandError("--target, --column and --dialect are for tables. A project says how its table is read.")
        return open_whole(options.file)
    if options.save or options.resume:
        raise CommandError(f"{path.name} is a table. To keep the network, give --export a name that ends in {SUFFIX}.")
    data = Data(source=tables.table_source(options.file, options))
    return ProjectFile(suggested(data, path.stem), {})


def _is_list(path: Path) -> bool:
    """Whether a JSON file is a table: a list, where a project is one object."""
    if path.suffix.lower() != ".json":
        return False
    with path.open("rb") as file:
        return file.read(64).removeprefix(BOM_UTF8).lstrip()[:1] == b"["


def _check_outputs(options: argparse.Namespace, opened: ProjectFile) -> None:
    """Raise CommandError or FormatError, before any training, where its result could not be written."""
    if not 0 < options.save_every < math.inf:
        raise CommandError(f"--save-every must be a number of minutes greater than 0, not {options.save_every:g}.")
    if options.save:
        _check_saving(Path(options.file), opened)
        atomic.check(Path(options.file))
    for path in options.export:
        _check_export(path)
        atomic.check(path)


def _check_saving(path: Path, opened: ProjectFile) -> None:
    if not os.path.isfile(path):
        raise CommandError(
            f"{path} is an example and cannot be overwritten. Use --export with a file that ends in {SUFFIX}."
        )
    if opened.newer:
        raise CommandError(opened.newer)
    if path.suffix == ".json":
        raise CommandError(f"{path} cannot hold weights. Save it as {SUFFIX} first, or use --export.")


def _check_export(path: Path) -> None:
    if path.suffix.lower() not in (SUFFIX, *(known.suffix for known in FORMATS)):
        raise CommandError(f"Cannot export to {path}. The file name must end in {ENDINGS}.")
    if not os.path.isdir(path.absolute().parent):
        raise CommandError(f"The folder {path.parent} does not exist. Create it first.")


def _start(
    opened: ProjectFile, network: Network, data: Prepared, recipe: Recipe, options: argparse.Namespace
) -> tuple[Run, History]:
    """A new run; or with --resume the saved one, and its curves."""
    if not options.resume:
        return Run(network, data, recipe), History(network)
    if opened.saved_run is None:
        raise CommandError(f"{options.file} holds no saved training. Train it without --resume.")
    if not data.is_same:
        raise CommandError(
            f"{options.file} cannot be resumed, since its data has changed: {joined(data.differences, '; ')}. "
            "Train it without --resume."
        )
    try:
        run, history = resume_run(opened.saved_run, network, data), curves(opened.saved_run, network)
    except ValueError as error:
        raise CommandError(f"{options.file} cannot be resumed: {error} Train it without --resume.") from error
    if options.seed is not None and options.seed != run.seed:
        raise CommandError(f"{options.file} was trained with the seed {run.seed}. Resume it without --seed.")
    if run.epoch >= recipe.epochs:
        raise CommandError(
            f"{options.file} has already been trained for {run.epoch} epochs. Give a larger total with --epochs."
        )
    return run, history


def _reports(run: Run) -> dict[str, Report]:
    """The loss and all metrics on every split, as in prediction."""
    evaluation = run.evaluate()
    losses = dict(zip(("train", "validation"), run.losses(), strict=True))
    splits = evaluation.splits if evaluation else {}
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
        "metrics": {split: report.to_json() for split, report in splits.items()},
    }


def _diagnoses(
    project: Project, data: Prepared, network: Network, run: Run, history: History, ended: Finished | Diverged
) -> tuple[Diagnosis, ...]:
    """What is seen to be wrong in the run."""
    past, diverged = PastHistory(history, history.epochs_done), ended if isinstance(ended, Diverged) else None
    moment = Moment(project, data, network, run.snapshot(), past, history.evaluation, diverged)
    return diagnose(computed(moment))


def _number(splits: dict[str, Report], split: str, key: str) -> float | None:
    """The value of a metric; None where it does not apply, because JSON has no NaN."""
    value = splits[split].get(key) if split in splits else None
    return value if value is not None and math.isfinite(value) else None


def _summary(result: dict[str, Any]) -> str:
    return (
        f"{result['epochs']} epochs, {result['steps']} steps, {result['us_per_step']} µs per step, "
        f"{result['parameters']} parameters"
    )
