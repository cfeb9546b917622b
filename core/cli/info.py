"""`layerwright info`: the layers, memory and problems of a project."""

import argparse
import json
from typing import Any

from core.cli.opening import open_project
from core.data import prepare
from core.layers import shape_text
from core.network.shapes import Problem, infer
from core.project import data_spec
from core.project.advice import advice, magnitude
from core.training.memory import bytes_needed

HELP = "show the layers, shapes, parameters, memory and problems of a project"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.add_argument("file", metavar="FILE", help="project file, or name of an example")
    parser.add_argument("--json", action="store_true", help="print one JSON object")


def run(options: argparse.Namespace) -> None:
    """Print a description of the project. Raises the errors in `core.cli.BAD_INPUT`."""
    project = open_project(options.file)
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
        "layers": rows,
        "parameters": network.parameters() if network else None,
        "memory_bytes": bytes_needed(network, data, project.recipe) if network else None,
        "rows": len(data.dataset.x),
        "problems": [problem.message for problem in problems],
        "advice": [known.message for known in advice(project, spec, magnitude(data))],
    }
    print(json.dumps(description) if options.json else _table(description))


def _table(description: dict[str, Any]) -> str:
    lines = [f"{'layer':<20} {'kind':<12} {'shape':<10} {'parameters':>10}"]
    for row in description["layers"]:
        shape = shape_text(row["shape"]) if row["shape"] else "–"
        count = "–" if row["parameters"] is None else f"{row['parameters']:,}"
        lines.append(f"{row['name']:<20} {row['kind']:<12} {shape:<10} {count:>10}")
    if description["parameters"] is not None:
        memory = description["memory_bytes"] / 1024
        parameters, rows = description["parameters"], description["rows"]
        lines.append(f"{parameters:,} parameters, {memory:,.0f} KiB of memory to train, {rows:,} rows")
    lines += [f"Problem: {sentence}" for sentence in description["problems"]]
    return "\n".join(lines + [f"Advice: {sentence}" for sentence in description["advice"]])
