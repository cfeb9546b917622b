"""The items of the canvas: search, minimap, routes and hints of wires, detaching, dropped files, export, overview."""

from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from core.layers import Add, Dense, Dropout
from core.project import edits
from core.project.annotations import Group
from designer.canvas.commands.export import export
from designer.canvas.gestures import drop as drop_module
from designer.canvas.items.live_strip import LiveStrip
from designer.canvas.items.painting import text_width, wrap
from designer.canvas.overview import MAX_NAMES
from designer.canvas.routing import Router
from designer.document.mime import LAYER_MIME
from designer.style.theme import text_font
from tests.designer.canvas.hand import GRIP, LEFT, drag, drag_over, drop, hover, key, keys, nodes, pixel

SHIFT = Qt.KeyboardModifier.ShiftModifier
EMPTY = QPointF(300, 220)


def middle(view, a, b):
    return (nodes(view)[a].output_port() + nodes(view)[b].input_port()) / 2


# Search


def test_search_highlights_the_results_and_goes_through_them(view, store):
    view.commands.by_id()["find"]()
    keys(view, "hid")
    assert store.selection == {2}
    assert view.find_bar.count.text() == "1 of 2"
    assert [node.highlight for node in nodes(view).values()] == ["", "found", "found", ""]
    key(view, Qt.Key.Key_Return)
    assert store.selection == {3}
    key(view, Qt.Key.Key_Return, SHIFT)
    assert store.selection == {2}
    keys(view, "zzz")
    assert view.find_bar.count.text() == "No results"
    key(view, Qt.Key.Key_Escape)
    assert not view.find_bar.isVisible()
    assert [node.highlight for node in nodes(view).values()] == ["", "", "", ""]
    assert view.window().focusWidget() is view


def test_search_finds_notes_groups_and_the_layers_of_collapsed_groups(view, store):
    project = edits.add_note(store.project, "Why two arms", (0.0, 200.0))
    store.edit("Note", edits.collapse(edits.group(project, {2, 3}), 0, True))
    view.commands.by_id()["find"]()
    keys(view, "arms")
    assert view.context.store.notes == {0}
    view.find_bar.search.clear()
    keys(view, "hidden 2")
    assert store.selection == {2, 3}


# The minimap


def test_the_minimap_is_visible_if_the_network_is_not_and_scrolls_the_view(view, qtbot):
    assert not view.minimap.isVisible()
    for _ in range(6):
        view.zoom(1.5)
    assert view.minimap.isVisible()
    before = view.mapToScene(view.viewport().rect().center())
    QTest.mouseClick(view.minimap, LEFT, pos=view.minimap.rect().center() + view.minimap.rect().center() / 2)
    after = view.mapToScene(view.viewport().rect().center())
    assert after.x() > before.x()
    view.minimap.toggle()
    assert not view.minimap.isVisible()
    assert view.checked == frozenset()


# Wires


def test_a_hovered_wire_shows_its_shape(view, store, qtbot):
    qtbot.waitUntil(lambda: hover(view, middle(view, 2, 3)) or view._hint.isVisible())
    assert view._hint.text() == "hidden 1 → hidden 2\n16 values per row"
    assert view.scene().wires[2, 3].hovered
    qtbot.waitUntil(lambda: hover(view, EMPTY) or not view._hint.isVisible())


def test_a_hovered_node_shows_its_problem_as_plain_text(view, store, qtbot):
    project = edits.change_layers(store.project, {3}, "name", "<b>bold</b>")
    store.edit("Cut", edits.disconnect(project, (2, 3)))
    qtbot.waitUntil(lambda: hover(view, nodes(view)[3].pos() + GRIP) or view._hint.isVisible())
    assert view._hint.text().startswith("<b>bold</b> has no input")
    assert view._hint.textFormat() == Qt.TextFormat.PlainText


def crosses(path, box):
    return any(box.contains(path.pointAtPercent(i / 200)) for i in range(201))


@pytest.mark.parametrize(
    ("start", "end"),
    [((0, 0), (600, 0)), ((0, 20), (600, -20)), ((500, 0), (100, 0)), ((0, -60), (600, 60)), ((430, 0), (190, 0))],
)
def test_wires_go_around_cards(start, end):
    router, boxes = Router(), [QRectF(200, -44, 172, 90), QRectF(200, 120, 172, 90)]
    router.set_cards(boxes)
    path = router.path("wire", QPointF(*start), QPointF(*end))
    assert path.pointAtPercent(0) == QPointF(*start)
    assert path.pointAtPercent(1) == QPointF(*end)
    assert not any(crosses(path, box) for box in boxes)


