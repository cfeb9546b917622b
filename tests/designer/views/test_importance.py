"""Importance in the window: bars in the order of the figures, and the dependence on the column that is chosen."""

import numpy as np
from PySide6.QtCore import QPoint, Qt

from core.formats.examples import examples
from core.moments.dependence import PartialDependence
from core.moments.importance import Importance
from core.project import edits
from designer.training.phase import Phase


def shown(window, qtbot, example, epochs=10):
    """The view after a short training of an example."""
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()[example])
    window.store.edit("short", edits.change_recipe(window.store.project, epochs=epochs))
    view = window.views.show_view("importance")
    window.views.show_large("importance")
    window.session.train()
    qtbot.waitUntil(lambda: window.session.phase is Phase.FINISHED)
    qtbot.waitUntil(lambda: len(view.bars.bars) > 0 and view.plot.found is not None)
    return view


def test_bars_are_the_figures_and_a_click_or_a_key_chooses_a_column(window, qtbot):
    view = shown(window, qtbot, "wine")
    moment = view.moment
    found = moment.result(Importance()).value
    means = found.drops.mean(axis=1)
    assert [bar.value for bar in view.bars.bars] == sorted(means.tolist(), reverse=True)
    assert [bar.name for bar in view.bars.bars] == [found.columns[at] for at in np.argsort(-means, kind="stable")]
    assert "36 validation rows" in view.caption.text()
    assert "go together" in view.note.text()
    assert [view.choice.combo.itemText(n) for n in range(3)] == ["cultivar 1", "cultivar 2", "cultivar 3"]
    row = view.bars.minimumHeight() // len(view.bars.bars)
    qtbot.mouseClick(view.bars, Qt.MouseButton.LeftButton, pos=QPoint(20, row * 2 + row // 2))
    name = view.bars.bars[2].name
    qtbot.waitUntil(lambda: view.axes.text() == f"cultivar 1 over {name}")
    qtbot.waitUntil(lambda: view.moment.result(PartialDependence(found.columns.index(name))) is not None)
    wanted = PartialDependence(found.columns.index(name))
    qtbot.waitUntil(lambda: view.plot.found is view.moment.result(wanted).value)
    qtbot.keyClick(view.bars, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: view.axes.text() == f"cultivar 1 over {view.bars.bars[3].name}")
    assert name in view.bars.accessibleDescription()
    rows = view.values(view.moment).rows
    assert len(rows) == 13 * 5
    assert [row[2] for row in rows if row[0] == name] == found.drops[found.columns.index(name)].tolist()


def test_a_regression_has_one_target_and_no_list_of_them(window, qtbot):
    view = shown(window, qtbot, "diabetes", epochs=3)
    assert view.choice.combo.isHidden()
    assert view.caption.text().startswith("R²")
    low, high = window.loader.prepared.target_ends
    assert low < view.plot.found.mean.min() < view.plot.found.mean.max() < high


def test_images_have_no_columns_and_that_is_said(window, qtbot):
    with qtbot.waitSignal(window.loader.ready):
        window.files.start(examples()["digits"])
    view = window.views.show_view("importance")
    qtbot.waitUntil(lambda: "One pixel says little" in view.shown_text)
