"""The form: one input widget per type of field, for every field of every definition."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from core.activations import LeakyReLU
from core.layers import BatchNorm, Dense, Dropout
from core.optimizers import SGD, Adam
from core.training.recipe import Recipe
from designer.panels.choosers import carry_over
from tests.designer.panels.helpers import type_over


def test_typing_submits_no_unfinished_number_and_keeps_the_caret(show_form, qtbot):
    form = show_form(Dropout())
    type_over(qtbot, form.editor("rate"), "0.05", enter=False)
    assert form.edits == []
    assert form.editor("rate").text() == "0.05"
    assert form.editor("rate").lineEdit().cursorPosition() == 4


def test_a_number_is_not_reformatted_while_it_is_typed(show_form, qtbot):
    form = show_form(Adam())
    type_over(qtbot, form.editor("learning_rate"), "0.00015", enter=False)
    assert form.editor("learning_rate").text() == "0.00015"
    qtbot.keyClick(form.editor("learning_rate"), Qt.Key.Key_Return)
    assert form.edits[-1] == (("learning_rate",), 0.00015)
    assert form.editor("learning_rate").text() == "1.5e-4"


def test_a_value_out_of_bounds_is_marked_and_not_submitted(show_form, qtbot):
    form = show_form(Dense())
    type_over(qtbot, form.editor("units"), "0")
    assert form.editor("units").property("wrong") is True
    qtbot.waitUntil(form.row("units").problem.isVisible)
    assert form.row("units").problem.text() == "Dense: units must be at least 1, not 0."
    assert form.edits == []


def test_text_that_is_not_a_number_has_an_error_message(show_form, qtbot):
    form = show_form(Dense())
    type_over(qtbot, form.editor("units"), "many")
    qtbot.waitUntil(form.row("units").problem.isVisible)
    assert "must be a whole number" in form.row("units").problem.text()


def test_a_valid_value_removes_the_error(show_form, qtbot):
    form = show_form(Dense())
    type_over(qtbot, form.editor("units"), "0")
    type_over(qtbot, form.editor("units"), "8")
    assert form.editor("units").property("wrong") is False
    assert form.row("units").problem.isHidden()
    assert form.edits == [(("units",), 8)]


def test_escape_discards_the_typed_text(show_form, qtbot):
    form = show_form(Dense())
    type_over(qtbot, form.editor("units"), "0")
    qtbot.keyClick(form.editor("units"), Qt.Key.Key_Escape)
    assert form.editor("units").text() == "16"
    assert form.editor("units").property("wrong") is False


def test_showing_a_value_submits_nothing(show_form):
    form = show_form(Dense())
    form.show_values([Dense(units=64, activation=LeakyReLU(alpha=0.2), bias=False)])
    assert form.editor("units").text() == "64"
    assert form.editor("activation", "alpha").text() == "0.2"
    assert not form.editor("bias").isChecked()
    assert form.edits == []


def test_other_values_keep_the_widgets_and_other_kinds_rebuild_them(show_form):
    form = show_form(Dense())
    units = form.editor("units")
    form.show_values([Dense(units=3)])
    assert form.editor("units") is units
    form.show_values([Dropout()])
    assert form.paths() == [("name",), ("rate",)]


def test_choosing_another_kind_shows_its_own_fields(show_form, qtbot):
    form = show_form(Dense())
    assert ("activation", "alpha") not in form.paths()
    choice = form.editor("activation")
    choice.setFocus()
    qtbot.keyClicks(choice, "Leaky")
    assert form.edits == [(("activation",), LeakyReLU())]
    alpha = form.editor("activation", "alpha")
    assert alpha.isVisible()
    type_over(qtbot, alpha, "0.3")
    assert form.edits[-1] == (("activation", "alpha"), 0.3)


def test_tab_visits_fields_that_appeared_later_in_order(show_form, qtbot):
    form = show_form(Dense())
    qtbot.keyClicks(form.editor("activation"), "Leaky")
    form.editor("activation").setFocus()
    for path in (("activation", "alpha"), ("initializer",), ("penalty",), ("bias",), ("bias_initializer",), ("seed",)):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        assert form.focusWidget() is form.editor(*path)


def test_a_click_and_space_toggle_a_switch(show_form, qtbot):
    form = show_form(Dense())
    qtbot.mouseClick(form.editor("bias"), Qt.MouseButton.LeftButton, pos=QPoint(18, 14))
    qtbot.keyClick(form.editor("bias"), Qt.Key.Key_Space)
    assert form.edits == [(("bias",), False), (("bias",), True)]


def test_the_wheel_does_not_change_a_field_without_focus(show_form, qtbot):
    form = show_form(Dense())
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


def test_the_arrows_step_and_stop_at_the_bounds(show_form, qtbot):
    form = show_form(Dense(units=2))
    for _ in range(3):
        qtbot.keyClick(form.editor("units"), Qt.Key.Key_Down)
    assert form.editor("units").text() == "1"


def test_dragging_the_label_steps_the_number(show_form, qtbot):
    form = show_form(Dense())
    label = form.row("units").label
    qtbot.mousePress(label, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.mouseMove(label, QPoint(24, 5))
    qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(24, 5))
    assert form.edits[-1] == (("units",), 19)


def test_several_definitions_show_their_shared_fields(show_form):
    form = show_form(Dense(units=4, seed=7), Dense(units=8, seed=7))
    assert form.editor("units").text() == ""
    assert form.editor("units").lineEdit().placeholderText() == "mixed"
    assert form.editor("seed").text() == "7"
    form.show_values([Dense(), BatchNorm()])
    assert form.paths() == [("name",)]


def test_the_help_of_fields_that_are_not_live_says_when_they_take_effect(show_form):
    form = show_form(Recipe(), note="At the next reset.")
    assert " ".join(form.editor("seed").toolTip().split()).endswith("At the next reset.")
    assert not form.editor("batch").toolTip().endswith("At the next reset.")
    assert form.editor("batch").accessibleName() == "Batch size, rows"


def test_another_kind_keeps_changed_values():
    assert carry_over(SGD(learning_rate=0.5), Adam()) == Adam(learning_rate=0.5)
    assert carry_over(SGD(), Adam()) == Adam()
