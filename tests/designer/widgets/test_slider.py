"""A slider under the mouse."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from designer.widgets.slider import Slider


@pytest.mark.parametrize("start", [0.1, 0.5, 0.9])
def test_a_press_on_the_groove_brings_the_handle_which_follows(qtbot, theme, start):
    slider = Slider()
    qtbot.addWidget(slider)
    slider.setRange(0, 1000)
    slider.resize(400, 20)
    slider.show()
    qtbot.waitExposed(slider)
    slider.setValue(300)
    released = []
    slider.sliderReleased.connect(lambda: released.append(slider.value()))
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(round(400 * start), 10))
    assert slider.value() == pytest.approx(1000 * start, abs=30)
    assert slider.isSliderDown()
    QTest.mouseMove(slider, QPoint(280, 10))
    assert slider.value() == pytest.approx(700, abs=30)
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(280, 10))
    assert released == [slider.value()]  # so that the edit ends there
