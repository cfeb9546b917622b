"""One message above the canvas, with what can be done about it. It blocks nothing."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from designer.style.icons import icon
from designer.style.language import tr
from designer.style.theme import Theme
from designer.widgets.notices import INFO_SECONDS, Choices, Notice, NoticeList

MIN_HEIGHT = 44  # pixels


class Banner(QWidget):
    """Hidden while there is nothing to say. How long a message lives is decided in `designer.widgets.notices`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._notices = NoticeList()
        self._shown: Notice | None = None
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
        self._timer.setInterval(INFO_SECONDS * 1000)
        self._timer.timeout.connect(self.dismiss)
        theme.changed.connect(self._restyle)
        self.hide()

    @property
    def text(self) -> str:
        """The message that is shown, or was shown last."""
        return self._text.text()

    def show_error(self, text: str, topic: str = "") -> None:
        """Something went wrong, or cannot be done. Stays."""
        self._add(Notice(text, topic))

    def show_info(self, text: str, topic: str = "", stays: bool = False) -> None:
        """Something was done."""
        self._add(Notice(text, topic, good=True, stays=stays))

    def ask(self, text: str, choices: Choices, topic: str = "") -> None:
        """Something has happened that the person can respond to with one or two buttons. Stays."""
        self._add(Notice(text, topic, choices))

    def pin(self, text: str, action: str, do: Callable[[], object]) -> None:
        """Show this whenever there is no other message, until `unpin`."""
        self._notices.pinned = Notice(text, choices={action: do})
        self._show_current()

    def unpin(self) -> None:
        """The pinned message is no longer true."""
        self._notices.pinned = None
        self._show_current()

    def clear(self, topic: str) -> None:
        """Remove the messages about this topic, which is settled."""
        self._notices.clear(topic)
        self._show_current()

    def hush(self, *topics: str) -> None:
        """Show no messages about these topics, nor the pinned one, until it is called again. They are not lost."""
        self._notices.hushed = frozenset(topics)
        self._show_current()

    def take_over(self, other: "Banner", heirs: Mapping[Any, Any]) -> None:
        """Show what the banner of another window shows or would show next. Its parts have these heirs."""
        self._notices.take_over(other._notices, heirs)
        self._show_current()

    def tells(self, topic: str) -> bool:
        """Whether there is a message about this topic that nobody has dismissed."""
        return self._notices.tells(topic)

    def dismiss(self) -> None:
        """Remove the message that is shown. Older ones that stay, and the pinned one, come back."""
        self._notices.remove(self._shown)
        self._show_current()

    def _add(self, notice: Notice) -> None:
        self._notices.add(notice)
        self._show_current()

    def _show_current(self) -> None:
        notice = self._notices.current
        if notice is self._shown:
            return  # also when the person has hidden the pinned one
        self._shown = notice
        self._timer.stop()
        if notice is None:
            self.hide()
            return
        self._text.setText(notice.text)
        self.setAccessibleName(notice.text)
        names = [*notice.choices, "", ""]
        for button, name in zip(self._buttons, names, strict=False):
            button.setVisible(bool(name))
            button.setText(name)
        self._restyle()
        self.show()
        self.raise_()
        self._fit()
        if not notice.stays:
            self._timer.start()

    @property
    def _buttons(self) -> tuple[QPushButton, QPushButton]:
        return self._action, self._other

    def _on_chosen(self, button: QPushButton) -> None:
        self._give_keys_back()
        do = self._shown.choices.get(button.text()) if self._shown else None
        self.dismiss()
        if do is not None:
            do()

    def _on_closed(self) -> None:
        self._give_keys_back()
        if self._shown is self._notices.pinned:
            self.hide()
        else:
            self.dismiss()

    def _give_keys_back(self) -> None:
        """To the page below, for the same key may mean something else in the next message."""
        holder, parent = QApplication.focusWidget(), self.parentWidget()
        if holder is not None and parent is not None and self.isAncestorOf(holder):
            parent.setFocus()

    def _fit(self) -> None:
        """Cover the top of the parent, as high as the text needs."""
        if parent := self.parentWidget():
            self.setGeometry(0, 0, parent.width(), max(self.heightForWidth(parent.width()), MIN_HEIGHT))

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        good = self._shown is not None and self._shown.good
        self._mark.setPixmap(icon("check" if good else "warning", tokens.good if good else tokens.warn).pixmap(16, 16))
        self._close.setIcon(icon("close", tokens.second))


class Stage(QWidget):
    """Pages with a banner at the top. It floats above `over`, which makes room itself; everything else is moved."""

    covered = Signal(int)  # pixels of `over` that lie under the banner

    def __init__(self, pages: QStackedWidget, banner: Banner, over: QWidget) -> None:
        super().__init__()
        self._pages, self._banner, self._over = pages, banner, over
        self._column = QVBoxLayout(self)
        self._column.addWidget(pages)
        banner.setParent(self)
        banner.installEventFilter(self)
        pages.currentChanged.connect(self.make_room)
        self.make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._banner._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass the keys on to the page, which the banner gives back."""
        super().focusInEvent(event)
        self._pages.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize):
            self.make_room()
        return super().eventFilter(watched, event)

    def make_room(self) -> None:
        """Place the pages below the banner, or under it."""
        floats = self._banner.isHidden() or self._over.isVisibleTo(self)
        self._column.setContentsMargins(0, 0 if floats else self._banner.height(), 0, 0)
        self.covered.emit(0 if self._banner.isHidden() else self._banner.height())
