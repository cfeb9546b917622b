"""The edits behind the findings of the quality gate: what helps against a finding, as projects to go to."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from core.data import Data
from core.data.gate import Finding
from core.data.gate.spellings import same_texts
from core.data.reading.column import ColumnReading
from core.data.reading.table import Column, Table
from core.messages import Message, message
from core.project import Project
from core.project.edits.columns import change_columns, chosen_reading, chosen_readings
from core.project.edits.layers import change_data, change_recipe

MANY = 0.1  # of the cells: a target with so many texts may be meant to be classes
LARGEST_SHARE = 0.5  # of the rows that a click makes validation rows
FOUND_OUT = ("identifier", "constant", "texts", "pictures")  # kinds that say why a column is not used
ON_COLUMNS = (
    *FOUND_OUT,
    "nearly constant",
    "leak",
    "refused",
    "infinite",
    "one row",
    "spellings",
    "new texts",
    "new dates",
    "outliers",
)  # kinds whose remedies are choices for the column


@dataclass(frozen=True)
class Remedy:
    """What a person may do about a finding: a few words, the edited project, and what is so then, in a sentence.

    `fields` are those of the reading of `column` that it sets, or those of the data without a column; without both it
    balances the classes.
    """

    title: Message
    after: Project
    done: Message
    column: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)

    def taken_back(self, project: Project, before: ColumnReading | None = None) -> Project:
        """The project without the remedy: its fields as in the reading `before`, automatic if that is not known."""
        if not self.column and self.fields:
            usual = Data()
            return change_data(project, **{name: getattr(usual, name) for name in self.fields})
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
    column = table.column(finding.column)
    if column is not None and column.reading.role == "feature" and not chosen_reading(project, column.name).role:
        yield _without(project, column.name)
        return
    yield _column(
        project, finding.column, message("Use it as a feature"), message("It is used as a feature."), role="feature"
    )


def _use_texts(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    fields = {"type": "category", "role": "feature", "encoding": "target mean"}
    yield _column(
        project, finding.column, message("Use its target mean"), message("Its target mean is used."), **fields
    )


def _use_pictures(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    column = table.column(finding.column)
    if column is not None and column.reading.type == "image":
        title, done = message("Train on the pictures"), message("The pictures are the input.")
        yield _column(project, finding.column, title, done, role="feature")


def _leave_out(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    yield _without(project, finding.column)


def _constant(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    column = table.column(finding.column)
    if column is not None and (column.reading.role == "feature" or chosen_reading(project, column.name).role):
        yield _without(project, finding.column)


def _refused(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    column = table.column(finding.column)
    if column is None or column.reading.type == "image":
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


def _together(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    title = message("Keep alike rows together")
    yield _data(project, title, message("Rows that are alike are in one part."), together=True)


def _judged(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    """What gives every class of several rows a validation row: the random split, or more validation rows."""
    split = next((column for role in ("time", "group") for column in table.with_role(role)), None)
    if split is not None:
        title = message("Split at random")
        yield _column(project, split.name, title, message("The rows are split at random."), role="ignore")
        return
    counts = np.bincount(table.targets[0].values.astype(int))
    share = float(np.ceil(100 / counts[counts > 1].min()) / 100)
    if project.data.validation <= share <= LARGEST_SHARE:
        title = message("Validate {share:.0%} of the rows", share=share)
        done = message("{share:.0%} of the rows validate.", share=share)
        yield _data(project, title, done, validation=share)


def _unseen(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    column = table.column(finding.column)
    if column is not None and column.is_coded and column.reading.type == "category":
        title, done = message("Use its target mean"), message("Its target mean is used.")
        yield _column(project, column.name, title, done, encoding="target mean")
    yield _without(project, finding.column)


def _data(project: Project, title: Message, done: Message, **fields: Any) -> Remedy:
    return Remedy(title, change_data(project, **fields), done, fields=fields)


def _single(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    column = table.column(finding.column)
    if column is None or not column.is_coded:
        return
    counts = np.bincount(column.values.astype(int), minlength=len(column.texts))
    single = {text for text, count in zip(column.texts, counts.tolist(), strict=True) if count == 1}
    absent = sorted(single | chosen_reading(project, column.name).absent)
    if absent and len(column.texts) - len(single) > 1 and not any("<" in text for text in single):
        title, done = message("Leave these rows out"), message("These rows are left out.")
        yield _column(project, column.name, title, done, without=" < ".join(absent))


def _merge(project: Project, table: Table, finding: Finding) -> Iterator[Remedy]:
    column = table.column(finding.column)
    if column is None:
        return
    same = chosen_reading(project, column.name).same | same_texts(column)
    if same:
        merge = " < ".join(f"{other}={same.get(text, text)}" for other, text in sorted(same.items()))
        title, done = message("Merge the spellings"), message("The spellings are read as one text.")
        yield _column(project, column.name, title, done, merge=merge)


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
    "constant": _constant,
    "pictures": _use_pictures,
    "nearly constant": _leave_out,
    "leak": _leave_out,
    "refused": _refused,
    "infinite": _refused,
    "one row": _single,
    "spellings": _merge,
    "missing class": _judged,
    "duplicates": _together,
    "near duplicates": _together,
    "new texts": _unseen,
    "new dates": _leave_out,
    "lost rows": _lost,
    "imbalance": _balance,
    "outliers": _robust,
}
