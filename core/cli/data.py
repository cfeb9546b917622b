"""`layerwright data`: what is read from a table."""

import argparse
import json
from pathlib import Path
from typing import Any

from core.cli import tables
from core.data import Data, Dataset
from core.data.gate import KINDS, OF_IMAGES, Finding, gate
from core.data.prepare import parts_of
from core.data.reading.rows import table_of
from core.data.reading.table import Column, Table
from core.messages.numbers import counted

HELP = "show what is read from a table: rows, columns, types, and what is left out"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    kinds = "; ".join(f"{kind}: {sentence}" for kind, sentence in KINDS.items())
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = f"Kinds of findings in the gate of --json: {kinds}."
    parser.add_argument("file", metavar="TABLE", help="file with a table or arrays, or folder of images")
    tables.arguments(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object on the last line")


def run(options: argparse.Namespace) -> None:
    """Print a description of the table. Raises the errors in `core.cli.BAD_INPUT`."""
    source = tables.table_source(options.file, options)
    loaded = source.load(0)
    name = Path(options.file).name
    table = loaded if isinstance(loaded, Table) else table_of(loaded, name)
    checks = OF_IMAGES if isinstance(loaded, Dataset) and loaded.image else ()
    findings = gate(table, parts_of(loaded, Data(source=source)), checks=checks)
    if options.json:
        print(json.dumps(_described(table, findings), ensure_ascii=False))
    else:
        print(_text(table, findings))


def _described(table: Table, findings: list[Finding]) -> dict[str, Any]:
    targets = [column.name for column in table.targets]
    return {
        "lines": table.total,
        "rows": len(table.lines),
        "left_out": [
            {"reason": str(part.reason), "count": part.count, "lines": list(part.lines)} for part in table.left_out
        ],
        "columns": [_column(column) for column in table.columns],
        "target": targets[0] if len(targets) == 1 else targets or None,
        "task": "classification" if table.classes else "regression",
        "classes": list(table.classes),
        "dialect": {
            "delimiter": table.dialect.delimiter,
            "encoding": table.dialect.encoding.replace("_", "-").removesuffix("-sig"),
            "decimal": table.decimal or ".",
            "header": table.dialect.header == "yes",
        },
        "notes": [str(note) for note in table.notes],
        "gate": [
            {
                "kind": one.kind,
                "column": one.column,
                "figure": one.figure,
                "sentence": str(one.sentence),
                "lines": list(one.lines),
            }
            for one in findings
        ],
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": column.reading.type,
        "role": column.reading.role,
        "missing": column.missing,
        "coerced": column.refused,
        "warnings": [str(note) for note in column.notes],
    }


def _text(table: Table, findings: list[Finding]) -> str:
    wide = max(len(column.name) for column in table.columns)
    wide = min(max(wide, 6), 32)
    lines = [
        f"{table.file}: {counted(table.total, 'line|lines')}, {counted(len(table.lines), 'row|rows')}",
        *(f"  not a row: {part.count:,} × {part.reason}{_where(part.lines)}" for part in table.left_out),
        f"{'column':<{wide}}  {'type':<9} {'role':<8} {'missing':>7} {'coerced':>7}",
    ]
    for column in table.columns:
        reading = column.reading
        name = column.name if len(column.name) <= wide else column.name[: wide - 1] + "…"
        lines.append(f"{name:<{wide}}  {reading.type:<9} {reading.role:<8} {column.missing:>7,} {column.refused:>7,}")
    if table.classes:
        lines.append(f"{counted(len(table.classes), 'class|classes')}: {', '.join(table.classes[:12])}")
    lines += [str(note) for note in table.notes]
    lines += [str(note) for column in table.columns for note in column.notes]
    return "\n".join(lines + [f"Check: {finding.sentence}" for finding in findings])


def _where(lines: tuple[int, ...]) -> str:
    return f" (line {', '.join(map(str, lines[:5]))}{', …' if len(lines) > 5 else ''})" if lines else ""
