"""What a person has said about runs as JSON."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from types import MappingProxyType
from typing import Any

from core.definitions import DefinitionError
from core.formats.checks import list_of, mapping_of, text_of
from core.messages import message
from core.project.run_label import RunLabel

MOST = 1000  # runs of a project


def runs_data(labels: Mapping[int, RunLabel]) -> list[dict[str, Any]]:
    """The labels, without what is usual."""
    usual = asdict(RunLabel())
    return [
        {"number": number} | {name: value for name, value in asdict(label).items() if value != usual[name]}
        for number, label in sorted(labels.items())
    ]


def runs_of(value: Any) -> Mapping[int, RunLabel]:
    """The inverse of `runs_data`. Raises DefinitionError."""
    rows = [mapping_of(row, message("A run")) for row in list_of(value, "runs")]
    return MappingProxyType({_number(row): _label(row) for row in rows})


def _number(row: Mapping[str, Any]) -> int:
    number = row.get("number")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 < number < MOST:
        raise DefinitionError(
            message(
                "The number of a run must be an integer from 1 to {most}, not {value!r:.40}.",
                most=MOST - 1,
                value=number,
            )
        )
    return number


def _label(row: Mapping[str, Any]) -> RunLabel:
    usual = {field.name: field.default for field in fields(RunLabel)}
    found = {name: value for name, value in row.items() if name != "number"}
    for name, value in found.items():
        if name not in usual or type(value) is not type(usual[name]):
            raise DefinitionError(message("A run has an unknown setting {name!r:.40}.", name=name))
    return RunLabel(**{**found, "name": text_of(found.get("name", ""), message("The name of a run"))})
