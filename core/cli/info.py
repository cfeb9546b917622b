"""`layerwright info`: the layers, memory and problems of a project."""

import argparse
import json
from typing import Any

from core.cli.opening import open_whole
from core.data import prepare
from core.formats import ProjectFile
from core.layers import shape_text
from core.messages.numbers import counted
from core.network.shapes import Problem, infer
from core.project import data_spec, spec_of
from core.project.advice import advice, facts
from core.project.judging import judgements
from core.project.named_model import named_model
from core.project.receipt import Receipt, receipt_of
from core.training.memory import bytes_needed

HELP = "show the layers, shapes, parameters, memory and problems of a project"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.add_argument("file", metavar="FILE", help="project file, or name of an example")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> None:
    """Print a description of the project. Raises the errors in `core.cli.BAD_INPUT`."""
    opened = open_whole(options.file)
    project, receipt = opened.project, _receipt(opened)
    data = prepare(project.data)
    spec = data_spec(data.dataset)
    shapes = infer(project.graph, spec)
    problems = project.problems(spec)
    network = None if problems else project.network(spec)
    rows = [
        {
            "id": layer_id,
            "name": project.graph.names[layer_id],
            "kind": project.graph.layers[layer_id].kind,
            "shape": None if isinstance(shape := shapes[layer_id], Problem) else list(shape),
            "parameters": network.parameters(layer_id) if network else None,
        }
        for layer_id in project.graph.order
    ]
    description = {
        "title": project.title,
        "model": named_model(project, spec) or None,
        "layers": rows,
        "parameters": network.parameters() if network else None,
        "memory_bytes": bytes_needed(network, data, project.recipe) if network else None,
        "rows": len(data.dataset.x),
        "parts": {"train": len(data.train), "validation": len(data.validation), "test": len(data.test)},
        "corrections": [str(note) for note in data.corrected.notes()],
        "judged": len(judgements(project)),
        "receipt": receipt.facts() if receipt else None,
        "problems": [problem.message for problem in problems],
        "advice": [known.message for known in advice(project, spec, facts(data))],
    }
    print(json.dumps(description) if options.json else "\n".join([_table(description), *_lines(receipt)]))


def _receipt(opened: ProjectFile) -> Receipt | None:
    """The receipt of the weights in the file, if it has any."""
    preparation = opened.preparation
    if not opened.arrays or preparation is None:
        return None
    state = opened.project.network(spec_of(preparation)).state(opened.arrays)
    return receipt_of(opened.saved_run, preparation, state)


def _lines(receipt: Receipt | None) -> list[str]:
    return ["Receipt", *(f"  {name:<12}{value}" for name, value in receipt.lines())] if receipt else []


def _table(description: dict[str, Any]) -> str:
    lines = [f"Model: {description['model']}"] if description["model"] else []
    lines += [f"{'layer':<20} {'kind':<12} {'shape':<10} {'parameters':>10}"]
    for row in description["layers"]:
        shape = shape_text(row["shape"]) if row["shape"] else "–"
        count = "–" if row["parameters"] is None else f"{row['parameters']:,}"
        lines.append(f"{row['name']:<20} {row['kind']:<12} {shape:<10} {count:>10}")
    if description["parameters"] is not None:
        memory = description["memory_bytes"] / 1024
        parameters, rows = description["parameters"], description["rows"]
        lines.append(
            f"{counted(parameters, 'parameter|parameters')}, {round(memory):,} KiB of memory to train, "
            f"{counted(rows, 'row|rows')}"
        )
    parts = [f"{count:,} {name}" for name, count in description["parts"].items() if count]
    lines.append(f"Rows: {', '.join(parts)}")
    lines += [f"Correction: {sentence}" for sentence in description["corrections"]]
    if description["parts"]["test"]:
        lines.append(f"Judgements on the test rows: {description['judged']:,}")
    lines += [f"Problem: {sentence}" for sentence in description["problems"]]
    return "\n".join(lines + [f"Advice: {sentence}" for sentence in description["advice"]])
