"""The sliders of noise, rows and the split: every move is shown, and a drag is one edit."""

import pytest
from PySide6.QtCore import QPoint, Qt

from designer.panels.value_slider import TICKS, ValueSlider


def drag(qtbot, slider, steps):
    y = slider.height() // 2
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 4, y))
    for step in range(1, steps + 1):
        qtbot.mouseMove(slider, QPoint(slider.width() // 4 + 12 * step, y))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() // 4 + 12 * steps, y))


def test_a_drag_changes_the_noise_at_every_move_and_is_one_edit(store, data_panel, qtbot):
    row = data_panel.form.row("source", "noise")
    seen = [store.project.data.source.noise]
    store.changed.connect(lambda _: seen.append(store.project.data.source.noise))
    data_panel.resize(300, 800)
    data_panel.show()
    drag(qtbot, row.slider, 5)
    assert len(seen) >= 5
    assert seen == sorted(seen)
    assert row.editor.text() == f"{seen[-1]:g}"
    store.undo_stack.undo()
    assert store.project.data.source.noise == seen[0]
    assert not store.undo_stack.canUndo()


def test_two_drags_are_two_edits(store, data_panel, qtbot):
    data_panel.resize(300, 800)
    data_panel.show()
    slider = data_panel.form.row("validation").slider
    drag(qtbot, slider, 3)
    first = store.project.data.validation
    drag(qtbot, slider, 6)
    assert store.project.data.validation > first
    store.undo_stack.undo()
    assert store.project.data.validation == first


def test_a_typed_number_moves_the_handle_even_beyond_its_end(store, data_panel, qtbot):
    row = data_panel.form.row("source", "noise")
    row.editor.submitted.emit(0.8)
    assert (row.slider.value(), store.project.data.source.noise) == (TICKS, 0.8)


@pytest.mark.parametrize("ends", [(0.0, 0.5), (10, 5000)])
def test_ticks_and_numbers_are_inverse(qtbot, ends):
    slider = ValueSlider(ends, whole=ends[1] > 1)
    qtbot.addWidget(slider)
    numbers = [slider.number(tick) for tick in range(TICKS + 1)]
    assert (numbers[0], numbers[-1]) == ends
    assert numbers == sorted(numbers)
    assert all(abs(slider.tick(number) - tick) <= 6 for tick, number in enumerate(numbers))
