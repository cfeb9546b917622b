"""The banner: how long every kind of message lives."""

import pytest
from PySide6.QtWidgets import QWidget

from designer.widgets.banner import Banner
from designer.widgets.notices import INFO_SECONDS


@pytest.fixture
def banner(qtbot, theme):
    parent = QWidget()
    parent.resize(800, 400)
    qtbot.addWidget(parent)
    banner = Banner(theme, parent)
    parent.show()
    yield banner
    parent.close()


def pass_time(banner):
    """What the timer does after INFO_SECONDS, if it runs."""
    assert banner._timer.interval() == 1000 * INFO_SECONDS
    if banner._timer.isActive():
        banner._timer.timeout.emit()


def test_an_info_goes_by_itself(banner):
    banner.show_info("Exported.")
    assert banner.isVisible()
    pass_time(banner)
    assert not banner.isVisible()


def test_an_error_stays_until_it_is_dismissed(banner):
    banner.show_error("Not saved.")
    pass_time(banner)
    assert banner.text == "Not saved."
    assert banner.isVisible()
    banner._close.click()
    assert not banner.isVisible()


def test_an_info_that_stays_does_not_go_by_itself(banner):
    banner.show_info("Trained for 20 epochs.", "run", stays=True)
    pass_time(banner)
    assert banner.isVisible()


def test_an_error_comes_back_after_an_info_about_something_else(banner):
    banner.show_error("Not saved.", "file")
    banner.show_info("Exported.", "export")
    assert banner.text == "Exported."
    pass_time(banner)
    assert banner.text == "Not saved."


def test_a_newer_message_about_the_same_topic_replaces_an_older_one(banner):
    banner.show_error("Not saved.", "file")
    banner.show_error("The data cannot be used.", "data")
    banner.show_info("Reloaded.", "file")
    pass_time(banner)
    assert banner.text == "The data cannot be used."
    banner.dismiss()
    assert not banner.isVisible()


def test_a_settled_topic_is_cleared_and_others_stay(banner):
    banner.show_error("Not saved.", "file")
    banner.show_error("Already connected.", "edit")
    banner.clear("edit")
    assert banner.text == "Not saved."
    banner.clear("file")
    assert not banner.isVisible()


def test_a_question_stays_until_it_is_answered(banner):
    answers = []
    banner.ask("Reload it?", {"Reload": lambda: answers.append("reload"), "Keep both": lambda: answers.append("keep")})
    pass_time(banner)
    assert [button.text() for button in banner._buttons] == ["Reload", "Keep both"]
    banner._other.click()
    assert answers == ["keep"]
    assert not banner.isVisible()


def test_a_pinned_message_is_shown_whenever_there_is_no_other(banner):
    banner.pin("Stale.", "Reset", lambda: None)
    assert banner.text == "Stale."
    banner.show_error("Something else.")
    assert banner.text == "Something else."
    banner.dismiss()
    assert banner.text == "Stale."
    banner._close.click()
    assert not banner.isVisible()
    banner.show_info("Exported.")
    pass_time(banner)
    assert banner.text == "Stale."
    assert banner.isVisible()
    banner.unpin()
    assert not banner.isVisible()


def test_an_answer_may_show_the_next_question(banner):
    banner.ask("First?", {"Discard": lambda: banner.ask("Second?", {"Discard": lambda: None})})
    banner._action.click()
    assert banner.text == "Second?"
    assert banner.isVisible()


def test_what_is_said_of_the_project_comes_back_with_it(banner):
    banner.show_info("Trained for 20 epochs.", "run", stays=True)
    banner.pin("The network has changed.", "Reset", lambda: None)
    banner.hush("run")
    assert not banner.isVisible()
    banner.show_error("Not opened.", "file")
    assert banner.text == "Not opened."
    banner.dismiss()
    banner.hush()
    assert banner.isVisible()
    assert banner.text == "Trained for 20 epochs."
