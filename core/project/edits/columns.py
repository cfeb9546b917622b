"""Edits of what was chosen for the columns of a table. What is not chosen is found out from its cells."""

from collections.abc import Collection, Iterable
from typing import Any

from core.data.reading.column import AUTO, ColumnReading
from core.data.tables.source import TableFile
from core.project import Project
from core.project.edits.layers import change_data

SINGLE = {"target": "target", "weight": "importance"}  # roles of one column, by the field of the source that names it


def change_columns(project: Project, names: Collection[str], **values: Any) -> Project:
    """Set fields of the readings of these columns, by name. An empty value has it found out from the cells again.

    With the role of a target or a weight, other columns lose it. Columns of data that is no table stay as they are.
    Raises DefinitionError where a value is not allowed.
    """
    source = project.data.source
    if not isinstance(source, TableFile) or not names:
        return project
    role = values.pop("role", None)
    chosen = {reading.name: reading for reading in source.columns}
    for name in names:
        chosen[name] = chosen.get(name, ColumnReading(name=name)).change(**values)
    if role is not None:
        source = _with_role(source, chosen, names, role)
    return change_data(project, source=source.change(columns=_kept(chosen.values())))


def choose_column(project: Project, role: str, name: str) -> Project:
    """Give one column of a table the role "target" or "weight". An empty name is the usual one: the last, or none."""
    if name:
        return change_columns(project, (name,), role=role)
    source = project.data.source
    if not isinstance(source, TableFile):
        return project
    columns = (reading.change(role=AUTO) if reading.role == role else reading for reading in source.columns)
    return change_data(project, source=source.change(**{SINGLE[role]: ""}, columns=_kept(columns)))


def change_dialect(project: Project, **values: Any) -> Project:
    """Set how the lines of the file become cells. Raises DefinitionError where a value is not allowed."""
    source = project.data.source
    if not isinstance(source, TableFile):
        return project
    return change_data(project, source=source.change(dialect=source.dialect.change(**values)))


def chosen_readings(project: Project) -> dict[str, ColumnReading]:
    """What was chosen for columns of a table, by name, with the roles that the source itself names."""
    source = project.data.source
    if not isinstance(source, TableFile):
        return {}
    chosen = {reading.name: reading for reading in source.columns}
    for role, field in SINGLE.items():
        if name := getattr(source, field):
            chosen[name] = chosen.get(name, ColumnReading(name=name)).change(role=role)
    return chosen


def chosen_reading(project: Project, name: str) -> ColumnReading:
    """What was chosen for a column of a table."""
    return chosen_readings(project).get(name, ColumnReading(name=name))


def _with_role(source: TableFile, chosen: dict[str, ColumnReading], names: Collection[str], role: str) -> TableFile:
    """Give columns a role in `chosen`. A single target or weight is named by the source alone."""
    for name in names:
        chosen[name] = chosen[name].change(role=role)
    for single, field in SINGLE.items():
        if role == single:
            for name, reading in chosen.items():
                if reading.role == single and name not in names:
                    chosen[name] = reading.change(role=AUTO)
            named = next(iter(names)) if len(names) == 1 else ""
            if named:
                chosen[named] = chosen[named].change(role=AUTO)
            source = source.change(**{field: named})
        elif getattr(source, field) in names:
            source = source.change(**{field: ""})
    return source


def _kept(readings: Iterable[ColumnReading]) -> tuple[ColumnReading, ...]:
    """The readings that say anything."""
    return tuple(reading for reading in readings if reading != ColumnReading(name=reading.name))
