"""What to paste into a report of a fault: this installation, and the end of the log. Nothing is sent anywhere."""

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from designer.background.tasks import BackgroundTasks
from designer.style.language import tr
from designer.support import doctor
from designer.support.crash_handler import crash_path, log_path

LAST_BYTES = 20_000  # of each log


class SystemReport(QObject):
    """Puts them on the clipboard; `done` says so."""

    done = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = BackgroundTasks("diagnostics", self)

    def copy(self) -> None:
        """Gather them off the window's thread, then copy them."""
        window = doctor.window()  # Qt is asked about screens on its own thread
        self._errands.run(self._on_gathered, text, window)

    def close(self) -> None:
        self._errands.close()

    def _on_gathered(self, future: "Future[str]") -> None:
        QGuiApplication.clipboard().setText(future.result())
        self.done.emit(tr("The diagnostics are on the clipboard. Paste them into a report; nothing has been sent."))


def text(window: doctor.Section) -> str:
    """The report, and the last lines of the logs. The person's home is not named."""
    logs = [f"{path.name}\n{_end(path)}" for path in (log_path(), crash_path())]
    return "\n".join([doctor.report(window), *logs]).replace(str(Path.home()), "~")


def _end(path: Path) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - LAST_BYTES, 0))
            return file.read().decode(errors="replace").strip() or "  (empty)"
    except OSError:
        return "  (there is none)"
