"""`layerwright info`: what a project is made of, before it runs."""

import argparse
import json
from typing import Any

from core.cli.opening import open_project
from core.data import prepare
from core.layers import shape_text
from core.network.shapes import Problem, infer
from core.project import data_spec
from core.training.memory import needed

HELP = "show layers, shapes, parameters, memory and problems"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what it takes."""
    parser.add_argument("file", metavar="FILE", help="a project, or the name of an example")
    parser.add_argument("--json", action="store_true", help="print it as one JSON object")


def run(options: argparse.Namespace) -> None:
    """Describe the project. Raises what `core.cli.BAD_INPUT` names."""
    project = open_project(options.file)
    data = prepare(project.data)
    known = data_spec(data.dataset)
    shapes = infer(project.graph, known)
    found = project.problems(known)
    network = None if any(each.blocking for each in found) else project.network(known)
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
        "memory_bytes": needed(network, data, project.recipe) if network else None,
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