def test_wires_around_the_same_card_have_different_lanes():
    router = Router()
    router.set_cards([QRectF(200, -44, 172, 90)])
    lanes = {router.path(wire, QPointF(0, 0), QPointF(600, 0)).pointAtPercent(0.5).y() for wire in range(3)}
    assert len(lanes) == 3


def test_a_short_detour_lies_inside_a_long_one(view, store):
    project = edits.append(edits.append(store.project, Add(), (3,)), Add(), (4,))
    project = edits.connect(edits.connect(project, 1, 6), 2, 5)  # the long one is drawn first
    store.edit("Skip", project)
    view.scene().finish_animation()
    long, short = (view.scene().wires[edge].path().pointAtPercent(0.5).y() for edge in ((1, 6), (2, 5)))
    assert abs(long) > abs(short)


def test_the_wire_of_a_chain_runs_straight_through_a_merge_whichever_input_it_is(view, store):
    skipped = edits.connect(edits.append(store.project, Add(), (3,)), 2, 5)
    store.edit("Skip", skipped)
    view.scene().finish_animation()
    chain = view.scene().wires[3, 5].path()
    assert chain.elementAt(0).y == chain.currentPosition().y()
    assert view.scene().wires[2, 5].path().currentPosition().y() != chain.currentPosition().y()
    store.edit("First", edits.make_first_input(skipped, (2, 5)))
    chain = view.scene().wires[3, 5].path()
    assert chain.elementAt(0).y == chain.currentPosition().y()


@pytest.mark.parametrize(("top", "slot"), [(-44, 18), (-116, -18)])
def test_a_wire_around_the_chain_comes_to_its_input_without_crossing_it(top, slot):
    router = Router()
    router.set_cards([QRectF(200, top, 172, 160)])  # which reaches further to the side of the input
    skip = router.path("skip", QPointF(0, 0), QPointF(600, slot), side=slot)
    last = [skip.pointAtPercent(i / 200).y() for i in range(100, 201)]  # the half that comes back to the chain, at 0
    assert all((y > 0) is (slot > 0) for y in last)


def test_a_skip_connection_comes_to_a_merge_from_its_own_side(view, store):
    project = edits.connect(edits.append(store.project, Add(), (3,)), 2, 5)
    store.edit("Skip", project)
    view.scene().finish_animation()
    node, skip = nodes(view)[5], view.scene().wires[2, 5].path()
    assert (skip.pointAtPercent(0.5).y() > node.y()) is (skip.currentPosition().y() > node.y())


def test_a_wire_goes_around_a_node_that_is_dragged_onto_it(view, store):
    store.edit("Add", edits.connect(edits.add(store.project, Dropout(), (480.0, 300.0)), 2, 5))
    store.edit("Far", edits.move(store.project, {3: (900.0, 0.0), 4: (1200.0, 0.0)}))
    view.scene().finish_animation()
    view.fit()
    straight = view.scene().wires[2, 3].path()
    drag(view, nodes(view)[5].pos() + GRIP, QPointF(560, 20))
    view.scene().finish_animation()
    assert crosses(straight, nodes(view)[5].area())
    assert not crosses(view.scene().wires[2, 3].path(), nodes(view)[5].area())


def test_the_end_of_a_wire_is_dragged_to_another_port(view, store):
    store.edit("Add", edits.add(store.project, Dropout(), (480.0, 200.0)))
    view.fit()
    drag(view, nodes(view)[3].input_port(), nodes(view)[5].input_port())
    assert set(store.project.graph.edges) == {(1, 2), (2, 5), (3, 4)}
    drag(view, nodes(view)[5].input_port(), QPointF(300, 160))
    assert set(store.project.graph.edges) == {(1, 2), (3, 4)}


# Detaching


def test_a_node_dragged_with_alt_is_detached_and_its_neighbors_are_connected(view, store):
    drag(view, nodes(view)[2].pos() + GRIP, QPointF(240, 220), held=Qt.KeyboardModifier.NoModifier, release=False)
    assert view._hint.text() == "Shake the layer or hold Ctrl to detach it"
    port = view.viewport()
    view.context.modifiers = Qt.KeyboardModifier.AltModifier
    view._mouse.move(pixel(view, QPointF(240, 240)))
    QTest.mouseRelease(port, LEFT, Qt.KeyboardModifier.AltModifier, pixel(view, QPointF(240, 240)))
    assert set(store.project.graph.edges) == {(1, 3), (3, 4)}
    assert 2 in store.project.graph.layers
    assert store.undo_stack.count() == 1
    store.undo_stack.undo()
    assert (1, 2) in store.project.graph.edges


