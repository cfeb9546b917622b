"""Whether there is a newer version. Asked only when the person asks: the program never calls anywhere by itself."""

import json
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from core import __version__
from designer.style.language import tr

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply

FEED = "https://api.github.com/repos/layerwright/layerwright/releases/latest"
MILLISECONDS = 15_000  # the longest that an answer is waited for
LARGEST = 1_000_000  # bytes of an answer that are looked at


class Updates(QObject):
    """Compares the version with the newest that was released, and says how they stand."""

    told = Signal(str)  # there is nothing newer
    failed = Signal(str)  # why it could not be found out
    found = Signal(str, object)  # there is something newer: a sentence, and what opens its page

    def __init__(self, parent: QObject | None = None, feed: str = FEED) -> None:
        super().__init__(parent)
        self._feed = feed
        self._network: QNetworkAccessManager | None = None  # made, and its library loaded, when first asked
        self._reply: QNetworkReply | None = None

    def check(self) -> None:
        """Ask the release feed. Does nothing while it is being asked."""
        from PySide6.QtNetwork import QNetworkAccessManager, QNetworkRequest

        if self._reply is not None:
            return
        if self._network is None:
            self._network = QNetworkAccessManager(self)
        request = QNetworkRequest(QUrl(self._feed))
        request.setTransferTimeout(MILLISECONDS)
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
            self.failed.emit(tr("The releases could not be asked: {why}. Try again later.", why=why))
            return
        version, page = newest(bytes(reply.read(LARGEST).data()))
        if not version:
            self.failed.emit(tr("The releases answered something that is no version. Try again later."))
        elif number(version) > number(__version__):
            text = tr("Layerwright {version} is there. You have {own}.", version=version, own=__version__)
            self.found.emit(text, lambda: QDesktopServices.openUrl(QUrl(page)))
        else:
            self.told.emit(tr("You have the newest version, {own}.", own=__version__))


def newest(answer: bytes) -> tuple[str, str]:
    """Version and page of the newest release, from the feed's JSON; empty texts where it names none."""
    try:
        told = json.loads(answer)
        version, page = str(told["tag_name"]).removeprefix("v"), str(told["html_url"])
    except (ValueError, TypeError, KeyError):
        return "", ""
    sound = re.fullmatch(r"\d+(\.\d+)*", version) and page.startswith("https://")
    return (version, page) if sound else ("", "")


def number(version: str) -> tuple[int, ...]:
    """A version to compare by: 1.10 is newer than 1.9."""
    return tuple(int(part) for part in re.findall(r"\d+", version))
