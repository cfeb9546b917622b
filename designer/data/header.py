"""The bar of the Data page: what is open, and what to do next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from designer.panels.boxes import button
from designer.style import icons
from designer.style.language import tr
from designer.style.theme import Theme
from designer.widgets.elided import ElidedLabel


class Header(QFrame):
    """The name and the size of the data at the left, buttons at the right."""

    open_wanted = Signal()
    paste_wanted = Signal()
    paint_wanted = Signal()
    use_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "dock title")
        self._icon = QLabel()
        self.title, self.size_text = ElidedLabel(), ElidedLabel()
        self.title.setProperty("role", "title")
        self.size_text.setProperty("role", "second")
        self.open = button(tr("Open data…"), tr("Loads a table or images from your computer."))
        self.paste = button(
            tr("Paste"), tr("Uses cells that were copied in a spreadsheet as data. The project keeps them.")
        )
        self.paint = button(tr("Paint points"), tr("Paints on these rows, or on an empty plane, in the boundary view."))
        self.use = button(tr("Use this data"), tr("Goes to the network, to train it on this data."))
        self.use.setProperty("role", "primary")
        self.open.clicked.connect(self.open_wanted)
        self.paste.clicked.connect(self.paste_wanted)
        self.paint.clicked.connect(self.paint_wanted)
        self.use.clicked.connect(self.use_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self.title)
        row.addWidget(self.size_text, 1)
        row.addWidget(self.open)
        row.addWidget(self.paste)
        row.addWidget(self.paint)
        row.addWidget(self.use)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_data(self, title: str, size: str) -> None:
        """Show the name of the data and how much there is."""
        self.title.setText(title)
        self.size_text.setText(size)

    def show_leaks(self, number: int) -> None:
        """Say on the button that columns give the answer away."""
        self.use.setText(
            tr("Use this data")
            if not number
            else tr("Use with 1 leak")
            if number == 1
            else tr("Use with {count} leaks", count=number)
        )

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self._icon.setPixmap(icons.icon("table", tokens.second).pixmap(16, 16))
        self.open.setIcon(icons.icon("open", tokens.second))
        self.use.setIcon(icons.icon("check", tokens.on_accent))
