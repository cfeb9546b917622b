"""Groups and notes in project files: written and read, and refused with a sentence where they make no sense."""

import json
from dataclasses import replace

import pytest

from core.formats.errors import FormatError
from core.formats.examples import examples
from core.formats.project_json import from_json, to_json
from core.project import Project
from core.project.annotations import Group, Note


def drawn():
    return replace(
        examples()["spiral"],
        groups=(Group("Hidden", frozenset({2, 3}), collapsed=True), Group("Ends", frozenset({1, 4}))),
        notes=(Note("# Why\nTwo **arms**", (10.0, -200.0), 300.0),),
    )


def test_groups_and_notes_come_back_as_they_were():
    assert from_json(to_json(drawn()), "here") == drawn()


def test_a_project_without_them_does_not_name_them():
    assert "groups" not in to_json(examples()["spiral"])
    assert "notes" not in to_json(examples()["spiral"])


def test_a_brief_project_has_layers_and_edges_and_is_read_with_the_usual_data():
    brief = to_json(drawn(), brief=True)
    assert "recipe" not in json.loads(brief)
    assert from_json(brief, "here").graph == drawn().graph
    assert from_json(brief, "here").data == Project().data


@pytest.mark.parametrize(
    ("part", "value", "reason"),
    [
        ("groups", {}, "groups must be a list"),
        ("groups", [7], "A group must be an object"),
        ("groups", [{"title": "a", "layers": []}], "has no layers"),
        ("groups", [{"title": "a", "layers": [99]}], "not 99"),
        ("groups", [{"title": "a", "layers": [[1]]}], "ids of layers"),
        ("groups", [{"title": "a", "layers": [True]}], "ids of layers"),
        ("groups", [{"title": "a", "layers": [1]}, {"title": "b", "layers": [1]}], "Layer 1 is in two groups"),
        ("groups", [{"title": "a", "layers": [1], "collapsed": 1}], "true or false"),
        ("groups", [{"title": "a", "layers": [1], "color": "red"}], "'color'"),
        ("notes", [{"text": 3, "at": [0, 0]}], "text of a note"),
        ("notes", [{"text": "x" * 5000, "at": [0, 0]}], "at most 4096"),
        ("notes", [{"text": "a", "at": [0]}], "two numbers"),
        ("notes", [{"text": "a", "at": [0, 1e300]}], "below a million"),
        ("notes", [{"text": "a", "at": [0, 0], "width": 1e9}], "80 to 2000"),
        ("notes", [{"text": "a", "at": [0, 0]}] * 10_001, "at most 10,000"),
    ],
)
def test_what_makes_no_sense_is_refused_with_the_reason(part, value, reason):
    data = json.loads(to_json(examples()["spiral"])) | {part: value}
    with pytest.raises(FormatError, match=reason):
        from_json(json.dumps(data), "here")
