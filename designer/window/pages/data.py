"""The page of the data: what every column is, what was found in it, and how it is read."""

from core.messages import message
from designer.data.page import DataPage
from designer.window.pages.page import Page, Parts


def _made(parts: Parts) -> DataPage:
    page = DataPage(parts.store, parts.theme, parts.loader, parts.opening, parts.show_network, parts.paint_points)
    page.preview.row_wanted.connect(parts.show_row)
    for strip in (page.split, page.dataset.split):
        parts.folds.add(strip.folds)
    return page


DATA = Page(
    id="data",
    title=message("Data"),
    help=message("Look at the data, and choose how it is read."),
    icon="table",
    make=_made,
)
