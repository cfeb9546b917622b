"""The menu bar, derived from the commands."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from designer.actions import command_of
from designer.commands import MENUS
from designer.style.language import tr


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Add every command to its menu. Returns the menus by name; "View>Theme" is the submenu Theme of View."""
    menus = {name: bar.addMenu(f"&{tr(name)}") for name in MENUS}
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
