"""The lower region: the bar of views, rows of views, enlarging, sorting by mouse and by keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QPushButton, QSplitter, QWidget

from core.messages import message
from core.moments import Moment
from core.training import Snapshot
from designer.style.scale import scaled
from designer.views import BY_ID, FIRST, VIEWS, View
from designer.views.area import ViewArea

USUAL = tuple(BY_ID[id] for id in ("loss", "gradients", "boundary", "metrics"))  # whatever else there is


class Made(View):
    """A view made up for a test: one file and one line."""

    id = "made"
    title = message("Made up")
    help = message("Shows the epoch, once training runs.")
    icon = "loss"
    needs = ("snapshot",)

    def draw(self, moment):
        self.shown_body = QLabel(str(moment.epoch))
        self.show_body(self.shown_body)


@pytest.fixture
def area_of(qtbot, theme):
    """Makes an area that shows nothing yet, and whose choice nobody keeps."""
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(1400, 800)

    def make(views):
        area = ViewArea(theme, views, box)
        area.resize(1000, 400)
        with qtbot.waitExposed(box):
            box.show()
        return area

    yield make
    box.close()


@pytest.fixture
def area(qtbot, area_of):
    """An area with the usual views, whose choice is kept, as the project keeps it."""
    area = area_of(USUAL)
    area.chosen.connect(area.show_choice)
    area.show_choice(FIRST)
    qtbot.waitUntil(lambda: all(area.views[id].isVisible() and area.views[id].width() > 100 for id in FIRST))
    return area


def seen(area):
    """The ids of the views that are seen, by their places from the top left."""
    shown = [(id, view) for id, view in area.views.items() if view.isVisible()]
    return tuple(id for id, view in sorted(shown, key=lambda each: place(area, each[1])))


def place(area, view):
    at = view.mapTo(area, QPoint(0, 0))
    return at.y(), at.x()


def chips(area):
    """The ids of the chips that are seen, from the left."""
    shown = [(chip.x(), id) for id, chip in area.bar.chips.items() if chip.isVisible()]
    return tuple(id for _, id in sorted(shown))


def drag(qtbot, chip, by):
    """Move a chip with the mouse, as a person does."""
    start = chip.rect().center()
    qtbot.mousePress(chip, Qt.MouseButton.LeftButton, pos=start)
    target = chip.parentWidget().mapToGlobal(chip.geometry().center() + QPoint(by, 0))
    for part in (0.5, 1.0):
        there = chip.mapToGlobal(start) + (target - chip.mapToGlobal(start)) * part
        qtbot.mouseMove(chip, chip.mapFromGlobal(there))
    qtbot.mouseRelease(chip, Qt.MouseButton.LeftButton, pos=chip.mapFromGlobal(target))


# The definitions of views


@pytest.mark.parametrize("kind", VIEWS)
def test_a_view_says_all_that_is_derived_from_it(kind):
    assert BY_ID[kind.id] is kind
    assert kind.title
    assert kind.help.endswith(".")
    assert set(kind.needs) <= set(Moment.__dataclass_fields__)
    assert kind.milliseconds >= 24


@pytest.mark.parametrize("kind", VIEWS)
def test_an_empty_view_says_its_help_and_everything_that_can_be_used_has_a_name(qtbot, theme, kind):
    view = kind(theme)
    qtbot.addWidget(view)
    view.show_moment(Moment())
    assert view.shown_text == ("" if view.needs_no_run else kind.help)
    assert view.needs_no_run or view.values(Moment()) is None
    assert view.accessibleName() == kind.title
    assert view.accessibleDescription() == kind.help
    for widget in (*view.findChildren(QPushButton), *view.findChildren(QComboBox)):
        assert widget.accessibleName()
        assert widget.toolTip()
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert view.more.accessibleName() == f"{kind.title}: more commands"
    assert view.more.toolTip()


def test_a_made_up_view_needs_nothing_but_its_class(area_of):
    area = area_of((*VIEWS, Made))
    area.show_choice(("made",))
    view = area.views["made"]
    assert area.bar.chips["made"].isChecked()
    assert area.bar.chips["made"].text() == "Made up"
    view.show_moment(Moment())
    assert view.shown_text == "Shows the epoch, once training runs."
    view.show_moment(Moment(snapshot=Snapshot(70, 7, None)))
    assert not view.shown_text
    assert view.shown_body.text() == "7"


# The choice


def test_no_view_is_made_before_it_is_shown(area_of):
    area, made = area_of(USUAL), []
    area.made.connect(lambda view: made.append(view.id))
    area.show_choice(("metrics",))
    area.show_choice(("metrics", "loss"))
    area.show_choice(("loss",))
    assert made == ["metrics", "loss"]


def test_a_chip_shows_a_view_after_the_others_and_hides_it(qtbot, area):
    metrics = area.bar.chips["metrics"]
    assert not metrics.isChecked()
    qtbot.mouseClick(metrics, Qt.MouseButton.LeftButton)
    assert area.shown == (*FIRST, "metrics")
    assert metrics.isChecked()
    qtbot.mouseClick(area.bar.chips["loss"], Qt.MouseButton.LeftButton)
    assert area.shown == ("gradients", "boundary", "metrics")
    assert not area.views["loss"].isVisible()
    qtbot.waitUntil(lambda: chips(area)[-1] == "loss")


def test_a_chip_shows_what_the_project_says_and_not_what_was_clicked(qtbot, area_of):
    area = area_of(USUAL)
    area.show_choice(("loss",))
    with qtbot.waitSignal(area.chosen) as chosen:
        qtbot.mouseClick(area.bar.chips["metrics"], Qt.MouseButton.LeftButton)
    assert chosen.args == [("loss", "metrics")]
    assert not area.bar.chips["metrics"].isChecked()


def test_ids_that_are_not_known_or_come_twice_are_left_out(area):
    area.show_choice(("no such", "loss", "loss", "metrics"))
    assert area.shown == ("loss", "metrics")


def test_ids_that_are_not_known_stay_in_the_choice_behind_the_others(qtbot, area):
    area.show_choice(("hologram", "loss"))
    with qtbot.waitSignal(area.chosen) as chosen:
        area.toggle("metrics")
    assert chosen.args == [("loss", "metrics", "hologram")]
    assert area.shown == ("loss", "metrics")


def test_without_a_view_a_sentence_leads_to_the_bar(area):
    area.show_choice(())
    text = next(label for label in area.findChildren(QLabel) if "Choose one in the bar" in label.text())
    assert text.isVisible()
    assert not area.rows.isVisible()
    area.show_choice(("loss",))
    assert not text.isVisible()
    assert seen(area) == ("loss",)


# Enlarging


def test_a_double_click_on_a_title_gives_the_view_the_whole_row_and_another_puts_it_back(qtbot, area):
    heading = area.views["gradients"].heading
    qtbot.mouseDClick(heading, Qt.MouseButton.LeftButton)
    assert seen(area) == ("gradients",)
    assert area.shown == FIRST
    qtbot.waitUntil(lambda: area.views["gradients"].width() > 900)
    qtbot.mouseDClick(heading, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: seen(area) == FIRST)


def test_an_enlarged_view_that_is_hidden_brings_the_others_back(qtbot, area):
    area.enlarge("loss")
    qtbot.mouseClick(area.bar.chips["loss"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: seen(area) == ("gradients", "boundary"))


def test_a_view_that_is_asked_for_is_seen_also_while_another_is_enlarged(qtbot, area):
    area.enlarge("loss")
    qtbot.mouseClick(area.bar.chips["metrics"], Qt.MouseButton.LeftButton)
    assert area.views["metrics"].isVisible()
    area.enlarge("loss")
    qtbot.mouseClick(area.bar.chips["boundary"], Qt.MouseButton.LeftButton)  # hides it, behind the enlarged one
    assert seen(area) == ("loss",)


# Sorting


def test_a_chip_that_is_dragged_sorts_the_views(qtbot, area):
    chip = area.bar.chips["loss"]
    drag(qtbot, chip, area.bar.chips["boundary"].geometry().center().x() - chip.geometry().center().x() + 20)
    assert area.shown == ("gradients", "boundary", "loss")
    qtbot.waitUntil(lambda: seen(area) == area.shown)
    qtbot.waitUntil(lambda: chips(area) == ("gradients", "boundary", "loss", "metrics"))
    drag(qtbot, chip, -400)
    assert area.shown == FIRST
    assert chip.isChecked()  # a drag is no click


def test_a_press_that_hardly_moves_is_a_click(qtbot, area):
    drag(qtbot, area.bar.chips["loss"], 2)
    assert area.shown == ("gradients", "boundary")


def test_a_chip_that_is_dropped_where_it_was_goes_back_to_its_place(qtbot, area):
    chip = area.bar.chips["gradients"]
    before = chip.x()
    drag(qtbot, chip, 15)
    assert area.shown == FIRST
    qtbot.waitUntil(lambda: chip.x() == before)


def test_ctrl_and_an_arrow_key_sort_the_views(qtbot, area):
    chip, control = area.bar.chips["gradients"], Qt.KeyboardModifier.ControlModifier
    area.activateWindow()
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    qtbot.keyClick(chip, Qt.Key.Key_Left, control)
    assert area.shown == ("gradients", "loss", "boundary")
    assert chip.hasFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Left, control)
    assert area.shown == ("gradients", "loss", "boundary")
    for _ in range(3):
        qtbot.keyClick(chip, Qt.Key.Key_Right, control)
    assert area.shown == ("loss", "boundary", "gradients")
    qtbot.waitUntil(lambda: seen(area) == area.shown)


# Where there is little room


def test_chips_without_room_fold_into_a_menu_that_does_the_same(qtbot, area):
    area.resize(300, 400)
    qtbot.waitUntil(lambda: area.bar._rest.isVisible())
    folded = area.bar._rest.menu().actions()
    assert len(folded) == len(USUAL) - len(chips(area)) > 0
    for chip in area.bar.chips.values():
        assert not chip.isVisible() or area.bar.rect().contains(chip.geometry())
    assert [action.isChecked() for action in folded][-1] is False  # the metrics are not shown
    assert area.bar._rest.accessibleName() == "More views"
    folded[-1].trigger()
    assert area.shown == (*FIRST, "metrics")
    assert area.bar._rest.menu().actions()[-1].isChecked()
    assert len(area.bar.findChildren(QMenu)) == 1  # the same, however often the bar was resized
    area.resize(1000, 400)
    qtbot.waitUntil(lambda: not area.bar._rest.isVisible())
    assert len(chips(area)) == len(USUAL)
    assert area.bar._rest.menu().actions() == []


def test_views_are_in_one_row_where_there_is_room_and_else_in_several(qtbot, area):
    def rows():
        return len({place(area, view)[0] for view in area.views.values()})

    area.resize(scaled(sum(view.narrowest for view in USUAL)) + 40, 400)
    area.show_choice([view.id for view in USUAL])
    qtbot.waitUntil(lambda: rows() == 1)
    area.resize(3 * scaled(View.narrowest) + 40, 400)
    qtbot.waitUntil(lambda: rows() == 2)
    assert seen(area) == tuple(view.id for view in USUAL)
    area.resize(scaled(sum(view.narrowest for view in USUAL)) + 40, 400)
    qtbot.waitUntil(lambda: rows() == 1)
    assert seen(area) == tuple(view.id for view in USUAL)


def test_a_square_view_takes_the_width_of_its_height_and_the_others_share_the_rest(area, qtbot):
    views = [area.views[id] for id in FIRST]
    qtbot.waitUntil(lambda: abs(views[0].width() - views[1].width()) <= 1)
    square = views[2]
    assert square.square
    assert abs(square.width() - square.height()) < 60
    assert views[0].width() > square.width() * 0.9
    assert sum(view.width() for view in views) <= area.width()


def test_a_divider_that_was_dragged_stays_when_the_window_grows(area, qtbot):
    row = area.rows.findChild(QSplitter)
    row.moveSplitter(250, 1)
    qtbot.waitUntil(lambda: area.views["loss"].width() == 250)
    share = 250 / row.width()
    area.resize(1200, 400)
    qtbot.waitUntil(lambda: row.width() >= 1190)
    assert abs(area.views["loss"].width() / row.width() - share) < 0.08


def test_a_view_that_is_scrolled_into_sight_is_drawn(qtbot, area):
    area.show_choice([view.id for view in USUAL])
    area.resize(scaled(View.narrowest) + 20, 260)
    last = area.views["metrics"]
    qtbot.waitUntil(lambda: not last.is_seen)
    bar = area.rows.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    wanted = []
    last.wants_drawing.connect(lambda: wanted.append(last.is_seen))
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: True in wanted)


def test_a_narrow_row_holds_two_views_or_the_one_that_needs_its_width(qtbot, area):
    area.show_few(True)
    qtbot.waitUntil(lambda: seen(area) == ("loss", "boundary"))  # the first, and the square one
    area.toggle("metrics")
    assert seen(area) == ("loss", "metrics")
    area.resize(700, 400)
    qtbot.waitUntil(lambda: seen(area) == ("metrics",))
    area.toggle("gradients")  # which is chosen, but behind it
    assert area.shown == (*FIRST, "metrics")
    assert seen(area) == ("gradients",)
    area.resize(1000, 400)
    qtbot.waitUntil(lambda: seen(area) == ("gradients", "metrics"))
    area.show_few(False)
    assert set(seen(area)) == {*FIRST, "metrics"}
