"""The formats, by who receives them, with what came of the last export in each."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from core.formats import Format
from designer.export.choice import Choice, in_groups
from designer.panels.boxes import label
from designer.style import icons
from designer.style.language import tr
from designer.style.numbers import significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font, text_font

HEIGHT, BADGE, SIDE = 50, 34, 12  # pixels: of a row, of the square with its suffix, beside its content
LONGEST_BADGE = 6  # characters


class FormatRow(QAbstractButton):
    """A format: its suffix, its title, whom it is for, and the state of its last export."""

    def __init__(self, form: Format, choice: Choice, theme: Theme, export: Callable[[], object]) -> None:
        super().__init__()
        self.form, self._choice, self._theme, self._export = form, choice, theme, export
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(tr(form.title))
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(scaled(220), scaled(HEIGHT))

    def refresh(self) -> None:
        """Show the state of the last export."""
        text, _, _ = self.state()
        fit = self._choice.fits.get(self.form)
        self.setToolTip(fit.refusal if fit else "")
        about = fit.refusal if fit and fit.refusal else tr(self.form.who)
        self.setAccessibleName(", ".join(part for part in (tr(self.form.title), text) if part))
        self.setAccessibleDescription(about)
        self.update()

    def state(self) -> tuple[str, str, str]:
        """What is said at the right, its color as the name of a token, and an icon."""
        fit, attempt = self._choice.fits.get(self.form), self._choice.exports.latest(self.form)
        running = self._choice.exports.running
        if running is not None and running.form is self.form:
            return tr("exporting…"), "accent", ""
        if fit is not None and fit.refusal:
            return tr("not possible"), "third", ""
        if attempt is None:
            return "", "third", ""
        if not self._choice.is_present(attempt):
            return tr("out of date"), "third", ""
        if attempt.error:
            return tr("failed"), "bad", "warning"
        if self.form.is_to_read:
            return tr("written"), "good", "check"
        if attempt.difference is None:
            return tr("not run"), "warn", "warning"
        return significant(attempt.difference, 1), "good", "check"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            self._export()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), self._theme.tokens
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(tokens.color("accent", 0.5) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("accent", 0.12) if self.isChecked() else tokens.color("raised"))
            painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(tokens.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        side, badge = scaled(SIDE), scaled(BADGE)
        square = QRectF(side, (self.height() - badge) / 2, badge, badge)
        fit = self._choice.fits.get(self.form)
        refused = fit is not None and bool(fit.refusal)
        paint_badge(painter, square, self.form, tokens.color("third" if refused else "second"), self._theme)
        said = self._paint_state(painter)
        left = square.right() + scaled(10)
        room = QRectF(left, square.top(), self.width() - side - left - (said + 8 if said else 0), badge)
        upper, lower = QRectF(room), QRectF(room)
        upper.setBottom(room.center().y())
        lower.setTop(room.center().y())
        _draw(painter, upper, self.text(), text_font(scaled(13), QFont.Weight.Medium),
              tokens.color("third" if refused else "text"))  # fmt: skip
        about = fit.refusal if fit is not None and fit.refusal else tr(self.form.who)
        _draw(painter, lower, about, text_font(scaled(11)), tokens.color("third" if refused else "second"))

    def _paint_state(self, painter: QPainter) -> int:
        """Paint the state at the right. Returns its width."""
        text, color, icon = self.state()
        if not text:
            return 0
        font = number_font(scaled(11)) if icon == "check" and not self.form.is_to_read else text_font(scaled(11))
        size, tokens = scaled(14) if icon else 0, self._theme.tokens
        wide = QFontMetrics(font).horizontalAdvance(text)
        right, middle = self.width() - scaled(SIDE), self.height() / 2
        if icon:
            picture = icons.icon(icon, getattr(tokens, color)).pixmap(size, size)
            painter.drawPixmap(int(right - wide - size - 3), int(middle - size / 2), picture)
        painter.setFont(font)
        painter.setPen(tokens.color(color))
        room = QRectF(right - wide - 1, 0, wide + 2, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        return wide + size + 3


class FormatList(QWidget):
    """The rows of all formats. ↑ and ↓ walk, Enter exports."""

    chosen = Signal(object)  # Format
    export_wanted = Signal()

    def __init__(self, choice: Choice, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAccessibleName(tr("Formats"))
        self._group = QButtonGroup(self)
        self.rows: dict[Format, FormatRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 8)
        column.setSpacing(1)
        for group, forms in in_groups():
            title = label(tr(group), "heading")
            title.setContentsMargins(scaled(8), 10, 0, 3)
            column.addWidget(title)
            for form in forms:
                row = FormatRow(form, choice, theme, self.export_wanted.emit)
                row.toggled.connect(lambda on, form=form: self.chosen.emit(form) if on else None)
                self._group.addButton(row)
                self.rows[form] = row
                column.addWidget(row)
        note = label(
            tr("The number is the largest difference to this program, measured after the export."), "hint", True
        )
        note.setContentsMargins(scaled(8), 10, scaled(8), 0)
        column.addWidget(note)
        column.addStretch(1)
        self.rows[choice.form].setChecked(True)
        self.setFocusProxy(self.rows[choice.form])
        theme.changed.connect(self.update)

    def refresh(self) -> None:
        """Show what has changed."""
        for row in self.rows.values():
            row.refresh()


def paint_badge(painter: QPainter, square: QRectF, form: Format, color: QColor, theme: Theme) -> None:
    """Paint a square with the suffix of a format."""
    tokens = theme.tokens
    painter.setPen(tokens.color("line"))
    painter.setBrush(tokens.color("raised"))
    painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
    text = form.suffix if len(form.suffix) <= LONGEST_BADGE else form.suffix[1:5]
    font = QFont(number_font(max(int(square.height() * 0.29), 8)))
    font.setWeight(QFont.Weight.DemiBold)
    while QFontMetrics(font).horizontalAdvance(text) > square.width() - 2 and font.pixelSize() > 7:
        font.setPixelSize(font.pixelSize() - 1)
    painter.setFont(font)
    painter.setPen(color)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, text)


def _draw(painter: QPainter, room: QRectF, text: str, font: QFont, color: QColor) -> None:
    """Draw a line of text, cut where there is no room."""
    painter.setFont(font)
    painter.setPen(color)
    cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
