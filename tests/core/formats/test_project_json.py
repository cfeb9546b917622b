"""Projects as JSON: every project is read back as written, and anything else is refused with a message."""

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.activations import LeakyReLU, Softmax
from core.data import SOURCES, Data
from core.formats.errors import FormatError
from core.formats.project_json import MAX_LAYERS, SCHEMA, from_json, to_json
from core.initializers import Constant
from core.layers import LAYERS, BatchNorm, Dense, Dropout, Input, Output
from core.losses import LOSSES
from core.network.graph import Graph
from core.optimizers import OPTIMIZERS, Adam
from core.project import Project
from core.training.recipe import Recipe

EXAMPLES = sorted((Path(__file__).parents[3] / "resources" / "examples").glob("*.json"))

RICH = Project(
    Graph(
        {
            3: Input(),
            1: Dense(units=7, activation=LeakyReLU(alpha=0.25), name="hidden “ü” \\ \n…", seed=3),
            7: Dropout(rate=0.5),
            2: BatchNorm(),
            9: Dense(initializer=Constant(value=-2.0), bias=False),
            4: Output(activation=Softmax()),
        },
        ((3, 1), (1, 7), (7, 2), (2, 9), (9, 4)),
    ),
    {3: (0.0, -12.5), 1: (100.0, 3.0), 7: (0.0, 0.0), 2: (1.5, 2.5), 9: (-1e5, 1e5), 4: (0.1, 0.2)},
    Data(validation=0.3, seed=4),
    Recipe(optimizer=Adam(learning_rate=0.003, beta1=0.5), batch=7, epochs=3, seed=8),
    title="A title",
    about="One line.",
)


def read(data):
    """A project from plain data, or from text."""
    return from_json(data if isinstance(data, (str, bytes)) else json.dumps(data), "test.json")


def refused(data):
    with pytest.raises(FormatError) as raised:
        read(data)
    message = str(raised.value)
    assert message.startswith("test.json ")
    assert len(message) < 400
    return message


def rich(**changed):
    """The rich project as plain data, with some parts changed."""
    return json.loads(to_json(RICH)) | changed


def with_layer(**fields):
    return {"layerwright": 1, "layers": [{"id": 1, "kind": "dense"} | fields]}


def test_project_is_read_back():
    assert read(to_json(RICH)) == RICH


def test_empty_project_is_read_back():
    assert read(to_json(Project())) == Project()


def test_writing_again_gives_the_same_text():
    assert to_json(read(to_json(RICH))) == to_json(RICH)


@pytest.mark.parametrize("kind", LAYERS)
def test_every_layer_is_read_back(kind):
    project = Project(Graph({1: kind()}), {1: (0.0, 0.0)})
    assert read(to_json(project)) == project


@pytest.mark.parametrize("kind", LOSSES)
def test_every_loss_is_read_back(kind):
    assert read(to_json(Project(recipe=Recipe(loss=kind())))).recipe.loss == kind()


@pytest.mark.parametrize("kind", OPTIMIZERS)
def test_every_optimizer_is_read_back(kind):
    assert read(to_json(Project(recipe=Recipe(optimizer=kind())))).recipe.optimizer == kind()


@pytest.mark.parametrize("kind", SOURCES)
def test_every_source_is_read_back(kind):
    assert read(to_json(Project(data=Data(source=kind())))).data.source == kind()


TEXTS = [
    "…",
    '"…"',
    '[\n    "…"\n  ]',
    '"',
    "\\",
    "\u2028",
    "\x00",
    "x" * 4096,
    "😀",
    "}\n",
    "edges",
    '"edges": "…"',
]


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_is_read_back(text):
    layers = {1: Dense(name=text), 2: Output(name=text)}
    project = Project(Graph(layers, ((1, 2),)), {1: (0.0, 0.0), 2: (0.0, 0.0)}, title=text, about=text)
    assert read(to_json(project)) == project


@settings(max_examples=100, deadline=None)
@given(
    st.text(max_size=30),
    st.dictionaries(
        st.integers(1, 2**31 - 1),
        st.tuples(st.text(max_size=10), st.integers(1, 65536), st.integers(-9999, 9999), st.integers(-9999, 9999)),
        max_size=6,
    ),
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8),
)
def test_any_project_is_read_back(title, layers, pairs):
    ids = list(layers)
    edges = [(ids[a], ids[b]) for a, b in pairs if a != b and max(a, b) < len(ids)]
    project = Project(
        Graph(
            {i: Dense(name=name, units=units) for i, (name, units, _, _) in layers.items()},
            tuple(dict.fromkeys(edges)),
        ),
        {i: (x / 10, y / 10) for i, (_, _, x, y) in layers.items()},
        title=title,
    )
    assert read(to_json(project)) == project


