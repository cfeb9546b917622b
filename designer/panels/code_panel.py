"""The Code panel: the network as code, beside the canvas, in our own Python API, Keras and PyTorch."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QTabBar, QVBoxLayout, QWidget

from core.formats import FormatError
from core.formats.code_text import CODES
from core.network.shapes import Problem, infer
from designer.panels.boxes import button, label
from designer.panels.highlighting import Highlighter
from designer.store import Store
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

FONT = 12  # pixels


class CodePanel(QWidget):
    """Follows the store while visible. Where a library has no such layer, a sentence takes the place of the code."""

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store, self._theme = store, theme
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(tr("Library"))
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(False)
        for code in CODES:
            self.tabs.addTab(code.title)
        self.copy = button(tr("Copy"), tr("Copies the code."))
        self.copied = label("", "second")
        self.problem = label("", "problem", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setProperty("role", "code")
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        self.text.setFont(number_font(scaled(FONT)))
        self._highlighter = Highlighter(self.text.document(), theme)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.tabs)
        row.addStretch(1)
        row.addWidget(self.copied)
        row.addWidget(self.copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 2, 12, 10)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(self.text, 1)
        self.problem.hide()
        self.tabs.currentChanged.connect(self._refresh)
        self.copy.clicked.connect(self._copy)
        store.changed.connect(self._refresh)
        store.spec_changed.connect(self._refresh)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _refresh(self, *_: object) -> None:
        if not self.isVisible():
            return
        code, problem = self._code()
        self.copied.clear()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.text.setVisible(not problem)
        self.copy.setEnabled(not problem)
        name = CODES[self.tabs.currentIndex()].title
        self.text.setAccessibleName(tr("The network in {library}", library=name))
        if code != self.text.toPlainText():
            bars = (self.text.verticalScrollBar(), self.text.horizontalScrollBar())
            places = [bar.value() for bar in bars]
            self.text.setPlainText(code)
            for bar, place in zip(bars, places, strict=True):
                bar.setValue(place)

    def _code(self) -> tuple[str, str]:
        """The code, or a sentence that says why there is none."""
        project, spec = self._store.project, self._store.spec
        if causes := self._store.causes():
            return "", tr("The code appears once the network has no problems. {problem}", problem=tr(causes[0].message))
        shapes = {i: shape for i, shape in infer(project.graph, spec).items() if not isinstance(shape, Problem)}
        try:
            return CODES[self.tabs.currentIndex()].text(project, shapes), ""
        except FormatError as error:
            return "", tr(str(error))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copied.setText(tr("Copied"))
