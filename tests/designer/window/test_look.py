"""No text is clipped or covered, in small and large windows, in every language and text size."""

from contextlib import suppress
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from core.data.synthetic.spiral import Spiral
from core.layers import Add, Dense
from core.project import edits
from designer.panels.boxes import Page
from designer.panels.problems import ProblemCard
from designer.start.cards import ExampleCard
from designer.style import language, scale
from designer.style.theme import load_fonts
from designer.views import VIEWS
from designer.widgets.elided import ElidedCombo, ElidedLabel
from designer.widgets.wrapped import WrappedButton
from designer.window.window import FRAME, Window

SCREENS = [  # a window's size, its language, and the size of its text in percent
    ((960, 516), "en", 100),  # 1920×1080 at 200 %
    ((960, 516), "de", 100),
    ((1024, 676), "en", 100),
    ((1024, 676), "de", 100),
    ((1280, 776), "en", 125),
    ((1280, 776), "de", 125),
    ((1280, 776), "en", 150),
    ((1280, 776), "de", 150),
    ((1280, 776), "en", 200),
    ((1280, 776), "de", 200),
    ((1920, 1056), "en", 200),
    ((1920, 1056), "de", 150),
]


class Screen:
    """A screen on which a window of a size fills all the room."""

    def __init__(self, size):
        self._room = QRect(QPoint(0, 0), QSize(*size) + FRAME)

    def availableGeometry(self):
        return self._room


@pytest.fixture
def window_on(qtbot, theme, engine, monkeypatch):
    """Makes the window as one who chose these would see it."""
    load_fonts()
    font = QGuiApplication.font()

    def run(size, code="en", percent=100):
        scale.choose(percent)
        language.choose(code)
        larger = QGuiApplication.font()
        larger.setPixelSize(scale.scaled(13))
        QApplication.setFont(larger)
        theme.refresh()
        with monkeypatch.context() as patch:
            patch.setattr(Window, "screen", lambda _: Screen(size))
            window = Window(theme)
        monkeypatch.setattr(window.engine, "is_ready", True)
        qtbot.addWidget(window, before_close_func=lambda w: monkeypatch.setattr(w.files, "may_leave", lambda: True))
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield run
    scale.choose(100)
    language.choose("en")
    QApplication.setFont(font)
    theme.refresh()


@pytest.fixture
def small(window_on):
    return window_on((1024, 676))


def open_spiral(window, qtbot):
    card = next(card for card in window.start_page.findChildren(ExampleCard) if card.project.title == "Spiral")
    with qtbot.waitSignal(window.loader.ready):
        card.click()


def on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def unfit(window) -> list[str]:
    """Texts that have less room than they need, and are neither cut by an ellipsis nor said elsewhere."""
    found = []
    for each in window.findChildren(QWidget):
        if not each.isVisible() or isinstance(each, ElidedLabel | ElidedCombo):
            continue
        if isinstance(each, QLabel) and each.text():
            fits = (
                each.heightForWidth(each.width()) <= each.height()
                if each.wordWrap()
                else each.sizeHint().width() <= each.width()
            )
        elif isinstance(each, WrappedButton):
            fits = each.heightForWidth(each.width()) <= each.height()
        elif isinstance(each, QAbstractButton) and each.text() and not each.text().startswith("qt_"):
            fits = each.sizeHint().width() <= each.width()
        else:
            continue
        if not fits:
            found.append(f"{type(each).__name__} {each.text()!r}: {each.size()} for {each.sizeHint()}")
    pages = (page for page in window.findChildren(Page) if page.isVisible())
    return found + [
        f"{type(page).__name__}: {page.widget().minimumSizeHint()} for {page.viewport().size()}"
        for page in pages
        if page.widget().minimumSizeHint().width() > page.viewport().width()
    ]


def settled(window, qtbot):
    """Once everything is laid out, every text has room."""
    with suppress(qtbot.TimeoutError):
        qtbot.waitUntil(lambda: not unfit(window), timeout=2000)
    assert unfit(window) == []


@pytest.mark.parametrize(("size", "code", "percent"), SCREENS)
def test_every_text_has_room(window_on, qtbot, size, code, percent):
    window = window_on(size, code, percent)
    settled(window, qtbot)
    open_spiral(window, qtbot)
    assert (window.width(), window.height()) == size
    window.store.select([2])
    window.docks.open("Inspector")
    for tab in range(window.tabs.count()):
        window.tabs.setCurrentIndex(tab)
        settled(window, qtbot)
    bar = window.toolbar
    shown = [bar.widgetForAction(action) for action in bar.actions() if action.isVisible()]
    assert [each for each in shown if each.width() < each.sizeHint().width()] == []
    for view in VIEWS:
        window.store.choose_views([view.id])
        settled(window, qtbot)
    window.store.choose_views([view.id for view in VIEWS])
    for dock in ("Views", "Analyze", "Layers", "Outline"):
        window.docks.open(dock)
        settled(window, qtbot)
    window.popups.shortcuts()
    sheet = window.findChild(QDialog)
    settled(sheet, qtbot)
    sheet.close()


