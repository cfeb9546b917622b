"""The Data page: every line is accounted for, every column can be overruled, and nothing good is replaced by bad."""

from collections import Counter
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton

from core.data import memory
from core.data.synthetic.spiral import Spiral
from core.project import edits
from designer.data.model import FOUND, MISSING, NAME, ROLE, TYPE
from designer.panels.choosers import OptionsEditor
from designer.style import language
from designer.widgets.shortcut_sheet import ShortcutSheet


@pytest.fixture
def german():
    language.choose("de")
    yield
    language.choose("en")


def test_a_german_number_is_not_explained_in_german(german, window, open_table, qtbot, tmp_path):
    path = tmp_path / "preise.csv"
    path.write_text("preis;summe;art\n" + "23,87;1.234,5;a\n1,5;2.000,25;b\n" * 20, "utf-8")
    page = open_table(path)
    assert "gelesen" not in cell(page, "preis", FOUND)
    assert "„1.234,5“ wird als 1234,5 gelesen" in cell(page, "summe", FOUND)


def cell(page, name, place):
    model = page.table.model
    return model.index(model.row_of(name), place).data()


def click(page, qtbot, name, place, modifier=Qt.KeyboardModifier.NoModifier):
    view = page.table.view
    rect = view.visualRect(page.table.model.index(page.table.model.row_of(name), place))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, rect.center())


def choose(qtbot, text):
    """Choose from the menu that is open."""
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if action.text().split("\t")[0] == text)
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())


def read_again(window, qtbot):
    return qtbot.waitSignal(window.loader.ready)


def reading(window, name):
    return edits.chosen_reading(window.store.project, name)


def press(button, qtbot):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_line_of_the_file_is_accounted_for(open_table, houses):
    page = open_table(houses)
    text = houses.read_text("utf-8")
    assert page.account.text() == (
        "121 lines: 119 rows, 1 left out: “price” cannot be read there: “sold” (line 79), 1 header"
    )
    assert text.split("\n")[78].endswith(",sold")
    table = page._table
    assert len(table.lines) + sum(part.count for part in table.left_out) == text.count("\n") == 121
    assert page.header.title.text() == "houses.csv"
    assert page.header.size_text.text() == "119 rows × 4 columns"


def test_the_columns_say_what_was_read_and_what_is_missing(open_table, houses):
    page = open_table(houses)
    names = [row.name for row in page.table.model.rows]
    assert names == ["code", "area", "side", "price"]
    assert [cell(page, name, TYPE) for name in names] == ["Text", "Number", "Category", "Number"]
    assert [cell(page, name, ROLE) for name in names] == ["Id", "Feature", "Feature", "Target"]
    empty = sum(line.split(",")[1] == "" for line in houses.read_text("utf-8").split("\n")[1:-1])
    areas = sorted(
        float(cells[1]) for line in houses.read_text("utf-8").split("\n")[1:-1] if (cells := line.split(","))[1]
    )
    assert empty == 12
    assert cell(page, "area", MISSING).startswith("12 → median ")
    assert areas[0] < float(cell(page, "area", MISSING).split()[3]) < areas[-1]
    assert cell(page, "area", MISSING).endswith(" + “is missing”")
    assert cell(page, "price", MISSING) == "1 → row left out"
    assert cell(page, "side", MISSING) == "none"
    assert "identifies the rows" in cell(page, "code", FOUND)


def test_the_bars_are_those_of_the_file(open_table, houses):
    page = open_table(houses)
    used = [line.split(",") for line in houses.read_text("utf-8").split("\n")[1:-1] if not line.endswith("sold")]
    shown = page._facts.distributions["side"]
    assert dict(zip(shown.labels, shown.counts, strict=True)) == Counter(row[2] for row in used)
    assert list(shown.counts) == sorted(shown.counts, reverse=True)
    areas = [float(row[1]) for row in used if row[1]]
    bars = page._facts.distributions["area"].counts
    assert sum(bars) == len(areas)
    width = (max(areas) - min(areas)) / len(bars)
    assert bars[0] == sum(area < min(areas) + width for area in areas)


