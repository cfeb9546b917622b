"""Popups of the window: the command palette, suggested networks and the shortcut sheet."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from core.project.templates import spec_text
from designer.panels.help_panel import GESTURES
from designer.panels.suggestions import choose, templates
from designer.store import Store
from designer.style.language import tr
from designer.training.loader import Loader
from designer.widgets.command_palette import CommandPalette, Entry, command_entries
from designer.widgets.shortcut_sheet import ShortcutSheet


class Popups:
    """Shows the popups, and runs what is chosen."""

    def __init__(
        self, store: Store, loader: Loader, palette: CommandPalette, actions: Mapping[str, QAction], window: QWidget
    ) -> None:
        self._store, self._loader, self._palette, self._actions = store, loader, palette, actions
        self._window = window

    def commands(self) -> None:
        """Show the command palette."""
        self._palette.ask(tr("Search commands"), command_entries(self._actions))

    def networks(self) -> None:
        """Show networks that suit the data. The chosen one replaces the network, as an edit."""
        entries = [
            Entry(tr(template.title), partial(choose, self._store, template), help=tr(template.because))
            for template in templates(self._store, self._loader.prepared)
        ]
        self._palette.ask(tr("Networks for {data}", data=tr(spec_text(self._store.spec))), entries)

    def shortcuts(self) -> None:
        """Show all keyboard shortcuts and mouse gestures."""
        ShortcutSheet(self._actions, GESTURES, self._window).show()
