"""The microscope, in the place of the canvas."""

from core.messages import message
from designer.microscope.page import MicroscopePage
from designer.window.pages.page import Page, Parts


def _made(parts: Parts) -> MicroscopePage:
    page = MicroscopePage(parts.store, parts.theme, parts.session, parts.moments, lambda: parts.live.ask(turn))
    turn = parts.live.add(page)
    page.closed.connect(parts.show_network)
    page.data_wanted.connect(parts.opening.ask)
    page.error.connect(parts.store.refuse)
    return page


MICROSCOPE = Page(
    id="microscope",
    title=message("Microscope"),
    help=message("Follow one row through the network, number by number."),
    icon="microscope",
    make=_made,
    within="network",
)
