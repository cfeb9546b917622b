"""The menu of a view: enlarge, copy and save its picture, save its values, close."""

import csv

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from core.moments import Moment
from designer.views import VIEWS
from designer.views.area import ViewArea
from designer.views.table import Table
from designer.widgets import folders
from tests.core.training.histories import record
from tests.designer.views.moments import past


@pytest.fixture
def area(qtbot, theme):
    box = QWidget()
    qtbot.addWidget(box)
    box.resize(900, 300)
    area = ViewArea(theme, VIEWS, box)
    area.resize(900, 300)
    area.chosen.connect(area.show_choice)
    area.show_choice(("loss", "gradients"))
    with qtbot.waitExposed(box):
        box.show()
    qtbot.waitUntil(area.views["loss"].isVisible)
    yield area
    box.close()


@pytest.fixture(autouse=True)
def opened_at(monkeypatch):
    """Where menus were opened; a menu on the screen would take the mouse and the keyboard."""
    places = []
    monkeypatch.setattr(QMenu, "popup", lambda _, at: places.append(at))
    return places


def entries(view):
    """The actions of the view's menu by their texts, opened with its button."""
    view.more.click()
    menu = view.findChildren(QMenu)[-1]
    return {action.text(): action for action in menu.actions() if action.text()}


def test_chips_without_room_are_in_the_menu_and_what_the_view_says_is_whole(area, qtbot):
    loss = area.views["loss"]
    area.resize(1000, 300)
    qtbot.waitUntil(lambda: loss.log.isVisible() and loss.smoothing.isVisible())
    assert loss.log.name not in entries(loss)
    loss.caption.setText("accuracy 99.9 %")
    area.resize(400, 300)
    qtbot.waitUntil(lambda: not loss.log.isVisible())
    parts = loss.heading, loss.caption, loss.more
    qtbot.waitUntil(lambda: all(part.width() >= part.sizeHint().width() for part in parts if not part.isHidden()))
    action = entries(loss)[loss.log.name]
    assert action.isChecked()
    action.trigger()
    assert not loss.log.isChecked()
    assert not entries(loss)[loss.log.name].isChecked()
    area.resize(1000, 300)
    qtbot.waitUntil(lambda: loss.log.isVisible())


@pytest.fixture
def chosen(monkeypatch):
    """Answers the file dialog with a path, and keeps what it was asked with."""
    asked = []

    def answer(path):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *given: asked.append(given) or (str(path), ""))
        return asked

    return answer


@pytest.fixture
def printed(area):
    """What the area said, of either kind."""
    said = []
    area.info.connect(lambda text: said.append(("info", text)))
    area.error.connect(lambda text: said.append(("error", text)))
    return said


def test_the_image_is_copied_as_it_is_seen(area, printed, history):
    view = area.views["loss"]
    view.show_moment(past(history))
    QGuiApplication.clipboard().clear()
    entries(view)["Copy image"].trigger()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (view._body.width(), view._body.height())
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(0, image.height(), 2)}
    assert view.theme.tokens.panel in colors
    assert len(colors) > 10
    assert printed == [("info", "Copied the image of Loss.")]


def test_the_image_is_saved_as_png_also_under_a_name_without_a_suffix(area, printed, chosen, tmp_path):
    view = area.views["loss"]
    asked = chosen(tmp_path / "mine")
    entries(view)["Save image…"].trigger()
    assert QImage(str(tmp_path / "mine.png")).width() == view._body.width()
    assert printed == [("info", "Saved mine.png.")]
    assert asked[0][2].endswith("loss.png")
    assert folders.last() == tmp_path


def test_the_values_are_saved_as_csv_with_every_digit(area, printed, chosen, tmp_path, history):
    record(history, [8.5], loss=1 / 3)
    view = area.views["loss"]
    view.show_moment(past(history))
    chosen(tmp_path / "mine.csv")
    entries(view)["Save values as CSV…"].trigger()
    assert printed == [("info", "Saved mine.csv.")]
    with (tmp_path / "mine.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["curve"] == "train"]
    assert [float(row["epoch"]) for row in rows] == history.loss.x.tolist()
    assert [float(row["mean"]) for row in rows] == history.loss.mean.tolist()


def test_without_values_there_is_nothing_to_save(area):
    view = area.views["loss"]
    assert not entries(view)["Save values as CSV…"].isEnabled()
    view.show_moment(Moment())
    assert not entries(view)["Save values as CSV…"].isEnabled()


def test_a_folder_that_does_not_exist_is_a_sentence(area, printed, chosen, tmp_path, history):
    view = area.views["loss"]
    view.show_moment(past(history))
    chosen(tmp_path / "no such folder" / "mine.csv")
    entries(view)["Save values as CSV…"].trigger()
    chosen(tmp_path / "no such folder" / "mine.png")
    entries(view)["Save image…"].trigger()
    assert [kind for kind, _ in printed] == ["error", "error"]
    folder = tmp_path / "no such folder"
    why = f"could not be written to {folder}: No such file or directory. Choose another folder."
    assert [sentence for _, sentence in printed] == [f"mine.csv {why}", f"mine.png {why}"]


def test_a_dialog_that_is_cancelled_saves_nothing(area, printed, chosen, tmp_path, history):
    view = area.views["loss"]
    view.show_moment(past(history))
    chosen("")
    for name in ("Save values as CSV…", "Save image…"):
        entries(view)[name].trigger()
    assert printed == []
    assert list(tmp_path.glob("*.csv")) == list(tmp_path.glob("*.png")) == []


def test_the_menu_enlarges_and_puts_back_and_closes(area, opened_at):
    view = area.views["loss"]
    enlarge = entries(view)["Enlarge"]
    assert opened_at == [view.more.mapToGlobal(view.more.rect().bottomLeft())]
    enlarge.trigger()
    assert not area.views["gradients"].isVisible()
    assert "Enlarge" not in entries(view)
    entries(view)["Restore size"].trigger()
    assert area.views["gradients"].isVisible()
    entries(view)["Close"].trigger()
    assert area.shown == ("gradients",)


def test_a_menu_that_was_closed_is_gone(area, qtbot):
    view = area.views["loss"]
    for _ in range(3):
        entries(view)
        view.findChildren(QMenu)[-1].close()
    qtbot.waitUntil(lambda: not view.findChildren(QMenu))


def test_letters_beyond_ascii_reach_excel(tmp_path):
    Table(("Größe",), [("groß",)]).write(tmp_path / "a.csv")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfGr\xc3\xb6")


def test_a_text_that_a_spreadsheet_would_compute_is_written_as_text(tmp_path):
    Table(("=a", "b"), [("=1+1", -1.5), ("+x", "-"), ("@y", "plain")]).write(tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["'=a", "b"], ["'=1+1", "-1.5"], ["'+x", "'-"], ["'@y", "plain"]]
