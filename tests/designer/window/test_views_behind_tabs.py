"""Views that stood behind another tab show what is so now as soon as their tab comes to the front."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar

from core.formats.examples import examples
from core.project import edits
from core.training import timeline
from designer.style.language import tr
from designer.training.phase import Phase
from designer.views import VIEWS
from designer.views.view import View


def click_tab(window, text):
    """Click a tab of docks, as a person does."""
    for bar in window.findChildren(QTabBar):
        for number in range(bar.count()):
            if bar.isVisible() and bar.tabText(number) == text:
                QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())
                return
    raise AssertionError(f"There is no tab {text}.")


def test_another_project_takes_the_numbers_of_the_last_one_away(window, qtbot, monkeypatch):
    monkeypatch.setattr(window.files, "may_leave", lambda: True)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(edits.change_recipe(examples()["moons"], epochs=5))
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    (loss,) = (view for view in window.views.findChildren(View) if view.id == "loss")
    qtbot.waitUntil(lambda: not loss.shown_text)
    window.docks.open("Predict")
    click_tab(window, "Predict")
    qtbot.waitUntil(lambda: not loss.is_seen)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["xor"])
    click_tab(window, "Views")
    qtbot.waitUntil(lambda: loss.is_seen)
    qtbot.waitUntil(lambda: bool(loss.shown_text))


def test_no_view_behind_a_tab_keeps_anything_of_another_project(window, qtbot, monkeypatch):
    monkeypatch.setattr(window.files, "may_leave", lambda: True)
    monkeypatch.setattr(timeline, "SPACING_SECONDS", 0.0)
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(edits.change_recipe(examples()["moons"], epochs=40))
    window.store.choose_views([view.id for view in VIEWS])
    qtbot.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    window.time_machine.go_to(window.session.step // 2)
    qtbot.waitUntil(lambda: window.time_machine.is_exact)
    views = window.views.views
    assert set(views) == {view.id for view in VIEWS}
    for view in views.values():  # every one has drawn the first project, looking back
        window.views.show_large(view.id)
        qtbot.waitUntil(lambda view=view: view.moment is not None and view.moment.looking_back)
    window.docks.open("Predict")
    click_tab(window, "Predict")
    qtbot.waitUntil(lambda: not any(view.is_seen for view in views.values()))
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["xor"])
    assert window.time_machine.step is None
    assert window.time_bar.isHidden()
    for view in views.values():  # before anything is drawn
        assert (view.shown_text, view.caption.text(), view.moment) == (tr(view.help), "", None)
    window.store.choose_views([view.id for view in VIEWS])
    click_tab(window, "Views")
    for view in views.values():
        window.views.show_large(view.id)
        qtbot.waitUntil(lambda view=view: view.moment is not None)
        assert view.moment.data is window.loader.prepared
        assert view.moment.history is None
        assert not view.moment.looking_back
