"""What is wrong, said in a box or on a button that leads there."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from designer.panels.boxes import Box, label


class WarningBox(Box):
    """A sentence about something wrong."""

    def __init__(self) -> None:
        super().__init__("warning")
        self._sentence = label("", wrap=True)
        self.column.addWidget(self._sentence)
        self.hide()

    def show_problem(self, sentence: str) -> None:
        """Show a sentence, or hide where there is none."""
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        return self._sentence.text()


class ProblemButton(QPushButton):
    """A sentence about something wrong that leads to the place when it is pressed."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.setProperty("role", "problem")
        self.setAutoDefault(False)
        self._sentence = label(sentence, wrap=True)
        self._sentence.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._sentence)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(sentence)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else 0

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 36)
