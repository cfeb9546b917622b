"""The menu bar, derived from the commands."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar

from designer.commands import COMMANDS, MENUS
from designer.style.language import tr


def fill_menu_bar(bar: QMenuBar, actions: Mapping[str, QAction]) -> dict[str, QMenu]:
    """Add every command to its menu. Returns the menus by name; "View>Theme" is the submenu Theme of View."""
    menus = {name: bar.addMenu(f"&{tr(name)}") for name in MENUS}
    for command in COMMANDS:
        menu_name, _, submenu_name = command.menu.partition(">")
        if submenu_name and command.menu not in menus:
            menus[command.menu] = menus[menu_name].addMenu(tr(submenu_name))
        menu = menus[command.menu]
        if command.separator:
            menu.addSeparator()
        menu.addAction(actions[command.id])
        if command.id == "open":
            menus["File>Open recent"] = menu.addMenu(tr("Open recent"))
    return menus
