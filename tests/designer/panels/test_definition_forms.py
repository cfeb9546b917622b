"""The forms of all definitions: every field, its help and its formula."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from core.activations import ACTIVATIONS
from core.data import SCALINGS, SOURCES, Data, TableFile
from core.initializers import INITIALIZERS
from core.layers import LAYERS
from core.losses import LOSSES
from core.optimizers import OPTIMIZERS
from core.training.recipe import Recipe
from designer.panels.form import field_title
from designer.panels.number_editor import NumberEditor
from designer.widgets.formula import SIZE, rendered_formulas

DEFINITIONS = (*LAYERS, *ACTIVATIONS, *INITIALIZERS, *LOSSES, *OPTIMIZERS, *SOURCES, *SCALINGS, Data, Recipe)


@pytest.mark.parametrize("kind", DEFINITIONS, ids=lambda kind: kind.__name__)
def test_a_form_has_every_field_with_its_help(show_form, kind):
    form = show_form(kind())
    shown = {name: param for name, param in kind.params().items() if param.role != "reading"}  # that has a page
    assert {path[0] for path in form.paths()} == set(shown)
    for name, field in shown.items():
        row = form.row(name)
        assert row.editor.toolTip() == row.label.toolTip()
        assert row.editor.toolTip().split() == field.help.split()
        assert row.label.text() == field_title(name, field)
        assert row.label.buddy() is row.editor


def test_a_field_with_a_title_is_labeled_by_it(show_form):
    assert show_form(TableFile()).row("sample_weight").label.text() == "Sample weight"


@pytest.mark.parametrize("kind", DEFINITIONS, ids=lambda kind: kind.__name__)
def test_nothing_is_cut_off_at_the_width_of_the_panel(show_form, kind):
    form = show_form(kind())
    for path in form.paths():
        row = form.row(*path)
        words = [row.label.fontMetrics().horizontalAdvance(word) for word in row.label.text().split()]
        assert row.label.width() >= max(words)
        assert row.label.height() >= row.label.heightForWidth(row.label.width())
        if isinstance(row.editor, NumberEditor):
            line = row.editor.lineEdit()
            assert line.width() - 18 >= line.fontMetrics().horizontalAdvance(line.text())


@pytest.mark.parametrize("kind", DEFINITIONS, ids=lambda kind: kind.__name__)
def test_every_formula_can_be_rendered(theme, qtbot, kind):
    if kind.formula:
        rendered_formulas().request(kind.formula)
        qtbot.waitUntil(lambda: kind.formula in rendered_formulas().values)
        lines = [QSvgRenderer(QByteArray(line.encode())) for line in rendered_formulas().values[kind.formula]]
        assert all(
            0 < line.defaultSize().height() < 6 * SIZE for line in lines
        )  # brackets may be taller than their content


def test_a_path_and_its_button_are_seen_whole(show_form):
    editor = show_form(TableFile()).editor("path")
    for part in (editor.line, editor.browse):
        assert editor.rect().contains(part.geometry())
