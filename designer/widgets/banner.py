"""One sentence over the canvas, with what may be done about it. Nothing is blocked by it, and nothing moves for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from designer.style.icons import icon
from designer.style.language import tr
from designer.style.theme import Theme

SECONDS = 8  # after which a sentence that needs no answer goes by itself


@dataclass(frozen=True)
class Notice:
    """What is said, the buttons beside it, at most two, and whether it is good news."""

    text: str
    choices: Mapping[str, Callable[[], object]] = field(default_factory=dict)
    good: bool = False
    stays: bool = False  # until it is dismissed, or something is edited


class Banner(QWidget):
    """Hidden until there is something to say. One sentence may be pinned: it is back when others have gone."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._said, self._pinned = Notice(""), Notice("")
        self.setProperty("role", "strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark, self._text = QLabel(), QLabel()
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._action, self._other = QPushButton(), QPushButton()
        for button in self._buttons:
            button.clicked.connect(partial(self._on_chosen, button))
        self._close = QToolButton()
        self._close.setProperty("role", "flat")
        self._close.setAccessibleName(tr("Dismiss"))
        self._close.clicked.connect(self._on_closed)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)
        for button in self._buttons:
            row.addWidget(button)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.dismiss)
        theme.changed.connect(self._restyle)
        self.hide()

    @property
    def text(self) -> str:
        """What is being said, or was said last."""
        return self._text.text()

    def say(self, text: str, stays: bool = False) -> None:
        """Something is wrong, or was refused."""
        self._show(Notice(text, stays=stays))

    def tell(self, text: str, stays: bool = False) -> None:
        """Something was done."""
        self._show(Notice(text, good=True, stays=stays))

    def offer(self, text: str, action: str, do: Callable[[], object]) -> None:
        """Something is wrong, and this would mend it."""
        self.ask(text, {action: do})

    def ask(self, text: str, choices: Mapping[str, Callable[[], object]]) -> None:
        """Something has happened, and one or two things may be done about it, by the names of their buttons."""
        self._show(Notice(text, choices, stays=True))

    def pin(self, text: str, action: str, do: Callable[[], object]) -> None:
        """Say this whenever there is nothing else to say, until `unpin`."""
        self._pinned = Notice(text, {action: do}, stays=True)
        self._show(self._pinned)

    def unpin(self) -> None:
        """The pinned sentence is no longer true."""
        was, self._pinned = self._pinned, Notice("")
        if self._said is was:
            self.dismiss()

    def dismiss(self) -> None:
        """Say no more, but for what is pinned."""
        self._timer.stop()
        if self._pinned.text and self._said is not self._pinned:
            self._show(self._pinned)
        elif self._said is not self._pinned or not self._pinned.text:
            self.hide()

    def _show(self, sentence: Notice) -> None:
        self._said = sentence
        self._text.setText(sentence.text)
        self.setAccessibleName(sentence.text)
        names = [*sentence.choices, "", ""]
        for button, name in zip(self._buttons, names, strict=False):
            button.setVisible(bool(name))
            button.setText(name)
        self._restyle()
        self.show()
        self.raise_()
        self._fit()
        if sentence.stays:
            self._timer.stop()
        else:
            self._timer.start()

    @property
    def _buttons(self) -> tuple[QPushButton, QPushButton]:
        return self._action, self._other

    def _on_chosen(self, button: QPushButton) -> None:
        do = self._said.choices.get(button.text())
        self._said = Notice("")
        self.dismiss()
        if do is not None:
            do()

    def _on_closed(self) -> None:
        if self._said is self._pinned:
            self.hide()
        else:
            self.dismiss()

    def _fit(self) -> None:
        """Lie over the top of the parent, as high as the text needs."""
        if parent := self.parentWidget():
            self.setGeometry(0, 0, parent.width(), max(self.heightForWidth(parent.width()), 44))

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        good = self._said.good
        self._mark.setPixmap(icon("check" if good else "warning", tokens.good if good else tokens.warn).pixmap(16, 16))
        self._close.setIcon(icon("close", tokens.second))


class Stage(QWidget):
    """Pages with a banner at the top. It floats over the one page that nothing may move; others make room for it."""

    def __init__(self, pages: QStackedWidget, banner: Banner, over: QWidget) -> None:
        super().__init__()
        self._pages, self._banner, self._over = pages, banner, over
        self._column = QVBoxLayout(self)
        self._column.addWidget(pages)
        banner.setParent(self)
        banner.installEventFilter(self)
        pages.currentChanged.connect(self._make_room)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._banner._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize):
            self._make_room()
        return super().eventFilter(watched, event)

    def _make_room(self) -> None:
        floats = self._banner.isHidden() or self._pages.currentWidget() is self._over
        self._column.setContentsMargins(0, 0 if floats else self._banner.height(), 0, 0)
