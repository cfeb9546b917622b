"""The table of every export format × every layer, activation and preparation step, as the receiving programs run them.

`uv run python -m tests.peers.every_format` writes it to core/formats/AGREEMENT.md. Rows and columns are those of
LAYERS, ACTIVATIONS, STEPS and FORMATS; a format that carries no arithmetic, such as a report, has no column, nor
has one that trains, since it has no trained weights.
"""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

import numpy as np

from core.activations import ACTIVATIONS
from core.data.preparation import STEPS
from core.definitions import Definition
from core.formats import FORMATS, FormatError, TrainedNetwork, export, exported, onnx, receivers
from core.formats.drawn import drawn
from core.formats.export import Format
from core.formats.lowered_preparation import lower_preparation
from core.formats.onnx_inputs import given
from core.formats.proof import Answers, compared
from core.layers import LAYERS
from core.messages import UserError
from tests.core.formats.exported_networks import NETWORKS, trained
from tests.core.formats.exported_tables import CASES, written

ONE_BY_ONE = Lock()
PAGE = Path(__file__).parents[2] / "core/formats/AGREEMENT.md"
AT_ONCE = 3  # cells; compilers and Node.js run beside each other
PATIENCE = 600.0  # seconds for one program, on a busy machine
HEAD = """# Every format, run by what receives it

Written by `uv run python -m tests.peers.every_format`; do not edit it. A cell is the largest difference between the
receiving program and the engine on 500 rows, |a − b| / max(1, |b|), with one digit, for a network that has the layer,
the activation or the preparation step of its row. No class of any row differs. Files of weights are read back, so
theirs is the difference of the weights. A script that trains is not here, because it has the first weights and not the
trained ones: `tests/peers/test_pytorch_training.py` compares what it trains with the engine.

"""


@dataclass(frozen=True)
class Cell:
    """What a receiver came to: the largest difference, its name and how many classes differ; or why there is none."""

    difference: float | None
    by: str = ""
    classes_differ: int = 0
    reason: str = ""


def columns() -> tuple[Format, ...]:
    """The formats with arithmetic or trained weights, which can be verified."""
    return tuple(known for known in FORMATS if not (known.is_to_read or known.trains))


def rows() -> Iterator[tuple[str, type[Definition]]]:
    """Every kind of definition that an export has to say, with the name of its group."""
    for group, kinds in (("Layer", LAYERS), ("Activation", ACTIVATIONS), ("Preparation step", STEPS)):
        for kind in kinds:
            yield group, kind


def network(group: str, kind: type[Definition], folder: Path) -> TrainedNetwork:
    """A trained network that has this definition."""
    if group == "Layer":
        return trained(*NETWORKS[kind.kind])
    if group == "Activation":
        return trained(*NETWORKS[f"{kind.kind} activation"])
    for chosen in CASES.values():
        found, _ = written(chosen, folder)
        if any(isinstance(step, kind) for column in found.preparation.columns for step in column.steps):
            return found
    raise LookupError(f"No table in tests/core/formats/exported_tables.py has the step {kind.kind}.")


def cell(known: Format, network: TrainedNetwork) -> Cell:
    """Export a network, and run it by what receives the format."""
    with TemporaryDirectory(prefix="layerwright") as folder:
        path = Path(folder, f"network{known.suffix}")
        try:
            if known is onnx.ONNX:
                export(path, network, known.name)
                return by_onnx_runtime(path, network)
            found = exported(path, network, known.name)
        except FormatError as error:
            return Cell(None, reason=str(error).replace(path.name, f"The {known.suffix} file"))
        proof = found.proof
        if found.largest_difference is None:
            return Cell(None, reason=f"{found.slow or f'{known.receiver} was not found'}.")
        by = proof.proved_by.removesuffix(" in a process of its own") if proof else "read back"
        return Cell(found.largest_difference, by, proof.classes_differ if proof else 0)


def by_onnx_runtime(path: Path, network: TrainedNetwork) -> Cell:
    """Run a file by ONNX Runtime, which receives it, beside the evaluator that proves it everywhere."""
    import onnxruntime

    rows, sent = drawn(network.preparation), given(lower_preparation(network.preparation), network.preparation)
    session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])
    numbers, *labels = session.run(None, sent.feed(rows.columns))
    found = Answers(np.asarray(numbers), [str(label) for label in labels[0]] if labels else [])
    proof = compared(network, rows, found, "ONNX Runtime")
    if not proof.holds:
        return Cell(None, reason=str(proof.sentence()))
    return Cell(proof.largest_difference, proof.proved_by, proof.classes_differ)


def in_this_process(needs: str, program: str, *given: str) -> bool:
    """Runs a program of `receivers` here, so that Keras and PyTorch are imported once and not for every cell."""
    with ONE_BY_ONE:
        before, sys.argv = sys.argv, ["-c", *given]
        try:
            exec(compile(needs + program, "receiver", "exec"), {"__name__": "__main__"})  # our own text, not a file's
        finally:
            sys.argv = before
    return True


def measured() -> dict[tuple[str, str, str], Cell]:
    """Every cell by group, kind and name of the format."""
    with TemporaryDirectory(prefix="layerwright") as folder, ThreadPoolExecutor(AT_ONCE) as pool:
        waiting = {}
        for group, kind in rows():
            made = network(group, kind, Path(folder))
            for known in columns():
                waiting[group, kind.kind, known.name] = pool.submit(cell, known, made)
        found = {}
        for key, future in waiting.items():
            found[key] = future.result()
            print(*key, found[key], flush=True)
        return found


def page(found: dict[tuple[str, str, str], Cell]) -> str:
    """The table as Markdown. A cell without a number has a note that says why."""
    notes: dict[str, int] = {}
    parts, group = [HEAD], ""
    for row_group, kind in rows():
        if row_group != group:
            group = row_group
            parts.append(f"\n## {group}s\n\n" if parts[-1] != HEAD else f"## {group}s\n\n")
            parts.append(f"| {group} | {' | '.join(known.title for known in columns())} |\n")
            parts.append("|---" * (len(columns()) + 1) + "|\n")
        cells = []
        for known in columns():
            one = found[group, kind.kind, known.name]
            if one.difference is None:
                cells.append(f"– [{notes.setdefault(one.reason, len(notes) + 1)}]")
            else:
                cells.append("0" if one.difference == 0 else f"{one.difference:.0e}".replace("e-0", "e-"))
        parts.append(f"| {kind.title} | {' | '.join(cells)} |\n")
    programs = {
        known.title: next((one.by for (*_, name), one in found.items() if name == known.name and one.by), "")
        for known in columns()
    }
    parts.append("\n## Who ran them\n\n| format | program |\n|---|---|\n")
    parts += [f"| {title} | {by or 'nobody'} |\n" for title, by in programs.items()]
    if notes:
        parts.append("\n## Notes\n\n" + "".join(f"{number}. {reason}\n" for reason, number in notes.items()))
    return "".join(parts)


def main() -> None:
    """Measure everything, and write the page."""
    receivers._run_python, receivers.PATIENCE = in_this_process, PATIENCE
    try:
        PAGE.write_text(page(measured()), "utf-8")
    except UserError as error:
        raise SystemExit(str(error)) from error


if __name__ == "__main__":
    main()
