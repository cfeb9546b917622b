"""A chip shows whether it is on by its fill, and whether it has the focus by its border."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from designer.style.stylesheet import stylesheet
from designer.style.tokens import DARK, LIGHT


@pytest.mark.parametrize("tokens", [DARK, LIGHT])
def test_on_and_focus_of_a_chip_look_different(qtbot, tokens):
    page = QWidget()
    qtbot.addWidget(page)
    page.setStyleSheet(stylesheet(tokens))
    chip, other = QPushButton(), QPushButton()
    for button in (chip, other):
        button.setProperty("role", "chip")
        button.setCheckable(True)
    layout = QVBoxLayout(page)
    layout.addWidget(chip)
    layout.addWidget(other)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()

    def seen(on: bool, focused: bool) -> tuple[str, str]:
        chip.setChecked(on)
        (chip if focused else other).setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(lambda: chip.hasFocus() is focused)
        image = chip.grab().toImage()
        x, y = image.width() // 4, image.height() // 2
        return image.pixelColor(x, y).name(), image.pixelColor(x, 0).name()

    off, on, off_focused, on_focused = (seen(on, focus) for focus in (False, True) for on in (False, True))
    assert off[0] == off_focused[0] != on[0] == on_focused[0]
    assert off_focused[1] == on_focused[1] == tokens.accent
    assert tokens.accent not in (off[1], on[1])
