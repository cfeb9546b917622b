"""The content of the Layer tab while notes are selected: the text of one note, the width of all."""

import re

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from core.definitions import LONGEST_TEXT, Param
from core.messages import message
from core.project import edits
from core.project.annotations import NARROWEST_NOTE, WIDEST_NOTE, Note
from designer.panels.boxes import label
from designer.panels.mixed import MIXED
from designer.panels.number_editor import NumberEditor
from designer.panels.row import FieldRow
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count
from designer.style.scale import scaled

WIDTH = Param(message("Width of the note. Its height follows from the text."), NARROWEST_NOTE, WIDEST_NOTE)
TEXT_HEIGHT = 150  # pixels of the text field
LINE_END = re.compile("\r\n|[\r\u2028\u2029]")  # the line ends that QPlainTextEdit turns into \n


class NotesView(QWidget):
    """Edits the selected notes. Typing changes the note at once, in one undo step until the focus leaves the field."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.title, self.text = label("", "title"), TextField()
        self.text.setFixedHeight(scaled(TEXT_HEIGHT))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Note in Markdown"))
        self.text.setPlaceholderText(tr("# A title\nText with **bold**, *italic*, `code`\n- and lists"))
        self.width_row = FieldRow(tr("Width"), WIDTH, round(Note.width), tr(WIDTH.help), indent=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.title, self.text, self.width_row):
            column.addWidget(widget)
        self.text.textChanged.connect(self._on_typed)
        self.text.focus_lost.connect(store.settle)
        editor = self.width_row.editor
        assert isinstance(editor, NumberEditor)
        editor.submitted.connect(self._on_width)
        editor.edit_finished.connect(store.settle)

    def refresh(self) -> None:
        """Show the selected notes. Hidden while layers are selected."""
        selected = self._selected()
        self.setVisible(bool(selected))
        if not selected:
            return
        first, *others = selected.values()
        self.title.setText(tr("{count:note|notes}", count=len(selected)) if others else tr("Note"))
        self.text.setVisible(not others)
        if not others and self.text.toPlainText() != _normalized(first.text):
            self.text.show_text(first.text)
        same = all(note.width == first.width for note in others)
        self.width_row.show_value(round(first.width) if same else MIXED)

    def _selected(self) -> dict[int, Note]:
        store = self._store
        return {} if store.selection else {number: store.project.notes[number] for number in sorted(store.notes)}

    def _on_typed(self) -> None:
        number, text = next(iter(self._selected()), None), self.text.toPlainText()
        if number is None:  # undo removed the note while its text had the focus
            return
        if len(text) > LONGEST_TEXT:
            self.text.show_text(self._store.project.notes[number].text)
            self._store.refuse(tr("A note can have at most {count:character|characters}.", count=count(LONGEST_TEXT)))
            return
        after = edits.change_note(self._store.project, number, text=text)
        self._store.edit(message("Write a note"), after, merge=("note", number))

    def _on_width(self, width: object) -> None:
        if not isinstance(width, int) or not NARROWEST_NOTE <= width <= WIDEST_NOTE:
            low, high = round(NARROWEST_NOTE), round(WIDEST_NOTE)
            self.width_row.show_error(tr("The width must be a whole number from {low} to {high}.", low=low, high=high))
            return
        self.width_row.clear_error()
        selected, after = self._selected(), self._store.project
        for number in selected:
            after = edits.change_note(after, number, width=float(width))
        self._store.edit(message("Change the width of a note"), after, merge=("note width", *selected))


def _normalized(text: str) -> str:
    """A text as QPlainTextEdit returns it: with plain spaces and line ends."""
    return LINE_END.sub("\n", text).replace("\xa0", " ")


class TextField(QPlainTextEdit):
    """A text field that reports when it loses the focus."""

    focus_lost = Signal()

    def show_text(self, text: str) -> None:
        """Replace the text and keep the position of the cursor. Does not emit `textChanged`."""
        cursor = self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(text)
        moved = self.textCursor()
        moved.setPosition(min(cursor, self.document().characterCount() - 1))
        self.setTextCursor(moved)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_lost.emit()