def test_a_click_on_the_type_changes_it_as_one_edit(window, open_table, houses, qtbot):
    page = open_table(houses)
    click(page, qtbot, "side", TYPE)
    with read_again(window, qtbot):
        choose(qtbot, "Ordinal")
    assert reading(window, "side").type == "ordinal"
    assert window.store.undo_stack.undoText() == "Set the type of “side”"
    assert cell(page, "side", TYPE) == "Ordinal"
    assert page.table.model.rows[2].is_chosen("type")
    assert window.loader.prepared.loaded.column("side").reading.type == "ordinal"
    with read_again(window, qtbot):
        window.store.undo_stack.undo()
    assert not page.table.model.rows[2].is_chosen("type")
    assert cell(page, "side", TYPE) == "Category"


def test_several_columns_are_changed_in_one_edit_and_set_back(window, open_table, houses, qtbot):
    page = open_table(houses)
    click(page, qtbot, "area", NAME)
    click(page, qtbot, "side", NAME, Qt.KeyboardModifier.ControlModifier)
    assert page.table.view.names == ["area", "side"]
    before = window.store.undo_stack.count()
    with qtbot.waitSignal(window.loader.error):  # no feature is left
        press(page.table.set_role, qtbot)
        choose(qtbot, "Ignore")
    assert {reading(window, name).role for name in ("area", "side")} == {"ignore"}
    assert window.store.undo_stack.count() == before + 1
    assert page.table.view.names == ["area", "side"]
    with read_again(window, qtbot):
        press(page.table.set_role, qtbot)
        choose(qtbot, "Automatic: feature")
    assert window.store.project.data.source.columns == ()


def test_a_click_on_a_field_of_a_selected_column_keeps_the_selection(open_table, houses, qtbot):
    page = open_table(houses)
    click(page, qtbot, "area", NAME)
    click(page, qtbot, "side", NAME, Qt.KeyboardModifier.ShiftModifier)
    click(page, qtbot, "area", ROLE)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    QApplication.activePopupWidget().close()
    assert page.table.view.names == ["area", "side"]


