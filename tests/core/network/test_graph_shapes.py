"""The graph, the shapes that are inferred from it, and every sentence about what is wrong with it."""

import pytest

from core.activations import Linear, Sigmoid, Softmax
from core.layers import (
    LAYERS,
    Add,
    AvgPool2D,
    BatchNorm,
    Concatenate,
    Conv2D,
    Dense,
    Dropout,
    Flatten,
    GlobalAvgPool2D,
    Input,
    MaxPool2D,
    Multiply,
    Output,
    Reshape,
)
from core.losses import BCE, CCE, MSE
from core.network import NetworkError, build
from core.network import problems as network_problems
from core.network.graph import Graph
from core.network.shapes import DataSpec, Problem, infer, problems, summarize_layers
from core.project.layout import chain

CLASSES = DataSpec((4,), 3)
YES_OR_NO = DataSpec((4,), 2)
NUMBER = DataSpec((4,), 0)
IMAGE = DataSpec((1, 8, 8), 10)


def sentences(graph, spec=CLASSES):
    return [(each.layer, each.message) for each in problems(graph, spec)]


def sentences_with_loss(graph, spec, loss):
    return [(each.layer, each.message) for each in network_problems(graph, spec, loss)]


DIAMOND = Graph(
    {1: Input(), 2: Dense(units=5), 3: Dense(units=6), 4: Output(), 5: Dropout()},
    ((1, 2), (1, 3), (2, 4), (3, 5)),
)


def test_sources_and_targets_come_in_the_order_of_the_edges():
    graph = Graph({i: Dense() for i in (1, 2, 3, 4)}, ((3, 4), (1, 4), (1, 2), (2, 4)))
    assert graph.sources(4) == [3, 1, 2]
    assert graph.targets(1) == [4, 2]


def test_layer_reaches_itself_and_all_that_follows():
    assert DIAMOND.reaches(1, 5)
    assert DIAMOND.reaches(3, 3)
    assert not DIAMOND.reaches(2, 5)
    assert not DIAMOND.reaches(5, 1)


def test_reaching_ends_in_a_loop():
    graph = Graph({1: Dense(), 2: Dense(), 3: Dense()}, ((1, 2), (2, 1)))
    assert not graph.reaches(1, 3)
    assert graph.reaches(2, 1)


def test_each_layer_is_ordered_after_its_sources():
    order = DIAMOND.order
    assert sorted(order) == [1, 2, 3, 4, 5]
    assert all(order.index(a) < order.index(b) for a, b in DIAMOND.edges)


def test_loops_and_what_follows_from_them_are_left_out_of_the_order():
    graph = Graph({i: Dense() for i in (1, 2, 3, 4)}, ((1, 2), (2, 1), (2, 3)))
    assert graph.order == (4,)


def test_very_long_chain_is_ordered():
    assert len(chain(*[Dense()] * 3000).order) == 3000


def test_many_layers_are_named_quickly():
    """A loop over names for each name would take hours."""
    names = chain(*[Dense()] * 10_000).names
    assert len(set(names.values())) == 10_000


def test_unnamed_layers_are_named_for_their_title_and_numbered():
    assert list(chain(Input(), Dense(), Dense(), Dense(), Output()).names.values()) == [
        "Input",
        "Dense",
        "Dense 2",
        "Dense 3",
        "Output",
    ]


@pytest.mark.parametrize(
    "names",
    [
        ["", "Dense 2", "", ""],
        ["x", "x", "x 2", "x 2"],
        ["Dense 3", "", "", "Dense 2", "Dense", ""],
        [" x", "x ", "x"],
        ["", "   ", "\t"],
    ],
)
def test_no_two_names_are_alike(names):
    found = list(chain(*[Dense(name=name) for name in names]).names.values())
    assert len(set(found)) == len(names)
    assert all(name == name.strip() != "" for name in found)


def test_first_layer_of_a_name_keeps_it():
    assert chain(Dense(name="hidden"), Dense(name="hidden")).names[1] == "hidden"


