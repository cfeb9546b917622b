"""`layerwright train`: train a project, and export what it learned."""

import argparse
import json
import math
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from core.cli.opening import open_project
from core.definitions import DefinitionError
from core.formats.errors import FormatError
from core.network import Network

HELP = "train a project, and export what it learned"


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
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object, on the last line")


def run(options: argparse.Namespace) -> None:
    """Train, export, report. Raises what `core.cli.BAD_INPUT` names."""
    from core.formats import FORMATS, SUFFIX, Trained, export, write
    from core.project import prepared
    from core.training import Run
    from core.training.warm_up import warm_up

    project = open_project(options.file)
    asked = {name: value for name in ("epochs", "seed") if (value := getattr(options, name)) is not None}
    project = replace(project, recipe=project.recipe.change(**asked))
    known = [each.suffix for each in FORMATS] + [SUFFIX]
    for path in options.export:
        if path.suffix.lower() not in known:
            raise FormatError(f"{path} names no format. Let it end in {', '.join(known)}.")
        if not path.absolute().parent.is_dir():
            raise FormatError(f"There is no folder {path.parent} to export to. Make it first.")
    data, network = prepared(project)
    warm_up()
    training = Run(network, data, project.recipe)
    _follow(training, project.recipe.epochs)
    result = _result(training, network)
    state = training.snapshot().state
    for path in options.export:
        if path.suffix.lower() == SUFFIX:
            write(path, project, network.arrays(state))
        else:
            said = export(path, Trained(network, state, data, project.title))
            print(said, file=sys.stderr)
    print(json.dumps(result) if options.json else _sentences(result))


def _follow(run: Any, epochs: int) -> None:
    """Train to the end, with a bar on stderr. Raises DefinitionError where the run diverges."""
    from tqdm import tqdm

    from core.training import Controls, Diverged, Progress

    with tqdm(total=epochs, unit=" epochs", file=sys.stderr, mininterval=0.2, leave=False) as bar:
        for message in run.messages(Controls(), epochs):
            if isinstance(message, Progress):
                bar.update(message.snapshot.epoch - bar.n)
            elif isinstance(message, Diverged):
                raise DefinitionError(message.reason)


def _result(run: Any, network: Network) -> dict[str, Any]:
    train, validation = run.evaluate()
    return {
        "epochs": run.epoch,
        "steps": run.steps,
        "train_loss": _number(train[0]),
        "validation_loss": _number(validation[0]),
        "train_accuracy": _number(train[1]),
        "validation_accuracy": _number(validation[1]),
        "parameters": network.parameters(),
        "seconds": round(run.seconds, 6),
        "us_per_step": round(run.seconds / max(run.steps, 1) * 1e6, 3),
        "seed": run.seed,
    }


def _number(value: float) -> float | None:
    """JSON has no NaN: what does not apply is null."""
    return value if math.isfinite(value) else None


def _sentences(result: dict[str, Any]) -> str:
    def shown(name: str) -> str:
        loss, accuracy = result[f"{name}_loss"], result[f"{name}_accuracy"]
        if loss is None:
            return f"{name}: no rows"
        return f"{name}: loss {loss:.4g}" + (f", accuracy {accuracy:.1%}" if accuracy is not None else "")

    return (
        f"{result['epochs']} epochs, {result['steps']} steps, {result['us_per_step']} µs a step, "
        f"{result['parameters']} parameters\n{shown('train')}\n{shown('validation')}"
    )
