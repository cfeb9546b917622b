"""Formulas are there when they are first seen."""

from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from designer.widgets import formula
from designer.widgets.formula import FormulaView, rendered_formulas


def test_a_formula_is_rendered_before_its_tab_is_first_shown(qtbot, monkeypatch):
    monkeypatch.setattr(formula, "AHEAD", 10)
    latex = r"a^2 + b^2 = c^{2 + 0}"
    tabs, page = QTabWidget(), QWidget()
    column = QVBoxLayout(page)
    tabs.addTab(QWidget(), "first")
    tabs.addTab(page, "second")
    view = FormulaView(latex, page)
    column.addWidget(view)
    qtbot.addWidget(tabs)
    tabs.show()
    qtbot.waitUntil(lambda: latex in rendered_formulas().values)
    assert not view.isVisible()
    assert view.sizeHint().width() > 50
