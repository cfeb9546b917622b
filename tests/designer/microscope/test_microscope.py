"""The microscope as a person uses it: opened, walked through, asked about a weight, and closed again."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.data import Data, TableFile
from core.formats.examples import examples
from core.network import Predictor
from designer.microscope.bar import MicroscopeBar
from designer.microscope.dissector import ALL, NEXT, TYPED, WRONG
from designer.microscope.factor_rows import Paths
from designer.microscope.layer_card import BACKWARD, UPDATE
from designer.style import language
from designer.training.phase import Phase

SECONDS = 120_000  # milliseconds: the engine may be compiled in double precision first


@pytest.fixture
def iris(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["iris"])
    return window


def opened(window, qtbot):
    """Open the microscope by its key, and wait for the first numbers."""
    QTest.keyClick(window, Qt.Key.Key_F9)
    page = window.pages.made("microscope")
    qtbot.waitUntil(lambda: settled(page), timeout=SECONDS)
    return page


def settled(page):
    """Whether all answers are there, those about the chosen weight included."""
    return not page.dissector.is_working and page._answer is not None and page._answer.chosen is not None


def weights_of(page, place=0):
    """The view of the weights of a layer."""
    card = list(page.sheet.cards.values())[place]
    return next(matrix for matrix, shown in card.forward.matrices if shown.weight is not None)


@pytest.fixture
def page(iris, qtbot):
    return opened(iris, qtbot)


def test_it_takes_the_place_of_the_canvas_and_gives_it_back(iris, page, qtbot):
    assert iris.pages.currentWidget() is page
    assert not iris.docks.shown
    assert iris.toolbar._shows_run
    assert (iris.toolbar.train_button.property("role"), page.bar.next.property("role")) == ("", "primary")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert iris.pages.currentWidget() is iris.canvas
    assert "Views" in iris.docks.shown
    assert iris.toolbar.train_button.property("role") == "primary"


def test_space_walks_through_the_stages_and_shift_goes_back(page, qtbot):
    card = next(iter(page.sheet.cards.values()))
    matrix = card.backward.matrices[0][0]
    assert "not reached" in matrix.sentence(0, 0)
    for stage in (1, 2):
        QTest.keyClick(page, Qt.Key.Key_Space)
        assert page.bar.stages[stage].isChecked()
    assert "not reached" not in matrix.sentence(0, 0)
    assert page.weight.factors.isVisible()
    QTest.keyClick(page, Qt.Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert "not reached" in matrix.sentence(0, 0)
    assert not page.weight.factors.isVisible()


def test_next_after_the_update_makes_the_step_that_was_shown(iris, page, qtbot):
    page.bar.modes[NEXT].click()
    qtbot.waitUntil(lambda: page._answer.question.rows is None and settled(page), timeout=SECONDS)
    shown = page._answer.dissection.update.after
    page.show_stage(UPDATE)
    page.bar.next.click()
    qtbot.waitUntil(lambda: iris.session.step == 1 and iris.session.phase is Phase.PAUSED, timeout=SECONDS)
    np.testing.assert_allclose(iris.session.snapshot.state.weights, shown, rtol=1e-4, atol=1e-5)
    qtbot.waitUntil(lambda: settled(page) and page._answer.dissection.subject.step == 1, timeout=SECONDS)
    assert page.bar.stages[0].isChecked()


def test_a_weight_is_chosen_with_the_keyboard(page, qtbot):
    matrix = weights_of(page)
    matrix.setFocus()
    QTest.keyClick(matrix, Qt.Key.Key_Down)
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    QTest.keyClick(matrix, Qt.Key.Key_Return)
    row, column = matrix._current
    weight = int(matrix.grid.index[row, column])
    qtbot.waitUntil(lambda: settled(page) and page._answer.chosen.chain.weight == weight, timeout=SECONDS)
    assert page.weight.which.text() == f"unit {column + 1} → unit {row + 1}"
    chosen = page._answer.chosen
    assert chosen.check.agrees
    assert chosen.chain.product == pytest.approx(page._answer.dissection.gradient[weight], rel=1e-9, abs=1e-15)


def test_a_click_on_a_bar_follows_one_path(page, qtbot):
    page.show_stage(BACKWARD)
    before = page._answer.chosen.chain
    assert before.factors[0].terms
    page.weight.followed.emit((0,))
    qtbot.waitUntil(lambda: settled(page) and page._answer.chosen.follow == (0,), timeout=SECONDS)
    after = page._answer.chosen.chain
    assert after.product == pytest.approx(
        before.factors[0].terms[0].contribution * before.product / before.factors[0].value
    )
    page.weight.followed.emit(None)
    qtbot.waitUntil(lambda: settled(page) and page._answer.chosen.chain.factors[0].is_loss, timeout=SECONDS)


def test_ctrl_c_copies_the_matrix(page):
    matrix = weights_of(page)
    matrix.setFocus()
    QTest.keyClick(matrix, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = np.array([line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()], float)
    np.testing.assert_array_equal(copied, matrix.grid.values)


def test_the_wrong_rows_stay_known_when_the_moment_is_drawn_again(page, qtbot):
    qtbot.waitUntil(lambda: page._judged is not None, timeout=SECONDS)
    wrong = page._judged.wrong.tolist()
    page._answer = None  # as before the first answer, while the engine is compiled
    page.show_moment(page._moments.now())
    page.bar.modes[WRONG].click()
    assert page._walked.tolist() == wrong != page._data.seen.tolist()
    assert page.bar.modes[WRONG].text().endswith(str(len(wrong)))
    qtbot.waitUntil(lambda: settled(page), timeout=SECONDS)
    assert page.bar.of.text() == f"of {len(wrong)}"


def test_no_row_is_walked_to_before_it_is_known_which_are_wrong(page, qtbot):
    qtbot.waitUntil(lambda: page._judged is not None, timeout=SECONDS)
    found, page._judged = page._judged, None
    page.bar.modes[WRONG].click()
    before = page._row
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert page._row == before
    qtbot.waitUntil(lambda: page.bar.of.text() == "of …" and settled(page), timeout=SECONDS)
    page.dissector.judged.emit(found)
    assert page.bar.of.text() == f"of {len(found.wrong)}"
    assert page._row in found.wrong


def test_wrong_rows_are_walked_through(page, qtbot):
    qtbot.waitUntil(lambda: page._judged is not None, timeout=SECONDS)
    data, answer = page._data, page._answer
    network, state = answer.dissection.subject.network, answer.dissection.subject.state
    said = Predictor(network).predict(state, data.x(data.seen)).argmax(1)
    wrong = set(data.seen[said != data.dataset.y[data.seen]].tolist())
    assert set(page._judged.wrong.tolist()) == wrong
    page.bar.modes[WRONG].click()
    first = page._row
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert {first, page._row} <= wrong
    assert first != page._row


def test_a_row_is_chosen_by_its_number(page, qtbot):
    page.bar.row.setFocus()
    page.bar.row.selectAll()
    QTest.keyClicks(page.bar.row, "57")
    QTest.keyClick(page.bar.row, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: settled(page) and page._answer.rows.tolist() == [56], timeout=SECONDS)
    assert page.rows.title.text() == "Row 57"


def test_a_row_that_does_not_exist_is_refused_with_a_sentence(iris, page, qtbot):
    with qtbot.waitSignal(page.error) as said:
        page.bar.row_wanted.emit(9999)
    assert "9999" in said.args[0]


def test_a_typed_row_is_answered_as_the_network_predicts_it(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["wine"])  # without dropout, which prediction has not
    page = opened(window, qtbot)
    page.bar.modes[TYPED].click()
    editor = page.rows.fields.fields[0].editor
    editor.selectAll()
    QTest.keyClicks(editor, "7.7")
    qtbot.waitUntil(lambda: settled(page) and page._answer.question.typed is not None, timeout=SECONDS)
    answer, data = page._answer, page._data
    x = data.dataset.x[page._row : page._row + 1].copy()
    x[0, 0] = 7.7
    subject = answer.dissection.subject
    np.testing.assert_allclose(answer.dissection.x.ravel(), data.scaled(x).ravel(), rtol=1e-6)
    wanted = Predictor(subject.network).predict(subject.state, data.scaled(x))
    np.testing.assert_allclose(answer.dissection.outputs, wanted, rtol=1e-4, atol=1e-6)
    page.rows.back.click()
    qtbot.waitUntil(lambda: settled(page) and page._answer.question.typed is None, timeout=SECONDS)


def test_it_pauses_a_run_and_shows_the_newest_step(iris, qtbot):
    iris.session.limit_speed(100)
    iris.session.train()
    qtbot.waitUntil(lambda: iris.session.step > 20, timeout=SECONDS)
    page = opened(iris, qtbot)
    qtbot.waitUntil(lambda: iris.session.phase is Phase.PAUSED, timeout=SECONDS)
    qtbot.waitUntil(
        lambda: settled(page) and page._answer.dissection.subject.step == iris.session.step, timeout=SECONDS
    )


def test_an_earlier_step_is_dissected_with_its_own_weights(iris, page, qtbot):
    QTest.keyClick(page, Qt.Key.Key_Escape)
    iris.session.train_one("epoch")
    qtbot.waitUntil(lambda: iris.session.phase is Phase.PAUSED and iris.session.step > 2, timeout=SECONDS)
    last = iris.session.step
    opened(iris, qtbot)
    iris.time_machine.go_to(2)
    qtbot.waitUntil(lambda: settled(page) and page._answer.dissection.subject.step == 2, timeout=SECONDS)
    weights = page._answer.dissection.update.before
    np.testing.assert_array_equal(weights, iris.time_machine.past.snapshot.state.weights)
    iris.time_machine.go_to_now()
    qtbot.waitUntil(lambda: settled(page) and page._answer.dissection.subject.step == last, timeout=SECONDS)


def test_next_while_looking_back_shows_the_next_step_and_trains_none(iris, page, qtbot):
    QTest.keyClick(page, Qt.Key.Key_Escape)
    iris.session.train_one("epoch")
    qtbot.waitUntil(lambda: iris.session.phase is Phase.PAUSED and iris.session.step > 3, timeout=SECONDS)
    last = iris.session.step
    opened(iris, qtbot)
    iris.time_machine.go_to(1)
    qtbot.waitUntil(lambda: settled(page) and page._answer.dissection.subject.step == 1, timeout=SECONDS)
    page.show_stage(UPDATE)
    page.bar.next.click()
    assert iris.session.phase is Phase.PAUSED
    qtbot.waitUntil(lambda: settled(page) and page._answer.dissection.subject.step == 2, timeout=SECONDS)
    assert page.bar.stages[0].isChecked()
    assert iris.session.step == last


def test_a_window_that_is_minimized_and_restored_trains_on(iris, page, qtbot):
    iris.session.limit_speed(50)
    iris.session.train()
    qtbot.waitUntil(lambda: iris.session.step > 5, timeout=SECONDS)

    class Restored(QShowEvent):
        """What the window system sends; a window without a screen is never minimized by it."""

        def spontaneous(self):
            return True

    page.showEvent(Restored())
    assert not iris.session._controls.paused
    assert iris.session.phase is Phase.RUNNING


def test_following_a_path_with_the_keyboard_does_not_move_the_focus(page, qtbot):
    page.show_stage(BACKWARD)
    page.weight.followed.emit(())
    qtbot.waitUntil(lambda: settled(page) and page._answer.chosen.follow == (), timeout=SECONDS)
    paths = page.weight.factors.findChild(Paths)
    paths.setFocus()
    while page._answer.chosen.chain.factors[0].terms:
        assert paths.hasFocus()
        before = page._answer.chosen.follow
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
        qtbot.waitUntil(
            lambda before=before: settled(page) and len(page._answer.chosen.follow) > len(before), timeout=SECONDS
        )
    assert page._answer.chosen.follow
    assert QApplication.focusWidget().text() == "All paths"


def test_a_narrow_window_has_the_weight_in_a_drawer(iris, page, qtbot):
    iris.resize(1024, 700)
    qtbot.waitUntil(lambda: page.tab.isVisible())
    assert not page.sheet.graph.isVisible()
    assert not page.weight.isVisible()
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert page.weight.isVisible()
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert not page.weight.isVisible()


def test_a_double_click_on_a_point_of_the_boundary_opens_its_row(spiral, qtbot):
    spiral.docks.open("Views")
    boundary = spiral.views.show_view("boundary")
    qtbot.waitUntil(lambda: len(boundary._order) > 0, timeout=SECONDS)
    where, data = boundary._section, boundary._data
    row = int(boundary._order[5])
    share = where.fractions(data.dataset.x[row : row + 1])[0]
    port = boundary.plane.port
    at = QPoint(round(share[0] * port.width()), round((1 - share[1]) * port.height()))
    with qtbot.waitSignal(boundary.row_wanted) as asked:
        QTest.mouseDClick(port, Qt.MouseButton.LeftButton, pos=at)
    page = spiral.pages.made("microscope")
    assert asked.args[0] == page._row
    qtbot.waitUntil(lambda: settled(page) and page._answer.rows.tolist() == [asked.args[0]], timeout=SECONDS)


def test_a_cell_of_the_confusion_matrix_opens_its_rows(iris, qtbot):
    iris.show_cell("validation", 0, 0)
    page = iris.pages.made("microscope")
    qtbot.waitUntil(lambda: page._judged is not None and settled(page), timeout=SECONDS)
    rows, data = page._walked, page._data
    assert all(np.isin(rows, data.validation))
    assert set(data.dataset.y[rows].tolist()) <= {0}


def test_without_data_it_asks_for_some(window, qtbot, monkeypatch, tmp_path):
    asked = []
    monkeypatch.setattr("designer.data.opening.choose_data", lambda *of: asked.append(of) or "")
    gone = TableFile(str(tmp_path / "gone.csv"), "species")
    with qtbot.waitSignal(window.loader.error):
        window.files.start(replace(examples()["iris"], data=Data(gone)))
    window.show_project()
    QTest.keyClick(window, Qt.Key.Key_F9)
    page = window.pages.made("microscope")
    qtbot.waitUntil(page.open_data.isVisible, timeout=SECONDS)
    assert page.hint.text() == "Choose a data set first: the microscope follows one of its rows."
    assert not page.sheet.isVisible()
    page.open_data.click()
    assert len(asked) == 1


@pytest.mark.parametrize("code", ["en", "de"])
def test_the_stages_have_their_names_in_a_narrow_window_and_the_modes_are_a_menu(qtbot, theme, code):
    language.choose(code)
    bar = MicroscopeBar(theme)
    language.choose("en")
    qtbot.addWidget(bar)
    bar.show_row(1437, 1797)
    bar.show_wrong(123, has_classes=True)
    bar.show_mode(ALL)
    bar.show_stage(3, by="Nächster Batch")
    bar.resize(1024, bar.height())
    with qtbot.waitExposed(bar):
        bar.show()
    assert bar.layout().minimumSize().width() <= 1024
    assert all(len(stage.text()) > 2 for stage in bar.stages)
    assert bar.mode_menu.isVisible()
    assert not bar.modes[ALL].isVisible()
    asked = []
    bar.mode_wanted.connect(asked.append)
    bar.mode_menu.menu().aboutToShow.emit()
    wrong = bar.mode_menu.menu().actions()[1]
    assert wrong.text().endswith("123")
    wrong.trigger()
    assert asked == [WRONG]
    bar.resize(1440, bar.height())
    qtbot.waitUntil(bar.modes[ALL].isVisible)
    assert not bar.mode_menu.isVisible()


def test_a_typed_weight_is_dissected_and_undone(iris, page, qtbot):
    weight, before = page._weight, page._answer.dissection.update.before.copy()
    page.weight.field.setFocus()
    page.weight.field.selectAll()
    QTest.keyClicks(page.weight.field, "0.5")

    def shown():
        return page._answer.dissection.update.before[weight]

    qtbot.waitUntil(lambda: settled(page) and shown() == 0.5, timeout=SECONDS)
    assert (iris.session.step, iris.session.phase) == (0, Phase.PAUSED)
    assert page._answer.chosen.check.agrees  # the chain at the new weight, against the finite difference
    QTest.keyClick(page.weight.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: settled(page) and np.array_equal(page._answer.dissection.update.before, before))
