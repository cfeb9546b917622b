"""What the Layer tab shows of the notes that are selected: the text of one, and the width of all."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from core.definitions import Param
from core.drawing import LONGEST_NOTE, NARROWEST_NOTE, WIDEST_NOTE, Note
from core.sentence import say
from designer.document import edits
from designer.language import tr
from designer.panels.boxes import label
from designer.panels.mixed import MIXED
from designer.panels.numbers import NumberEditor
from designer.panels.row import Row
from designer.scale import scaled
from designer.store import Store

WIDTH = Param(say("How wide a note is; its text decides how high."), NARROWEST_NOTE, WIDEST_NOTE)
TEXT = 150  # px, of the field's height


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
        if not others and self.text.toPlainText() != first.text:
            self.text.blockSignals(True)
            self.text.setPlainText(first.text)
            self.text.blockSignals(False)
        same = all(each.width == first.width for each in others)
        self.width_row.show_value(round(first.width) if same else MIXED)

    def _chosen(self) -> dict[int, Note]:
        store = self._store
        return {} if store.selection else {n: store.project.notes[n] for n in sorted(store.notes)}

    def _on_typed(self) -> None:
        (number,) = self._chosen()
        text = self.text.toPlainText()[:LONGEST_NOTE]
        after = edits.change_note(self._store.project, number, text=text)
        self._store.edit(say("Write a note"), after, merge=("note", number))

    def _on_width(self, width: object) -> None:
        if not isinstance(width, int) or not NARROWEST_NOTE <= width <= WIDEST_NOTE:
            low, high = round(NARROWEST_NOTE), round(WIDEST_NOTE)
            self.width_row.refuse(tr("The width is a whole number from {low} to {high}.", low=low, high=high))
            return
        self.width_row.accept()
        chosen, after = self._chosen(), self._store.project
        for number in chosen:
            after = edits.change_note(after, number, width=float(width))
        self._store.edit(say("Change the width of a note"), after, merge=("note width", *chosen))


class TextField(QPlainTextEdit):
    """Says when it is left."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
