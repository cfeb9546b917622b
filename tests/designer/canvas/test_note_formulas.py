"""Formulas in notes are typeset, and whatever a stranger writes there is harmless."""

import pytest
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from core.project.annotations import Note
from designer.canvas.items.markdown import OBJECT, MarkdownText
from designer.canvas.items.note import PADDING, NoteItem
from designer.widgets.formula import rendered_formulas


def rendered(qtbot, *formulas):
    for latex in formulas:
        rendered_formulas().request(latex)
        qtbot.waitUntil(lambda latex=latex: latex in rendered_formulas().values)


def plain(markdown):
    return MarkdownText(markdown, 300).toPlainText()


def rows(image, first, last):
    """The first and last row of pixels that are not white, between two columns."""
    dark = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 200 for x in range(first, min(last, image.width())))
    ]
    return dark[0], dark[-1]


def test_a_formula_becomes_an_object_and_the_text_around_it_stays(qtbot):
    rendered(qtbot, r"\delta^k", r"\frac{a}{b}")
    assert plain(r"so $\delta^k$, and" + "\n" + r"$$\frac{a}{b}$$" + "\nend") == f"so {OBJECT}, and\n{OBJECT}\nend"


@pytest.mark.parametrize("text", ["It costs $5 and $6.", "`code $x$ stays`", "a $ b", r"\$x\$", "$ x $", "$"])
def test_prices_and_code_are_no_formulas(qtbot, text):
    assert MarkdownText(text, 300).formulas == []
    assert OBJECT not in plain(text)


def test_what_is_no_latex_is_shown_as_it_was_written(qtbot):
    for latex in (r"\frac{", r"}{", r"\begin{x}", "_" * 400, "{" * 600, r"\input{/etc/passwd}"):
        rendered(qtbot, latex)
        text = plain(f"a ${latex}$ b")
        assert text == f"a {OBJECT} b" or latex in text, latex


def test_a_note_is_laid_out_again_once_its_formula_is_drawn(qtbot, theme):
    latex = r"\sum_{i=1}^{17} \frac{\partial L}{\partial w_i}"
    note = NoteItem(0, Note(f"${latex}$", (0, 0)), theme)
    before = note.rect().height()
    rendered(qtbot, latex)
    assert not note.show_formula("another")
    assert note.show_formula(latex)
    assert note.rect().height() > before
    assert not note.show_formula(latex)


def test_a_formula_stands_on_the_baseline_of_its_line_in_the_color_of_the_theme(qtbot, theme):
    rendered(qtbot, "4^{-8}")
    image = QImage(300, 80, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    text = MarkdownText("4 $4^{-8}$", 300)
    text.set_ink("#000000")
    painter = QPainter(image)
    text.drawContents(painter)
    painter.end()
    width = QFontMetricsF(text.defaultFont()).horizontalAdvance("4 ")
    digit, formula = rows(image, 0, int(width) - 2), rows(image, int(width), int(width) + 7)
    assert abs(digit[1] - formula[1]) <= 1


def test_a_wide_formula_fits_into_the_note(qtbot, theme):
    latex = "+".join(f"x_{{{i}}}" for i in range(40))
    rendered(qtbot, latex)
    note = NoteItem(0, Note(f"${latex}$", (0, 0), 200.0), theme)
    assert note._text.size().width() <= 200 - 2 * PADDING + 1
