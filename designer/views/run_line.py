"""A line of the list of runs: its widgets stay while what they say changes, so that the focus stays, too."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from designer.style.icons import icon
from designer.style.language import tr
from designer.style.numbers import count, data_size, readout
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font

NAME = 150  # px


@dataclass(frozen=True)
class RunRow:
    """A run as the list shows it.

    `usual` is its name where it has none of its own, `origin` says where it comes from. `best` is its lowest loss on
    the validation rows, else on the training rows. `size` is what its file takes less without it, in bytes. `reason`
    says why it cannot be shown.
    """

    number: int
    name: str
    usual: str
    origin: str
    steps: int
    best: float | None
    size: int
    pinned: bool = False
    hidden: bool = False
    present: bool = False
    reason: str = ""


class RunLine(QObject):
    """The widgets of one run, in `widgets` from left to right."""

    shown = Signal(int)  # go to the run
    pinned = Signal(int, bool)
    named = Signal(int, str)
    hidden = Signal(int, bool)
    deleted = Signal(int)

    def __init__(self, theme: Theme, row: RunRow, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        number = row.number
        self._pin, self._hide, self._delete = self._button("pin"), self._button("hide"), self._button("delete")
        self._pin.setCheckable(True)
        self._hide.setCheckable(True)
        self.field = QLineEdit(row.name)
        self.field.setFixedWidth(scaled(NAME))
        self.field.setMaxLength(60)
        self._steps, self._best, self._origin = QLabel(), QLabel(), QLabel()
        for label in (self._steps, self._best):
            label.setFont(number_font(scaled(11)))
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._origin.setProperty("role", "hint")
        self._go = QPushButton()
        self.widgets: tuple[QWidget, ...] = (
            self._pin, self.field, self._origin, self._steps, self._best, self._go, self._hide, self._delete
        )  # fmt: skip
        self._pin.clicked.connect(lambda on: self.pinned.emit(number, on))
        self.field.editingFinished.connect(self._on_edited)
        self._go.clicked.connect(lambda: self.shown.emit(number))
        self._hide.clicked.connect(lambda on: self.hidden.emit(number, on))
        self._delete.clicked.connect(lambda: self.deleted.emit(number))
        self._row = row
        self.show_row(row)

    def show_row(self, row: RunRow) -> None:
        """Show the run as it is now. What is being typed stays, unless the run has got another name."""
        name = row.name or row.usual
        if row.name != self._row.name:
            self.field.setText(row.name)
        self._row = row
        _say(self._pin, tr("Draw the curves of {name} beside those of the run that is shown", name=name))
        self._pin.setChecked(row.pinned)
        self.field.setPlaceholderText(row.usual)
        self.field.setAccessibleName(tr("Name of {name}", name=row.usual))
        self._steps.setText(tr("{steps:step|steps}", steps=count(row.steps)))
        self._best.setText("" if row.best is None else tr("best {loss}", loss=readout(row.best)))
        self._origin.setText(row.reason or row.origin)
        self._go.setText(tr("Shown") if row.present else tr("Show"))
        self._go.setAccessibleName(tr("Show {name}", name=name))
        self._go.setEnabled(not (row.present or row.reason))
        _say(self._hide, tr("List {name} again", name=name) if row.hidden else tr("Hide {name}", name=name))
        self._hide.setChecked(row.hidden)
        smaller = tr("Delete {name}: the file gets {size} smaller", name=name, size=data_size(row.size))
        _say(self._delete, smaller)
        for button in (self._hide, self._delete):
            button.setEnabled(not row.present)
        if row.present:
            self._delete.setToolTip(tr("This run is shown. To delete it, show another one first."))

    def focused(self) -> int | None:
        """The place of the widget that has the focus; None without."""
        return next((place for place, widget in enumerate(self.widgets) if widget.hasFocus()), None)

    def remove(self) -> None:
        """Take the widgets off the list. One of them may be the sender of a signal: they go once that has ended."""
        for widget in self.widgets:
            widget.hide()
            widget.deleteLater()
        self.deleteLater()

    def _on_edited(self) -> None:
        if (name := self.field.text().strip()) != self._row.name:
            self.named.emit(self._row.number, name)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(name, self._theme.tokens.second, self._theme.tokens.third))
        button.setIconSize(QSize(scaled(16), scaled(16)))
        button.setProperty("role", "chip")
        return button


def _say(button: QToolButton, text: str) -> None:
    button.setToolTip(text)
    button.setAccessibleName(text)
