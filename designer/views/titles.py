"""The title row of a view: its name, what it says, and chips, which fold into the menu where there is no room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QWidget

from designer.style.scale import scaled
from designer.style.tokens import GRID

CHIP = 6 * GRID  # px high, and wide where it has only an icon
SLACK = 16  # px more than needed before a chip comes back, or it would flicker while figures change


class TitleChip(QPushButton):
    """A switch in the title row. It is seen if the view wants it and there is room."""

    def __init__(self, text: str, name: str, checked: bool) -> None:
        super().__init__(text)
        self.name = name
        self.wanted, self.folded = True, False
        self.setProperty("role", "chip")
        self.setCheckable(True)
        self.setFixedHeight(scaled(CHIP))
        self.setChecked(checked)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setToolTip(name)

    def setVisible(self, visible: bool) -> None:
        self.wanted = visible
        super().setVisible(visible and not self.folded)

    def fold(self, folded: bool) -> None:
        """Leave the chip to the menu, or show it again."""
        self.folded = folded
        super().setVisible(self.wanted and not folded)


class Titles(QHBoxLayout):
    """A row of widgets, of which the chips can be folded."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(6)
        self.chips: list[TitleChip] = []

    def add_chip(self, chip: TitleChip, before: QWidget) -> None:
        """Put a chip before another widget of the row."""
        self.chips.append(chip)
        self.insertWidget(self.indexOf(before), chip)

    @property
    def folded(self) -> list[TitleChip]:
        """The chips that belong in the menu."""
        return [chip for chip in self.chips if chip.wanted and chip.folded]

    def fold(self, width: int) -> None:
        """Fold chips, the last one first, until no text is cut in a row of this width in pixels."""
        widgets = [widget for n in range(self.count()) if (item := self.itemAt(n)) and (widget := item.widget())]
        chips = [chip for chip in self.chips if chip.wanted]
        seen = [widget for widget in widgets if not isinstance(widget, TitleChip) and not widget.isHidden()]
        others = [(w.minimumSizeHint() if isinstance(w, QComboBox) else w.sizeHint()).width() for w in seen]
        room = width - sum(each + self.spacing() for each in others) + self.spacing()
        for chip in chips:
            needed = max(chip.sizeHint().width(), chip.minimumWidth()) + self.spacing()
            room -= needed
            folded = room < (SLACK if chip.folded else 0)
            if folded != chip.folded:
                chip.fold(folded)
