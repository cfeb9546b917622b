"""The menu bar, derived from the commands."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from designer.actions import command_of
from designer.commands import MENUS
from designer.style.language import tr


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Add every command to its menu. Returns the menus by name; "View>Theme" is the submenu Theme of View."""
    titles = with_mnemonics([tr(name) for name in MENUS])
    menus = {name: bar.addMenu(title) for name, title in zip(MENUS, titles, strict=True)}
    for action in actions.values():
        command = command_of(action)
        outer, _, inner = command.menu.partition(">")
        if inner and command.menu not in menus:
            menus[command.menu] = menus[outer].addMenu(tr(inner))
        menu = menus[command.menu]
        if command.separator:
            menu.addSeparator()
        menu.addAction(action)
        if command.id == "open":
            menus["File>Open recent"] = menu.addMenu(tr("Open recent"))
    return menus


def with_mnemonics(titles: Sequence[str]) -> list[str]:
    """The titles with & before the first letter that no earlier title has taken. Alt and this letter open the menu."""
    taken: set[str] = set()
    marked = []
    for title in titles:
        at = next((n for n, letter in enumerate(title) if letter.isalpha() and letter.lower() not in taken), 0)
        taken.add(title[at : at + 1].lower())
        marked.append(f"{title[:at]}&{title[at:]}")
    return marked
