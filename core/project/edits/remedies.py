"""The edits behind the findings of the quality gate: what helps against a finding, as projects to go to."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from core.data.gate import Finding
from core.data.reading.column import ColumnReading
from core.data.reading.table import Column, Table
from core.messages import Message, message
from core.project import Project
from core.project.edits.columns import change_columns, chosen_reading, chosen_readings
from core.project.edits.layers import change_recipe

MANY = 0.1  # of the cells: a target with so many texts may be meant to be classes
FOUND_OUT = ("identifier", "constant", "texts")  # kinds that say why a column is not used
ON_COLUMNS = (*FOUND_OUT, "leak", "refused", "outliers")  # kinds whose remedies are choices for the column


@dataclass(frozen=True)
class Remedy:
    """What a person may do about a finding: a few words, the edited project, and what is so then, in a sentence.

    `fields` are those of the reading of `column` that it sets; without a column it balances the classes.
    """

    title: Message
    after: Project
    done: Message
    column: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)

    def taken_back(self, project: Project, before: ColumnReading | None = None) -> Project:
        """The project without the remedy: its fields as in the reading `before`, automatic if that is not known."""
        if not self.column:
            return change_recipe(project, class_weights="equal")
        old = before or ColumnReading()
        return change_columns(project, (self.column,), **{name: getattr(old, name) for name in self.fields})


def against(project: Project, table: Table, finding: Finding) -> list[Remedy]:
    """The edits that help against a finding, the best first. Empty where none is known."""
    return [remedy for remedy in _offered(project, table, finding) if remedy.after != project]


def applied(project: Project, table: Table, finding: Finding) -> list[Remedy]:
    """The edits against a finding that the project has already."""
    if finding.kind in ON_COLUMNS and finding.column not in chosen_readings(project):
        return []  # soon said of the thousands of findings of a wide table
    return [remedy for remedy in _offered(project, table, finding) if remedy.after == project]


def keep(project: Project, finding: Finding) -> Project:
    """Keep what was found as it is."""
    kept = (finding.kind, finding.column)
    return project if kept in project.kept_findings else replace(project, kept_findings=(*project.kept_findings, kept))


def check_again(project: Project, finding: Finding) -> Project:
    """Take back `keep`."""
    others = tuple(kept for kept in project.kept_findings if kept != (finding.kind, finding.column))
    return replace(project, kept_findings=others)


def is_kept(project: Project, finding: Finding) -> bool:
    """Whether a person keeps what was found as it is."""
    return (finding.kind, finding.column) in project.kept_findings


def is_open(project: Project, table: Table, finding: Finding) -> bool:
    """Whether nothing was done about a finding, and nobody keeps it as it is."""
    settled = is_decided(project, finding) or is_kept(project, finding)
    return not settled and not applied(project, table, finding)


def _offered(project: Project, table: Table, finding: Finding) -> list[Remedy]:
    offer = _OFFERS.get(finding.kind)
    return list(offer(project, table, finding)) if offer else []


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
    yield _column(
        project, finding.column, message("Use it as a feature"), message("It is used as a feature."), role="feature"
    )


def _use_texts(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    fields = {"type": "category", "role": "feature", "encoding": "target mean"}
    yield _column(
        project, finding.column, message("Use its target mean"), message("Its target mean is used."), **fields
    )


def _leave_out(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    yield _without(project, finding.column)


def _refused(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    column = table.column(finding.column)
    if column is None:
        return
    if column.reading.role == "feature":
        title, done = message("Leave these rows out"), message("These rows are left out.")
        yield _column(project, column.name, title, done, gaps="leave out")
    if column.reading.role == "target":
        if not column.is_coded and column.refused > MANY * len(column.values):
            title, done = message("Read it as classes"), message("It is read as classes.")
            yield _column(project, column.name, title, done, type="category")
    elif not column.is_coded:
        yield _without(project, column.name)


def _lost(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    worst = costliest(table)
    if worst is not None and worst.reading.role == "feature":
        gaps = "own category" if worst.is_coded else "median"
        yield _column(project, worst.name, message("Fill its gaps"), message("Its gaps are filled."), gaps=gaps)
        yield _without(project, worst.name)
    elif worst is not None and worst.reading.role == "weight":
        yield _without(project, worst.name)


def _balance(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    after = change_recipe(project, class_weights="balanced")
    yield Remedy(message("Balance the classes"), after, message("The classes are balanced by their weights."))


def _robust(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    title, done = message("Scale it robustly"), message("It is scaled robustly.")
    yield _column(project, finding.column, title, done, scaling="robust")


def _without(project: Project, name: str) -> Remedy:
    return _column(project, name, message("Leave the column out"), message("The column is left out."), role="ignore")


def _column(project: Project, name: str, title: Message, done: Message, **fields: str) -> Remedy:
    return Remedy(title, change_columns(project, (name,), **fields), done, name, fields)


_OFFERS: dict[str, Callable[[Project, Table, Finding], Iterator[Remedy]]] = {
    "identifier": _use,
    "texts": _use_texts,
    "leak": _leave_out,
    "refused": _refused,
    "lost rows": _lost,
    "imbalance": _balance,
    "outliers": _robust,
}
