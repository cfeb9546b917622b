"""What holds for every view there is, made-up ones included: nothing here names one."""

import csv
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor

from core import resources
from core.activations import Linear, Sigmoid
from core.data import Data, Diabetes
from core.data.built import Product
from core.data.built.feature import BuiltFeature
from core.data.sources import XOR
from core.formats.examples import examples
from core.layers import Input, Output
from core.losses import BCE, MSE
from core.moments import Moment
from core.project import Project, prepared
from core.project.layout import chain
from core.training import Controls, Recipe, Run
from core.training.history import History
from core.training.past import PastHistory
from designer.actions import command_of
from designer.background.computations import Computations
from designer.style import language
from designer.style.language import tr
from designer.style.scale import scaled
from designer.views import VIEWS
from designer.views.rows import SHORTEST

COMPILING = 120_000  # milliseconds that the engine may take to compile, once
IDS = [view.id for view in VIEWS]
EPOCHS = 3


def train(project):
    """The moment after three epochs."""
    data, network = prepared(project)
    run, history = Run(network, data, project.recipe), History(network)
    for event in run.events(Controls(), EPOCHS):
        if hasattr(event, "steps"):
            history.extend(event)
    history.note(event.evaluation)
    past = PastHistory(history, history.epochs_done)
    return Moment(project, data, network, run.snapshot(), past, history.evaluation, timeline=run.timeline)


@pytest.fixture(scope="module")
def moments():
    """Of iris: more than two features and classes; a regression; images; and XOR with a third feature."""
    iris = examples()["iris"]
    output = max(iris.graph.layers)
    layers = {**iris.graph.layers, output: Output(activation=Linear())}
    diabetes = Project(
        replace(iris.graph, layers=layers), data=Data(source=Diabetes()), recipe=iris.recipe.change(loss=MSE())
    )
    third = Data(source=XOR(), built=(BuiltFeature(Product(), "x1", "x2"),))
    unit = Project(chain(Input(), Output(activation=Sigmoid())), data=third, recipe=Recipe(loss=BCE()))
    return train(iris), train(diabetes), train(examples()["digits"]), train(unit)


@pytest.fixture
def trained(view, moments):
    """The first of the moments that the view can draw."""
    return next(moment for moment in moments if view.has_content(moment))


@pytest.fixture(params=VIEWS, ids=IDS)
def view(request, qtbot, theme):
    made = request.param(theme)
    qtbot.addWidget(made)
    made.resize(500, 320)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def drawn(view, qtbot, trained):
    """The view with the moment, and everything that it wants computed."""
    computations = Computations()
    wanted = [one for one in view.computations(trained) if one.is_possible(trained)]
    computations.ask(wanted, trained)
    qtbot.waitUntil(lambda: all(computations.answer(trained).result(one) for one in wanted), timeout=COMPILING)
    view.show_moment(computations.answer(trained))
    computations.close()
    return view


def test_ids_are_unique_and_icons_are_there():
    assert len(set(IDS)) == len(VIEWS)
    for kind in VIEWS:
        assert resources.path("icons", f"{kind.icon}.svg").is_file(), f"resources/icons/{kind.icon}.svg is missing"


def test_an_empty_view_says_what_it_will_show(view):
    view.show_moment(Moment())
    if view.needs_no_run:
        assert not view.shown_text
    else:
        assert view.shown_text == tr(view.help)
    assert view.help.endswith(".")


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("kind", VIEWS, ids=IDS)
def test_its_help_has_room_in_the_smallest_view(qtbot, theme, kind, code):
    language.choose(code)
    view = kind(theme)
    language.choose("en")
    qtbot.addWidget(view)
    view.resize(scaled(kind.narrowest), scaled(SHORTEST))
    with qtbot.waitExposed(view):
        view.show()
    label = view._empty
    assert label.heightForWidth(label.width()) <= label.height(), f"shorten the help of {kind.id}: {label.text()!r}"


def test_it_has_names_for_screen_readers(view):
    assert view.accessibleName() == tr(view.title)
    assert view.accessibleDescription() == tr(view.help)


def test_it_draws_a_trained_moment_and_gives_its_picture(drawn):
    assert drawn.shown_text == ""
    image = drawn.image()
    colors = {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}
    assert len(colors) > 2


def test_its_values_are_a_table_of_equal_rows(drawn, trained, tmp_path):
    table = drawn.values(trained)
    if table is None:
        return
    table.write(tmp_path / "values.csv")
    with (tmp_path / "values.csv").open(encoding="utf-8", newline="") as file:
        head, *rows = list(csv.reader(file))
    assert len(rows) == len(table.rows) > 0
    assert {len(row) for row in rows} == {len(head)}


def test_a_moment_without_a_run_takes_the_drawing_away(drawn, trained):
    drawn.show_moment(replace(trained, network=None, snapshot=None, history=None, evaluation=None, data=None))
    assert bool(drawn.shown_text) is not drawn.needs_no_run


@pytest.mark.parametrize("kind", VIEWS, ids=IDS)
def test_its_command_shows_it_and_the_project_remembers(spiral, kind):
    action = spiral.actions_by_id[f"view_{kind.id}"]
    assert command_of(action).menu == "View>Show views"
    was_shown = kind.id in spiral.views.shown
    action.trigger()
    assert (kind.id in spiral.views.shown) is not was_shown
    assert (kind.id in spiral.store.project.views) is not was_shown
    assert action.isChecked() is not was_shown
    action.trigger()
    assert (kind.id in spiral.views.shown) is was_shown