def test_a_node_that_is_shaken_is_detached(view, store):
    grip = nodes(view)[2].pos() + GRIP
    ends = [grip + QPointF(80 * (-1) ** i, 0) for i in range(8)]
    drag(view, grip, *ends, grip + QPointF(0, 200))
    assert set(store.project.graph.edges) == {(1, 3), (3, 4)}


def test_a_detached_node_can_be_dropped_on_another_wire(view, store):
    grip = nodes(view)[2].pos() + GRIP
    ends = [grip + QPointF(80 * (-1) ** i, 0) for i in range(8)]
    drag(view, grip, *ends, middle(view, 3, 4))
    assert set(store.project.graph.edges) == {(1, 3), (3, 2), (2, 4)}


def test_a_plain_drag_keeps_the_wires(view, store):
    drag(view, nodes(view)[2].pos() + GRIP, QPointF(240, 240))
    assert set(store.project.graph.edges) == {(1, 2), (2, 3), (3, 4)}


# Files


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_table_dropped_on_the_canvas_is_passed_to_the_window(view, tmp_path, qtbot):
    table = tmp_path / "mine.csv"
    with qtbot.waitSignal(view.data_dropped) as dropped:
        drop(view, files(table), EMPTY)
    assert dropped.args == [table]


def test_a_project_dropped_on_the_canvas_is_passed_to_the_window(view, tmp_path, qtbot):
    path = tmp_path / "mine.layerwright"
    with qtbot.waitSignal(view.project_dropped) as dropped:
        drop(view, files(path), EMPTY)
    assert dropped.args == [path]


def test_other_files_are_not_accepted(view, store, tmp_path):
    drop(view, files(tmp_path / "x.exe"), EMPTY)
    drop(view, files(tmp_path / "a.csv", tmp_path / "b.csv"), EMPTY)
    assert store.undo_stack.count() == 0


def test_a_damaged_layer_is_not_added(view, store):
    drop(view, "teapot", EMPTY)
    drop(view, "{", EMPTY)
    assert store.undo_stack.count() == 0


def test_the_data_of_a_drag_is_parsed_once(view, store, monkeypatch):
    calls = []
    monkeypatch.setattr(drop_module, "part_of", lambda text: calls.append(text) or Dense())
    data = QMimeData()
    data.setData(LAYER_MIME, b"dense")
    drag_over(view, data, QPointF(200, 200), EMPTY, EMPTY)
    assert calls == ["dense"]
    drop(view, "dense", EMPTY)
    assert len(calls) == 2
    assert store.undo_stack.count() == 1


# Export


def test_the_canvas_is_exported_as_svg_png_and_pdf(view, store, tmp_path, qtbot):
    store.edit("Note", edits.add_note(store.project, "**Two** arms", (0.0, 200.0)))
    store.select((2,))
    for suffix in ("svg", "png", "pdf"):
        with qtbot.waitSignal(view.info):
            assert export(view.context, tmp_path / f"net.{suffix}")
    svg = (tmp_path / "net.svg").read_bytes()
    assert QSvgRenderer(QByteArray(svg)).isValid()
    wide = ElementTree.fromstring(svg).get("width")
    assert wide.endswith("mm")
    assert float(wide[:-2]) / 25.4 * 96 == pytest.approx(view.scene().content().width() + 48, abs=1)  # in CSS pixels
    assert b"hidden 1" in svg
    assert b"<image" not in svg  # vectors only
    image = QImage(str(tmp_path / "net.png"))
    assert image.width() == pytest.approx(2 * (view.scene().content().width() + 48), abs=2)
    assert len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}) > 20
    assert (tmp_path / "net.pdf").read_bytes().startswith(b"%PDF")
    assert store.selection == {2}


def test_an_export_that_cannot_be_written_is_refused(view, store, tmp_path, qtbot):
    for path in (tmp_path / "no" / "net.svg", tmp_path / "no" / "net.png", tmp_path / "net.doc"):
        with qtbot.waitSignal(store.error):
            assert not export(view.context, path)


def test_groups_notes_and_the_overview_are_drawn_in_light_and_dark(view, store, theme):
    project = edits.add_note(edits.group(store.project, {2, 3}), "a", (0.0, 200.0))
    store.edit("Draw", edits.group(project, {4}))
    store.edit("Close", edits.collapse(store.project, 1, True))
    assert store.project.groups == (Group("Block 1", frozenset({2, 3})), Group("Block 2", frozenset({4}), True))
    pictures = []
    for scheme in (Qt.ColorScheme.Light, Qt.ColorScheme.Dark, Qt.ColorScheme.Unknown):
        theme.choose(scheme)
        for scale in (1.0, 0.45, 0.2):
            view.zoom(scale / view.zoom_factor)
            QApplication.processEvents()
            pictures.append(view.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2]
    assert pictures[0] != pictures[3]


