"""The report to paste into an issue: this installation and the end of the logs. Nothing is sent anywhere."""

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from designer.background.tasks import BackgroundTasks
from designer.style.language import tr
from designer.support import doctor
from designer.support.crash_handler import crash_path, log_path

LAST_BYTES = 20_000  # per log


class SystemReport(QObject):
    """Copies the report to the clipboard."""

    info = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = BackgroundTasks("diagnostics", self)

    def copy(self) -> None:
        """Build the report in the background, then copy it."""
        window = doctor.window()  # Qt knows its screens on the window's thread only
        self._tasks.run(self._on_built, text, window)

    def close(self) -> None:
        self._tasks.close()

    def _on_built(self, future: "Future[str]") -> None:
        QGuiApplication.clipboard().setText(future.result())
        self.info.emit(tr("Diagnostics copied to the clipboard. Paste them into your report; nothing has been sent."))


def text(window: doctor.Section) -> str:
    """The report and the last lines of the logs, without the path of the home folder."""
    logs = [f"{path.name}\n{_end(path)}" for path in (log_path(), crash_path())]
    return "\n".join([doctor.report(window), *logs]).replace(str(Path.home()), "~")


def _end(path: Path) -> str:
    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - LAST_BYTES, 0))
            return file.read().decode(errors="replace").strip() or "  (empty)"
    except OSError:
        return "  (there is none)"
