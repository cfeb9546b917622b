"""The weights of a file for the open network: which array goes to which layer, before anything is changed."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QTreeWidget, QVBoxLayout, QWidget

from core.formats.imports.into import SCALING, Fitting
from core.messages import literal
from designer.files.import_sheet import node_list, text_label
from designer.style.language import tr
from designer.style.scale import scaled

MOST_REASONS = 4  # that are written above the list, in full
MOST_UNUSED = 5  # names in a sentence


class WeightsSheet(QDialog):
    """Shows the mapping, those that do not fit first, and uses the weights once that is wanted.

    Does not block the window.
    """

    def __init__(self, found: Fitting, use: Callable[[], object], has_run: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Weights of {file}", file=found.path.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._use = use
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setSpacing(8)
        self.verdict = text_label(tr(found.sentence()), "problem" if found.refused else "good")
        whole.addWidget(text_label(found.path.name, "title"))
        whole.addWidget(self.verdict)
        for fate in found.refused[:MOST_REASONS]:
            whole.addWidget(text_label(tr(fate.sentence()), "second"))
        self.notes = _notes(found, has_run)
        for note in self.notes:
            whole.addWidget(text_label(note, "second"))
        shapes = {name: " × ".join(map(str, weight.shape)) for name, weight in found.network.names.items()}
        rows = [(f"{fate.node.name}   {shapes[fate.node.name]}", fate) for fate in found.fates]
        self.arrays: QTreeWidget = node_list(rows, tr("Arrays of the network"), tr("Here"), tr("In the file"))
        whole.addSpacing(4)
        whole.addWidget(self.arrays, 1)
        buttons = QDialogButtonBox()
        self.use: QPushButton | None = None
        if not found.refused:
            self.use = buttons.addButton(tr("Use these weights"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.accepted.connect(self._accept)
        buttons.rejected.connect(self.close)
        whole.addWidget(buttons)
        room = parent.window().size()
        self.resize(min(scaled(640), room.width() - 40), min(scaled(560), room.height() - 40))

    def _accept(self) -> None:
        self._use()
        self.close()


def _notes(found: Fitting, has_run: bool) -> list[str]:
    """What happens once the weights are used, and what is left of the file."""
    notes = []
    if not found.refused:
        kept = tr("The run that is shown stays in the list of runs. Training goes on from these weights.")
        notes.append(kept if has_run else tr("Training goes on from these weights."))
    if found.scaled and not found.refused:
        notes.append(tr(SCALING))
    if found.unused:
        names = ", ".join(found.unused[:MOST_UNUSED]) + (", …" if len(found.unused) > MOST_UNUSED else "")
        notes.append(tr("Not used of the file: {names}", names=literal(names)))
    return notes