def test_nothing_remains_of_a_card_that_has_shrunk_after_the_view_changed(view, store, qtbot):
    node, gradients = nodes(view)[2], np.geomspace(1e-3, 1.0, 60)
    view.scene().show_live({2: LiveStrip(gradients=gradients)})
    qtbot.wait(50)
    view.zoom_to_actual_size()
    qtbot.wait(50)
    below = pixel(view, node.area().bottomLeft() + QPointF(86, -4))
    view.scene().show_live({})

    def on_screen():
        return view.screen().grabWindow(view.viewport().winId()).toImage().pixelColor(below)

    qtbot.waitUntil(lambda: on_screen() == view.viewport().grab().toImage().pixelColor(below))


def texts_at(view, scale):
    """The texts that `drawBackground` draws at a scale, read from an SVG."""
    view.zoom(scale / view.zoom_factor)
    buffer = QBuffer()
    svg = QSvgGenerator()
    svg.setOutputDevice(buffer)
    svg.setViewBox(QRectF(0, 0, 1000, 1000))
    painter = QPainter(svg)
    painter.scale(scale, scale)
    view.drawBackground(painter, view.scene().content())
    painter.end()
    root = ElementTree.fromstring(buffer.data().data())
    return " ".join("".join(element.itertext()) for element in root.iter() if element.tag.endswith("text"))


@pytest.mark.parametrize("scale", [0.18, 0.25, 0.37, 0.39, 0.49])
def test_the_overview_shows_names_while_they_are_legible(view, scale):
    texts = texts_at(view, scale)
    for name in view.context.store.project.graph.names.values():
        assert name in texts
    assert texts_at(view, 1.0) == ""  # each node draws its own name
    assert texts_at(view, 0.12) == ""  # too small to read


@pytest.mark.parametrize("name", ["Normalization of a batch 1", "a", "Durchschnittspooling 12", "x" * 90])
@pytest.mark.parametrize("max_lines", [1, 2])
def test_the_lines_of_a_name_contain_all_of_it(qapp, name, max_lines):
    font = text_font(40)
    lines = wrap(name, font, 232.0, max_lines)
    assert " ".join(lines) == name
    assert len(lines) <= max_lines
    if len(lines) > 1:
        assert text_width(lines[0], font) <= 232.0 or " " not in lines[0]


def add_many_layers(view):
    """Add more layers than the overview names, and show all of them."""
    project = view.context.store.project
    for number in range(4 * MAX_NAMES):
        project = edits.add(project, Dense(), (240.0 * (number % 40), 400.0 + 160.0 * (number // 40)))
    view.context.store.edit("", project)
    view.fit_whole()


def test_the_overview_leaves_out_hundreds_of_names(view):
    add_many_layers(view)
    assert texts_at(view, 0.2) == ""
    assert "Dense 4" in texts_at(view, 0.45)


def test_the_overview_draws_groups_below_their_layers(view):
    view.context.store.edit("", edits.group(view.context.store.project, [2, 3]))
    view.zoom(0.4 / view.zoom_factor)
    node = view.scene().nodes[2]
    body = view.mapFromScene(node.area().bottomRight() - QPointF(14, 14))
    color = view.viewport().grab().toImage().pixelColor(body)
    assert color == view.context.theme.tokens.color("node")


def test_the_overview_does_not_depend_on_the_repainted_area(view):
    add_many_layers(view)
    view.zoom(0.19 / view.zoom_factor)
    image = QImage(view.viewport().size(), QImage.Format.Format_RGB32)

    def draw(area):
        painter = QPainter(image)
        painter.setWorldTransform(view.viewportTransform())
        view.drawBackground(painter, area)
        painter.end()
        return image.copy()

    assert draw(view.visible_area()) == draw(QRectF(view.visible_area().center(), QSizeF(9, 9)))


def test_a_wire_shows_its_shape_only_where_it_touches_no_port(view, store):
    wire = view.scene().wires[1, 2]
    assert wire.has_label
    wire.show_shape("1 × 28 × 28")  # wider than the gap between two nodes
    assert not wire.has_label
    store.edit("Move", edits.move(store.project, {1: (-400.0, 0.0)}))
    wire.show_shape("1 × 28 × 28")
    assert wire.has_label


def test_an_exported_svg_names_fonts_that_other_computers_have(view, tmp_path):
    export(view.context, tmp_path / "net.svg")
    drawn = ElementTree.parse(tmp_path / "net.svg").iter("{http://www.w3.org/2000/svg}g")
    families = {
        group.get("font-family") for group in drawn if group.find("{http://www.w3.org/2000/svg}text") is not None
    }
    assert len(families) == 2
    assert all(family.endswith((", sans-serif", ", monospace")) for family in families)
