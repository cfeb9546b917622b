"""Terms in the paragraphs of help are links to their pages."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.help import pages
from designer.panels.help_page import HelpPageView
from designer.panels.help_terms import linked

LINK = re.compile(r'<a href="([^"]+)">')


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Batch norm and early stopping help; batch norm more.", ["layer/batch_norm", "stopping/early"]),
        ("Use ReLU, or Leaky ReLU.", ["activation/relu", "activation/leaky_relu"]),
        ("With Adam it is fast.", ["optimizer/adam"]),
        ("Step by step. Add a layer. Output the sum.", []),
        ("The ReLU-like ones, and SELUs.", []),
        ("a < b & c", []),
    ],
)
def test_the_first_mention_of_a_page_is_its_link(text, ids):
    html = linked(text, pages(), "course/choosing")
    assert LINK.findall(html) == ids
    assert re.sub(r"<[^>]+>", "", html).replace("&lt;", "<").replace("&amp;", "&") == text


def test_no_page_links_to_itself_and_every_link_has_a_page():
    known = pages()
    found = [
        (id, link)
        for id, page in known.items()
        for _, text in page.texts
        for link in LINK.findall(linked(str(text), known, id))
    ]
    assert len(found) > 50
    assert all(link in known and link != id for id, link in found)


def test_a_link_is_followed_with_the_keyboard_and_the_text_reads_without_markup(qtbot, theme):
    known, opened = pages(), []
    view = HelpPageView(known["optimizer/adam"], known, opened.append, theme)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitExposed(view)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    paragraph = next(one for one in view.paragraphs if "optimizer/rmsprop" in one.text())
    paragraph.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is paragraph)
    qtbot.keyClick(paragraph, Qt.Key.Key_Tab)
    qtbot.keyClick(paragraph, Qt.Key.Key_Return)
    assert opened == ["optimizer/rmsprop"]
    assert "RMSprop" in view.text()
    assert "href" not in view.text()