def test_every_layer_is_on_its_own_line():
    lines = to_json(RICH).splitlines()
    assert sum('"kind": "dense"' in line and line.lstrip().startswith('{"id"') for line in lines) == 2


def test_text_ends_with_one_new_line():
    assert to_json(RICH).endswith("}\n")


def test_every_field_of_recipe_and_data_is_written():
    data = json.loads(to_json(Project()))
    assert data["recipe"].keys() == Recipe.params().keys()
    assert data["data"].keys() == Data.params().keys()


def test_positions_are_rounded_to_one_decimal():
    project = Project(Graph({1: Input()}), {1: (0.123, 4.56)})
    assert read(to_json(project)).places == {1: (0.1, 4.6)}


def test_layer_without_a_position_is_at_the_origin():
    assert read(with_layer()).places == {1: (0.0, 0.0)}


def test_shortest_project_is_one_line():
    assert read('{"layerwright": 1}') == Project()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_text_may_be_in_any_unicode_encoding(encoding):
    assert read(to_json(RICH).encode(encoding)) == RICH


def test_repeated_edge_is_one_edge():
    layers = [{"id": 1, "kind": "input"}, {"id": 2, "kind": "output"}]
    assert read({"layerwright": 1, "layers": layers, "edges": [[1, 2], [1, 2]]}).graph.edges == ((1, 2),)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_is_written_back_as_the_same_project(path):
    project = from_json(path.read_bytes(), path.name)
    assert from_json(to_json(project), path.name) == project


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("", "is not a Layerwright project: Expecting value"),
        ("{", "is not a Layerwright project: Expecting property name"),
        (b"\xff\xfe\xff", "is not a Layerwright project. Choose another file."),
        (b"PK\x03\x04", "is not a Layerwright project. Choose another file."),
        ("[]", "The project must be an object in braces, not []."),
        ("null", "The project must be an object in braces, not None."),
        ({}, 'It has no "layerwright": 1'),
        ({"layerwright": "1"}, 'It has no "layerwright": 1'),
        ({"layerwright": True}, 'It has no "layerwright": 1'),
        ({"layerwright": 0}, 'It has no "layerwright": 1'),
        ({"layerwright": 1.0}, 'It has no "layerwright": 1'),
        (
            {"layerwright": SCHEMA + 1},
            "It was saved by a newer version of Layerwright. Update the program",
        ),
        ({"layerwright": 1, "lairs": []}, "It has an unknown part 'lairs'."),
        ({"layerwright": 1, "layers": {}}, "layers must be a list in brackets, not {}."),
        ({"layerwright": 1, "layers": [3]}, "A layer must be an object in braces, not 3."),
        ({"layerwright": 1, "layers": [{}]}, "The id of a layer must be an integer greater than 0, not None."),
        (with_layer(id=0), "The id of a layer must be an integer greater than 0, not 0."),
        (with_layer(id=2**31), "The id of a layer must be an integer greater than 0, not 2147483648."),
        (with_layer(id=True), "The id of a layer must be an integer greater than 0, not True."),
        (with_layer(id="1"), "The id of a layer must be an integer greater than 0, not '1'."),
        (with_layer(kind="dens"), "There is no layer called 'dens'. Did you mean dense?"),
        (with_layer(kind=None), "There is no layer called None."),
        (with_layer(units=0), "Dense: units must be at least 1, not 0."),
        (with_layer(units=10**400), "Dense: units must be at most 65536, not 1"),
        (with_layer(unit=3), "Dense has no field called 'unit'."),
        (with_layer(at=[1]), "Layer 1: at must be two numbers below a million, x and y."),
        (with_layer(at=[1, 1e6]), "Layer 1: at must be two numbers below a million, x and y."),
        (with_layer(at=[1, None]), "Layer 1: at must be two numbers below a million, x and y."),
        (with_layer(at=[1, 10**400]), "Layer 1: at must be two numbers below a million, x and y."),
        (with_layer(at=3), "at must be a list in brackets, not 3."),
        (
            rich(layers=[{"id": 1, "kind": "dense"}] * 2),
            "Two layers have the id 1. Change one of them.",
        ),
        (rich(edges=[[1]]), "An edge must be the ids of two existing layers, [from, to], not [1]."),
        (rich(edges=[[1, 8]]), "An edge must be the ids of two existing layers"),
        (rich(edges=[[1, 1]]), "An edge must be the ids of two existing layers"),
        (rich(edges=[[1, 2, 3]]), "An edge must be the ids of two existing layers"),
        (rich(edges=[[True, 2]]), "An edge must be the ids of two existing layers"),
        (rich(edges=[[1.0, 2]]), "An edge must be the ids of two existing layers"),
        (rich(edges=[[[1], 2]]), "An edge must be the ids of two existing layers"),
        (rich(edges=3), "edges must be a list in brackets, not 3."),
        (rich(title=3), "title must be a text of at most 4096 characters."),
        (rich(about="x" * 4097), "about must be a text of at most 4096 characters."),
        (rich(recipe=[]), "recipe must be an object in braces, not []."),
        (rich(recipe={"batch": 0}), "Recipe: batch must be at least 1 row, not 0."),
        (rich(recipe={"loss": "ccee"}), "There is no loss called 'ccee'. Did you mean cce?"),
        (rich(recipe={"optimiser": "adam"}), "Recipe has no field called 'optimiser'."),
        (rich(data={"source": "nowhere"}), "There is no source called 'nowhere'."),
        (rich(data={"validation": 2}), "Data: validation must be at most 0.9, not 2."),
        (rich(data={"validation": "0.2"}), "Data: validation must be a number, not '0.2'."),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_invalid_projects_are_refused_with_a_message(data, reason):
    assert reason in refused(data)


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_constants_that_are_not_json_are_refused_by_name(number):
    assert f"{number} is not allowed in a project" in refused('{"layerwright": 1, "title": ' + number + "}")


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"])
def test_numbers_that_are_not_finite_are_refused(number):
    refused('{"layerwright": 1, "recipe": {"optimizer": {"kind": "sgd", "learning_rate": ' + number + "}}}")
    refused('{"layerwright": 1, "layers": [{"id": 1, "kind": "dense", "at": [0, ' + number + "]}]}")


