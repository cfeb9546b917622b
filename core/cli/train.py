"""`layerwright train`: train a project, and save or export the trained network."""

import argparse
import json
import math
import os
from codecs import BOM_UTF8
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from core.cli import folds, seeds, starting, tables
from core.cli.errors import CommandError
from core.cli.opening import open_whole
from core.cli.saving import Saving
from core.data import Data
from core.data.sources import SUFFIXES
from core.diagnoses import KINDS, diagnose
from core.diagnoses.records import records
from core.diagnoses.trained import last_moment
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
from core.formats.data_paths import data_files
from core.formats.export import RunDetails
from core.formats.past_tensors import with_past
from core.messages import joined
from core.messages.numbers import counted, significant
from core.metrics import Report, side_by_side
from core.network import Network
from core.process import tell
from core.project.advice import advice, facts
from core.project.receipt import Receipt
from core.project.templates import suggested
from core.training import Controls, Diverged, Run
from core.training.console import follow
from core.training.saved_run import save_run
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
    parser.add_argument(
        "--folds",
        type=int,
        metavar="K",
        help="train K models, each validated on one of K folds of the rows, and print mean and standard deviation "
        "(with K − 1) of their figures",
    )
    parser.add_argument(
        "--keep", default="", metavar="FOLD", help="with --folds: the fold whose model --export writes, or best"
    )
    parser.add_argument(
        "--seeds",
        type=int,
        metavar="K",
        help="train from K seeds and print mean, standard deviation (with K − 1), median and range of the figures; "
        "with --json also mean and standard deviation of the curves by epoch, from three seeds on",
    )
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object on the last line")
    parser.epilog = f"Kinds in the diagnoses of --json: {joined(KINDS)}."


def run(options: argparse.Namespace) -> None:
    """Train, save, export and print the result. Raises the errors in `core.cli.BAD_INPUT`, and Stopped.

    Weights are saved and exported even if Ctrl+C, SIGTERM or SIGHUP stops the run, or if it diverges.
    """
    from core.training.warm_up import warm_up_shown

    folds.check_options(options)
    seeds.check_options(options)
    opened = _opened(options)
    project = opened.project
    changed = {name: value for name in ("epochs", "seed") if (value := getattr(options, name)) is not None}
    project = replace(project, recipe=project.recipe.change(**changed))
    _check_outputs(options, opened)
    if options.folds is not None:
        if opened.has_weights_alone:
            tell(f"The folds start from random weights, not from those in {options.file}.")
        warm_up_shown()
        folds.run_folds(options, project)
        return
    if options.seeds is not None:
        if opened.has_weights_alone:
            tell(f"All runs start from random weights, not from those in {options.file}.")
        warm_up_shown()
        seeds.run_seeds(options, project)
        return
    data, network, first = starting.prepared_data(options.file, opened, project, options.resume)
    for note in data.dataset.notes:
        tell(note)
    if len(data.test):
        tell(
            f"{counted(len(data.test), 'row is|rows are')} held out for the test: layerwright judge shows "
            "the figures on them."
        )
    known_before = advice(project, network.spec, facts(data))
    for known in known_before:
        tell(f"Advice: {known.message}")
    warm_up_shown()
    run, history = starting.start(options, opened, network, data, project.recipe, first)
    controls = Controls()
    if project.recipe != run.recipe:
        controls.change(network, project.recipe)

    def save(path: Path, keep_previous: bool) -> None:
        snapshot = run.snapshot()
        saved = save_run(run.checkpoint(), snapshot, history, network, data, run.recipe)
        saved = with_past(saved, run.timeline, project.keep_past)
        write(
            path,
            project,
            network.arrays(snapshot.state),
            saved,
            keep_previous,
            data.preparation,
            runs=opened.runs,
        )

    own = [Path(options.file)] if options.save else []
    projects = [path for path in options.export if path.suffix.lower() == SUFFIX]
    saving = Saving([*own, *projects], save, options.save_every)
    with stopping(controls, ENDING) as signals:
        ended = follow(run, history, project.recipe.epochs, controls, keep=saving.tick)
        failures = saving.finish()
        if not failures:
            for path in projects:
                tell(f"Saved {path.name} with the weights and the training state.")
        snapshot = run.snapshot()
        made = (snapshot.step, snapshot.epoch)
        receipt = Receipt.of(data.preparation, run.recipe, made, history.trained_by, snapshot.state)
        details = partial(RunDetails, project, data, history, run.epoch, run.timeline)
        trained = TrainedNetwork(
            network,
            snapshot.state,
            data.preparation,
            project.title,
            receipt,
            details=details,
            sources=data_files(project),
        )
        failures += _export([path for path in options.export if path not in projects], trained, saving)
    diagnoses = diagnose(last_moment(project, data, network, run, history, ended))
    for diagnosis in diagnoses:
        if diagnosis.kind != "divergence":  # which is the error below
            tell(f"Diagnosis: {diagnosis.sentence}")
    if isinstance(ended, Diverged):
        written = " Those weights were written." if (options.export or options.save) and not failures else ""
        failures.insert(0, ended.reason + written)
    elif ended.reason:
        tell(ended.reason)
    if failures and not options.json:
        raise CommandError(" ".join(failures))
    splits = _reports(run)
    result = _result(run, network, splits) | {"diagnoses": records(project, known_before, diagnoses)}
    print(json.dumps(result) if options.json else f"{_summary(result)}\n{side_by_side(splits)}")
    if failures:
        raise CommandError(" ".join(failures))
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
        raise CommandError(
            f"--save-every must be a number of minutes greater than 0, not {significant(options.save_every, 6)}."
        )
    if options.save:
        _check_saving(Path(options.file), opened)
        atomic.check(Path(options.file))
    for path in options.export:
        _check_export(path)
        own = [] if path.suffix.lower() == SUFFIX else [options.file]  # a project may be saved over itself
        atomic.check_apart(path, [*own, *data_files(opened.project)])
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


def _number(splits: dict[str, Report], split: str, key: str) -> float | None:
    """The value of a metric; None where it does not apply, because JSON has no NaN."""
    value = splits[split].get(key) if split in splits else None
    return value if value is not None and math.isfinite(value) else None


def _summary(result: dict[str, Any]) -> str:
    return (
        f"{counted(result['epochs'], 'epoch|epochs')}, {counted(result['steps'], 'step|steps')}, "
        f"{result['us_per_step']} µs per step, {counted(result['parameters'], 'parameter|parameters')}"
    )
