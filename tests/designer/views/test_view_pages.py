"""Every view has a page of help that says how to read it, what to look for, and what mouse and keys do."""

import pytest

from designer.views import VIEWS
from designer.widgets.help_topic import topic_of
from designer.window.help import view_pages


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.id)
def test_the_page_of_a_view_says_what_it_shows_and_how_to_use_it(view):
    (page,) = view_pages([view])
    assert page.summary == view.help
    headings = [str(heading) for heading, _ in page.texts]
    assert headings == ["How to read it", "What to look for", "Mouse, keys and chips", "Find it"]
    assert all(len(text) > 40 for _, text in page.texts)
    assert page.related


def test_f1_on_a_view_opens_its_page(window, qtbot):
    window.show_project()
    for view in VIEWS:
        shown = window.views.show_view(view.id)
        assert topic_of(shown.more) == f"view/{view.id}"
    loss = window.views.show_view("loss")
    window.help.open_for(loss.more)
    assert window.help.panel.shown == "view/loss"
    assert "Training falls and validation rises" in window.help.panel.text()
