"""How many steps a run has made."""

from PySide6.QtWidgets import QLabel

from core.messages import message
from core.moments import Moment
from designer.style.theme import Theme
from designer.views.table import Table
from designer.views.view import View


class StepsView(View):
    """Writes the number of steps."""

    id = "steps"
    title = message("Steps")
    help = message("Shows how many steps a run has made, once training runs.")
    icon = "step"
    needs = ("snapshot",)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.label = QLabel()

    def draw(self, moment: Moment) -> None:
        self.label.setText(f"{moment.step:,}")
        self.show_body(self.label)

    def values(self, moment: Moment) -> Table | None:
        return Table(("step",), [(moment.step,)]) if moment.snapshot is not None else None
