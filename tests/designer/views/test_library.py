"""The library of plots: what it prepares while the window is idle."""

from PySide6.QtCore import QObject
from shiboken6 import delete

from designer.views.library import PlotLibrary


def test_slow_preparations_are_made_one_after_the_other_but_none_whose_owner_is_gone(qtbot):
    library, here, gone, made = PlotLibrary(), QObject(), QObject(), []
    library.prepare(gone, lambda: made.append("gone"))
    for number in range(2):
        library.prepare(here, lambda number=number: made.append(number))
    delete(gone)
    qtbot.waitUntil(lambda: len(made) == 2)
    assert made == [0, 1]
    assert not library._timer.isActive()
