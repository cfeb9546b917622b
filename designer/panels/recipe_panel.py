"""The Recipe tab: loss, optimizer, batch size, epochs and stopping."""

from typing import Any

from core.messages import message
from core.project import edits
from designer.document.changes import Change
from designer.panels.boxes import FormulaBox, Page
from designer.panels.form import Form, Path, ordered, title_at, with_value
from designer.panels.range_box import RangeBox
from designer.panels.seeds_box import SeedsBox
from designer.store import Store
from designer.style.language import tr
from designer.style.theme import Theme
from designer.widgets.help_topic import set_topic

NOTE = message("Takes effect at the next reset.")


class RecipePanel(Page):
    """A form for the recipe of the project, with the formulas of its loss and its optimizer under their fields.

    Fields without an effect, such as the batch size of the perceptron rule, are left out.
    """

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store = store
        set_topic(self, "course/choosing")  # of fields that have no page of their own: batch size, epochs, seed
        self.loss, self.optimizer = FormulaBox(), FormulaBox()
        self.form = Form(note=tr(NOTE), below={"loss": self.loss, "optimizer": self.optimizer})
        self.rates, self.seeds = RangeBox(theme), SeedsBox()
        self.column.addWidget(self.form)
        self.column.addWidget(self.rates)
        self.column.addWidget(self.seeds)
        self.form.submitted.connect(self._on_submitted)
        self.form.edit_finished.connect(store.settle)
        store.changed.connect(self._on_changed)
        store.refused.connect(self.form.discard_input)
        store.refused.connect(self._refresh)
        store.spec_changed.connect(self._refresh)
        store.opened.connect(self.form.discard_input)
        theme.changed.connect(self.update)
        self._refresh()

    def _refresh(self) -> None:
        recipe = self._store.project.recipe
        self.form.show_values([recipe], only=ordered([recipe], recipe.used(self._store.spec.classes)))
        if recipe.optimizer.loss is None:
            self.loss.show_formula(recipe.loss.formula, recipe.loss.summary())
        self.optimizer.show_formula(recipe.optimizer.formula, recipe.optimizer.summary())

    def _on_changed(self, change: Change) -> None:
        if change.recipe:
            self._refresh()

    def _on_submitted(self, path: Path, value: Any) -> None:
        project = self._store.project
        first = getattr(with_value(project.recipe, path, value), path[0])
        after = edits.change_recipe(project, **{path[0]: first})
        what = message(title_at(project.recipe, path).lower())
        self._store.edit(message("Change {what}", what=what), after, merge=("recipe", path))
