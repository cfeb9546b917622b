"""The bar of the time machine: which step is shown, the track of the run, and the way back to the newest step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolBar, QVBoxLayout, QWidget

from designer.style.language import tr
from designer.style.numbers import count
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views.time_track import TimeTrack

MOST_NAME = 220  # px of the name of a run, with what is shown of it
HEIGHT, COMPACT_HEIGHT = 60, 32  # px, without the space around


class TimeBar(QToolBar):
    """Lies under the toolbar while a run can be gone back in. It is tinted while an earlier step is shown."""

    now_wanted = Signal()
    continue_wanted = Signal()
    branch_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Time machine"), parent)
        self.setObjectName("time machine")
        self.setProperty("role", "time")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._where, self._step, self._epoch = QLabel(), QLabel(), QLabel()
        self._where.setProperty("role", "hint")
        self._epoch.setProperty("role", "hint")
        self._step.setFont(number_font(scaled(15)))
        self._texts = QWidget()
        texts = QVBoxLayout(self._texts)
        texts.setContentsMargins(0, 0, 0, 0)
        texts.setSpacing(0)
        for label in (self._where, self._step, self._epoch):
            texts.addWidget(label)
        self.track = TimeTrack(theme)
        self.go_on = QPushButton(tr("Continue from here"))
        self.go_on.setProperty("role", "primary")
        self.go_on.clicked.connect(self.continue_wanted)
        self.branch = QPushButton(tr("Branch…"))
        self.branch.setToolTip(tr("Go on from here in a new run, with another name and another setting (B)"))
        self.branch.clicked.connect(self.branch_wanted)
        self.track.branch_wanted.connect(self.branch_wanted)
        self.back = QPushButton()
        self.back.clicked.connect(self.now_wanted)
        self.track.now_wanted.connect(self.now_wanted)
        self._row = row = QWidget()
        columns = QHBoxLayout(row)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(12)
        for widget in (self._texts, self.track, self.go_on, self.branch, self.back):
            columns.addWidget(widget, 1 if widget is self.track else 0)
        row.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.addWidget(row)
        self.fit(False)

    def fit(self, compact: bool) -> None:
        """Leave out labels where the window is low."""
        self._row.setFixedHeight(scaled(COMPACT_HEIGHT if compact else HEIGHT))
        self.track.compact = compact
        self._where.setVisible(not compact)
        self._epoch.setVisible(not compact)
        self.track.update()

    def show_step(self, step: int, last: int, epoch: int, looking_back: bool, exact: bool, run: str = "") -> None:
        """Say which step is shown, of how many, and of which run where there are others. The newest unless
        `looking_back`."""
        self.track.show_step(step, exact)
        where = tr("looking back at step") if looking_back else tr("newest step")
        self._where.setText(f"{run}: {where}" if run else where)
        of = tr("of {last}", last=count(last))
        small = f'<span style="font-size:{scaled(11)}px">{of}</span>'
        self._step.setText(f"{count(step)} {small}" if looking_back else count(step))
        wide = self._step.fontMetrics().horizontalAdvance(count(last)) * 2 + scaled(24)
        self._texts.setFixedWidth(max(wide, scaled(130), min(self._where.sizeHint().width(), scaled(MOST_NAME))))
        self._epoch.setText(tr("epoch {epoch}", epoch=count(epoch)))
        self.back.setText(tr("Back to {step}", step=count(last)))
        self.back.setVisible(looking_back)
        self.go_on.setVisible(looking_back)
        self.branch.setVisible(looking_back)
        if self.property("past") != looking_back:
            self.setProperty("past", looking_back)
            self.style().polish(self)
