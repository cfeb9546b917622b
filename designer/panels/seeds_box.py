"""Several seeds: a button that trains the network from each of them, how far that is, and the spread of the figures."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.definitions import Param
from core.messages import message
from core.project.cloud import FEWEST, MOST, Cloud
from designer.panels.boxes import button, label, reveal
from designer.panels.number_editor import NumberEditor
from designer.panels.spread_box import SpreadBox
from designer.style.language import tr
from designer.style.numbers import count, duration, percent
from designer.widgets.help_topic import set_topic

SEEDS = 5
NUMBER = Param(message("How many seeds the network is trained from."), FEWEST, MOST)


class SeedsBox(QWidget):
    """It trains nothing: it says what is wanted, and shows what is found."""

    wanted = Signal(int)  # from so many seeds
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._working = False
        set_topic(self, "idea/seeds")
        self.heading = label(tr("Several seeds"), "heading")
        self.number = NumberEditor(NUMBER, SEEDS)
        self.number.setAccessibleName(tr("Number of seeds"))
        self.number.show_value(SEEDS)
        self.number.submitted.connect(self._on_number)
        self.button = button(tr("Train from all seeds"), tr("Trains this network from each seed, on all cores."))
        self.button.clicked.connect(self._on_clicked)
        self.state = label("", "second", wrap=True)
        self.figures = SpreadBox()
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        row.addWidget(self.number, 1)
        row.addWidget(self.button, 2)
        column.addWidget(self.heading)
        column.addLayout(row)
        column.addWidget(self.state)
        column.addWidget(self.figures)
        self.show_cloud(None, 0, False, 0.0, 0.0, "", True)

    @property
    def chosen(self) -> int:
        """The number of seeds."""
        return self._number

    def show_cloud(
        self, cloud: Cloud | None, seeds: int, working: bool, seconds: float, share: float, problem: str, fits: bool
    ) -> None:
        """Show the runs that have ended, how far the others are, and whether they are those of the project."""
        is_new = working is not self._working
        self._working = working
        self.button.setText(tr("Stop") if working else tr("Train from all seeds"))
        self.number.setEnabled(not working)
        self.state.setText(_state(cloud, seeds, working, seconds, share, problem, fits))
        self.figures.show_cloud(cloud)
        if is_new:
            reveal(self)

    _number = SEEDS

    def _on_number(self, value: object) -> None:
        self._number = min(max(value, FEWEST), MOST) if isinstance(value, int) else self._number
        self.number.show_value(self._number)
        self.number.restore()

    def _on_clicked(self) -> None:
        if self._working:
            self.stopped.emit()
        else:
            self.wanted.emit(self._number)


def _state(
    cloud: Cloud | None, seeds: int, working: bool, seconds: float, share: float, problem: str, fits: bool
) -> str:
    ended = len(cloud.runs) if cloud is not None else 0
    if working and not seconds:
        return tr("Measuring how long it takes…")
    if working:
        return tr(
            "{seeds:run|runs}, about {time}. {share} of the epochs are done.",
            seeds=count(seeds), time=duration(max(round(seconds), 1)), share=percent(share, 0),
        )  # fmt: skip
    if problem:
        return problem
    if cloud is None:
        return tr(
            "How much of a result is chance? Trains the network from several seeds, with other first weights each."
        )
    parts = [
        tr("{finished} of {seeds:run|runs} {finished:=has|have} ended.", finished=count(ended), seeds=count(seeds))
    ]
    if ended == seeds:
        parts = [tr("{seeds:run|runs} on the same rows.", seeds=count(seeds))]
    if diverged := ended - len(cloud.finished):
        parts.append(tr("Diverged, and in no figure: {count}.", count=count(diverged)))
    if not fits:
        parts.append(tr("The project has changed since."))
    return " ".join(parts)
