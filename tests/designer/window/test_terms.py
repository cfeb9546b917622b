"""F1 opens the page of the very term that has the focus: a setting, a metric, advice, a test of rates, the seeds."""

from dataclasses import replace

from core.formats.examples import examples, failures
from core.optimizers import Adam
from designer.training.phase import Phase
from designer.widgets.help_topic import topic_of


def test_every_field_of_the_recipe_leads_to_a_page(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(failures()["dropout_rate"])
    panel, known = window.recipe_panel, window.help.known
    form = panel.form
    assert isinstance(window.store.project.recipe.optimizer, Adam)
    assert topic_of(form._nested["optimizer"]._rows["learning_rate"]) == "optimizer/adam"
    assert topic_of(form._rows["batch"]) == "course/choosing"
    assert topic_of(panel.seeds.button) == "idea/seeds"
    assert topic_of(panel.rates.button) == "idea/range_test"
    (card,) = window.inspector.overview.problems.cards
    assert topic_of(card.fix_button) == "diagnosis/dropout_rate"
    assert all(topic_of(row) in known for row in form._rows.values())


def test_a_metric_in_the_table_leads_to_its_page(window, qtbot):
    project = examples()["moons"]
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(replace(project, recipe=project.recipe.change(epochs=1)))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    view = window.views.show_view("metrics")
    window.views.show_large("metrics")
    qtbot.waitUntil(lambda: view.figures.model().rowCount() > 2)
    names = [view.figures.model().index(row, 0).data() for row in range(view.figures.model().rowCount())]
    view.figures.setCurrentIndex(view.figures.model().index(names.index("Precision"), 0))
    assert topic_of(view.figures) == "metric/precision"