def test_letters_and_return_work_by_keyboard_alone(window, open_table, houses, qtbot):
    page = open_table(houses)
    qtbot.waitUntil(page.table.view.hasFocus)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(page.table.view, key)
    assert page.table.view.names == ["side"]
    with read_again(window, qtbot):
        qtbot.keyClick(page.table.view, Qt.Key.Key_O)
    assert reading(window, "side").type == "ordinal"
    qtbot.keyClick(page.table.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    menu = QApplication.activePopupWidget()
    with read_again(window, qtbot):
        qtbot.keyClick(menu, Qt.Key.Key_Down)
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert reading(window, "side").type == ""  # the first entry is the automatic one
    qtbot.keyClick(page.table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.table.view.names == ["code", "area", "side", "price"]


def test_what_becomes_of_gaps_is_shown_and_chosen_in_the_list(window, open_table, houses, qtbot):
    page = open_table(houses)
    click(page, qtbot, "area", MISSING)
    with read_again(window, qtbot):
        choose(qtbot, "Mean")
    assert reading(window, "area").gaps == "mean"
    assert window.store.undo_stack.undoText() == "Set the gaps of “area”"
    fitted = next(c for c in window.loader.prepared.preparation.columns if c.reading.name == "area").steps[0]
    raw = [line.split(",")[1] for line in houses.read_text("utf-8").split("\n")[1:-1] if not line.endswith("sold")]
    train = [float(raw[row]) for row in window.loader.prepared.train if raw[row]]
    assert fitted.value == pytest.approx(sum(train) / len(train))
    assert cell(page, "area", MISSING) == f"12 → mean {fitted.value:.6g} + “is missing”"
    assert (
        page.column.gaps.text() == f"12 of 120 cells are missing (10\u00a0%) → mean {fitted.value:.6g} + “is missing”"
    )
    with read_again(window, qtbot):
        click(page, qtbot, "area", MISSING)
        choose(qtbot, "Leave out")
    assert cell(page, "area", MISSING) == "12 → row left out"
    click(page, qtbot, "side", MISSING)  # without gaps there is nothing to choose
    assert QApplication.activePopupWidget() is None


def test_the_target_is_one_column(window, open_table, houses, qtbot):
    page = open_table(houses)
    click(page, qtbot, "side", ROLE)
    with read_again(window, qtbot):
        choose(qtbot, "Target")
    assert window.store.project.data.source.target == "side"
    assert [column.name for column in window.loader.prepared.loaded.targets] == ["side"]
    assert cell(page, "price", ROLE) == "Feature"
    click(page, qtbot, "area", ROLE)
    with read_again(window, qtbot):
        choose(qtbot, "Target")
    assert [column.name for column in window.loader.prepared.loaded.targets] == ["area"]


def test_the_form_marks_what_was_chosen_and_sets_it_back(window, open_table, houses, qtbot):
    page = open_table(houses)
    click(page, qtbot, "area", NAME)
    form = page.column.form
    gaps = form.editor("gaps")
    assert isinstance(gaps, OptionsEditor)
    assert gaps.currentText() == "Automatic: median"
    assert form.row("gaps").label.property("role") == "second"
    assert "Own category" not in [gaps.itemText(row) for row in range(gaps.count())]  # of a number
    rows = len(window.loader.prepared.loaded.lines)
    with read_again(window, qtbot):
        qtbot.keyClicks(gaps, "Leave")
    assert len(window.loader.prepared.loaded.lines) == rows - 12
    assert form.row("gaps").label.property("role") == "chosen"
    assert page.column.reset.isVisible()
    with read_again(window, qtbot):
        press(page.column.reset, qtbot)
    assert reading(window, "area").gaps == ""
    assert form.row("gaps").label.property("role") == "second"
    assert len(window.loader.prepared.loaded.lines) == rows


def test_cells_that_cannot_be_read_are_listed(open_table, houses, qtbot):
    page = open_table(houses)
    click(page, qtbot, "price", NAME)
    assert page.tabs.currentWidget() is page.column
    assert page.column.bad_title.text() == "1 cell cannot be read"
    assert page.column.bad.text("line 79") == "sold"


def test_many_lost_rows_are_said_with_the_column_and_the_remedy(window, open_table, flowers, qtbot):
    page = open_table(flowers)
    assert page.warning.sentence == ""
    with read_again(window, qtbot):
        window.store.edit("", edits.change_columns(window.store.project, ["length"], gaps="leave out"))
    qtbot.waitUntil(lambda: page.warning.sentence != "")
    assert "30\u00a0% of the rows are left out" in page.warning.sentence
    assert "“length”" in page.warning.sentence
    assert page.account.text().startswith(
        "81 lines: 56 rows, 24 left out: “length” is missing there (lines 2, 3, 4, 12"
    )
    fill = next(button for button in page.warning.buttons if button.accessibleName() == "Fill its gaps")
    with read_again(window, qtbot):
        press(fill, qtbot)
    assert reading(window, "length").gaps == "median"
    qtbot.waitUntil(lambda: page.warning.sentence == "")
    window.store.undo_stack.undo()
    assert reading(window, "length").gaps == "leave out"


def card_of(page, kind):
    return next(card for card in page.findings.cards if card.finding.kind == kind)


def button_of(card, name):
    return next(button for button in card.buttons if button.accessibleName() == name)


def test_a_leak_is_left_out_by_one_click_and_the_card_says_so(window, open_table, flowers, qtbot):
    page = open_table(flowers)
    card = card_of(page, "leak")
    assert card.finding.column == "width"
    assert page.header.use.text() == "Use with 1 leak"
    title = page.tabs.tabText(0)
    assert title.startswith("Checks (")
    with read_again(window, qtbot):
        press(button_of(card, "Leave the column out"), qtbot)
    assert reading(window, "width").role == "ignore"
    assert window.store.undo_stack.undoText() == "Leave the column out"
    qtbot.waitUntil(lambda: page.header.use.text() == "Use this data")
    qtbot.waitUntil(lambda: page._facts is not None and not any(one.kind == "leak" for one in page._facts.findings))
    card = card_of(page, "leak")  # the table no longer has it, but what was done about it can be taken back
    assert card.is_done
    assert card.done.text() == "The column is left out."
    assert page.tabs.tabText(0) != title
    with read_again(window, qtbot):
        press(button_of(card, "Undo"), qtbot)
    assert reading(window, "width").role == ""
    qtbot.waitUntil(lambda: page.header.use.text() == "Use with 1 leak")
    assert not card_of(page, "leak").is_done


def test_a_leak_can_be_kept_which_is_undone_and_saved(window, open_table, flowers, tmp_path, qtbot):
    page = open_table(flowers)
    press(button_of(card_of(page, "leak"), "Keep it"), qtbot)
    assert reading(window, "width").role == ""  # the column stays a feature
    assert page.header.use.text() == "Use this data"
    assert card_of(page, "leak").is_done
    assert window.files.dirty
    window.store.undo_stack.undo()
    assert page.header.use.text() == "Use with 1 leak"
    window.store.undo_stack.redo()
    path = tmp_path / "flowers.layerwright"
    with qtbot.waitSignal(window.files.recent_changed):
        window.files._write(path, overwrite=True)
    window.files.new()
    window.files.open(path)
    qtbot.waitUntil(lambda: window.store.project.kept_findings == (("leak", "width"),))
    window.actions_by_id["page_data"].trigger()
    page = window.pages.shown_widget
    qtbot.waitUntil(lambda: page._facts is not None and page._facts.table is page._table)
    assert page.header.use.text() == "Use this data"
    press(button_of(card_of(page, "leak"), "Undo"), qtbot)
    assert window.store.project.kept_findings == ()
    assert page.header.use.text() == "Use with 1 leak"


def test_a_mended_finding_turns_green_and_undo_sets_back_what_was_chosen(window, open_table, houses, qtbot):
    page = open_table(houses)
    rows = houses.read_text("utf-8").replace("\nH0005,45,", "\nH0005,huge,")
    houses.write_text(rows, encoding="utf-8")
    window.store.edit("", edits.change_columns(window.store.project, ["area"], gaps="mean"))
    with read_again(window, qtbot):
        window.loader.reload()
    qtbot.waitUntil(lambda: page._facts is not None and page._facts.table is page._table)
    of_area = [card for card in page.findings.cards if card.finding.column == "area"]
    with read_again(window, qtbot):
        press(button_of(of_area[0], "Leave these rows out"), qtbot)
    qtbot.waitUntil(lambda: page._facts is not None and page._facts.table is page._table)
    (card,) = [card for card in page.findings.cards if card.finding.column == "area"]
    assert card.is_done
    assert card.property("role") == "box"
    assert card.done.text() == "These rows are left out."
    with read_again(window, qtbot):
        press(button_of(card, "Undo"), qtbot)
    assert reading(window, "area").gaps == "mean"
    assert not next(card for card in page.findings.cards if card.finding.column == "area").is_done


def test_copies_across_the_split_are_kept_together_by_one_click(window, open_table, flowers, qtbot):
    lines = flowers.read_text("utf-8").splitlines()
    flowers.write_text("\n".join([*lines, *lines[1:41], ""]), encoding="utf-8")
    page = open_table(flowers)
    card = card_of(page, "duplicates")
    assert "validation rows are equal to a training row, such as line" in card.sentence.text()
    before = window.loader.prepared
    with read_again(window, qtbot):
        press(button_of(card, "Keep alike rows together"), qtbot)
    qtbot.waitUntil(lambda: not any(one.kind == "duplicates" for one in page._facts.findings))
    prepared = window.loader.prepared
    x, y = prepared.dataset.x, prepared.dataset.y
    train = {(*x[row].tolist(), y[row]) for row in prepared.train}
    assert not any((*x[row].tolist(), y[row]) in train for row in prepared.validation)
    card = card_of(page, "duplicates")
    assert card.done.text() == "Rows that are alike are in one part."
    with read_again(window, qtbot):
        press(button_of(card, "Undo"), qtbot)
    assert window.loader.prepared.validation.tolist() == before.validation.tolist()


def test_a_check_that_takes_long_is_canceled_and_made_later(open_table, flowers, qtbot, monkeypatch):
    page = open_table(flowers)
    entered, release = Event(), Event()

    def slow(look):
        entered.set()
        while not release.wait(0.01):
            look.go_on()
        yield from ()

    monkeypatch.setattr("core.data.gate.CHECKS", (slow,))
    page.findings.wait()
    page._check(page._prepared, page._table)
    assert entered.wait(10)
    press(page.findings.cancel, qtbot)
    qtbot.waitUntil(lambda: page._facts.is_canceled)
    assert page.findings._state.text() == "The table was not checked."
    assert page._facts.distributions
    monkeypatch.undo()
    press(page.findings.again, qtbot)
    qtbot.waitUntil(lambda: not page._facts.is_canceled)
    assert card_of(page, "leak")
    assert page.findings.again.isHidden()
    assert page.findings.cancel.isHidden()


def test_findings_that_are_kept_do_not_hide_those_of_another_table(window, open_table, flowers, houses, qtbot):
    page = open_table(flowers)
    press(button_of(card_of(page, "leak"), "Keep it"), qtbot)
    window.opening.open(houses)
    qtbot.waitUntil(lambda: window.store.project.data.source.path == str(houses))
    assert window.store.project.kept_findings == ()


def test_what_was_left_out_by_itself_can_be_used(window, open_table, houses, qtbot):
    page = open_table(houses)
    card = next(card for card in page.findings.cards if card.finding.kind == "identifier")
    press(next(button for button in card.buttons if button.accessibleName() == "Use it as a feature"), qtbot)
    assert reading(window, "code").role == "feature"


def test_a_file_that_cannot_be_read_replaces_nothing(window, open_table, houses, tmp_path, qtbot):
    page = open_table(houses)
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b\n1,2\n1,2,3\n4\n", encoding="utf-8")
    before = window.store.project
    with qtbot.waitSignal(window.opening.refused) as refused:
        window.opening.open(bad)
    assert window.store.project is before
    assert window.loader.prepared is not None
    assert page.problem.sentence == refused.args[0]
    assert "bad.csv" in page.problem.sentence
    assert page.header.title.text() == "houses.csv"
    assert page.table.isVisible()
    with qtbot.waitSignal(window.loader.error):
        press(page.problem.buttons[0], qtbot)  # open it anyway
    assert page.table.isVisible()  # what it showed stays
    assert page.problem.sentence
    with read_again(window, qtbot):
        press(page.problem.buttons[0], qtbot)  # undo
    assert page.problem.sentence == ""
    assert window.store.project == before


def test_opening_can_be_canceled(window, open_table, houses, flowers, qtbot):
    page = open_table(houses)
    window.opening.open(flowers)
    assert page.reading.isVisible()
    assert page.reading.text.text() == "Reading flowers.csv…"
    press(page.reading.cancel, qtbot)
    assert not page.reading.isVisible()
    with qtbot.waitSignal(window.loader.ready):
        window.loader.reload()
    assert page.header.title.text() == "houses.csv"


def test_the_dialect_is_shown_and_can_be_overruled(window, open_table, tmp_path, qtbot):
    path = tmp_path / "points.csv"
    path.write_text("x;y;kind\n" + "1,5;2;a\n2,5;3;b\n" * 10, encoding="utf-8")
    page = open_table(path)
    page.tabs.setCurrentWidget(page.file)
    form = page.file.dialect
    assert form.editor("delimiter").currentText() == "Automatic: semicolon"
    with read_again(window, qtbot):
        qtbot.keyClicks(form.editor("header"), "No")
    assert window.store.project.data.source.dialect.header == "no"
    assert page.account.text().startswith("21 lines: 21 rows")
    assert form.row("header").label.property("role") == "chosen"
    assert page.file.lines.text("lines of the file") == "21"
    with read_again(window, qtbot):
        press(page.file.reset, qtbot)
    assert page.file.lines.text("the header") == "1 (line 1)"


def test_data_that_is_no_table_shows_its_form_and_summary(spiral, qtbot):
    spiral.actions_by_id["page_data"].trigger()
    page = spiral.pages.shown_widget
    assert page.dataset.isVisible()
    assert not page.table.isVisible()
    assert page.dataset.summary.text("rows") == "1,000"
    assert page.header.title.text() == "Spiral"
    with read_again(spiral, qtbot):
        qtbot.keyClicks(page.dataset.form.editor("source", "rows"), "")
        spiral.store.edit("", edits.change_data(spiral.store.project, source=Spiral(rows=300)))
    assert page.dataset.summary.text("rows") == "300"


def drop(page, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at, copy = QPoint(40, 40), Qt.DropAction.CopyAction
    arguments = data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, copy, *arguments)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(at), copy, *arguments))


