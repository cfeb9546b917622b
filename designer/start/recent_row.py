"""A recent project on the start page: its network in small, its name, and when it was saved."""

from pathlib import Path

from PySide6.QtCore import QDateTime, QFileInfo, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from designer.start.thumbnails import Thumbnail, paint_thumbnail
from designer.style.language import tr
from designer.style.scale import scaled
from designer.style.theme import Theme
from designer.widgets.elided import ElidedLabel
from designer.widgets.tips import tip

WEEK = 7  # days in which the day of the week says when it was
HEIGHT, PICTURE = 50, 46  # px: of the row; the width of the picture


class RecentRow(QPushButton):
    """Opens a project. Delete takes it off the list."""

    removed = Signal()

    def __init__(self, path: Path, thumbnail: Thumbnail | None, theme: Theme) -> None:
        super().__init__()
        self.path, self.thumbnail, self._theme = path, thumbnail, theme
        title = (thumbnail.title if thumbnail is not None else "") or path.stem
        saved = when(QFileInfo(path).lastModified(), QDateTime.currentDateTime())
        result = thumbnail.result if thumbnail is not None else None
        about = str(path)
        if result is not None and result.is_of(path):
            saved, about = f"{saved} · {result.text}", f"{result.detail}\n{path}"
        self.setProperty("role", "flat")
        self.setAccessibleName(title)
        self.setAccessibleDescription(saved)
        self.setToolTip(tip(about))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(PICTURE + 18, 6, 8, 6)
        column.setSpacing(0)
        for text, role in ((title, "body"), (saved, "second")):
            label = ElidedLabel(text)
            label.setProperty("role", role)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(scaled(200), scaled(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(120), scaled(HEIGHT))  # the style sheet would override a fixed size

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        where = QRectF(8, 8, PICTURE, self.height() - 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.color("canvas"))
        painter.drawRoundedRect(where, 4, 4)
        if self.thumbnail is not None:
            paint_thumbnail(painter, self.thumbnail, where.adjusted(3, 3, -3, -3), self._theme.tokens)


def when(time: QDateTime, now: QDateTime) -> str:
    """How long ago, as people say it: today with the time, yesterday, a day of the week, or the date."""
    days, clock = time.date().daysTo(now.date()), QLocale().toString(time.time(), QLocale.FormatType.ShortFormat)
    if days == 0:
        return tr("today, {time}", time=clock)
    if days == 1:
        return tr("yesterday, {time}", time=clock)
    if 1 < days < WEEK:
        return tr("{day}, {time}", day=QLocale().dayName(time.date().dayOfWeek()), time=clock)
    return QLocale().toString(time.date(), QLocale.FormatType.LongFormat)
