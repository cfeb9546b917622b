"""The Layer tab: the settings of what is selected, what it computes and what it costs."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from core.definitions import LONGEST_TEXT, DefinitionError
from core.layers import Layer, shape_text
from core.messages import message
from core.network.graph import LayerId
from core.network.shapes import LayerSummary
from core.project import Project, edits
from designer.document.changes import Change
from designer.panels.boxes import FamilySquare, FormulaBox, Page, SummaryBox, label
from designer.panels.form import Form, Path, changed, titled, value_at
from designer.panels.notes_view import NotesView
from designer.panels.overview import Overview
from designer.panels.problems import ProblemList
from designer.panels.wire_view import WireView
from designer.store import Store
from designer.style.language import grouped, tr
from designer.style.theme import Theme


class Inspector(Page):
    """Shows the layers, the group, the wire or the notes that are selected, and else the network. Keeps no copy."""

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store = store
        self.overview, self.wire, self.notes = Overview(store), WireView(store), NotesView(store)
        self.square, self.name, self.kind = FamilySquare(), QLineEdit(), label("", "hint")
        self.name.setProperty("role", "title")
        self.name.setMaxLength(LONGEST_TEXT)
        self.name.setAccessibleName(tr("Name"))
        self.form = Form(skip=("name",))
        self.formula, self.summary, self.live = FormulaBox(), SummaryBox(), SummaryBox()
        self.problems = ProblemList(store, leads=False)
        self._header = QWidget()
        header = QHBoxLayout(self._header)
        header.setContentsMargins(0, 0, 0, 0)
        header.setSpacing(4)
        for each, stretch in ((self.square, 0), (self.name, 1), (self.kind, 0)):
            header.addWidget(each, stretch)
        for widget in (
            self.overview, self.wire, self.notes, self._header, self.form, self.formula, self.summary, self.live,
        ):  # fmt: skip
            self.column.addWidget(widget)
        self.column.addLayout(self.problems)
        self.name.textEdited.connect(self._on_renamed)
        self.form.submitted.connect(self._on_submitted)
        self.form.settled.connect(store.settle)
        self.form.shifted.connect(self._on_shifted)
        store.selected.connect(self._on_selected)
        store.changed.connect(self._on_changed)
        store.spec_changed.connect(self._refresh)
        theme.changed.connect(self.update)
        self._refresh()

    def show_figures(self, figures: Mapping[str, str] | None) -> None:
        """Show live numbers by their names, of the layer or the wire that is selected; None where there are none."""
        self.live.show_summary(figures if len(self._store.selection) == 1 else None)
        self.wire.show_figures(figures if self._store.edge is not None else None)

    def _on_selected(self) -> None:
        self.form.forget()
        self.show_figures(None)
        self._refresh()
        self.form.follow_in_tab_order(self.name)
        self.verticalScrollBar().setValue(0)

    def _on_changed(self, change: Change) -> None:
        if change.network or change.recipe or change.groups or change.notes:
            self._refresh()

    def _refresh(self) -> None:
        project, chosen = self._store.project, sorted(self._store.selection)
        layers = [project.graph.layers[each] for each in chosen]
        found = self._store.summaries()
        problems = self._store.problems()
        nothing = not (layers or self._store.notes or self._store.edge)
        self.overview.setVisible(nothing)
        if nothing:
            self.overview.refresh(found, problems)
        self.wire.refresh()
        self.notes.refresh()
        self._header.setVisible(bool(layers))
        self.form.show_values(layers)
        self.form.setVisible(bool(self.form.paths()))
        self._show_header(project, chosen, layers)
        one = layers[0] if len(layers) == 1 else None
        self.formula.show_formula(one.formula if one else "", one.summary() if one else "")
        known = [found[each] for each in chosen if each in found]
        self.summary.show_summary(_summary(known, alone=one is not None) if layers else None)
        self.problems.show_problems([problem for problem in problems if problem.layer in chosen])

    def _show_header(self, project: Project, chosen: list[LayerId], layers: list[Layer]) -> None:
        if not layers:
            return
        alone, number = len(layers) == 1, self._group()
        kinds = {tr(layer.title) for layer in layers} if number is None else {tr("Group")}
        self.square.show_family(layers[0].category)
        self.square.setVisible(len({layer.category for layer in layers}) == 1)
        name = layers[0].name if alone else tr("{count} layers", count=len(layers))
        if number is not None:
            name = project.groups[number].title
        if self.name.text() != name:
            self.name.setText(name)
            if not self.name.hasFocus():
                self.name.setCursorPosition(0)  # a long name is read from its beginning
        self.name.setPlaceholderText(project.graph.names[chosen[0]] if number is None else tr("Group"))
        shown = name or self.name.placeholderText()  # "Dense 1" says what it is
        self.name.setReadOnly(not alone and number is None)
        self.kind.setText(kinds.pop() if len(kinds) == 1 else "")
        self.kind.setVisible(bool(self.kind.text()) and not shown.startswith(self.kind.text()))

    def _group(self) -> int | None:
        """The number of the group whose layers are selected, and no others. A layer alone is itself."""
        groups, chosen = self._store.project.groups, self._store.selection
        found = (number for number, group in enumerate(groups) if group.layers == chosen)
        return next(found, None) if len(chosen) > 1 else None

    def _on_renamed(self, text: str) -> None:
        project, number = self._store.project, self._group()
        if number is not None:
            label = message("Rename {what}", what=project.groups[number].title)
            self._store.edit(label, edits.rename_group(project, number, text), merge=("group name", number))
            return
        (each,) = self._store.selection
        names = project.graph.names
        after = edits.change_layers(project, [each], "name", text)
        self._store.edit(message("Rename {what}", what=names[each]), after, merge=("name", each))

    def _on_submitted(self, path: Path, value: Any) -> None:
        self._change(path, lambda _: value)

    def _on_shifted(self, path: Path, step: Callable[[Any], Any]) -> None:
        """Values that differ go on from where each of them is."""
        self._change(path, step)

    def _change(self, path: Path, make: Callable[[Any], Any]) -> None:
        """Make of the old value of a field, in every layer that is selected, the new one."""
        chosen, after = self._store.selection, self._store.project
        names = after.graph.names
        what = names[min(chosen)] if len(chosen) == 1 else message("{count} layers", count=len(chosen))
        try:
            for each in chosen:
                old = after.graph.layers[each]
                layer = changed(old, path, make(value_at(old, path)))
                after = edits.change_layers(after, [each], path[0], getattr(layer, path[0]))
        except DefinitionError as error:
            self.form.row(*path).refuse(tr(str(error)))
            return
        field = message(titled(path[-1]).lower())
        self._store.edit(message("Change {field} of {what}", field=field, what=what), after, merge=(chosen, path))


def _summary(found: list[LayerSummary], alone: bool) -> dict[str, str]:
    """The figures of one layer, or the sums of several."""
    if not found:
        return {}
    shape = {tr("output shape"): shape_text(found[0].shape)} if alone else {}
    return shape | {
        tr("parameters"): grouped(sum(each.parameters for each in found)),
        tr("multiply-adds"): grouped(sum(each.multiply_adds for each in found)),
    }
