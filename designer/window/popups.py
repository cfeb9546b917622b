"""Popups of the window: the command palette, suggested networks and the shortcut sheet."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from core.formats.examples import examples, failures
from core.help import GROUPS
from core.layers import LAYERS
from core.project import Project
from core.project.templates import spec_text
from designer.canvas.view import CanvasView
from designer.panels.gestures import GESTURES
from designer.panels.suggestions import choose, named, templates
from designer.store import Store
from designer.style.language import tr
from designer.training.loader import Loader
from designer.widgets.command_palette import CommandPalette, Entry, command_entries
from designer.widgets.shortcut_sheet import ShortcutSheet
from designer.window.help import Help


class Popups:
    """Shows the popups, and runs what is chosen."""

    def __init__(
        self,
        store: Store,
        loader: Loader,
        palette: CommandPalette,
        actions: Mapping[str, QAction],
        canvas: CanvasView,
        help: Help,
        start: Callable[[Project], object],
        window: QWidget,
    ) -> None:
        """`start` opens an example, once the open project is saved or discarded."""
        self._start = start
        self._store, self._loader, self._palette, self._actions = store, loader, palette, actions
        self._canvas, self._help, self._window = canvas, help, window

    def commands(self) -> None:
        """Show the command palette."""
        entries = [
            *command_entries(self._actions),
            *self._layer_entries(),
            *self._model_entries(),
            *self._example_entries(),
            *self._help_entries(),
        ]
        self._palette.ask(tr("Search commands"), entries)

    def _layer_entries(self) -> list[Entry]:
        """An entry for each kind of layer, which adds one after the selection."""
        place = tr("Add a layer")
        return [
            Entry(
                tr(layer.title),
                partial(self._canvas.append, layer.kind),
                f"{place} › {tr(layer.category)}",
                help=tr(layer.summary()),
                enabled=self._canvas.isVisible(),
            )
            for layer in LAYERS
        ]

    def _model_entries(self) -> list[Entry]:
        """An entry for each classical model, which replaces the network. One that does not fit the data says why."""
        return [
            Entry(
                tr(template.title),
                partial(choose, self._store, template),
                tr("Networks"),
                help=f"{tr(template.because)} {tr(template.refusal)}".strip(),
                enabled=self._canvas.isVisible() and not template.refusal,
            )
            for template in named(self._store, self._loader.prepared)
        ]

    def _example_entries(self) -> list[Entry]:
        """An entry for each example, and for each that fails on purpose."""
        return [
            Entry(tr(project.title), partial(self._start, project), place, help=tr(project.about), literal=True)
            for place, projects in ((tr("Examples"), examples()), (tr("Examples that fail"), failures()))
            for project in projects.values()
        ]

    def _help_entries(self) -> list[Entry]:
        """An entry for each page of help."""
        return [
            Entry(
                tr(page.title),
                partial(self._help.open, id),
                f"{tr('Help')} › {tr(GROUPS[page.group])}" if page.group in GROUPS else tr("Help"),
                help=tr(page.summary),
                literal=True,
            )
            for id, page in self._help.known.items()
        ]

    def networks(self) -> None:
        """Show networks that suit the data. The chosen one replaces the network, as an edit."""
        entries = [
            Entry(tr(template.title), partial(choose, self._store, template), help=tr(template.because))
            for template in [
                *templates(self._store, self._loader.prepared),
                *(model for model in named(self._store, self._loader.prepared) if not model.refusal),
            ]
        ]
        self._palette.ask(tr("Networks for {data}", data=tr(spec_text(self._store.spec))), entries)

    def shortcuts(self) -> None:
        """Show all keyboard shortcuts and mouse gestures."""
        ShortcutSheet(self._actions, GESTURES, self._window).show()
