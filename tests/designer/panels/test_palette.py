"""The palette: search, choose and drag a layer or a saved block."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QDrag

from core.formats.project_json import from_json
from core.layers import LAYERS, Dropout
from core.project import edits
from designer.blocks import Blocks
from designer.document.mime import LAYER_MIME
from designer.panels.palette import Palette
from tests.designer.panels.helpers import dense


def test_the_palette_has_every_layer(palette):
    shown = [palette.list.item(row).text() for row in range(palette.list.count())]
    assert {kind.title for kind in LAYERS} <= set(shown)


def test_enter_chooses_the_first_match_of_a_search(palette, qtbot):
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClicks(palette.search, "drop")
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert chosen.args == [Dropout.kind]


def test_down_moves_into_the_list_and_skips_headings(palette, qtbot):
    qtbot.keyClick(palette.search, Qt.Key.Key_Down)
    for kind in sorted(LAYERS, key=lambda kind: [item.category for item in LAYERS].index(kind.category)):
        with qtbot.waitSignal(palette.chosen) as chosen:
            qtbot.keyClick(palette.list, Qt.Key.Key_Return)
        assert chosen.args == [kind.kind]
        qtbot.keyClick(palette.list, Qt.Key.Key_Down)


def test_a_search_without_a_match_shows_a_message(palette, qtbot):
    qtbot.keyClicks(palette.search, "teapot")
    assert palette.no_match.isVisible()
    assert "teapot" in palette.no_match.text()
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    qtbot.keyClick(palette.search, Qt.Key.Key_Escape)
    assert not palette.no_match.isVisible()


def test_a_double_click_chooses_a_layer(palette, qtbot):
    row = next(row for row in range(palette.list.count()) if palette.list.item(row).text() == "Dense")
    where = palette.list.visualItemRect(palette.list.item(row)).center()
    qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.mouseDClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == ["dense"]


def test_a_drag_carries_the_kind_of_the_layer(palette, qtbot, monkeypatch):
    dragged = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, *_: dragged.append((drag.mimeData(), drag.pixmap())))
    qtbot.keyClicks(palette.search, "batch")
    palette.list.startDrag(Qt.DropAction.CopyAction)
    ((mime, pixmap),) = dragged
    assert mime.data(LAYER_MIME).data() == b"batch_norm"
    assert not pixmap.isNull()


def test_a_saved_block_is_listed_chosen_and_removed(store, theme, on_screen, qtbot, monkeypatch):
    blocks = Blocks()
    palette = on_screen(Palette(theme, blocks), 200)
    blocks.save(replace(edits.part(store.project, dense(store)), title="<b>Eyes</b>"))
    row = palette.list.item(palette.list.count() - 1)
    assert row.text() == "<b>Eyes</b>"
    assert "<b>" not in row.toolTip()  # a title is escaped, not rendered as HTML
    qtbot.keyClicks(palette.search, "eyes")
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.search, Qt.Key.Key_Return)
    assert from_json(chosen.args[0], "here").graph.edges == ((2, 3),)
    assert [block.title for block in Blocks().all()] == ["<b>Eyes</b>"]  # saved for the next start
    qtbot.keyClick(palette.list, Qt.Key.Key_Delete)
    assert blocks.all() == []
    assert "Blocks" not in [palette.list.item(row).text() for row in range(palette.list.count())]
