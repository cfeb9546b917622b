"""What the microscope writes beside its numbers, and how it lays arrays out."""

import numpy as np
import pytest

from core.activations import Linear, Tanh
from core.data import Data, Dataset, prepare
from core.layers import Dense, Input, Output
from core.losses import MSE
from core.moments.dissection import Dissection, Subject
from core.network import build
from core.optimizers import OPTIMIZERS
from core.project import data_spec
from core.project.layout import chain
from core.training import Recipe
from designer.microscope import factor_texts, loss_card, notation, spelled
from designer.microscope.matrix_view import fixed
from designer.microscope.weight_panel import symbols
from designer.style.grids import GAP, grid


@pytest.fixture
def dissection():
    x = np.random.default_rng(0).normal(size=(20, 3)).astype(np.float32)
    dataset = Dataset(x, x[:, :1] * 2, ("a", "b", "c"), (), ("y",))
    data, recipe = prepare(Data(), dataset), Recipe(loss=MSE())
    graph = chain(Input(), Dense(2, Tanh(), name="hidden"), Output(activation=Linear()))
    network = build(graph, data_spec(dataset), recipe.loss)
    return Dissection.of_rows(Subject(network, network.initial(1), data, recipe), data.train[:1])


def test_the_loss_of_a_linear_output_reads_as_in_the_notes(dissection):
    last = next(part for part in reversed(dissection.parts) if part.parameters)
    found = dissection.chain(last.parameters[0].weight.start)
    texts = [factor_texts.of(dissection, found, factor) for factor in found.factors]
    assert texts[0].note == "−2(y − ŷ)"
    assert texts[-1].title == "hidden, output"


def test_weights_are_named_by_the_units_they_join(dissection):
    assert factor_texts.weight_title(dissection, 4) == ("hidden", "unit 2 → unit 2")
    assert factor_texts.weight_symbol(dissection, 4) == "w^{1}_{22}"
    assert factor_texts.weight_symbol(dissection, 6) == "b_{1,1}"


def test_a_sum_is_spelled_with_its_numbers(dissection):
    parts = next(iter(notation.by_layer(dissection).values()))
    text = spelled.unit(parts, 0, 1, True)
    assert text.startswith("z₂ = ")
    assert fixed(float(parts[0].y[0, 1]), 4) in text
    assert fixed(float(parts[1].y[0, 1]), 4) in text


def test_the_squared_error_is_spelled(dissection):
    y, t = dissection.outputs[0], dissection.targets[0]
    text = loss_card.spelled(MSE(), y, t)
    assert fixed(float(t[0]), 3) in text
    assert text.endswith(")²")


def test_every_optimizer_names_what_it_remembers():
    for kind in OPTIMIZERS:
        if kind.kernel is not None:
            assert len(symbols(kind.formula)) == kind.moments, kind


def test_images_stand_side_by_side_with_gaps():
    images = np.arange(8.0).reshape(2, 2, 2)
    found = grid(images)
    assert found.values.shape == (2, 5)
    assert (found.index[:, 2] == GAP).all()
    assert found.place(5) == (0, 4)
    assert found.values[0, 4] == images.ravel()[5]


def test_kernels_stand_in_rows_by_output():
    kernels = np.arange(2 * 3 * 2 * 2.0).reshape(2, 3, 2, 2)
    found = grid(kernels)
    row, column = found.place(2 * 2 * 3 + 4 + 3)
    assert (row, column) == (4, 4)


@pytest.mark.parametrize(
    ("value", "text"), [(-0.001, "0.00"), (-1.5, "−1.50"), (123.456, "123.5"), (float("inf"), "∞")]
)
def test_numbers_fit_their_cells(value, text):
    assert fixed(value, 2) == text
