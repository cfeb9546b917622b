"""Commands that open an editor on the canvas: renaming layers and groups, and writing notes."""

from functools import partial

from core.messages import message
from core.network.graph import LayerId
from core.project import edits
from designer.canvas.commands.inline_editors import NameEditor, NoteEditor
from designer.canvas.context import CanvasContext
from designer.canvas.items.card import Card
from designer.canvas.items.group import GroupCard, GroupFrame
from designer.canvas.items.node import NodeItem
from designer.canvas.items.note import NoteItem
from designer.style.language import tr


class TextCommands:
    """Edits names and notes in place."""

    def __init__(self, context: CanvasContext) -> None:
        self._context = context
        self.name_editor, self.note_editor = NameEditor(context), NoteEditor(context)

    def rename(self, item: Card | GroupFrame | None = None) -> None:
        """Open the name editor of a layer or group; without an argument, the editor of the selection."""
        store, scene, selection = self._context.store, self._context.scene, self._context.store.selection
        if item is None and len(store.notes) == 1 and not selection:
            self.edit_note(scene.notes[next(iter(store.notes))])
            return
        item = item or next((group for group in scene.groups.values() if group.layers == selection), None)
        item = item or (scene.card_of(next(iter(selection))) if len(selection) == 1 else None)
        if item is None:
            store.refuse(tr("Select one layer, group or note to rename it."))
        elif isinstance(item, NodeItem):
            self.name_editor.edit(item.title_area(), item.title, partial(self._rename_layer, item.layer_id))
        elif isinstance(item, (GroupCard, GroupFrame)):
            title = store.project.groups[item.number].title
            self.name_editor.edit(item.title_area(), title, partial(self._rename_group, item.number))

    def edit_note(self, note: NoteItem) -> None:
        """Open the editor of a note."""
        self.note_editor.edit(note.area(), note.note.text, partial(self._change_note, note.number))

    def _rename_layer(self, layer_id: LayerId, name: str) -> None:
        project = self._context.store.project
        if layer_id in project.graph.layers and name != project.graph.names[layer_id]:
            label = message("Rename {what}", what=project.graph.names[layer_id])
            self._context.store.edit(label, edits.change_layers(project, [layer_id], "name", name))

    def _rename_group(self, number: int, title: str) -> None:
        project = self._context.store.project
        if number < len(project.groups):
            label = message("Rename {what}", what=project.groups[number].title)
            self._context.store.edit(label, edits.rename_group(project, number, title))

    def _change_note(self, number: int, text: str) -> None:
        project = self._context.store.project
        if number < len(project.notes):
            after = edits.change_note(project, number, text=text)
            self._context.store.edit(message("Write a note"), after, merge=("note", number))