@pytest.mark.parametrize(("size", "code", "percent"), SCREENS)
def test_every_text_on_the_data_page_has_room(window_on, qtbot, tmp_path, size, code, percent):
    path = tmp_path / "a table with a long name.csv"
    rows = [f"{'' if n % 3 else n},{n % 2 * 5},{n},{'ja' if n % 2 else 'nein'}" for n in range(60)]
    path.write_text("\n".join(["length of the petals,width,n,kind", *rows]), encoding="utf-8")
    window = window_on(size, code, percent)
    with qtbot.waitSignal(window.loader.ready):
        window.opening.open(path)
    page = window.pages.shown_widget
    qtbot.waitUntil(lambda: page.findings.cards != [])
    project = window.store.project
    with qtbot.waitSignal(window.loader.ready):
        window.store.edit("", edits.change_columns(project, [page.table.model.rows[0].name], gaps="leave out"))
    qtbot.waitUntil(lambda: page.warning.sentence != "")
    assert (window.width(), window.height()) == size
    page.table.view.select("length of the petals")
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        settled(window, qtbot)
    assert page.table.view.horizontalScrollBar().maximum() == 0 or percent == 200  # a table may scroll
    with qtbot.waitSignal(window.loader.ready):
        window.store.edit("", edits.change_data(project, source=Spiral()))
    settled(window, qtbot)


def test_the_banner_covers_nothing_on_the_start_page(small, qtbot):
    title = next(label for label in small.start_page.findChildren(QLabel) if label.text() == "Layerwright")
    small.banner.ask("Unsaved work can be recovered.", {"Recover": lambda: None})
    qtbot.waitUntil(lambda: not on_screen(small.banner).intersects(on_screen(small.start_page)))
    assert on_screen(title).top() > on_screen(small.banner).bottom()
    small.banner.dismiss()
    qtbot.waitUntil(lambda: on_screen(small.start_page).top() == on_screen(small.banner.parentWidget()).top())


@pytest.mark.parametrize(("size", "code", "percent"), [((1024, 700), "de", 100), ((1920, 1080), "de", 200)])
def test_wires_notes_and_groups_have_room_in_the_inspector(window_on, qtbot, size, code, percent):
    window = window_on(size, code, percent)
    open_spiral(window, qtbot)
    window.docks.open("Inspector")
    store = window.store
    after = edits.insert(store.project, Add(), (500.0, 0.0), (2, 3))
    add = after.next_id - 1
    after = edits.group(edits.add_note(edits.connect(after, 1, add), "text", (0.0, -200.0)), [2, add])
    store.edit("", after)
    for chosen in ({"edge": (1, add)}, {"notes": [0]}, {"layers": [2, add]}, {}):
        store.select(**chosen)
        settled(window, qtbot)


def test_the_banner_does_not_move_the_canvas(small, qtbot):
    open_spiral(small, qtbot)
    before = on_screen(small.canvas)
    small.banner.show_error("Something was refused.")
    QApplication.processEvents()
    assert on_screen(small.canvas) == before


@pytest.mark.parametrize("width", [150, 200, 260, 600])
def test_a_long_fix_is_said_whole(qtbot, store, theme, width):
    named = edits.change_layers(store.project, [2], "name", "the layer with the long name")
    store.edit("", edits.disconnect(named, (2, 3)))
    problem = next(each for each in store.problems() if each.fix)
    card = ProblemCard(store, problem)
    qtbot.addWidget(card)
    card.resize(width, card.heightForWidth(width))
    card.show()
    qtbot.waitExposed(card)
    card.resize(width, card.heightForWidth(width))
    button = card.fix_button
    assert button.text() == "Connect the layer with the long name to hidden 2"
    assert card.contentsRect().contains(button.geometry())
    assert button.height() >= button.heightForWidth(button.width())
    assert (button.height() > 1.5 * button.sizeHint().height()) == (width < 300)


def test_quick_add_stays_inside_the_canvas(small, qtbot):
    open_spiral(small, qtbot)
    small.canvas.setFocus()
    for at in (QPointF(0, -100), QPointF(300, 200)):
        qtbot.mouseDClick(small.canvas.viewport(), Qt.MouseButton.LeftButton, pos=small.canvas.mapFromScene(at))
        assert small.canvas.quick_add.isVisible()
        assert small.canvas.rect().contains(small.canvas.quick_add.geometry())
        row = small.canvas.quick_add.list.visualItemRect(small.canvas.quick_add.list.item(1))
        assert small.canvas.quick_add.list.viewport().rect().contains(row)
        small.canvas.quick_add.close()


