"""What the Layer tab shows of the notes that are selected: the text of one, and the width of all."""

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
from designer.panels.numbers import NumberEditor
from designer.panels.row import Row
from designer.store import Store
from designer.style.language import grouped, tr
from designer.style.scale import scaled

WIDTH = Param(message("How wide a note is; its text decides how high."), NARROWEST_NOTE, WIDEST_NOTE)
TEXT = 150  # px, of the field's height
LINE_END = re.compile("\r\n|[\r\u2028\u2029]")


class NotesView(QWidget):
    """Writes what is typed at once, as one undo as long as one goes on typing."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self.title, self.text = label("", "title"), TextField()
        self.text.setFixedHeight(scaled(TEXT))
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Note in Markdown"))
        self.text.setPlaceholderText(tr("# A title\nText with **bold**, *slanted*, `code`\n- and lists"))
        self.width_row = Row(tr("Width"), WIDTH, round(Note.width), tr(WIDTH.help), indent=0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.title, self.text, self.width_row):
            column.addWidget(widget)
        self.text.textChanged.connect(self._on_typed)
        self.text.left.connect(store.settle)
        editor = self.width_row.editor
        assert isinstance(editor, NumberEditor)
        editor.submitted.connect(self._on_width)
        editor.settled.connect(store.settle)

    def refresh(self) -> None:
        """Show the notes that are selected, where nothing else is."""
        chosen = self._chosen()
        self.setVisible(bool(chosen))
        if not chosen:
            return
        first, *others = chosen.values()
        self.title.setText(tr("{count} notes", count=len(chosen)) if others else tr("Note"))
        self.text.setVisible(not others)
        if not others and self.text.toPlainText() != _as_shown(first.text):
            self.text.write(first.text)
        same = all(each.width == first.width for each in others)
        self.width_row.show_value(round(first.width) if same else MIXED)

    def _chosen(self) -> dict[int, Note]:
        store = self._store
        return {} if store.selection else {n: store.project.notes[n] for n in sorted(store.notes)}

    def _on_typed(self) -> None:
        number, text = next(iter(self._chosen()), None), self.text.toPlainText()
        if number is None:  # an undo has taken the note away while one was writing
            return
        if len(text) > LONGEST_TEXT:
            self.text.write(self._store.project.notes[number].text)
            self._store.refuse(tr("A note holds at most {count} characters.", count=grouped(LONGEST_TEXT)))
            return
        after = edits.change_note(self._store.project, number, text=text)
        self._store.edit(message("Write a note"), after, merge=("note", number))

    def _on_width(self, width: object) -> None:
        if not isinstance(width, int) or not NARROWEST_NOTE <= width <= WIDEST_NOTE:
            low, high = round(NARROWEST_NOTE), round(WIDEST_NOTE)
            self.width_row.refuse(tr("The width is a whole number from {low} to {high}.", low=low, high=high))
            return
        self.width_row.accept()
        chosen, after = self._chosen(), self._store.project
        for number in chosen:
            after = edits.change_note(after, number, width=float(width))
        self._store.edit(message("Change the width of a note"), after, merge=("note width", *chosen))


def _as_shown(text: str) -> str:
    """A text as a field gives it back: with plain spaces and ends of lines."""
    return LINE_END.sub("\n", text).replace("\xa0", " ")


class TextField(QPlainTextEdit):
    """Says when it is left."""

    left = Signal()

    def write(self, text: str) -> None:
        """Show another text, with the cursor where it was. Nothing is said of it."""
        cursor = self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(text)
        moved = self.textCursor()
        moved.setPosition(min(cursor, self.document().characterCount() - 1))
        self.setTextCursor(moved)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