def test_shapes_follow_the_layers():
    graph = chain(Input(), Dense(units=7), Dropout(), BatchNorm(), Dense(units=2), Output())
    assert infer(graph, CLASSES) == {1: (4,), 2: (7,), 3: (7,), 4: (7,), 5: (2,), 6: (3,)}


@pytest.mark.parametrize(
    ("spec", "activation", "units"),
    [
        (CLASSES, Softmax(), 3),
        (CLASSES, Sigmoid(), 3),
        (YES_OR_NO, Softmax(), 2),
        (YES_OR_NO, Sigmoid(), 1),
        (YES_OR_NO, Linear(), 1),
        (NUMBER, Linear(), 1),
        (DataSpec((4,), 0, 5), Linear(), 5),
    ],
)
def test_output_has_as_many_units_as_the_data_asks_for(spec, activation, units):
    assert infer(chain(Input(), Output(activation=activation)), spec)[2] == (units,)


WINDOWED = (Conv2D, MaxPool2D, AvgPool2D, GlobalAvgPool2D)


@pytest.mark.parametrize("kind", [each for each in LAYERS if each.max_inputs == 1 and each not in (*WINDOWED, Reshape)])
@pytest.mark.parametrize("spec", [CLASSES, DataSpec((2, 8, 8), 3)])
def test_layer_gives_a_shape_for_rows_and_for_images(kind, spec):
    shape = infer(chain(Input(), kind()), spec)[2]
    assert isinstance(shape, tuple)
    assert all(each > 0 for each in shape)


@pytest.mark.parametrize("kind", WINDOWED)
def test_layer_that_needs_an_image_says_so(kind):
    sentence = f"{kind.title} expects an image (C × H × W) but receives shape 4. Insert a Reshape layer before it."
    assert infer(chain(Input(), kind()), CLASSES)[2] == Problem(2, sentence)


@pytest.mark.parametrize(
    ("layer", "shape"),
    [
        (Conv2D(channels=6, size=5), (6, 28, 28)),
        (Conv2D(channels=6, size=5, padding="valid"), (6, 24, 24)),
        (Conv2D(channels=4, size=3, stride=2), (4, 14, 14)),
        (Conv2D(channels=4, size=3, stride=2, padding="valid"), (4, 13, 13)),
        (MaxPool2D(), (1, 14, 14)),
        (AvgPool2D(size=3, stride=2), (1, 13, 13)),
        (GlobalAvgPool2D(), (1,)),
        (Flatten(), (784,)),
        (Reshape(channels=4, height=14, width=14), (4, 14, 14)),
        (BatchNorm(), (1, 28, 28)),
        (Dense(units=7), (7,)),
    ],
)
def test_shape_after_a_layer_on_images(layer, shape):
    assert infer(chain(Input(), layer), DataSpec((1, 28, 28), 10))[2] == shape


def merged(merge, *branches):
    """Branches from one input that meet again."""
    layers = {1: Input(), 2: merge, 3: Output()} | dict(enumerate(branches, 4))
    edges = [edge for each in range(4, 4 + len(branches)) for edge in ((1, each), (each, 2))]
    return Graph(layers, (*edges, (2, 3)))


def test_merges_need_branches_of_one_shape():
    graph = merged(Add(), Dense(units=3), Dense(units=4))
    sentence = "Add needs inputs of the same shape but receives 3 and 4. Change the number of units in one branch."
    assert infer(graph, CLASSES)[2].message == sentence
    assert infer(merged(Multiply(), Dense(units=3), Dense(units=3)), CLASSES)[2] == (3,)
    assert infer(merged(Concatenate(), Dense(units=3), Dense(units=4)), CLASSES)[2] == (7,)
    assert "merges branches" in infer(chain(Input(), Add()), CLASSES)[2].message


def test_window_larger_than_the_image_is_a_problem():
    found = infer(chain(Input(), Conv2D(size=5, padding="valid")), DataSpec((1, 4, 8), 2))[2]
    assert found.message.startswith("Conv 2D has a 5 × 5 kernel, larger than its 4 × 8 input.")


def test_reshape_says_how_many_numbers_it_makes():
    assert (
        "needs 784 values for shape 1 × 28 × 28 but receives 4" in infer(chain(Input(), Reshape()), CLASSES)[2].message
    )