def test_a_table_or_a_project_is_dropped_on_the_page(window, open_table, houses, flowers, tmp_path, qtbot):
    page = open_table(houses)
    with read_again(window, qtbot):
        drop(page, flowers)
    assert page.header.title.text() == "flowers.csv"
    with qtbot.waitSignal(window.opening.project_chosen) as chosen:
        drop(page, tmp_path / "mine.layerwright")
    assert chosen.args == [tmp_path / "mine.layerwright"]


def test_use_this_data_goes_to_the_network(window, open_table, houses, qtbot):
    page = open_table(houses)
    press(page.header.use, qtbot)
    assert window.canvas.isVisible()
    assert not page.isVisible()


def test_columns_are_found_by_name(open_table, houses, qtbot):
    page = open_table(houses)
    qtbot.keyClicks(page.table.search, "AR")
    shown = [row.name for n, row in enumerate(page.table.model.rows) if not page.table.view.isRowHidden(n)]
    assert shown == ["area"]


def test_everything_has_a_name_for_screen_readers(open_table, houses):
    page = open_table(houses)
    index = page.table.model.index(1, TYPE, QModelIndex())
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Number"
    for button in page.findChildren(QPushButton):
        assert button.text() or button.accessibleName()
    assert page.table.view.accessibleName() == "Columns of the table"


