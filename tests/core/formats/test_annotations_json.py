"""Groups and notes in project files: read back as written, and refused with a message if they are invalid."""

import json
from dataclasses import replace

import pytest

from core.formats.errors import FormatError
from core.formats.examples import examples
from core.formats.project_json import from_json, to_json
from core.project import Project
from core.project.annotations import Group, Note


def annotated():
    return replace(
        examples()["spiral"],
        groups=(Group("Hidden", frozenset({2, 3}), collapsed=True), Group("Ends", frozenset({1, 4}))),
        notes=(Note("# Why\nTwo **arms**", (10.0, -200.0), 300.0),),
    )


def test_groups_and_notes_are_read_back():
    assert from_json(to_json(annotated()), "here") == annotated()


def test_a_project_without_annotations_has_no_such_parts():
    assert "groups" not in to_json(examples()["spiral"])
    assert "notes" not in to_json(examples()["spiral"])


def test_a_brief_project_is_read_with_default_data():
    brief = to_json(annotated(), brief=True)
    assert "recipe" not in json.loads(brief)
    assert from_json(brief, "here").graph == annotated().graph
    assert from_json(brief, "here").data == Project().data


@pytest.mark.parametrize(
    ("part", "value", "reason"),
    [
        ("groups", {}, "groups must be a list"),
        ("groups", [7], "A group must be an object"),
        ("groups", [{"title": "a", "layers": []}], "has no layers"),
        ("groups", [{"title": "a", "layers": [99]}], "not 99"),
        ("groups", [{"title": "a", "layers": [[1]]}], "ids of existing layers"),
        ("groups", [{"title": "a", "layers": [True]}], "ids of existing layers"),
        ("groups", [{"title": "a", "layers": [1]}, {"title": "b", "layers": [1]}], "Layer 1 is in two groups"),
        ("groups", [{"title": "a", "layers": [1], "collapsed": 1}], "true or false"),
        ("groups", [{"title": "a", "layers": [1], "color": "red"}], "'color'"),
        ("notes", [{"text": 3, "at": [0, 0]}], "text of a note"),
        ("notes", [{"text": "x" * 5000, "at": [0, 0]}], "at most 4096"),
        ("notes", [{"text": "a", "at": [0]}], "two numbers"),
        ("notes", [{"text": "a", "at": [0, 1e300]}], "below a million"),
        ("notes", [{"text": "a", "at": [0, 0], "width": 1e9}], "80 to 2000"),
        ("notes", [{"text": "a", "at": [0, 0]}] * 10_001, "At most 10,000"),
    ],
)
def test_invalid_annotations_are_refused_with_the_reason(part, value, reason):
    data = json.loads(to_json(examples()["spiral"])) | {part: value}
    with pytest.raises(FormatError, match=reason):
        from_json(json.dumps(data), "here")
