"""Fixes: every problem that has a fix is solved by it in one edit."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from core.activations import Linear, Sigmoid, Softmax, Step
from core.formats.project_json import from_json, to_json
from core.layers import Add, Concatenate, Conv2D, Dense, Flatten, GlobalAvgPool2D, Input, MaxPool2D, Output, Reshape
from core.losses import CCE, MSE, Hinge
from core.network.graph import Graph
from core.network.shapes import DataSpec
from core.optimizers import Adam, PerceptronRule
from core.project import Project, edits
from core.project.edits import EditError, remove, tidy
from core.project.edits.fixes import apply, title
from core.training.recipe import Recipe

CLASSES, BINARY, NUMBERS = DataSpec((2,), 3), DataSpec((2,), 2), DataSpec((2,), 0)
IMAGES, PIXELS, COLORS = DataSpec((3, 8, 8), 3), DataSpec((64,), 3), DataSpec((3 * 25,), 3)
GOOD = {1: Input(), 2: Dense(units=4), 3: Output(activation=Softmax())}


def drawn(layers, edges, loss=None, optimizer=None):
    places = MappingProxyType({layer_id: (layer_id * 240.0, 0.0) for layer_id in layers})
    return replace(
        Project(Graph(MappingProxyType(layers), tuple(edges)), places),
        recipe=Recipe(loss=loss or CCE(), optimizer=optimizer or Adam()),
    )


CASES = {
    "no input": (drawn({2: GOOD[2], 3: GOOD[3]}, [(2, 3)]), CLASSES),
    "no output": (drawn({1: GOOD[1], 2: GOOD[2]}, [(1, 2)]), CLASSES),
    "two inputs": (drawn(GOOD | {4: Input()}, [(1, 2), (2, 3)]), CLASSES),
    "two outputs": (drawn(GOOD | {4: Output(activation=Softmax())}, [(1, 2), (2, 3), (2, 4)]), CLASSES),
    "no input of a layer": (drawn(GOOD, [(1, 2)]), CLASSES),
    "output not connected": (drawn(GOOD | {4: Dense()}, [(1, 2), (2, 3), (2, 4)]), CLASSES),
    "too many inputs": (drawn(GOOD | {4: Dense()}, [(1, 2), (2, 3), (1, 4), (4, 3)]), CLASSES),
    "a loop": (drawn(GOOD | {4: Dense()}, [(2, 4), (4, 2), (2, 3)]), CLASSES),
    "after output": (drawn(GOOD | {4: Dense()}, [(1, 2), (2, 3), (3, 4)]), CLASSES),
    "numbers for a loss of classes": (drawn(GOOD, [(1, 2), (2, 3)]), NUMBERS),
    "one output for a loss of several": (
        drawn(GOOD | {3: Output(activation=Sigmoid())}, [(1, 2), (2, 3)], CCE()), BINARY,
    ),
    "output never negative": (drawn(GOOD | {3: Output(activation=Sigmoid())}, [(1, 2), (2, 3)], Hinge()), BINARY),
    "flat hidden layer": (drawn(GOOD | {2: Dense(activation=Step())}, [(1, 2), (2, 3)]), CLASSES),
    "flat output": (drawn({1: GOOD[1], 3: Output(activation=Step())}, [(1, 3)]), CLASSES),
    "a rule for one layer": (drawn(GOOD, [(1, 2), (2, 3)], optimizer=PerceptronRule()), CLASSES),
    "a rule for classes": (drawn({1: GOOD[1], 3: GOOD[3]}, [(1, 3)], optimizer=PerceptronRule()), NUMBERS),
    "a rule for steps": (drawn({1: GOOD[1], 3: GOOD[3]}, [(1, 3)], optimizer=PerceptronRule()), CLASSES),
    "softmax of one": (drawn(GOOD, [(1, 2), (2, 3)], MSE()), NUMBERS),
    "a merge of one": (drawn(GOOD | {4: Add()}, [(1, 2), (2, 4), (4, 3)]), CLASSES),
    "a sum of different sizes": (drawn(GOOD | {4: Add()}, [(1, 2), (2, 4), (1, 4), (4, 3)]), CLASSES),
    "a sum of different channels": (
        drawn(GOOD | {2: Conv2D(channels=4), 4: Add()}, [(1, 2), (2, 4), (1, 4), (4, 3)]), IMAGES,
    ),
    "a vector and an image": (
        drawn(GOOD | {4: Concatenate()}, [(1, 2), (2, 4), (1, 4), (4, 3)]), IMAGES,
    ),
    "a reshape of the wrong size": (drawn(GOOD | {2: Reshape()}, [(1, 2), (2, 3)]), PIXELS),
    "a vector into a convolution": (drawn(GOOD | {2: Conv2D()}, [(1, 2), (2, 3)]), PIXELS),
    "a vector into a pool": (drawn(GOOD | {2: GlobalAvgPool2D()}, [(1, 2), (2, 3)]), COLORS),
    "a kernel larger than the image": (
        drawn(GOOD | {2: Conv2D(size=9, padding="valid")}, [(1, 2), (2, 3)]), IMAGES,
    ),
    "a pool larger than the image": (drawn(GOOD | {2: MaxPool2D(size=9)}, [(1, 2), (2, 3)]), IMAGES),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_fix_solves_the_problem(name):
    project, spec = CASES[name]
    problem = next(problem for problem in project.problems(spec) if problem.fix is not None)
    assert title(project, problem.fix)
    after = apply(project, problem.fix)
    assert after != project
    assert problem.message not in [left.message for left in after.problems(spec)]


def test_repeated_fixes_make_a_network_that_can_be_trained():
    project = drawn({2: Dense(), 5: Dense(), 6: Dense()}, [(2, 5), (5, 2)])
    for _ in range(10):
        fixable = [p for p in project.problems(CLASSES) if p.fix is not None]
        if not fixable:
            break
        project = apply(project, fixable[0].fix)
    assert not project.problems(CLASSES)


def test_the_title_of_a_fix_names_the_edit():
    project, spec = CASES["no input of a layer"]
    (first, *_) = [p for p in project.problems(spec) if p.fix]
    assert title(project, first.fix) == "Connect Dense to Output"


@pytest.mark.parametrize(
    ("name", "expected", "layer"),
    [
        ("a sum of different sizes", "Insert Dense between Input and Add", Dense(units=4, activation=Linear())),
        ("a sum of different channels", "Insert Conv 2D between Input and Add", Conv2D(4, 1, activation=Linear())),
        ("a vector and an image", "Insert Flatten between Input and Concatenate", Flatten()),
        ("a vector into a convolution", "Insert Reshape between Input and Conv 2D", Reshape(1, 8, 8)),
        ("a vector into a pool", "Insert Reshape between Input and Global average pool", Reshape(3, 5, 5)),
        ("a reshape of the wrong size", "Set Reshape to height 8, width 8", Reshape(1, 8, 8)),
        ("a kernel larger than the image", "Set Conv 2D to size 8", Conv2D(size=8, padding="valid")),
    ],
)
def test_a_layer_that_does_not_fit_is_made_to_fit(name, expected, layer):
    project, spec = CASES[name]
    problem = next(p for p in project.problems(spec) if p.fix)
    assert title(project, problem.fix) == expected
    after = apply(project, problem.fix)
    assert layer in [other.change(name="") for other in after.graph.layers.values()]
    assert not after.problems(spec)


def test_an_ambiguous_problem_has_no_fix():
    project = drawn(GOOD | {2: Conv2D()}, [(1, 2), (2, 3)])
    assert [p.fix for p in project.problems(DataSpec((63,), 3)) if p.layer == 2] == [None]


def test_a_layer_inserted_into_a_long_wire_does_not_overlap_others():
    project, spec = CASES["a sum of different sizes"]
    after = apply(tidy(project, project.graph.layers), next(p for p in project.problems(spec) if p.fix).fix)
    places = list(after.places.values())
    assert all(abs(a - c) >= 172 or abs(b - d) >= 80 for n, (a, b) in enumerate(places) for c, d in places[:n])


def test_no_fix_makes_a_network_that_cannot_be_saved():
    graph = drawn(GOOD | {4: Flatten(), 5: Add()}, [(1, 4), (4, 5), (1, 2), (2, 5), (5, 3)])
    large = DataSpec((3, 256, 256), 3)
    assert [p.fix for p in graph.problems(large) if p.layer == 5] == [None]


@pytest.mark.parametrize("name", CASES)
def test_a_fixed_project_can_be_saved(name):
    project, spec = CASES[name]
    for problem in project.problems(spec):
        if problem.fix is not None:
            after = apply(project, problem.fix)
            assert from_json(to_json(after), "it") == after


def test_a_fix_for_a_removed_layer_is_refused():
    project, spec = CASES["a sum of different sizes"]
    remedy = next(p.fix for p in project.problems(spec) if p.fix)
    with pytest.raises(EditError, match="has changed, and this fix"):
        apply(remove(project, [4]), remedy)


def test_no_fix_adds_a_layer_with_too_many_weights():
    graph = drawn(GOOD | {2: Dense(units=4096), 4: Flatten(), 5: Add()}, [(1, 4), (1, 2), (2, 5), (4, 5), (5, 3)])
    assert [p.fix for p in graph.problems(DataSpec((3, 256, 256), 3)) if p.layer == 5] == [None]
    assert [p.fix for p in graph.problems(DataSpec((3, 8, 8), 3)) if p.layer == 5] != [None]


def test_problems_that_follow_from_another_are_not_counted(spiral, qtbot):
    """Without its input, hidden 1 has a problem, and the two layers behind it have none of their own."""
    store = spiral.store
    store.edit("Cut", edits.disconnect(store.project, (1, 2)))
    causes = [problem for problem in store.problems() if not problem.follows]
    assert {problem.layer for problem in store.problems() if problem.follows} == {3, 4}
    assert store.causes() == causes
    assert spiral.status._problems.text() == f"{len(causes)} problems"
    assert len(spiral.inspector.overview.problems.cards) == len(causes)
    store.select([3])  # at its layer it is said
    assert "depends on hidden 1" in spiral.inspector.problems.cards[0].sentence.text()
