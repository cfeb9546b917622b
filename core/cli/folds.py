"""`layerwright train --folds`: a model for every fold of the rows, of which one is written if that is asked for."""

import argparse
import json
from pathlib import Path
from typing import Any

from core.cli.errors import CommandError
from core.cli.many import ALL_DIVERGED, trained
from core.formats import SUFFIX, TrainedNetwork, export, write
from core.formats.export import RunDetails
from core.messages.numbers import json_number
from core.metrics.spread import Spread, fold_table, spreads
from core.process import tell
from core.project import Project
from core.project.folds import CrossValidation, FoldRun, best
from core.project.receipt import Receipt
from core.training import Diverged
from core.training.saved_run import save_run

BEST = "best"


def check_options(options: argparse.Namespace) -> None:
    """Raise CommandError where options do not go together, before anything is read."""
    if options.folds is None:
        if options.keep:
            raise CommandError("--keep names a fold. Give the number of folds with --folds.")
        return
    from core.data.splits.k_fold import MOST_FOLDS

    if not 2 <= options.folds <= MOST_FOLDS:
        raise CommandError(f"--folds must be between 2 and {MOST_FOLDS}, not {options.folds}.")
    if options.resume or options.save:
        raise CommandError("--folds trains several models and writes none to FILE. Use --export and --keep instead.")
    numbers = [BEST, *map(str, range(1, options.folds + 1))]
    if options.keep and options.keep not in numbers:
        raise CommandError(f"--keep must be {BEST} or the number of a fold, 1 to {options.folds}, not {options.keep}.")
    if bool(options.keep) != bool(options.export):
        raise CommandError(
            f"--folds {options.folds} trains {options.folds} models. To write one, give --keep with the number of its "
            f"fold, or --keep {BEST}, and --export with a path."
        )


def run_folds(options: argparse.Namespace, project: Project) -> None:
    """Train, print the figures of every fold with mean and standard deviation, and write the model that is kept."""
    made = CrossValidation(project, options.folds)
    for note in made.notes:
        tell(note)
    runs = sorted(trained(made.run, options.folds, project.recipe.epochs), key=lambda one: one.fold)
    for one in runs:
        if isinstance(one.end, Diverged):
            tell(f"Fold {one.fold}: {one.end.reason}")
    kept = _kept(options.keep, runs)
    failures = [] if kept is None else _write(kept, options.export)
    reports = [one.report for one in runs]
    print(json.dumps(_result(runs, spreads(reports), kept)) if options.json else fold_table(reports))
    if not any(reports):
        raise CommandError(ALL_DIVERGED)
    if failures:
        raise CommandError(" ".join(failures))


def _kept(keep: str, runs: list[FoldRun]) -> FoldRun | None:
    """The run whose model is kept."""
    if not keep:
        return None
    found = best(runs) if keep == BEST else runs[int(keep) - 1]
    if found is None or found.report is None:
        raise CommandError("The run of the fold to keep diverged, so its model was not written.")
    if keep == BEST:
        tell(
            f"Fold {found.fold} has the lowest loss, so it is kept. Its own figures are better than the model is: "
            "expect the mean of all folds."
        )
    return found


def _write(kept: FoldRun, paths: list[Path]) -> list[str]:
    """Write the model to all paths. Returns sentences about what could not be written."""
    from core.formats import FormatError

    run, snapshot, data = kept.run(), kept.end.snapshot, kept.data
    network, project = kept.network, kept.project
    receipt = Receipt.of(
        data.preparation, project.recipe, (snapshot.step, snapshot.epoch), kept.history.trained_by, snapshot.state
    )

    def details() -> RunDetails:
        return RunDetails(project, data, kept.history, snapshot.epoch, run.timeline)

    trained = TrainedNetwork(network, snapshot.state, data.preparation, project.title, receipt, details=details)
    failures = []
    for path in paths:
        try:
            if path.suffix.lower() == SUFFIX:
                saved = save_run(kept.checkpoint, snapshot, kept.history, network, data, project.recipe)
                write(path, project, network.arrays(snapshot.state), saved, preparation=data.preparation)
                tell(f"Saved {path.name} with the weights and the training state of fold {kept.fold}.")
            else:
                tell(export(path, trained))
        except FormatError as error:
            failures.append(str(error))
    return failures


def _result(runs: list[FoldRun], found: dict[str, Spread], kept: FoldRun | None) -> dict[str, Any]:
    return {
        "folds": [
            {
                "fold": one.fold,
                "train_rows": len(one.data.train),
                "validation_rows": len(one.data.validation),
                "epochs": one.end.snapshot.epoch,
                "diverged": one.report is None,
                "metrics": one.report.to_json() if one.report is not None else None,
            }
            for one in runs
        ],
        "mean": {key: json_number(one.mean) for key, one in found.items()},
        "sd": {key: json_number(one.sd) for key, one in found.items()},
        "kept": kept.fold if kept is not None else None,
    }