@pytest.mark.parametrize("height", [620, 676, 776])
def test_suggested_networks_stay_inside_an_empty_canvas(window_on, qtbot, height):
    window = window_on((1024, height))
    with qtbot.waitSignal(window.loader.ready):
        window.files.new()
    QApplication.processEvents()
    offered = window.empty_canvas
    assert window.canvas.rect().contains(offered.geometry())
    shown = [card for card in offered.suggestions.cards if card.isVisible()]
    assert offered.height() <= shown[-1].geometry().bottom() + 2


def test_the_labels_of_lines_stand_beside_the_curves_inside_the_view(small, qtbot):
    open_spiral(small, qtbot)
    small.store.edit("Shorter", edits.change_recipe(small.store.project, epochs=3))
    small.session.train()
    loss = small.views.views["loss"]
    qtbot.waitUntil(lambda: "accuracy" in loss.caption.text())
    labels = loss.chart.labels
    qtbot.waitUntil(lambda: {label.name for label in labels.labels} == {"train", "validation"})
    qtbot.waitUntil(lambda: on_screen(loss).contains(on_screen(labels)))
    assert not on_screen(labels).intersects(on_screen(loss.chart._plot))
    assert labels.width() <= 0.42 * loss.chart.width() + 1
    assert "validation" in labels.accessibleDescription()


def test_costs_fit_beside_the_problems_without_scrolling(window_on, qtbot):
    window = window_on((1280, 776))
    open_spiral(window, qtbot)
    window.docks.open("Analyze")
    QApplication.processEvents()
    assert window.analyze.table.horizontalScrollBar().maximum() == 0


def test_a_long_name_is_read_from_its_beginning(small, qtbot):
    open_spiral(small, qtbot)
    name = "a layer whose name is far too long for the inspector to show"
    small.store.edit("Rename", edits.change_layers(small.store.project, [2], "name", name))
    small.store.select([2])
    assert small.inspector.name.cursorPosition() == 0


def test_a_layer_type_that_is_in_the_name_is_not_repeated(small, qtbot):
    open_spiral(small, qtbot)
    small.docks.open("Inspector")
    small.store.select([2])
    assert small.inspector.kind.isVisible()
    small.store.edit("Add", edits.add(small.store.project, Dense(), (0.0, 200.0)))
    small.store.select([5])
    assert small.inspector.name.placeholderText() == "Dense 1"
    assert not small.inspector.kind.isVisible()


def test_a_floating_region_has_a_line_around_it(small, qtbot, theme):
    open_spiral(small, qtbot)
    dock = small.docks.by_name["Views"]
    dock.setFloating(True)
    QApplication.processEvents()
    picture = dock.grab().toImage()
    corners = (
        (0, 40),
        (picture.width() // 2, 0),
        (picture.width() - 1, 40),
        (picture.width() // 2, picture.height() - 1),
    )
    assert {picture.pixelColor(*at).name() for at in corners} == {theme.tokens.line}


def test_only_the_first_of_many_problems_are_listed(small, qtbot):
    open_spiral(small, qtbot)
    small.docks.open("Inspector")
    project = small.store.project
    for number in range(40):
        project = edits.add(project, Dense(), (240.0 * number, 400.0))
    small.store.edit("Add", project)
    said = small.inspector.overview.problems
    assert len(small.store.problems()) >= 40
    assert len(said.cards) == 20
    assert said.rest.isVisible()
    assert said.rest.text() == f"{len(small.store.problems()) - 20} more"
    small.store.undo_stack.undo()
    assert not said.rest.isVisible()


def test_a_layer_without_settings_leaves_no_gap(small, qtbot):
    open_spiral(small, qtbot)
    small.docks.open("Inspector")
    inspector, gaps = small.inspector, []
    for each, first in ((1, inspector.formula), (2, inspector.form)):
        small.store.select([each])
        qtbot.waitUntil(first.isVisible)
        QApplication.processEvents()
        gaps.append(on_screen(first).top() - on_screen(inspector.name).bottom())
    assert gaps[0] == gaps[1]


def test_the_banner_does_not_cover_the_search(small, qtbot):
    open_spiral(small, qtbot)
    small.actions_by_id["find"].trigger()
    small.banner.show_error("Something was refused.")
    QApplication.processEvents()
    bar = small.canvas.find_bar
    assert not on_screen(bar).intersects(on_screen(small.banner))
    small.resize(1024, 620)
    QApplication.processEvents()
    assert small.canvas.rect().contains(bar.geometry())


def test_a_long_title_pushes_no_button_off_the_toolbar(small, qtbot):
    open_spiral(small, qtbot)
    small.store.open(replace(small.store.project, title="A title that takes as much room as a title may take"), None)
    QApplication.processEvents()
    bar = small.toolbar
    shown = [bar.widgetForAction(action) for action in bar.actions() if action.isVisible()]
    assert bar._search in shown
    assert [each for each in shown if each.width() < each.sizeHint().width()] == []
    assert all(each.isVisible() and bar.rect().contains(each.geometry()) for each in shown)
