"""Commands for groups: create, dissolve, collapse, expand, and save as a block."""

from collections.abc import Callable
from dataclasses import replace

from core.messages import Message, message
from core.project import edits
from designer.canvas.context import CanvasContext
from designer.style.language import tr


class GroupCommands:
    """Edits the groups of the selected layers."""

    def __init__(self, context: CanvasContext) -> None:
        self._context = context

    def by_id(self) -> dict[str, Callable[[], object]]:
        """The functions of commands in designer/commands.py, by id."""
        return {
            "group": self.group,
            "ungroup": self.ungroup,
            "collapse": self.toggle,
            "save_block": self.save_block,
        }

    def group(self) -> None:
        """Make the selected layers a group."""
        store = self._context.store
        if not store.selection:
            store.refuse(tr("Select the layers to group first."))
            return
        after = edits.group(store.project, store.selection)
        self._context.apply(message("Group {count:layer|layers}", count=len(store.selection)), after)

    def ungroup(self) -> None:
        """Dissolve the groups of the selected layers."""
        numbers = self._selected_groups()
        if numbers:
            project = self._context.store.project
            label = message("Ungroup {title}", title=project.groups[numbers[0]].title)
            self._context.apply(label, edits.ungroup(project, numbers))

    def toggle(self) -> None:
        """Collapse the groups of the selected layers, or expand them if all are collapsed."""
        numbers, after = self._selected_groups(), self._context.store.project
        if not numbers:
            return
        collapsed = not all(after.groups[number].collapsed for number in numbers)
        for number in numbers:
            after = edits.collapse(after, number, collapsed)
        self._context.apply(_label(after.groups[numbers[0]].title, collapsed), after)

    def collapse(self, number: int, collapsed: bool) -> None:
        """Collapse a group to a card, or expand it to its nodes."""
        project = self._context.store.project
        self._context.apply(_label(project.groups[number].title, collapsed), edits.collapse(project, number, collapsed))

    def save_block(self) -> None:
        """Save the selected layers as a block in the layer list, named after their group or their first layer."""
        store, blocks = self._context.store, self._context.blocks
        if not store.selection:
            store.refuse(tr("Select the layers of the block first."))
            return
        part = edits.part(store.project, store.selection)
        group = next((group for group in part.groups if group.layers == store.selection), None)
        blocks.save(replace(part, title=group.title if group else store.project.graph.names[min(store.selection)]))

    def _selected_groups(self) -> list[int]:
        store = self._context.store
        numbers = edits.groups_among(store.project, store.selection)
        if not numbers:
            store.refuse(tr("No group is selected. Select layers of a group, or group some layers first."))
        return numbers


def _label(title: str, collapsed: bool) -> Message:
    return message("Collapse {title}", title=title) if collapsed else message("Expand {title}", title=title)
