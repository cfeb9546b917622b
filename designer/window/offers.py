"""What is offered over the window: its commands to search, networks that suit the data, every key on a sheet."""

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


class Offers:
    """Shows them, and does what is chosen."""

    def __init__(
        self, store: Store, loader: Loader, palette: CommandPalette, actions: Mapping[str, QAction], window: QWidget
    ) -> None:
        self._store, self._loader, self._palette, self._actions = store, loader, palette, actions
        self._window = window

    def commands(self) -> None:
        """Search all commands by their names."""
        self._palette.ask(tr("Search commands"), command_entries(self._actions))

    def networks(self) -> None:
        """Offer networks that suit the data; Enter takes one, as an edit."""
        offered = [
            Entry(tr(each.title), partial(choose, self._store, each), help=tr(each.because))
            for each in templates(self._store, self._loader.prepared)
        ]
        self._palette.ask(tr("Networks for {data}", data=tr(spec_text(self._store.spec))), offered)

    def shortcuts(self) -> None:
        """Show every key and gesture."""
        ShortcutSheet(self._actions, GESTURES, self._window).show()