@pytest.mark.parametrize(
    ("layer", "inputs", "count"),
    [
        (Input(), 4, 0),
        (Dense(units=3), 4, 15),
        (Dense(units=3, bias=False), 4, 12),
        (Dropout(), 4, 0),
        (BatchNorm(), 4, 8),
        (Output(), 4, 15),
    ],
)
def test_parameters_of_one_layer_are_counted(layer, inputs, count):
    graph = chain(layer) if isinstance(layer, Input) else chain(Input(), layer)
    assert summarize_layers(graph, DataSpec((inputs,), 3))[len(graph.layers)].parameters == count


def test_good_network_has_no_problems():
    assert sentences(chain(Input(), Dense(), Output())) == []


def test_empty_network_lacks_input_and_output():
    assert sentences(Graph()) == [
        (None, "The network has no Input layer. Add one from the list of layers."),
        (None, "The network has no Output layer. Add one from the list of layers."),
    ]


def test_second_input_and_second_output_are_too_many():
    graph = Graph({1: Input(), 2: Output(), 3: Input(), 4: Output()}, ((1, 2), (3, 4)))
    assert sentences(graph) == [
        (3, "A network can have only one Input layer. Remove this one."),
        (4, "A network can have only one Output layer. Remove this one."),
    ]


def test_layer_without_an_input_is_a_problem_of_those_after_it():
    graph = Graph({1: Input(), 2: Dense(), 3: Dense(), 4: Output()}, ((2, 3), (3, 4)))
    found = sentences(graph)
    assert (2, "Dense has no input. Connect a layer to it.") in found
    assert (3, "Dense 2 depends on Dense, which has a problem.") in found
    assert (4, "Output depends on Dense 2, which has a problem.") in found
    assert (1, "The output of Input is not connected. Connect it to the next layer, or remove Input.") in found
    assert len(found) == 4


def test_causes_come_before_their_consequences():
    graph = Graph({4: Output(), 3: Dense(), 2: Dense(), 1: Input()}, ((2, 3), (3, 4)))
    layers = [layer for layer, _ in sentences(graph)]
    assert layers.index(2) < layers.index(3) < layers.index(4)


def test_two_edges_into_a_layer_that_takes_one_are_too_many():
    graph = Graph({1: Input(), 2: Dense(), 3: Dense(), 4: Output()}, ((1, 2), (1, 3), (2, 4), (3, 4)))
    assert sentences(graph) == [(4, "Output accepts one input but has 2. Remove a connection.")]


def test_loop_is_named_for_the_layers_in_it():
    graph = Graph({1: Input(), 2: Dense(), 3: Dense(), 4: Output()}, ((1, 2), (2, 3), (3, 2), (3, 4)))
    found = sentences(graph)
    assert (2, "Dense is part of a loop. Remove one of its connections.") in found
    assert (3, "Dense 2 is part of a loop. Remove one of its connections.") in found


def test_what_comes_after_a_loop_is_not_called_part_of_it():
    graph = Graph({1: Input(), 2: Dense(), 3: Dense(), 4: Dense(), 5: Output()}, ((2, 3), (3, 2), (3, 4), (4, 5)))
    shapes = infer(graph, CLASSES)
    assert shapes[4] == Problem(4, "Dense 3 depends on Dense 2, which has a problem.", follows=True)
    assert shapes[5] == Problem(5, "Output depends on Dense 3, which has a problem.", follows=True)


def test_long_loop_is_found_quickly():
    count = 5000
    edges = [(i, i + 1) for i in range(1, 2 * count)] + [(count, 1)]
    shapes = infer(Graph({i: Dense() for i in range(1, 2 * count + 1)}, tuple(edges)), CLASSES)
    assert sum("part of a loop" in each.message for each in shapes.values()) == count


def test_layer_that_is_its_own_input_is_a_loop():
    graph = Graph({1: Input(), 2: Dense(), 3: Output()}, ((1, 3), (2, 2)))
    assert (2, "Dense is part of a loop. Remove one of its connections.") in sentences(graph)