@pytest.mark.parametrize("digits", [400, 4000, 5000, 100_000])
def test_numbers_with_too_many_digits_are_refused(digits):
    for text in (
        '{"layerwright": %s}',
        '{"layerwright": 1, "layers": [{"id": %s}]}',
        '{"layerwright": 1, "title": %s}',
    ):
        refused(text % ("9" * digits))


@pytest.mark.parametrize("where", ['"layers": %s', '"title": %s', '"layers": [{"id": %s}]', '"edges": [%s]'])
@pytest.mark.parametrize("depth", [50, *range(600, 1001, 13), 10_000, 1_000_000])
def test_deep_nesting_is_refused(depth, where):
    refused('{"layerwright": 1, ' + where % ("[" * depth + "]" * depth) + "}")
    refused('{"layerwright": 1, ' + where % ('{"kind":' * depth + "1" + "}" * depth) + "}")


def test_lone_surrogates_are_refused():
    for text in ('"title": "\\ud800"', '"layers": [{"id": 1, "kind": "dense", "name": "\\udfff"}]'):
        refused('{"layerwright": 1, ' + text + "}")


def test_too_many_layers_are_refused():
    layers = [{"id": i + 1, "kind": "dropout"} for i in range(MAX_LAYERS + 1)]
    assert "10,001 layers" in refused({"layerwright": 1, "layers": layers})


@settings(max_examples=300, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-3, 10) | st.floats() | st.text(max_size=5) | st.just(2**2000),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["id", "kind", "at", "units", "source", "loss", "seed"]), inner, max_size=4
            )
        ),
        max_leaves=12,
    ),
    st.sampled_from(["layerwright", "title", "about", "layers", "edges", "data", "recipe"]),
)
def test_any_part_is_read_or_refused(part, name):
    with suppress(FormatError):
        read(json.dumps(rich(**{name: part})))


@settings(max_examples=300, deadline=None)
@given(st.data())
def test_damaged_text_is_read_or_refused(data):
    text = bytearray(to_json(RICH).encode())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text) - 1))
        text[at : at + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))
    with suppress(FormatError):
        project = read(bytes(text))
        assert read(to_json(project)) == project


@pytest.mark.parametrize("part", ["layers", "edges", "data", "recipe", "title", "about"])
def test_missing_part_has_its_default(part):
    data = rich()
    del data[part]
    if part == "layers":
        del data["edges"]
    assert isinstance(read(data), Project)


def test_projects_that_are_read_are_immutable():
    project = read(to_json(RICH))
    with pytest.raises(TypeError):
        project.graph.layers[1] = Dense()
    with pytest.raises(TypeError):
        project.places[1] = (0.0, 0.0)
    assert replace(project, title="x").graph is project.graph


def test_layers_without_a_place_are_laid_out_and_the_others_stay():
    """A project that was written by hand says no places."""
    kinds = "input", "dense", "dense", "output"
    rows = [{"id": number, "kind": kind} for number, kind in enumerate(kinds, 1)]
    text = {"layerwright": 1, "layers": rows, "edges": [[1, 2], [2, 3], [3, 4]]}
    places = from_json(json.dumps(text), "a.json").places
    assert len({x for x, _ in places.values()}) == 4
    rows[2]["at"] = [5, 7]
    assert from_json(json.dumps(text), "a.json").places == {**places, 3: (5, 7)}
