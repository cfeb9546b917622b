"""Checks for a newer version, only when the person asks: the program never connects anywhere by itself."""

import json
import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from core import __version__
from designer.style.language import tr

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply

FEED = "https://api.github.com/repos/layerwright/layerwright/releases/latest"
TIMEOUT_MILLISECONDS = 15_000
MAX_BYTES = 1_000_000  # of a reply that are read


class Updates(QObject):
    """Compares this version with the latest release."""

    error = Signal(str)
    info = Signal(str)  # this version is the latest
    choice = Signal(str, object)  # there is a newer version, and the button that shows its page

    def __init__(self, parent: QObject | None = None, feed: str = FEED) -> None:
        super().__init__(parent)
        self._feed = feed
        self._network: QNetworkAccessManager | None = None  # created at the first check, since its import is slow
        self._reply: QNetworkReply | None = None

    def check(self) -> None:
        """Read the release feed. Does nothing while a check is under way."""
        from PySide6.QtNetwork import QNetworkAccessManager, QNetworkRequest

        if self._reply is not None:
            return
        if self._network is None:
            self._network = QNetworkAccessManager(self)
        request = QNetworkRequest(QUrl(self._feed))
        request.setTransferTimeout(TIMEOUT_MILLISECONDS)
        request.setRawHeader(b"User-Agent", f"layerwright/{__version__}".encode())
        self._reply = self._network.get(request)
        self._reply.finished.connect(self._on_finished)

    def _on_finished(self) -> None:
        reply, self._reply = self._reply, None
        if reply is None:
            return
        reply.deleteLater()
        if reply.error() is not reply.NetworkError.NoError:
            why = reply.errorString()
            self.error.emit(tr("Could not check for updates: {why}. Try again later.", why=why))
            return
        version, page = latest_release(bytes(reply.read(MAX_BYTES).data()))
        if not version:
            self.error.emit(tr("Unexpected reply from the update server. Try again later."))
        elif version_numbers(version) > version_numbers(__version__):
            text = tr("Layerwright {version} is available. You have {own}.", version=version, own=__version__)
            self.choice.emit(text, {tr("Open the download page"): partial(QDesktopServices.openUrl, QUrl(page))})
        else:
            self.info.emit(tr("You have the latest version, {own}.", own=__version__))


def latest_release(reply: bytes) -> tuple[str, str]:
    """Version and page of the latest release, from the feed's JSON. Empty texts if the reply names none."""
    try:
        release = json.loads(reply)
        version, page = str(release["tag_name"]).removeprefix("v"), str(release["html_url"])
    except (ValueError, TypeError, KeyError):
        return "", ""
    valid = re.fullmatch(r"\d+(\.\d+)*", version) and page.startswith("https://")
    return (version, page) if valid else ("", "")


def version_numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version, which compare by size: 1.10 is newer than 1.9."""
    return tuple(int(part) for part in re.findall(r"\d+", version))
