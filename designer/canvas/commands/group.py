"""Groups: made, dissolved, collapsed, and saved as blocks."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from core.project import edits
from designer.style.language import tr

if TYPE_CHECKING:
    from designer.canvas.view import CanvasView


class GroupCommands:
    """Edits of the groups that the selection touches."""

    def __init__(self, view: "CanvasView") -> None:
        self._view = view

    def by_id(self) -> dict[str, Callable[[], object]]:
        """What each row of designer/commands.py does."""
        return {
            "group": self.group,
            "ungroup": self.ungroup,
            "collapse": self.toggle,
            "save_block": self.save_block,
        }

    def group(self) -> None:
        """Make the selected layers one group."""
        store = self._view.store
        if not store.selection:
            store.refuse(tr("Select the layers that belong together first."))
            return
        after = edits.group(store.project, store.selection)
        self._view.make(tr("Group {count} layers", count=len(store.selection)), after)

    def ungroup(self) -> None:
        """Dissolve the groups of the selected layers."""
        numbers = self._touched()
        if numbers:
            label = tr("Ungroup {title}", title=self._view.store.project.groups[numbers[0]].title)
            self._view.make(label, edits.ungroup(self._view.store.project, numbers))

    def toggle(self) -> None:
        """Collapse the groups of the selected layers, or expand them where all are collapsed."""
        numbers, after = self._touched(), self._view.store.project
        if not numbers:
            return
        collapsed = not all(after.groups[number].collapsed for number in numbers)
        for number in numbers:
            after = edits.collapse(after, number, collapsed)
        self._view.make(_label(after.groups[numbers[0]].title, collapsed), after)

    def collapse(self, number: int, collapsed: bool) -> None:
        """Show a group as one card, or as its nodes."""
        project = self._view.store.project
        self._view.make(_label(project.groups[number].title, collapsed), edits.collapse(project, number, collapsed))

    def save_block(self) -> None:
        """Keep the selected layers in the list of layers, under the name of their group or of the first of them."""
        store, blocks = self._view.store, self._view.blocks
        if not store.selection:
            store.refuse(tr("Select the layers that make up the block first."))
            return
        part = edits.part(store.project, store.selection)
        whole = next((group for group in part.groups if group.layers == store.selection), None)
        blocks.save(replace(part, title=whole.title if whole else store.project.graph.names[min(store.selection)]))

    def _touched(self) -> list[int]:
        store = self._view.store
        numbers = edits.groups_among(store.project, store.selection)
        if not numbers:
            store.refuse(tr("No group is selected. Select some layers and group them first."))
        return numbers


def _label(title: str, collapsed: bool) -> str:
    return tr("Collapse {title}", title=title) if collapsed else tr("Expand {title}", title=title)
