"""Where the keys go when what has them disappears."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout, QWidget

from designer.widgets.focus import FocusKeeper


@pytest.fixture
def card(qtbot):
    """A window with two cards of two buttons, and a field."""
    window = QWidget()
    column = QVBoxLayout(window)
    card, *_ = cards = QFrame(), QFrame()
    for each in cards:
        inner = QVBoxLayout(each)
        each.buttons = [QPushButton("edit"), QPushButton("dismiss")]
        for button in each.buttons:
            inner.addWidget(button)
        column.addWidget(each)
    card.field = QLineEdit()
    column.addWidget(card.field)
    FocusKeeper(window)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return card


@pytest.mark.parametrize("vanish", [QWidget.hide, lambda button: button.setEnabled(False)])
def test_a_button_that_vanishes_leaves_the_keys_to_its_card(card, qtbot, vanish):
    edit, dismiss = card.buttons
    pressed = []
    dismiss.clicked.connect(lambda: pressed.append(dismiss))
    edit.clicked.connect(lambda: vanish(edit))
    edit.setFocus()
    QTest.keyClick(edit, Qt.Key.Key_Space)
    assert card.window().focusWidget() is card
    QTest.keyClick(card, Qt.Key.Key_Space)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert pressed == []
    QTest.keyClick(card, Qt.Key.Key_Tab)
    assert card.window().focusWidget() is dismiss  # Tab goes on from there


def test_a_card_that_vanishes_leaves_the_keys_to_what_is_around_it(card):
    card.buttons[1].setFocus()
    card.hide()
    assert card.window().focusWidget() is card.window()


def test_what_is_asked_for_is_done(card):
    card.buttons[0].setFocus()
    card.buttons[0].hide()
    card.field.setFocus()
    assert card.window().focusWidget() is card.field
    QTest.keyClick(card.field, Qt.Key.Key_Tab)
    assert card.window().focusWidget() is not card.field
