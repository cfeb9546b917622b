"""The command line: everything the program does without a window."""

import argparse
import json
import math
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

from core import __version__
from core.data import DataError, prepare
from core.definitions import DefinitionError
from core.examples import examples, find
from core.formats.errors import FormatError
from core.layers import shape_text
from core.network import Network, NetworkError
from core.project import Project, facts
from core.shapes import Problem, infer

BAD_INPUT = (DataError, DefinitionError, FormatError, NetworkError)
COMMANDS = ("train", "info", "examples")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, and exits with 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message[:1].upper()}{message[1:]}. Try {self.prog} --help.\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit status: 0, or 2 for bad input."""
    options = parser().parse_args(arguments)
    try:
        options.run(options)
    except BAD_INPUT as error:
        print(error, file=sys.stderr)
        return 2
    except MemoryError:
        print("There is not enough memory for this network and batch. Make them smaller.", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    return 0


def parser() -> argparse.ArgumentParser:
    """Every command with its options."""
    top = _Parser(
        prog="layerwright",
        description="Without a command, layerwright [FILE] opens the window. With one, it works without.",
    )
    top.add_argument("--version", action="version", version=f"layerwright {__version__}")
    commands = top.add_subparsers(required=True, metavar="command")
    train = commands.add_parser("train", help="train a project, and export what it learned")
    train.add_argument("file", metavar="FILE", help="a project, or the name of an example")
    train.add_argument("--epochs", type=int, metavar="N", help="train for so many epochs, whatever the recipe says")
    train.add_argument("--seed", type=int, metavar="N", help="start from these random numbers")
    train.add_argument(
        "--export",
        action="append",
        default=[],
        type=Path,
        metavar="PATH",
        help="write the trained network to .safetensors, .npz or .layerwright; may be given again",
    )
    train.add_argument("--json", action="store_true", help="print the result as one JSON object, on the last line")
    train.set_defaults(run=_train)
    info = commands.add_parser("info", help="show layers, shapes, parameters, memory and problems")
    info.add_argument("file", metavar="FILE", help="a project, or the name of an example")
    info.add_argument("--json", action="store_true", help="print it as one JSON object")
    info.set_defaults(run=_info)
    listed = commands.add_parser("examples", help="list the examples that come with the program")
    listed.set_defaults(run=_examples)
    return top


def _open(name: str) -> Project:
    """The project in a file, or the example of that name. Raises FormatError."""
    from core.formats import read

    path = Path(name)
    if os.path.isfile(path):  # unlike Path.is_file, it never raises
        return read(path).project
    if example := find(name):
        return example
    known = ", ".join(examples())
    raise FormatError(f"There is no file {name}, and no example of that name. The examples are {known}.")


def _train(options: argparse.Namespace) -> None:
    from core.formats import FORMATS, SUFFIX, Trained, export, write
    from core.project import prepared
    from core.training import Run
    from core.training.warm_up import warm_up

    project = _open(options.file)
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
    run = Run(network, data, project.recipe)
    _follow(run, project.recipe.epochs)
    result = _result(run, network)
    state = run.snapshot().state
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


def _info(options: argparse.Namespace) -> None:
    project = _open(options.file)
    data = prepare(project.data)
    known = facts(data.dataset)
    shapes = infer(project.graph, known)
    found = project.problems(known)
    network = None if any(each.blocking for each in found) else project.network(known)
    recipe = project.recipe
    batch = min(recipe.batch, len(data.train))
    rows = [
        {
            "id": each,
            "name": project.graph.names[each],
            "kind": project.graph.layers[each].kind,
            "shape": None if isinstance(shape := shapes[each], Problem) else list(shape),
            "parameters": network.parameters(each) if network else None,
        }
        for each in project.graph.order
    ]
    described = {
        "title": project.title,
        "layers": rows,
        "parameters": network.parameters() if network else None,
        "memory_bytes": network.memory(batch, recipe.optimizer.moments) + data.dataset.x.nbytes if network else None,
        "rows": len(data.dataset.x),
        "problems": [problem.message for problem in found],
    }
    print(json.dumps(described) if options.json else _table(described))


def _table(described: dict[str, Any]) -> str:
    lines = [f"{'layer':<20} {'kind':<12} {'shape':<10} {'parameters':>10}"]
    for row in described["layers"]:
        shape = shape_text(row["shape"]) if row["shape"] else "–"
        count = "–" if row["parameters"] is None else f"{row['parameters']:,}"
        lines.append(f"{row['name']:<20} {row['kind']:<12} {shape:<10} {count:>10}")
    if described["parameters"] is not None:
        memory = described["memory_bytes"] / 1024
        lines.append(f"{described['parameters']:,} parameters, {memory:,.0f} KiB to train, {described['rows']:,} rows")
    return "\n".join(lines + [f"Problem: {sentence}" for sentence in described["problems"]])


def _examples(_options: argparse.Namespace) -> None:
    for name, project in examples().items():
        print(f"{name:<10} {project.about}")
