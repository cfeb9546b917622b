"""The content of the Layer tab while nothing is selected: the network as a whole."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.data import Prepared
from core.network.graph import LayerId
from core.network.shapes import LayerSummary, Problem
from core.project.advice import Advice
from core.project.named_model import named_model
from core.training import Recipe
from core.training.recipe import ALL_ROWS
from core.training.stopping import NoStopping
from designer.panels.boxes import SummaryBox, label
from designer.panels.diagnoses import DiagnosisList
from designer.panels.problems import ProblemList
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count, editable, macs
from designer.style.theme import Theme

NAMED = 4  # classes or targets


class Overview(QWidget):
    """The task, the size of the network, its problems with links to their layers, the recipe, and the last run."""

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store = store
        self.diagnoses = DiagnosisList(store, theme)
        self.summary, self.problems, self.run = SummaryBox(), ProblemList(store), SummaryBox()
        self.task, self.recipe = label("", wrap=True), label("", "second", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.task)
        column.addWidget(self.summary)
        column.addLayout(self.diagnoses)
        column.addLayout(self.problems)
        column.addWidget(label(tr("Recipe"), "heading"))
        column.addWidget(self.recipe)
        self._run_heading = label(tr("Last run"), "heading")
        column.addWidget(self._run_heading)
        column.addWidget(self.run)
        column.addWidget(label(tr("Select a layer to see and change its settings."), "hint", wrap=True))
        self.show_task(None)
        self.show_run(None)

    def refresh(self, summaries: Mapping[LayerId, LayerSummary], problems: Sequence[Problem | Advice]) -> None:
        """Show the totals of the layers, the problems and the advice."""
        name = named_model(self._store.project, self._store.spec)
        self.summary.show_summary(
            ({tr("model"): tr(name)} if name else {})
            | {
                tr("layers"): count(len(self._store.project.graph.layers)),
                tr("parameters"): count(sum(summary.parameters for summary in summaries.values())),
                tr("cost per row"): macs(sum(summary.multiply_adds for summary in summaries.values())),
            }
        )
        self.problems.show_problems(problems)
        self.recipe.setText("\n".join(recipe_lines(self._store.project.recipe)))

    def show_task(self, data: Prepared | None) -> None:
        """Say what there is to learn."""
        self.task.setText(task_of(data) if data is not None else "")
        self.task.setVisible(data is not None)

    def show_run(self, figures: Mapping[str, str] | None) -> None:
        """Show figures of the last run by their names, or nothing where there is none."""
        self.run.show_summary(figures)
        self._run_heading.setVisible(bool(figures))


def task_of(data: Prepared) -> str:
    """What there is to learn, in a line: classes or a number, from which inputs, with how many rows."""
    dataset = data.dataset
    shape = " × ".join(map(str, dataset.image[1:]))
    inputs = (
        tr("from images of {shape} pixels", shape=shape)
        if dataset.image
        else tr("from {count:feature|features}", count=count(dataset.x.shape[1]))
    )
    names = dataset.classes or dataset.targets
    listed = ", ".join(names[:NAMED]) + (", …" if len(names) > NAMED else "")
    values = {"inputs": inputs, "names": listed, "count": len(names)}
    rows = tr("{train:row|rows} to learn from", train=count(len(data.train)))
    if len(data.validation):
        rows += " " + tr("and {validation} to validate", validation=count(len(data.validation)))
    task = (
        tr("Predict one of {count:class|classes} ({names}) {inputs}.", **values)
        if dataset.classes
        else tr("Predict {names} {inputs}.", **values)
    )
    return f"{task} {rows}."


def recipe_lines(recipe: Recipe) -> tuple[str, str, str]:
    """The recipe in three lines: what is minimized, how, and for how long."""
    rate = editable(recipe.optimizer.learning_rate)
    if recipe.optimizer.rows == 1 or (not recipe.optimizer.rows and recipe.batch == 1):
        batch = tr("one row a step")
    elif recipe.optimizer.rows or recipe.batch == ALL_ROWS:
        batch = tr("all rows a step")
    else:
        batch = tr("{rows:row|rows} a step", rows=count(recipe.batch))
    stopping = "" if isinstance(recipe.stopping, NoStopping) else ", " + tr("early stopping")
    return (
        tr((recipe.optimizer.loss or recipe.loss).title),
        tr("{optimizer}, learning rate {rate}", optimizer=tr(recipe.optimizer.title), rate=rate),
        tr("{epochs:epoch|epochs}, {batch}", epochs=count(recipe.epochs), batch=batch) + stopping,
    )