@pytest.mark.parametrize("width", [1440, 1024])
def test_no_column_is_cut(window, open_table, houses, width, qtbot):
    page = open_table(houses)
    window.resize(width, 676)
    QApplication.processEvents()
    view = page.table.view
    assert view.horizontalScrollBar().maximum() == 0
    right = view.visualRect(page.table.model.index(0, FOUND)).right()
    assert right <= view.viewport().width()
    if page.tabs.isVisible():  # in a narrow window, it is in a drawer that opens when it is needed
        assert page.tabs.mapTo(window, QPoint(page.tabs.width(), 0)).x() <= window.width()


def test_the_status_line_speaks_of_the_data_alone(window, open_table, houses):
    def said():
        widgets = [*window.status.findChildren(QLabel), *window.status.findChildren(QPushButton)]
        return " ".join(widget.text() for widget in widgets if widget.isVisible())

    open_table(houses)  # there is no network yet
    assert "119 rows" in said()
    assert "problem" not in said()
    assert "parameters" not in said()
    window.actions_by_id["page_network"].trigger()
    assert "2 problems" in said()
    assert "0 parameters" in said()


def test_ctrl_f1_on_the_page_shows_how_it_is_used(window, open_table, houses, qtbot):
    page = open_table(houses)
    qtbot.keyClick(page.table.view, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.findChild(ShortcutSheet) is not None)
    sheet = window.findChild(ShortcutSheet)
    texts = " ".join(text.text() for text in sheet.findChildren(QLabel))
    assert "Shows the first rows of the file." in texts
    sheet.close()


