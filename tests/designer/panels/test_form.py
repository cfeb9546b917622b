"""The form: one widget per type of hyperparameter, for every field of every definition."""

import pytest
from PySide6.QtCore import QByteArray, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from core.activations import ACTIVATIONS, LeakyReLU
from core.data import SCALINGS, SOURCES, Data
from core.definitions import param
from core.initializers import INITIALIZERS
from core.layers import LAYERS, BatchNorm, Dense, Dropout
from core.losses import LOSSES
from core.optimizers import OPTIMIZERS, SGD, Adam
from core.training.recipe import Recipe
from designer.panels.choosers import taking_over
from designer.panels.form import Form, changed, titled
from designer.panels.formula import SIZE, drawings
from designer.panels.numbers import NumberEditor, read, stepping, written

DEFINITIONS = (*LAYERS, *ACTIVATIONS, *INITIALIZERS, *LOSSES, *OPTIMIZERS, *SOURCES, *SCALINGS, Data, Recipe)


@pytest.fixture
def show(qtbot, theme):
    """A form on the screen that takes over what is submitted, as panels do."""

    def show(*values, note=""):
        form, edits = Form(note=note), []

        def take(path, value):
            edits.append((path, value))
            form.show_values([changed(each, path, value) for each in form._values])

        form.submitted.connect(take)
        form.edits = edits
        qtbot.addWidget(form)
        form.show_values(values)
        form.resize(244, 500)
        form.show()
        qtbot.waitExposed(form)
        return form

    return show


def type_over(qtbot, editor, text, enter=True):
    editor.setFocus()
    line = editor.lineEdit()
    line.selectAll()
    qtbot.keyClicks(line, text)
    if enter and isinstance(editor, NumberEditor):
        qtbot.keyClick(line, Qt.Key.Key_Return)


@pytest.mark.parametrize("kind", DEFINITIONS, ids=lambda kind: kind.__name__)
def test_a_form_covers_every_field_with_its_help(show, kind):
    form = show(kind())
    assert {path[0] for path in form.paths()} == set(kind.params())
    for name, shown in kind.params().items():
        row = form.row(name)
        assert row.editor.toolTip() == row.label.toolTip()
        assert row.editor.toolTip().split() == shown.help.split()
        assert row.label.text() == titled(name)
        assert row.label.buddy() is row.editor


@pytest.mark.parametrize("kind", DEFINITIONS, ids=lambda kind: kind.__name__)
def test_nothing_is_cut_off_at_the_width_of_the_panel(show, kind):
    form = show(kind())
    for path in form.paths():
        row = form.row(*path)
        assert row.label.width() >= row.label.fontMetrics().horizontalAdvance(row.label.text())
        if isinstance(row.editor, NumberEditor):
            line = row.editor.lineEdit()
            assert line.width() - 18 >= line.fontMetrics().horizontalAdvance(line.text())


@pytest.mark.parametrize("kind", DEFINITIONS, ids=lambda kind: kind.__name__)
def test_every_formula_can_be_drawn(theme, qtbot, kind):
    if kind.formula:
        drawings().request(kind.formula)
        qtbot.waitUntil(lambda: kind.formula in drawings().values)
        lines = [QSvgRenderer(QByteArray(line.encode())) for line in drawings().values[kind.formula]]
        assert all(0 < line.defaultSize().height() < 6 * SIZE for line in lines)  # brackets may outgrow what they hold


def test_typing_submits_no_number_on_the_way_and_leaves_the_caret_alone(show, qtbot):
    form = show(Dropout())
    type_over(qtbot, form.editor("rate"), "0.05", enter=False)
    assert form.edits == []
    assert form.editor("rate").text() == "0.05"
    assert form.editor("rate").lineEdit().cursorPosition() == 4


def test_a_number_is_not_written_anew_under_the_hands_of_who_types_it(show, qtbot):
    form = show(Adam())
    type_over(qtbot, form.editor("learning_rate"), "0.00015", enter=False)
    assert form.editor("learning_rate").text() == "0.00015"
    qtbot.keyClick(form.editor("learning_rate"), Qt.Key.Key_Return)
    assert form.edits[-1] == (("learning_rate",), 0.00015)
    assert form.editor("learning_rate").text() == "1.5e-4"


def test_a_value_out_of_bounds_is_marked_explained_and_not_submitted(show, qtbot):
    form = show(Dense())
    type_over(qtbot, form.editor("units"), "0")
    assert form.editor("units").property("wrong") is True
    qtbot.waitUntil(form.row("units").problem.isVisible)
    assert form.row("units").problem.text() == "Dense: units must be at least 1, and 0 is less."
    assert form.edits == []


def test_what_is_no_number_is_explained_too(show, qtbot):
    form = show(Dense())
    type_over(qtbot, form.editor("units"), "many")
    qtbot.waitUntil(form.row("units").problem.isVisible)
    assert "must be a whole number" in form.row("units").problem.text()


def test_a_right_value_after_a_wrong_one_takes_the_mark_away(show, qtbot):
    form = show(Dense())
    type_over(qtbot, form.editor("units"), "0")
    type_over(qtbot, form.editor("units"), "8")
    assert form.editor("units").property("wrong") is False
    assert form.row("units").problem.isHidden()
    assert form.edits == [(("units",), 8)]


def test_escape_gives_up_what_was_typed(show, qtbot):
    form = show(Dense())
    type_over(qtbot, form.editor("units"), "0")
    qtbot.keyClick(form.editor("units"), Qt.Key.Key_Escape)
    assert form.editor("units").text() == "16"
    assert form.editor("units").property("wrong") is False


