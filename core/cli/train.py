"""`layerwright train`: train a project, and save or export what it learned."""

import argparse
import json
import math
import signal
import sys
from dataclasses import replace
from pathlib import Path
from threading import current_thread, main_thread
from typing import Any

from core.cli.opening import open_whole
from core.data import Prepared
from core.definitions import DefinitionError
from core.formats import FORMATS, SUFFIX, FormatError, Opened, Trained, export, write
from core.network import Network
from core.project import prepared
from core.training import Controls, Diverged, Progress, Recipe, Run
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
    from core.training.warm_up import warm_up

    opened = open_whole(options.file)
    project = opened.project
    asked = {name: value for name in ("epochs", "seed") if (value := getattr(options, name)) is not None}
    project = replace(project, recipe=project.recipe.change(**asked))
    if options.save:
        _check_saving(Path(options.file), opened)
    for path in options.export:
        _check_export(path)
    data, network = prepared(project)
    warm_up()
    training, history = _begin(opened, network, data, project.recipe, options)
    ended = _follow(training, history, network, project.recipe)
    result = _result(training, network)
    snapshot = training.snapshot()
    arrays = network.arrays(snapshot.state)
    kept = keep(training.checkpoint(), snapshot, history, network, data, training.recipe)
    for path in options.export:
        if path.suffix.lower() == SUFFIX:
            write(path, project, arrays, kept)
        else:
            said = export(path, Trained(network, snapshot.state, data, project.title))
            print(said, file=sys.stderr)
    if options.save:
        write(Path(options.file), project, arrays, kept, keep_previous=True)
    if isinstance(ended, str):
        raise DefinitionError(f"{ended} What was asked for is written." if options.export or options.save else ended)
    print(json.dumps(result) if options.json else _sentences(result))
    if ended is None:
        raise KeyboardInterrupt


def _check_saving(path: Path, opened: Opened) -> None:
    if not path.is_file():
        raise FormatError(f"{path} is an example, which cannot be saved. Export it to a file that ends in {SUFFIX}.")
    if opened.newer:
        raise FormatError(opened.newer)
    if path.suffix == ".json":
        raise FormatError(f"{path} cannot hold what is learned. Save it as {SUFFIX} first, or use --export.")


def _check_export(path: Path) -> None:
    known = [each.suffix for each in FORMATS] + [SUFFIX]
    if path.suffix.lower() not in known:
        raise FormatError(f"{path} names no format. Let it end in {', '.join(known)}.")
    if not path.absolute().parent.is_dir():
        raise FormatError(f"There is no folder {path.parent} to export to. Make it first.")


def _begin(
    opened: Opened, network: Network, data: Prepared, recipe: Recipe, options: argparse.Namespace
) -> tuple[Run, History]:
    """A run from fresh weights; or, to resume, the one in the file and its curves, as they stood."""
    if not options.resume:
        return Run(network, data, recipe), History(network)
    if opened.kept is None:
        raise FormatError(f"{options.file} has no training in it to go on with. Train it without --resume.")
    try:
        training, history = resume(opened.kept, network, data), curves(opened.kept, network)
    except ValueError as error:
        raise FormatError(f"{options.file} cannot be resumed: {error} Train it without --resume.") from error
    if options.seed is not None and options.seed != training.seed:
        raise FormatError(f"{options.file} was trained with the seed {training.seed}. Resume it without --seed.")
    if training.epoch >= recipe.epochs:
        raise FormatError(
            f"{options.file} has been trained for {training.epoch} epochs. Ask for more of them in all with --epochs."
        )
    return training, history


def _follow(run: Run, history: History, network: Network, recipe: Recipe) -> str | bool | None:
    """Train to the end, with a bar on stderr.

    True at the end, None where Ctrl+C was pressed, and where the run diverges the sentence that says so. The first
    Ctrl+C ends the chunk that is being made, so that what is written is whole; the second ends the program.
    """
    from tqdm import tqdm

    controls = Controls()
    if recipe != run.recipe:
        controls.change(network, recipe)

    def stop(*_: object) -> None:
        controls.stop()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop) if current_thread() is main_thread() else None
    try:
        with tqdm(
            total=recipe.epochs, initial=run.epoch, unit=" epochs", file=sys.stderr, mininterval=0.2, leave=False
        ) as bar:
            for message in run.messages(controls, recipe.epochs):
                if isinstance(message, Progress):
                    history.extend(message)
                    bar.update(message.snapshot.epoch - bar.n)
                elif isinstance(message, Diverged):
                    return message.reason
    finally:
        if before is not None:
            signal.signal(signal.SIGINT, before)
    return None if controls.stopped else True


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
