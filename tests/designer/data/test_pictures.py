"""A table that names pictures, on the Data page and in the Predict panel."""

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from core.project import edits
from core.project.templates import apply, suggest
from designer.data.model import BARS, MISSING, ROLE, TYPE
from designer.training.phase import Phase


@pytest.fixture
def photos(tmp_path):
    """Forty pictures of 5 × 4 pixels and two that cannot be read, with a number beside them."""
    (tmp_path / "img").mkdir()
    lines = ["photo,age,kind"]
    for number in range(40):
        pixels = np.full((4, 5), 200 if number % 2 else 20, np.uint8) + np.uint8(number)
        Image.fromarray(pixels).save(tmp_path / "img" / f"{number}.png")
        lines.append(f"img/{number}.png,{number % 7 + 0.5},{('dark', 'light')[number % 2]}")
    lines += ["img/gone.png,1.5,dark", ",2.5,light"]
    (tmp_path / "photos.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path / "photos.csv"


def cells(page, name):
    model = page.table.model
    return {place: model.index(model.row_of(name), place).data() for place in (TYPE, ROLE, MISSING)}


def press(button, qtbot):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_pictures_become_the_input_by_one_click_and_new_rows_name_theirs(window, open_table, photos, qtbot):
    page = open_table(photos)
    assert cells(page, "photo") == {TYPE: "Image", ROLE: "Ignore", MISSING: "–"}
    card = next(card for card in page.findings.cards if card.finding.column == "photo")
    with qtbot.waitSignal(window.loader.ready):
        press(next(button for button in card.buttons if button.accessibleName() == "Train on the pictures"), qtbot)
    qtbot.waitUntil(lambda: page._facts is not None and page._facts.table is page._table)
    assert cells(page, "photo") == {TYPE: "Image", ROLE: "Feature", MISSING: "2 → row left out"}
    assert cells(page, "age")[ROLE] == "Ignore"
    assert page.account.text().startswith("43 lines: 40 rows, 2 left out")
    shown = next(row for row in page.table.model.rows if row.name == "photo").distribution.pictures
    assert [picture.shape for picture in shown] == [(4, 5, 3)] * 4
    assert page.table.grab().toImage().width() > 0  # they can be painted
    model = page.table.model
    spoken = model.index(model.row_of("photo"), BARS).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "some of the pictures"

    window.actions_by_id["page_network"].trigger()
    chosen = suggest(window.store.spec, len(window.loader.prepared.train))[0]
    window.store.edit("", apply(window.store.project, chosen, window.store.spec))
    window.store.edit("", edits.change_recipe(window.store.project, epochs=30))
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    window.actions_by_id["show_predict"].trigger()
    panel = window.predict
    qtbot.waitUntil(panel.isVisible)
    qtbot.waitUntil(lambda: panel.answer.note.text() == "“photo” is missing")
    with qtbot.waitSignal(panel.answering.answered):
        panel.fields.editors["photo"].setText("img/3.png")  # relative to the table
    qtbot.waitUntil(lambda: panel.answer.prediction.text() == "light")
    QGuiApplication.clipboard().setText("photo\nimg/2.png\nimg/none.png\n")
    press(panel.paste, qtbot)
    qtbot.waitUntil(lambda: panel.table.answers.rowCount() == 2)
    answers = panel.table.answers
    assert answers.index(0, 0).data() == "dark"
    assert answers.index(1, 0).data() == ""
    assert "there is no such file" in answers.index(1, 2).data()


def test_the_first_rows_of_a_spreadsheet_do_not_wait_for_the_rest(tmp_path):
    import openpyxl

    from core.data import TableFile
    from designer.data.head import SHEET_ROWS, first_rows, reads_all

    book = openpyxl.Workbook()
    book.active.append(["size", "kind"])
    for number in range(3 * SHEET_ROWS):
        book.active.append([number + 0.5, "pq"[number % 2]])
    book.save(tmp_path / "large.xlsx")
    source = TableFile(path=str(tmp_path / "large.xlsx"))
    assert not reads_all(source)
    head = first_rows(source)
    assert head.names == ("size", "kind")
    assert list(head.columns[0][:3]) == [0.5, 1.5, 2.5]
    assert head.file == "large.xlsx"