def test_layer_whose_output_is_not_connected_is_a_problem():
    graph = Graph({1: Input(), 2: Dense(), 3: Output()}, ((1, 2), (1, 3)))
    assert sentences(graph) == [
        (2, "The output of Dense is not connected. Connect it to the next layer, or remove Dense.")
    ]


def test_every_layer_of_a_branch_without_output_is_not_connected():
    graph = Graph({1: Input(), 2: Dense(), 3: Dropout(), 4: Output()}, ((1, 2), (2, 3), (1, 4)))
    assert [layer for layer, _ in sentences(graph)] == [2, 3]


def test_nothing_may_come_after_the_output():
    graph = chain(Input(), Output(), Dense())
    assert (
        2,
        "Output must be the last layer, but it is connected to another one. Remove that connection.",
    ) in sentences(graph)


def test_name_of_a_layer_is_used_in_the_sentence():
    graph = Graph({1: Input(), 2: Dense(name="hidden"), 3: Output()}, ((1, 3),))
    assert (2, "hidden has no input. Connect a layer to it.") in sentences(graph)


def test_wrong_shape_is_a_problem_of_the_layer_that_cannot_take_it():
    found = sentences(chain(Input(), Dropout(), MaxPool2D(), Output()), CLASSES)
    assert found[0] == (
        3,
        "Max pool 2D expects an image (C × H × W) but receives shape 4. Insert a Reshape layer before it.",
    )
    assert found[1] == (4, "Output depends on Max pool 2D, which has a problem.")


@pytest.mark.parametrize("loss", [BCE(), CCE()])
def test_loss_for_classes_does_not_fit_numbers(loss):
    wanted = (
        f"{loss.title} needs class targets, but this data has numeric targets. Choose mean squared error in Recipe."
    )
    assert sentences_with_loss(chain(Input(), Output(activation=Linear())), NUMBER, loss) == [(2, wanted)]


def test_categorical_cross_entropy_does_not_fit_a_single_output():
    (layer, message), *more = sentences_with_loss(chain(Input(), Output(activation=Sigmoid())), YES_OR_NO, CCE())
    assert (layer, more) == (2, [])
    assert message == (
        "Categorical cross-entropy needs one output per class, but Output has a single unit. "
        "Give Output the softmax activation, or choose binary cross-entropy in Recipe."
    )


def test_softmax_over_one_number_is_refused():
    wanted = "Softmax over a single output is always 1. Give Output the linear activation."
    assert sentences_with_loss(chain(Input(), Output()), NUMBER, MSE()) == [(2, wanted)]


@pytest.mark.parametrize(
    ("spec", "activation", "loss"),
    [
        (CLASSES, Softmax(), CCE()),
        (CLASSES, Softmax(), MSE()),
        (CLASSES, Sigmoid(), BCE()),
        (YES_OR_NO, Sigmoid(), BCE()),
        (YES_OR_NO, Softmax(), CCE()),
        (NUMBER, Linear(), MSE()),
        (NUMBER, Sigmoid(), MSE()),
    ],
)
def test_valid_combinations_have_no_problems(spec, activation, loss):
    assert sentences_with_loss(chain(Input(), Output(activation=activation)), spec, loss) == []


def test_building_a_bad_network_raises_with_all_its_problems():
    with pytest.raises(NetworkError, match="no Input layer") as raised:
        build(Graph(), CLASSES, CCE())
    assert [each.message for each in raised.value.problems] == [
        message for _, message in sentences_with_loss(Graph(), CLASSES, CCE())
    ]


@pytest.mark.parametrize("spec", [CLASSES, YES_OR_NO, NUMBER, IMAGE])
@pytest.mark.parametrize(
    "graph",
    [
        Graph(),
        DIAMOND,
        chain(Output(), Input()),
        Graph({1: Output()}, ((1, 1),)),
        Graph({1: Input(), 2: Input(), 3: Dense(), 4: Dense()}, ((1, 2), (3, 4), (4, 3))),
    ],
)
def test_asking_for_problems_never_raises(graph, spec):
    for each in problems(graph, spec):
        assert each.message.endswith(".")
