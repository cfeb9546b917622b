"""The network as code: each text, when it is run, is the same network."""

import re

import pytest

from core.formats.code_text import CODES, layerwright_text
from core.formats.examples import examples
from core.layers import Dense, Input, Output
from core.losses import CCE, Focal
from core.network.graph import Graph
from core.optimizers import Adam
from core.project import Project
from core.project.layout import chain
from core.schedules import StepDecay
from core.training import Recipe
from tests.core.formats.exported_networks import NETWORKS, trained


def run(text):
    """The project of the model that the code makes."""
    names = {}
    exec(compile(text, "code", "exec"), names)
    return names["model"].project


def same(graph):
    """A graph by places instead of ids."""
    numbers = {layer_id: place for place, layer_id in enumerate(graph.order)}
    return [graph.layers[i] for i in graph.order], [(numbers[a], numbers[b]) for a, b in graph.edges]


@pytest.mark.parametrize("name", NETWORKS)
def test_our_own_code_makes_the_same_network(name):
    graph, _, loss = NETWORKS[name]
    project = Project(graph, recipe=Recipe(loss=loss or CCE()))
    made = run(layerwright_text(project, {}))
    assert same(made.graph) == same(graph)
    assert made.recipe == project.recipe


@pytest.mark.parametrize("name", examples())
def test_our_own_code_makes_the_same_example(name):
    project = examples()[name]
    made = run(layerwright_text(project, {}))
    assert same(made.graph) == same(project.graph)
    assert made.recipe == project.recipe


def test_a_recipe_is_said_with_all_that_is_not_usual():
    recipe = Recipe(loss=Focal(gamma=1.5), optimizer=Adam(0.02), schedule=StepDecay(3), batch=7, seed=5)
    text = layerwright_text(Project(chain(Input(), Dense(16), Output()), recipe=recipe), {})
    assert "loss=lw.losses.Focal(1.5)" in text
    assert "optimizer=lw.optimizers.Adam(0.02)" in text
    assert run(text).recipe == recipe


def test_our_own_code_reads_as_a_person_would_write_it():
    text = layerwright_text(Project(chain(Input(), Dense(16), Dense(8, name="“h”\n"), Output())), {})
    assert text == (
        "import layerwright as lw\n\nmodel = lw.Model(\n    [\n        lw.Dense(16),\n"
        '        lw.Dense(8, name="“h”\\n"),\n'
        "        lw.Output(),\n    ],\n    loss=lw.losses.CCE(),\n)\n"
    )


def test_keras_is_a_sequence_where_layers_follow_each_other_and_functional_where_they_branch():
    network = trained(chain(Input(), Dense(16), Output())).network
    keras = next(code.text for code in CODES if code.title == "Keras")
    assert keras(Project(network.graph), network.shapes) == (
        "import keras\nfrom keras import layers\n\nmodel = keras.Sequential(\n    [\n        keras.Input((12,)),\n"
        '        layers.Dense(16, activation="relu"),\n        layers.Dense(3, activation="softmax"),\n    ]\n)\n'
    )
    branched = trained(*NETWORKS["add"]).network
    assert "add = layers.Add()([inputs, dense, dense_2])" in keras(Project(branched.graph), branched.shapes)


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.title)
def test_names_of_layers_are_harmless(code):
    names = ['"); import os #', "class", "", "a\nb", "\\", "日本", 'x"""', "model", "inputs"]
    layers = {place: Dense(4, name=name) for place, name in enumerate(names, 2)}
    graph = Graph({1: Input(), **layers, 99: Output()}, tuple(zip([1, *layers], [*layers, 99], strict=True)))
    network = trained(graph).network
    text = code.text(Project(network.graph), network.shapes)
    compile(text, "code", "exec")
    assert not re.search(r"^\s*import os", text, re.MULTILINE)