def test_a_table_that_is_too_large_offers_a_sample_that_fits(window, houses, qtbot, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(memory, "free_memory", lambda: 120 * 4 * memory.TEXT)
        with qtbot.waitSignal(window.opening.refused):
            window.opening.open(houses)
        page = window.pages.shown_widget
        assert "houses.csv needs about 0 MB of memory" in page.problem.sentence
        assert "--dialect" not in page.problem.sentence
        (read,) = page.problem.buttons
        assert read.accessibleName() == "Read 54 random rows"
        with read_again(window, qtbot):
            press(read, qtbot)
    assert window.store.project.data.source.dialect.sample == 54
    qtbot.waitUntil(lambda: page._table is not None and page._table.file == "houses.csv")
    assert "not in the random sample" in page.account.text()
    assert page.problem.sentence == ""
    assert len(page._table.lines) in (53, 54)  # line 79 may be drawn
    with read_again(window, qtbot):
        window.store.edit("", edits.change_dialect(window.store.project, sample=0))
    with monkeypatch.context() as patched, qtbot.waitSignal(window.loader.error):
        patched.setattr(memory, "free_memory", lambda: 120 * 4 * memory.TEXT)
        window.loader.reload()
    assert page.problem.buttons[0].accessibleName() == "Read 54 random rows"
    with read_again(window, qtbot):
        press(page.problem.buttons[0], qtbot)
    assert window.store.undo_stack.undoText() == "Read a random sample of the rows"


def test_arrays_of_rows_are_a_table(open_table, tmp_path, qtbot):
    x = np.column_stack([np.linspace(0, 1, 40), np.arange(40), np.sin(np.arange(40))])
    x[3, 2] = np.nan
    np.savez(tmp_path / "rows.npz", x=x, y=np.array(["ash", "oak"] * 20))
    page = open_table(tmp_path / "rows.npz")
    assert [row.name for row in page.table.model.rows] == ["x1", "x2", "x3", "target"]
    assert cell(page, "x3", MISSING).startswith("1 → median ")
    assert card_of(page, "identifier").finding.column == "x2"
    qtbot.waitUntil(lambda: page.preview.preview is not None)
    assert page.preview.preview.names == ("x1", "x2", "x3", "target")


def test_a_table_named_by_a_relative_path_is_found_from_everywhere(window, open_table, houses, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    open_table(Path(houses.name))
    assert Path(window.store.project.data.source.path) == houses
