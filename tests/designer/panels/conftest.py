"""The panels on the screen."""

import pytest

from designer.panels.data_panel import DataPanel
from designer.panels.form import Form, with_value
from designer.panels.inspector import Inspector
from designer.panels.palette import Palette
from designer.panels.recipe_panel import RecipePanel


@pytest.fixture
def on_screen(qtbot):
    def on_screen(widget, width=272):
        qtbot.addWidget(widget)
        widget.resize(width, 750)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return on_screen


@pytest.fixture
def inspector(store, theme, on_screen):
    return on_screen(Inspector(store, theme))


@pytest.fixture
def data_panel(store, theme, on_screen):
    return on_screen(DataPanel(store, theme))


@pytest.fixture
def recipe_panel(store, theme, on_screen):
    return on_screen(RecipePanel(store, theme))


@pytest.fixture
def palette(theme, on_screen):
    return on_screen(Palette(theme), 200)


@pytest.fixture
def show_form(qtbot, theme):
    """A form on the screen that applies what is submitted, as the panels do."""

    def show(*values, note=""):
        form, edits = Form(note=note), []

        def apply(path, value):
            edits.append((path, value))
            form.show_values([with_value(definition, path, value) for definition in form._values])

        form.submitted.connect(apply)
        form.edits = edits
        qtbot.addWidget(form)
        form.show_values(values)
        form.resize(244, 500)
        form.show()
        qtbot.waitExposed(form)
        return form

    return show
