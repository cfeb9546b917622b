"""The window that is open, and its successor after another language or text size was chosen."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from designer.style.theme import Theme, use_text_size
from designer.training.run_state import Request
from designer.window import startup
from designer.window.preferences import apply_early
from designer.window.window import Window


class Program(QObject):
    """Holds the window. Texts and sizes are fixed when a widget is made, so a change of them makes another window.

    The new window takes over the project, its undo steps, the data, the run, which pauses in between, and what else
    trains. Nothing is read or written; what is being read, written or judged is awaited.
    """

    renewed = Signal(object)  # Window

    def __init__(self, theme: Theme, window: Window, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._wanted, self._asked = False, tuple[Request, ...]()
        self._adopt(window)

    def close(self) -> None:
        """Close the window, as its button does."""
        self.window.close()

    def show_crash(self, sentence: str) -> None:
        """Show a sentence about an unexpected error."""
        self.window.notifications.show_crash(sentence)

    def _adopt(self, window: Window) -> None:
        self.window = window
        window.preferences.renewal_wanted.connect(self._on_wanted)

    def _on_wanted(self) -> None:
        if not self._wanted:
            self._wanted = True
            self._asked = self.window.session.asked
            self.window.session.pause()
            self._when_idle(self._renew)

    def _when_idle(self, then: Callable[[], object]) -> None:
        """Call `then` once the run has paused and what the person waits for is done, such as an export."""
        window = self.window
        session, files, awaited = window.session, window.files, window.awaited

        def idle() -> bool:
            return not (session.running or files.saving or any(tasks.working for tasks in awaited))

        if idle():
            then()
            return

        def check() -> None:
            if idle():
                for signal in signals:
                    signal.disconnect(check)
                then()

        signals = [session.phase_changed, files.dirty_changed, *(tasks.idle for tasks in awaited)]
        for signal in signals:
            signal.connect(check)

    def _renew(self) -> None:
        old = self.window
        apply_early()
        use_text_size()
        self._theme.refresh()
        new = Window(self._theme, after=old)
        startup.show(new)
        old.retire()
        self._wanted = False
        self._adopt(new)
        new.session.go_on(self._asked)
        self.renewed.emit(new)
