"""The form beside "Branch…": the name of a new run, what is changed in it, and how its schedule goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.activations import ACTIVATIONS
from core.layers import Output
from core.project import Project, edits
from core.schedules import ConstantRate
from core.training.recipe import Recipe
from designer.style.language import tr
from designer.style.numbers import count

MOST_BATCH = 100_000


@dataclass(frozen=True)
class Branch:
    """A run that is wanted. `change` makes the project of the step that of the run."""

    name: str
    change: Callable[[Project], Project]
    restart_schedule: bool


class BranchForm(QFrame):
    """Asks how a new run goes on from the step that is shown, and says it by `wanted`."""

    wanted = Signal(object)  # Branch

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self.setAccessibleName(tr("Branch"))
        self.heading = QLabel()
        self.heading.setProperty("role", "heading")
        hint = QLabel(tr("A new run goes on from here. The present one stays as it is."))
        hint.setProperty("role", "hint")
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.changed = QComboBox()
        self.rate = QDoubleSpinBox(decimals=8, minimum=1e-8, maximum=1e4)
        self.rate.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.batch = QSpinBox(minimum=1, maximum=MOST_BATCH)
        self.activation = QComboBox()
        for kind in ACTIVATIONS:
            if kind.differentiable and kind.pointwise and not kind.learned:
                self.activation.addItem(tr(kind.title), kind)
        self._values = QStackedWidget()
        for text, value in (
            (tr("Nothing"), QWidget()),
            (tr("Learning rate"), self.rate),
            (tr("Rows of a batch"), self.batch),
            (tr("Activation of the hidden layers"), self.activation),
        ):
            self.changed.addItem(text)
            self._values.addWidget(value)
            value.setAccessibleName(text)
        self.changed.currentIndexChanged.connect(self._show_value)
        self.goes_on = QRadioButton(tr("Keep its position"))
        self.again = QRadioButton(tr("Start it again"))
        self.goes_on.setChecked(True)
        self._schedule = QWidget()
        radios = QVBoxLayout(self._schedule)
        radios.setContentsMargins(0, 0, 0, 0)
        radios.addWidget(self.goes_on)
        radios.addWidget(self.again)
        self.go = QPushButton(tr("Branch and train"))
        self.go.setProperty("role", "primary")
        self.go.clicked.connect(self._on_go)
        self.name.returnPressed.connect(self._on_go)
        self._form = form = QFormLayout()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Change"), self.changed)
        form.addRow("", self._values)
        form.addRow(tr("Schedule"), self._schedule)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(hint)
        column.addLayout(form)
        column.addWidget(self.go, 0, Qt.AlignmentFlag.AlignRight)

    def open(self, below: QWidget, step: int, usual: str, recipe: Recipe) -> None:
        """Ask for a run that goes on from this step of one with this recipe. `usual` is its name without another."""
        self.heading.setText(tr("Branch at step {step}", step=count(step)))
        self.name.clear()
        self.name.setPlaceholderText(usual)
        self.changed.setCurrentIndex(0)
        self._show_value(0)
        self.rate.setValue(recipe.optimizer.learning_rate)
        self.batch.setValue(recipe.batch)
        self._form.setRowVisible(self._schedule, not isinstance(recipe.schedule, ConstantRate) or bool(recipe.warm_up))
        self.goes_on.setChecked(True)
        self.adjustSize()
        corner = below.mapToGlobal(QPoint(below.width() - self.width(), below.height() + 4))
        area = below.screen().availableGeometry()
        self.move(max(corner.x(), area.left()), min(corner.y(), area.bottom() - self.height()))
        self.show()
        self.name.setFocus()

    def _show_value(self, row: int) -> None:
        self._values.setCurrentIndex(row)
        self._form.setRowVisible(self._values, row > 0)
        self.adjustSize()

    def _on_go(self) -> None:
        self.close()
        self.wanted.emit(Branch(self.name.text().strip(), self._change(), self.again.isChecked()))

    def _change(self) -> Callable[[Project], Project]:
        rate, batch, kind = self.rate.value(), self.batch.value(), self.activation.currentData()
        changes: tuple[Callable[[Project], Project], ...] = (
            lambda project: project,
            lambda project: edits.change_recipe(project, optimizer=project.recipe.optimizer.change(learning_rate=rate)),
            lambda project: edits.change_recipe(project, batch=batch),
            lambda project: _with_activation(project, kind()),
        )
        return changes[self.changed.currentIndex()]


def _with_activation(project: Project, activation: Any) -> Project:
    """The project with this activation in all hidden layers that have one."""
    layers = project.graph.layers.items()
    hidden = {i for i, layer in layers if not isinstance(layer, Output) and "activation" in layer.params()}
    return edits.change_layers(project, hidden, "activation", activation)
