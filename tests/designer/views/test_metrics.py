"""The metrics view: tables of both splits and of each class, and the confusion matrix, by mouse and by keyboard."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetrics

from core.metrics import METRICS, Predictions, evaluate
from core.moments import EvaluateWeights, Moment, Result, Workspace
from core.project import Project
from core.project.judgement import Judgement
from core.project.judging import weights_hash
from core.training import Evaluation, Snapshot
from designer.style.theme import number_font
from designer.views.metrics import MetricsView
from tests.designer.views.moments import opened, trained_on

NAMES = ("ant", "bee", "cat", "dog")


def report(wrong=7, rows=40, classes=4):
    """Rows of each class in turn, of which the first few are taken for the next class."""
    targets = np.arange(rows) % classes
    said = np.where(np.arange(rows) < wrong, (targets + 1) % classes, targets)
    return evaluate(
        Predictions(np.eye(classes)[said], targets, classes), NAMES[:classes], [metric() for metric in METRICS]
    )


def reports(wrong=7, validation=True):
    return Evaluation(120, 37.5, report(0, 80), report(wrong) if validation else None)


def regression(targets=1):
    right = np.arange(20.0).reshape(-1, targets)
    names = [f"target {n}" for n in range(targets)]
    return evaluate(Predictions(right + 0.5, right), names, [metric() for metric in METRICS])


@pytest.fixture
def drawing(theme, qtbot):
    return opened(qtbot, MetricsView(theme), 1000, 240)


@pytest.fixture
def view(drawing):
    return drawing.view


def show(view, evaluation):
    view.show_moment(Moment(evaluation=evaluation))


def texts(table):
    model = table.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_before_training_it_says_what_will_be_here(view):
    view.show_moment(Moment())
    assert view.shown_text == MetricsView.help
    assert not view.validation.isVisible()


def test_the_figures_of_both_splits_stand_side_by_side(view):
    show(view, reports())
    rows = {row[0]: row[1:] for row in texts(view.figures)}
    assert rows["Accuracy"] == ["100.0\u00a0%", "82.5\u00a0%"]
    assert rows["Most frequent class"] == ["25.0\u00a0%", "25.0\u00a0%"]
    assert rows["Rows"] == ["80", "40"]
    assert view.heading.text() == "After 37.5 epochs"


def test_a_judgement_of_other_weights_is_not_shown_as_one_of_these(view, spiral_data):
    moment = trained_on(spiral_data, evaluation=reports())
    state, step = moment.snapshot.state, moment.step
    own, other = weights_hash(state), weights_hash(state._replace(weights=state.weights + 1))
    assert own != other
    for weights, at, title in ((own, step, "test"), (other, step, "test then"), (own, step + 1, "test then")):
        judged = (Judgement("spiral", weights, at, 5, 30, 2, {"accuracy": 0.75}, ("ant", 0.5)),)
        view.show_moment(replace(moment, project=Project(judged=judged)))
        assert view.figures.cells.titles == ("", "train", "validation", title)
        rows = {row[0]: row[1:] for row in texts(view.figures)}
        assert (rows["Accuracy"][2], rows["Rows"][2], rows["Precision"][2]) == ("75.0\u00a0%", "30", "–")
        assert rows["Most frequent class"][2] == "50.0\u00a0%"
        assert "Judged once, on 30 test rows. Rows of the data that could not be used: 2." in view.counted.text()


def test_each_class_has_a_row_and_its_count(view):
    show(view, reports())
    rows = texts(view.by_class)
    assert [row[0] for row in rows] == list(NAMES)
    assert [row[-1] for row in rows] == ["10"] * 4
    assert rows[0][2] == "80.0\u00a0%"  # recall: two of ten ants were taken for bees
    assert view.matrix.isVisible()


def test_the_split_can_be_chosen(drawing, view, qtbot):
    drawing.show(Moment(evaluation=reports()))
    qtbot.mouseClick(view.validation, Qt.MouseButton.LeftButton)
    assert [row[-1] for row in texts(view.by_class)] == ["20"] * 4
    assert texts(view.matrix)[0] == ["20", "0", "0", "0"]


def test_a_cell_is_said_by_mouse_and_by_keyboard(view, qtbot):
    show(view, reports())
    matrix = view.matrix
    qtbot.mouseMove(matrix.viewport(), QPoint(2, 2))
    qtbot.mouseMove(matrix.viewport(), matrix.visualRect(matrix.model().index(0, 1)).center())
    qtbot.waitUntil(lambda: view.hint.text() == "validation · ant predicted as bee: 2 of 10 rows (20.0\u00a0%)")
    matrix.setFocus()
    matrix.setCurrentIndex(matrix.model().index(0, 0))
    qtbot.keyClick(matrix, Qt.Key.Key_Down)
    qtbot.keyClick(matrix, Qt.Key.Key_Right)
    assert view.hint.text() == "validation · bee predicted as bee: 8 of 10 rows (80.0\u00a0%)"


def test_the_sentence_of_a_cell_follows_the_split_that_is_shown(drawing, view, qtbot):
    drawing.show(Moment(evaluation=reports()))
    matrix = view.matrix
    qtbot.mouseMove(matrix.viewport(), QPoint(2, 2))
    qtbot.mouseMove(matrix.viewport(), matrix.visualRect(matrix.model().index(0, 1)).center())
    qtbot.waitUntil(lambda: view.hint.text() == "validation · ant predicted as bee: 2 of 10 rows (20.0\u00a0%)")
    qtbot.mouseClick(view.validation, Qt.MouseButton.LeftButton)
    assert view.hint.text() == "train · ant predicted as bee: 0 of 20 rows (0.0\u00a0%)"


def test_the_tables_tell_screen_readers_what_a_cell_is(view):
    show(view, reports())
    matrix = QAccessible.queryAccessibleInterface(view.matrix)
    assert "Confusion matrix" in matrix.text(QAccessible.Text.Name)
    assert "ant predicted as bee: 2 of 10 rows (20.0\u00a0%)" in spoken(matrix)
    assert "ant, Recall: 80.0\u00a0%" in spoken(QAccessible.queryAccessibleInterface(view.by_class))


def spoken(table):
    """What a screen reader says of each cell."""
    return [table.child(n).text(QAccessible.Text.Name) for n in range(table.childCount())]


def test_what_is_right_is_at_one_end_of_the_scale_and_what_is_wrong_towards_the_other(view):
    show(view, reports(wrong=40))
    matrix, tokens = view.matrix, view.theme.tokens

    def color(row, column):
        place = matrix.visualRect(matrix.model().index(row, column)).topLeft() + QPoint(5, 4)
        return matrix.viewport().grab().toImage().pixelColor(place)

    def near(a, b):
        return max(abs(x - y) for x, y in zip(a.getRgb(), b.getRgb(), strict=True)) <= 2

    assert near(color(0, 1), QColor(tokens.low))
    assert near(color(0, 0), QColor(tokens.middle))
    show(view, reports(wrong=0))
    assert near(color(0, 0), QColor(tokens.high))


def test_counts_are_legible_on_every_shade(theme):
    from designer.style.contrast import contrast, legible
    from designer.views.confusion import _mixed

    tokens = theme.tokens
    for end in ("low", "high"):
        for share in np.linspace(0, 1, 21):
            ground = _mixed(tokens.color("middle"), tokens.color(end), float(share))
            assert contrast(ground, legible(ground, tokens.color("text"), tokens.color("panel"))) >= 3


def test_where_it_is_narrow_classes_and_matrix_take_turns(drawing, view, qtbot):
    view.resize(580, 240)
    drawing.show(Moment(evaluation=reports()))
    assert view.by_class.isVisible()
    assert not view.matrix.isVisible()
    qtbot.mouseClick(view.matrix_shown, Qt.MouseButton.LeftButton)
    assert view.matrix.isVisible()
    assert not view.by_class.isVisible()
    assert view.figures.isVisible()
    assert not view.figures.horizontalScrollBar().isVisible()


def test_ten_classes_fit_without_scrolling(view):
    ten = evaluate(
        Predictions(np.eye(10), np.arange(10), 10), [str(n) for n in range(10)], [metric() for metric in METRICS]
    )
    show(view, Evaluation(1, 1.0, ten, None))
    matrix = view.matrix
    for bar in (matrix.horizontalScrollBar(), matrix.verticalScrollBar()):
        assert bar.maximum() == 0


def ten_classes():
    names = [f"digit {n}" for n in range(10)]
    said = (np.arange(900) + (np.arange(900) % 90 == 0)) % 10
    predictions = Predictions(np.eye(10)[said], np.arange(900) % 10, 10)
    return evaluate(predictions, names, [metric() for metric in METRICS])


@pytest.mark.parametrize(("width", "height"), [(600, 215), (1000, 200), (1400, 345)])
def test_the_matrix_of_ten_classes_needs_no_scrolling_and_is_as_high_as_the_view(drawing, view, qtbot, width, height):
    view.resize(width, height)
    drawing.show(Moment(evaluation=Evaluation(1, 1.0, ten_classes(), None)))
    if not view.matrix.isVisible():
        qtbot.mouseClick(view.matrix_shown, Qt.MouseButton.LeftButton)
    matrix = view.matrix
    qtbot.waitUntil(lambda: matrix.width() == matrix.maximumWidth())
    assert matrix.horizontalScrollBar().maximum() == matrix.verticalScrollBar().maximum() == 0
    cell = matrix.visualRect(matrix.model().index(9, 9))
    assert matrix.viewport().rect().contains(cell)
    assert cell.height() >= 12
    assert cell.bottom() >= 0.9 * matrix.viewport().height()
    longest = max((text for row in texts(matrix) for text in row), key=len)
    assert QFontMetrics(number_font(10)).horizontalAdvance(longest) <= cell.width()


@pytest.mark.parametrize("width", [480, 560, 640, 760, 900, 1100, 1400])
def test_no_name_is_cut_and_f1_goes_last(drawing, view, width):
    view.resize(width, 240)
    names = ("iris setosa", "iris versicolor", "iris virginica", "iris pumila")
    named = replace(report(), names=names)
    drawing.show(Moment(evaluation=Evaluation(1, 1.0, named, named)))
    titles = view.by_class.cells.titles
    assert titles[0] == "Class"
    assert "F1" in titles
    dropped = [title for title in ("AUC", "Rows", "Recall", "Precision") if title not in titles]
    assert dropped == ["AUC", "Rows", "Recall", "Precision"][: len(dropped)]
    for table in (view.figures, view.by_class):
        assert table.horizontalScrollBar().maximum() == 0
        assert cut(table) == []


def cut(table):
    """The texts of a table, headers too, that have less room than they need."""
    model, found = table.model(), []
    for column in range(model.columnCount()):
        measure = table.fontMetrics() if not column else QFontMetrics(number_font(11))
        wanted = {model.index(row, column).data(): measure for row in range(model.rowCount())}
        wanted[table.cells.titles[column]] = table.fontMetrics()
        width = table.columnWidth(column)
        found += [text for text, by in wanted.items() if by.horizontalAdvance(text) + 6 > width]
    return found


def test_a_regression_shows_its_errors_and_their_units(view):
    show(view, Evaluation(9, 1.0, regression(), None))
    rows = {row[0]: row[1] for row in texts(view.figures)}
    assert rows["Mean absolute error"] == "0.5"
    assert cut(view.figures) == []
    assert "target 0" in view.hint.text()
    assert not view.matrix.isVisible()
    assert not view.by_class.isVisible()
    show(view, Evaluation(10, 1.0, regression(2), None))
    assert [row[0] for row in texts(view.by_class)] == ["target 0", "target 1"]


def test_other_classes_replace_the_old_ones(view):
    show(view, reports())
    show(view, Evaluation(3, 1.0, report(classes=3), None))
    assert view.matrix.model().rowCount() == 3
    assert len(texts(view.by_class)) == 3
    assert not view.validation.isVisible()


def test_weights_that_no_run_has_evaluated_are_evaluated_for_the_view(drawing, view, qtbot, spiral_data):
    moment = replace(trained_on(spiral_data), snapshot=Snapshot(40, 2, trained_on(spiral_data).snapshot.state))
    drawing.settle(qtbot, moment)
    expected = EvaluateWeights().compute(moment, Workspace(), lambda: False)
    rows = {row[0]: row[1:] for row in texts(view.figures)}
    assert rows["Accuracy"] == [report.written("accuracy") for report in (expected.train, expected.validation)]
    assert view.heading.text() == "After 2 epochs"


def test_an_evaluation_of_other_weights_is_not_shown(view, spiral_data):
    old = trained_on(spiral_data, 3)
    now = replace(old, snapshot=Snapshot(9, 1, old.network.initial(4)))
    results = {EvaluateWeights(): Result(reports(), old)}
    view.show_moment(old.with_results(results))
    assert not view.shown_text
    view.show_moment(now.with_results(results))
    assert view.shown_text == MetricsView.help
    assert view.values(now.with_results(results)) is None


def test_the_evaluation_of_the_run_goes_before_a_computed_one(view, spiral_data):
    moment = replace(trained_on(spiral_data), evaluation=reports())
    view.show_moment(moment.with_results({EvaluateWeights(): Result(reports(wrong=40), moment)}))
    assert {row[0]: row[1:] for row in texts(view.figures)}["Accuracy"] == [
        "100.0\u00a0%",
        "82.5\u00a0%",
    ]


def test_the_values_for_export_are_every_metric_on_both_splits(view):
    evaluation = reports()
    table = view.values(Moment(evaluation=evaluation))
    assert table.columns == ("split", "class or target", "metric", "value")
    values = {row[:3]: row[3] for row in table.rows}
    for split, report in evaluation.splits.items():
        for key in report:
            assert values[split, "", key] == report[key]
        for key in report.each:
            assert [values[split, name, key] for name in NAMES] == report.each[key].tolist()
    assert values["validation", "ant", "recall"] == 0.8


def test_after_one_epoch_the_title_says_so(view):
    show(view, Evaluation(3, 1.0, report(), None))
    assert view.heading.text() == "After 1 epoch"
