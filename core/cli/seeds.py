"""`layerwright train --seeds`: a network trained from several seeds, and how far the runs differ."""

import argparse
import json
from typing import Any

from core.cli.errors import CommandError
from core.cli.many import ALL_DIVERGED, trained
from core.messages.numbers import counted, json_number, significant
from core.metrics.spread import Spread
from core.process import tell
from core.project import Project
from core.project.cloud import FEWEST, MOST, Cloud, Seeds
from core.training import Diverged
from core.training.curves import Curve

CURVES = {
    "train_loss": lambda past: past.loss,
    "validation_loss": lambda past: past.validation_loss,
    "train_accuracy": lambda past: past.score,
    "validation_accuracy": lambda past: past.validation_score,
}


def check_options(options: argparse.Namespace) -> None:
    """Raise CommandError where options do not go together, before anything is read."""
    if options.seeds is None:
        return
    if not FEWEST <= options.seeds <= MOST:
        raise CommandError(f"--seeds must be between {FEWEST} and {MOST:,}, not {options.seeds}.")
    if options.folds is not None:
        raise CommandError("--seeds and --folds do not go together: choose what is to vary, the seed or the rows.")
    if options.resume or options.save or options.export:
        raise CommandError(
            f"--seeds {options.seeds} trains {counted(options.seeds, 'network|networks')} and writes none. To "
            "write one of them, train with --seed and its number."
        )


def run_seeds(options: argparse.Namespace, project: Project) -> None:
    """Train, and print the spread of every figure over the seeds."""
    made = Seeds(project, options.seeds)
    for note in made.data.dataset.notes:
        tell(note)
    tell(
        f"{counted(options.seeds, 'run|runs')} of {counted(project.recipe.epochs, 'epoch|epochs')}, about "
        f"{significant(max(made.seconds(), 1))} s. Ctrl+C stops them."
    )
    cloud = made.cloud(trained(made.run, options.seeds, project.recipe.epochs))
    for run in cloud.runs:
        if isinstance(run.end, Diverged):
            tell(f"Seed {run.seed}: {run.end.reason}")
    print(json.dumps(_result(cloud)) if options.json else cloud.table())
    if not cloud.finished:
        raise CommandError(ALL_DIVERGED)


def _result(cloud: Cloud) -> dict[str, Any]:
    return {
        "seeds": [
            {
                "seed": run.seed,
                "epochs": run.end.snapshot.epoch,
                "diverged": not run.reports,
                "metrics": {split: report.to_json() for split, report in run.reports.items()},
            }
            for run in cloud.runs
        ],
        "spread": {
            split: {key: _spread(one) for key, one in figures.items()} for split, figures in cloud.spreads.items()
        },
        "disagreement": json_number(cloud.disagreement),
        "curves": {name: _band(curve) for name, curve_of in CURVES.items() if len(curve := cloud.band(curve_of))},
    }


def _spread(one: Spread) -> dict[str, float | None]:
    return {name: json_number(value) for name, value in vars(one).items()}


def _band(curve: Curve) -> dict[str, list[float]]:
    return {"epoch": curve.x.tolist(), "mean": curve.mean.tolist(), "sd": (curve.greatest - curve.mean).tolist()}