def test_showing_a_value_submits_nothing(show):
    form = show(Dense())
    form.show_values([Dense(units=64, activation=LeakyReLU(alpha=0.2), bias=False)])
    assert form.editor("units").text() == "64"
    assert form.editor("activation", "alpha").text() == "0.2"
    assert not form.editor("bias").isChecked()
    assert form.edits == []


def test_other_values_keep_the_widgets_and_other_kinds_make_them_anew(show):
    form = show(Dense())
    units = form.editor("units")
    form.show_values([Dense(units=3)])
    assert form.editor("units") is units
    form.show_values([Dropout()])
    assert form.paths() == [("name",), ("rate",)]


def test_choosing_another_kind_shows_its_own_fields(show, qtbot):
    form = show(Dense())
    assert ("activation", "alpha") not in form.paths()
    choice = form.editor("activation")
    choice.setFocus()
    qtbot.keyClicks(choice, "Leaky")
    assert form.edits == [(("activation",), LeakyReLU())]
    alpha = form.editor("activation", "alpha")
    assert alpha.isVisible()
    type_over(qtbot, alpha, "0.3")
    assert form.edits[-1] == (("activation", "alpha"), 0.3)


def test_tab_goes_from_top_to_bottom_through_fields_that_came_later(show, qtbot):
    form = show(Dense())
    qtbot.keyClicks(form.editor("activation"), "Leaky")
    form.editor("activation").setFocus()
    for path in (("activation", "alpha"), ("initializer",), ("penalty",), ("bias",), ("seed",)):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        assert form.focusWidget() is form.editor(*path)


def test_a_switch_is_switched_by_a_click_and_by_space(show, qtbot):
    form = show(Dense())
    qtbot.mouseClick(form.editor("bias"), Qt.MouseButton.LeftButton, pos=QPoint(18, 14))
    qtbot.keyClick(form.editor("bias"), Qt.Key.Key_Space)
    assert form.edits == [(("bias",), False), (("bias",), True)]


def test_the_wheel_over_a_field_without_focus_changes_nothing(show, qtbot):
    form = show(Dense())
    form.editor("bias").setFocus()
    for name in ("units", "activation"):
        editor = form.editor(name)
        at = QPointF(editor.rect().center())
        wheel = QWheelEvent(
            at,
            editor.mapToGlobal(at),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(editor, wheel)
    assert form.edits == []


def test_the_arrows_step_and_stop_at_the_bounds(show, qtbot):
    form = show(Dense(units=2))
    for _ in range(3):
        qtbot.keyClick(form.editor("units"), Qt.Key.Key_Down)
    assert form.editor("units").text() == "1"


def test_dragging_the_label_steps_the_number(show, qtbot):
    form = show(Dense())
    label = form.row("units").label
    qtbot.mousePress(label, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.mouseMove(label, QPoint(24, 5))
    qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(24, 5))
    assert form.edits[-1] == (("units",), 19)


def test_several_definitions_show_what_they_have_in_common(show):
    form = show(Dense(units=4, seed=7), Dense(units=8, seed=7))
    assert form.editor("units").text() == ""
    assert form.editor("units").lineEdit().placeholderText() == "mixed"
    assert form.editor("seed").text() == "7"
    form.show_values([Dense(), BatchNorm()])
    assert form.paths() == [("name",)]


def test_fields_that_are_not_live_say_when_they_take_effect(show):
    form = show(Recipe(), note="At the next reset.")
    assert " ".join(form.editor("seed").toolTip().split()).endswith("At the next reset.")
    assert not form.editor("batch").toolTip().endswith("At the next reset.")
    assert form.editor("batch").accessibleName() == "Batch, rows"


def test_another_kind_takes_over_what_was_set():
    assert taking_over(Adam(), SGD(learning_rate=0.5)) == Adam(learning_rate=0.5)
    assert taking_over(Adam(), SGD()) == Adam()


def test_numbers_are_written_short_and_read_back():
    written_as = {
        0.01: "0.01",
        1e-4: "1e-4",
        2.5e-6: "2.5e-6",
        16: "16",
        1.0: "1",
        0.0: "0",
        1e30: "1e30",
        0.95: "0.95",
    }
    for number, text in written_as.items():
        assert written(number) == text
        assert read(text, whole=isinstance(number, int)) == number
    assert read("0,5", whole=False) == 0.5
    assert read("65 536", whole=True) == 65536
    assert read("1.5", whole=True) == "1.5"


@pytest.mark.parametrize(
    ("kind", "name", "value", "following"),
    [
        (Adam, "learning_rate", 0.01, [0.02, 0.05, 0.1, 0.2]),
        (Adam, "learning_rate", 1e-6, [2e-6, 5e-6, 1e-5]),
        (Adam, "beta2", 0.9, [0.95, 0.98, 0.99, 0.995]),
        (Dropout, "rate", 0.2, [0.21, 0.22]),
        (Dense, "units", 16, [17, 18]),
    ],
)
def test_steps_suit_the_range_of_a_field(kind, name, value, following):
    step = stepping(kind.params()[name], getattr(kind(), name))
    for expected in following:
        value = step(value, 1)
        assert value == pytest.approx(expected)
    for expected in reversed(following[:-1]):
        value = step(value, -1)
        assert value == pytest.approx(expected)


def test_stepping_a_scale_of_decades_reaches_zero_and_comes_back():
    step = stepping(param(0.01, "", low=0.0, high=1e30).metadata["param"], 0.01)
    value = 0.01
    for _ in range(60):
        value = step(value, -1)
    assert value == 0.0
    assert step(value, 1) == 1e-12
