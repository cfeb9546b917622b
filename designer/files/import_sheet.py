"""The result of an import: how it compares, what was guessed, and what became of each node of the file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from core.formats.imports.draft import Fate
from core.formats.imports.imported import Imported
from designer.style.language import tr
from designer.style.scale import scaled

MOST_REASONS = 4  # that are written above the list, in full


class ImportSheet(QDialog):
    """Lists the nodes of a file beside what they are here; those that are not ours first. Does not block the window."""

    def __init__(self, found: Imported, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import of {file}", file=found.path.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setSpacing(8)
        role = "problem" if found.refused else "good" if found.compared else "warn"
        self.verdict = text_label(_verdict(found), role)
        whole.addWidget(text_label(found.path.name, "title"))
        whole.addWidget(self.verdict)
        for fate in found.refused[:MOST_REASONS]:
            whole.addWidget(text_label(tr(fate.sentence()), "second"))
        for note in found.notes:
            whole.addWidget(text_label(tr(note), "second"))
        rows = [(str(fate.node.title), fate) for fate in found.fates]
        self.nodes = node_list(rows, tr("Nodes of the file"), tr("In the file"), tr("Here"))
        whole.addSpacing(4)
        whole.addWidget(self.nodes, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        whole.addWidget(buttons)
        room = parent.window().size()
        self.resize(min(scaled(640), room.width() - 40), min(scaled(560), room.height() - 40))


def _verdict(found: Imported) -> str:
    """One sentence on the whole."""
    if found.refused:
        if found.project is None:
            return tr("Nothing was imported: the first node that is needed is not one of Layerwright.")
        return tr("Incomplete: the layers before the first node that is not ours are drawn, without their weights.")
    if found.compared is None:
        return tr("The layers are imported. The file has no weights, so there was nothing to compare.")
    return tr(found.compared.sentence())


def text_label(text: str, role: str) -> QLabel:
    """A text that wraps and can be selected."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def node_list(rows: Sequence[tuple[str, Fate]], name: str, *headers: str) -> QTreeWidget:
    """Nodes or arrays: what they are called, and what they are on the other side, or why they are nothing."""
    tree = QTreeWidget()
    tree.setAccessibleName(name)
    tree.setHeaderLabels(headers)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    for title, fate in sorted(rows, key=lambda row: not row[1].reason):
        here = tr("Not imported. {reason}", reason=tr(fate.reason)) if fate.reason else tr(fate.became)
        item = QTreeWidgetItem([title, here])
        for column in range(2):
            item.setToolTip(column, item.text(column))
        tree.addTopLevelItem(item)
    tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
    tree.setColumnWidth(0, scaled(230))
    if first := tree.topLevelItem(0):
        tree.setCurrentItem(first)
    return tree
