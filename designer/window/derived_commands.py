"""Every command of the window: those of the table, and one for each view and each page."""

from collections.abc import Callable, Sequence
from functools import partial

from core.messages import message
from designer.commands import COMMANDS, Command, WindowState
from designer.views import View
from designer.views.area import ViewArea
from designer.window.page_switch import Pages
from designer.window.pages import Page


def all_commands(views: Sequence[type[View]], pages: Sequence[Page]) -> tuple[Command, ...]:
    """The commands in the order of the menus. Views and pages stand in the View menu before the layout."""
    place = next(n for n, command in enumerate(COMMANDS) if command.id == "reset_layout")
    derived = (*(_of_view(view) for view in views), *_of_pages(pages))
    return (*COMMANDS[:place], *derived, *COMMANDS[place:])


def derived_handlers(area: ViewArea, pages: Pages) -> dict[str, Callable[[], object]]:
    """What the derived commands do, by id."""
    views: dict[str, Callable[[], object]] = {f"view_{id}": partial(area.toggle, id) for id in area.bar.chips}
    if len(pages.ordered) < 2:
        return views
    shown: dict[str, Callable[[], object]] = {
        f"page_{page.id}": partial(pages.show_page, page) for page in pages.ordered
    }
    return views | shown | {"next_page": partial(pages.walk, 1), "previous_page": partial(pages.walk, -1)}


def _of_view(view: type[View]) -> Command:
    id = f"view_{view.id}"

    def is_shown(state: WindowState) -> bool:
        return id in state.chosen

    return Command(id, view.title, "View>Show views", view.shortcut, view.icon, view.help, _on_canvas, is_shown)


def _of_pages(pages: Sequence[Page]) -> tuple[Command, ...]:
    pages = [page for page in pages if not page.within]
    if len(pages) < 2:
        return ()
    shown = (Command(f"page_{p.id}", p.title, "View>Pages", "", p.icon, p.help, _in_project) for p in pages)
    return (
        *shown,
        Command(
            "next_page",
            message("Next page"),
            "View>Pages",
            "Ctrl+PgDown",
            "",
            message("Go to the next page."),
            _in_project,
        ),
        Command(
            "previous_page",
            message("Previous page"),
            "View>Pages",
            "Ctrl+PgUp",
            "",
            message("Go to the previous page."),
            _in_project,
        ),
    )


def _in_project(state: WindowState) -> bool:
    return state.in_project


def _on_canvas(state: WindowState) -> bool:
    return state.on_canvas
