"""The right side of the page: the export under way, its proof, the command for the receiver, and earlier exports."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QProgressBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from designer.export.choice import Choice
from designer.export.command_box import CommandBox
from designer.export.proof_card import ProofCard
from designer.files.exports import Attempt
from designer.panels.boxes import Box, button, label
from designer.style.language import tr
from designer.style.numbers import significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

MOST_ROWS = 8  # of the table without scrolling


class Result(QWidget):
    """Shows the last export in the chosen format, or the one that was chosen in the table."""

    def __init__(self, choice: Choice, theme: Theme) -> None:
        super().__init__()
        self._choice = choice
        self.shown: Attempt | None = None  # chosen in the table
        self.title, self.when = label(tr("Proof"), "heading"), label("", "second")
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.when)
        self.progress = _Progress()
        self.progress.canceled.connect(choice.exports.cancel)
        self.none = Box()
        self.none.column.addWidget(label(tr("Not exported yet"), "heading"))
        self.explained = label("", "second", wrap=True)
        self.none.column.addWidget(self.explained)
        self.card = ProofCard(theme)
        self.outdated = label("", "warn", wrap=True)
        self.check_title = label(tr("Check it where it arrives"), "heading")
        self.command = CommandBox(theme)
        self.earlier_title = label(tr("Earlier exports of this project"), "heading")
        self.earlier = _Earlier()
        self.earlier.chosen.connect(self.show_attempt)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 14)
        column.setSpacing(8)
        column.addLayout(head)
        for widget in (self.progress, self.none, self.card, self.outdated, self.check_title, self.command,
                       self.earlier_title, self.earlier):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)

    def show_attempt(self, attempt: Attempt | None) -> None:
        """Show the proof of an earlier export; with None, of the last in the chosen format."""
        self.shown = attempt
        self.refresh()

    def refresh(self) -> None:
        """Show what has changed."""
        exports, form = self._choice.exports, self._choice.form
        running = exports.running
        self.progress.show_progress(exports.doing if running else "", exports.share)
        attempt = None if running else self.shown if self.shown in exports.made else exports.latest(form)
        self.none.setVisible(running is None and attempt is None)
        self.explained.setText(
            tr("Export writes the file beside the old one, reads it back and compares the weights.")
            if form.prove is None and not form.is_to_read
            else tr("Export writes the file beside the old one and reads it back.")
            if form.is_to_read
            else tr(
                "Export writes the file beside the old one, reads it back, and runs it on rows like yours. It is kept "
                "only if it says the same as this program."
            )
        )
        self.card.setVisible(attempt is not None)
        self.when.setText("" if attempt is None else f"{attempt.path.name}, {attempt.at:%H:%M}")
        outdated = self._choice.difference(attempt) if attempt is not None else ""
        self.outdated.setText(outdated)
        self.outdated.setVisible(bool(outdated))
        command = ""
        if attempt is not None:
            self.card.show_attempt(attempt)
            command = attempt.done.check if attempt.done is not None else ""
        self.check_title.setVisible(bool(command))
        self.command.show_command(command)
        self.earlier.show_attempts(exports.made, attempt)
        has_earlier = len(exports.made) > 1 or (bool(exports.made) and attempt is None)
        self.earlier_title.setVisible(has_earlier)
        self.earlier.setVisible(has_earlier)


class _Progress(Box):
    """What is being done, how far it is, and Cancel."""

    canceled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.doing = label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName(tr("Progress of the export"))
        self.cancel = button(tr("Cancel"), tr("Stops the export. An older file stays as it was."))
        self.cancel.clicked.connect(self.canceled)
        row = QHBoxLayout()
        row.addWidget(self.doing, 1)
        row.addWidget(self.cancel)
        self.column.setSpacing(8)
        self.column.addLayout(row)
        self.column.addWidget(self.bar)
        self.hide()

    def show_progress(self, doing: str, share: float) -> None:
        """Show what is being done; hide where that is nothing."""
        self.doing.setText(doing)
        self.bar.setValue(round(100 * share))
        self.setVisible(bool(doing))


class _Earlier(QTreeWidget):
    """A table of exports, the newest first. Click or Enter shows the proof of one."""

    chosen = Signal(object)  # Attempt

    def __init__(self) -> None:
        super().__init__()
        self._attempts: tuple[Attempt, ...] = ()
        self.setHeaderLabels([tr("File"), tr("Rows"), tr("Difference"), tr("Checked with")])
        self.setRootIsDecorated(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place in (1, 2):
            self.header().setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
        for place in (0, 3):
            self.header().setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
        self.header().setStretchLastSection(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # the suffix says which export it is
        self.setAccessibleName(tr("Earlier exports of this project"))
        self.itemClicked.connect(self._on_item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and item is not None:
            self._on_item(item)
        else:
            super().keyPressEvent(event)

    def show_attempts(self, attempts: tuple[Attempt, ...], shown: Attempt | None) -> None:
        """Show these, with the one selected whose proof is shown."""
        if attempts != self._attempts:
            self._attempts = attempts
            self.clear()
            for attempt in attempts:
                self.addTopLevelItem(_item(attempt))
            rows = min(len(attempts), MOST_ROWS)
            self.setFixedHeight(self.header().sizeHint().height() + rows * scaled(28) + 6)
        if shown is not None and shown in attempts and (item := self.topLevelItem(attempts.index(shown))):
            self.setCurrentItem(item)

    def _on_item(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(self._attempts[self.indexOfTopLevelItem(item)])


def _item(attempt: Attempt) -> QTreeWidgetItem:
    proof = attempt.proof
    name = (attempt.unproven or attempt.path).name
    difference = attempt.difference if proof is None else proof.largest_difference
    by = (
        tr(proof.proved_by)
        if proof
        else tr("written")
        if attempt.form.is_to_read
        else tr("not run")
        if attempt.difference is None
        else tr("weights read back")
    )
    texts = [name, str(proof.rows) if proof else "–", "–" if difference is None else significant(difference, 1), by]
    item = QTreeWidgetItem(texts)
    item.setToolTip(0, f"{attempt.path}\n{attempt.at:%Y-%m-%d %H:%M}")
    item.setToolTip(3, by)
    for place in (1, 2):
        item.setTextAlignment(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setFont(place, number_font(scaled(12)))
    return item
