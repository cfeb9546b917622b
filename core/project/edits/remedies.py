"""The edits behind the findings of the quality gate: what helps against a finding, as projects to go to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from core.data.gate import Finding
from core.data.reading.table import Column, Table
from core.messages import Message, message
from core.project import Project
from core.project.edits.columns import change_columns, chosen_reading
from core.project.edits.layers import change_recipe

MANY = 0.1  # of the cells: a target with so many texts may be meant to be classes
FOUND_OUT = ("identifier", "constant", "texts")  # kinds that say why a column is not used


@dataclass(frozen=True)
class Remedy:
    """What a person may do about a finding: a few words, and the edited project."""

    title: Message
    after: Project


def against(project: Project, table: Table, finding: Finding) -> list[Remedy]:
    """The edits that help against a finding, the best first. Empty where none is known."""
    offer = _OFFERS.get(finding.kind)
    found = list(offer(project, table, finding)) if offer else []
    return [remedy for remedy in found if remedy.after != project]


def is_decided(project: Project, finding: Finding) -> bool:
    """Whether a person has chosen what the finding is about: the role of a column that was left out."""
    return finding.kind in FOUND_OUT and bool(chosen_reading(project, finding.column).role)


def costliest(table: Table) -> Column | None:
    """The column that costs most rows: its cells are empty or cannot be read, and such rows are left out."""
    costs = {
        column: column.missing + column.refused
        for column in table.columns
        if column.reading.role in ("target", "weight")
        or (column.reading.role == "feature" and column.reading.gaps == "leave out")
    }
    worst = max(costs, key=costs.__getitem__, default=None)
    return worst if worst is not None and costs[worst] else None


def _use(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    after = change_columns(project, (finding.column,), role="feature")
    yield Remedy(message("Use it as a feature"), after)


def _use_texts(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    fields = {"type": "category", "role": "feature", "encoding": "target mean"}
    yield Remedy(message("Use its target mean"), change_columns(project, (finding.column,), **fields))


def _ignore(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    yield Remedy(message("Ignore it"), change_columns(project, (finding.column,), role="ignore"))


def _refused(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    column = table.column(finding.column)
    if column is None:
        return
    if column.reading.role == "feature":
        yield Remedy(message("Leave these rows out"), change_columns(project, (finding.column,), gaps="leave out"))
    if column.reading.role == "target":
        if not column.is_coded and column.refused > MANY * len(column.values):
            yield Remedy(message("Read it as classes"), change_columns(project, (finding.column,), type="category"))
    elif not column.is_coded:
        yield Remedy(message("Ignore it"), change_columns(project, (finding.column,), role="ignore"))


def _lost(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    worst = costliest(table)
    if worst is not None and worst.reading.role == "feature":
        gaps = "own category" if worst.is_coded else "median"
        yield Remedy(message("Fill its gaps"), change_columns(project, (worst.name,), gaps=gaps))
        yield Remedy(message("Ignore it"), change_columns(project, (worst.name,), role="ignore"))
    elif worst is not None and worst.reading.role == "weight":
        yield Remedy(message("Ignore it"), change_columns(project, (worst.name,), role="ignore"))


def _balance(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    yield Remedy(message("Balance the classes"), change_recipe(project, class_weights="balanced"))


def _robust(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    yield Remedy(message("Scale it robustly"), change_columns(project, (finding.column,), scaling="robust"))


_OFFERS: dict[str, Callable[[Project, Table, Finding], Iterator[Remedy]]] = {
    "identifier": _use,
    "texts": _use_texts,
    "leak": _ignore,
    "refused": _refused,
    "lost rows": _lost,
    "imbalance": _balance,
    "outliers": _robust,
}
