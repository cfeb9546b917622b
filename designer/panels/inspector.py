"""The Layer tab: the settings, the formula and the cost of the selected layers."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from core.definitions import LONGEST_TEXT, DefinitionError
from core.diagnoses import Diagnosis
from core.help import page_id
from core.layers import Layer, shape_text
from core.messages import message
from core.network.graph import LayerId
from core.network.shapes import LayerSummary
from core.project import Project, edits
from designer.document.changes import Change
from designer.panels.boxes import FamilySquare, FormulaBox, Page, SummaryBox, button, label
from designer.panels.diagnoses import DiagnosisList
from designer.panels.form import Form, Path, title_at, value_at, with_value
from designer.panels.notes_view import NotesView
from designer.panels.overview import Overview
from designer.panels.problems import ProblemList
from designer.panels.surgery_box import SurgeryBox
from designer.panels.wire_view import WireView
from designer.store import Store
from designer.style.language import tr
from designer.style.numbers import count, macs
from designer.style.theme import Theme
from designer.widgets.help_topic import set_topic


class Inspector(Page):
    """Shows the selected layers, group, wire or notes. Without a selection, shows the whole network."""

    help_wanted = Signal(str)  # the id of a page

    def __init__(self, store: Store, theme: Theme) -> None:
        super().__init__()
        self._store = store
        self.overview, self.wire, self.notes = Overview(store, theme), WireView(store), NotesView(store)
        self.square, self.name, self.kind = FamilySquare(), QLineEdit(), label("", "hint")
        self.name.setProperty("role", "title")
        self.name.setMaxLength(LONGEST_TEXT)
        self.name.setAccessibleName(tr("Name"))
        self.form = Form(skip=("name",))
        nothing = tr("These layers have no setting in common. Select layers of one kind to change them together.")
        self._nothing_common = label(nothing, "hint", wrap=True)
        self.formula, self.summary, self.live = FormulaBox(), SummaryBox(), SummaryBox()
        self.surgery = SurgeryBox()
        self.problems = ProblemList(store, with_links=False)
        self.diagnoses = DiagnosisList(store, theme)
        self._seen: tuple[Diagnosis, ...] = ()
        self._header = QWidget()
        header = QHBoxLayout(self._header)
        header.setContentsMargins(0, 0, 0, 0)
        header.setSpacing(4)
        for part, stretch in ((self.square, 0), (self.name, 1), (self.kind, 0)):
            header.addWidget(part, stretch)
        self.read_more = button(tr("Read more"), tr("Opens the page about this layer in the help."))
        self.read_more.setProperty("role", "link")
        self.read_more.clicked.connect(lambda: self.help_wanted.emit(self._topic()))
        set_topic(self, self._topic)
        for cards in (self.diagnoses, self.overview.diagnoses):
            cards.help_wanted.connect(self.help_wanted)
        for widget in (
            self.overview, self.wire, self.notes, self._header, self._nothing_common, self.form, self.surgery,
            self.formula, self.read_more, self.summary, self.live,
        ):  # fmt: skip
            self.column.addWidget(widget)
        self.column.insertLayout(self.column.indexOf(self.formula), self.diagnoses)
        self.column.setAlignment(self.read_more, Qt.AlignmentFlag.AlignLeft)
        self.column.addLayout(self.problems)
        self.name.textEdited.connect(self._on_renamed)
        self.form.submitted.connect(self._on_submitted)
        self.form.edit_finished.connect(store.settle)
        self.form.step_requested.connect(self._on_step_requested)
        store.selected.connect(self._on_selected)
        store.changed.connect(self._on_changed)
        store.refused.connect(self.form.discard_input)
        store.refused.connect(self._refresh)
        store.spec_changed.connect(self._refresh)
        theme.changed.connect(self.update)
        self._refresh()

    def show_figures(self, figures: Mapping[str, str] | None) -> None:
        """Show live values of the selected layer or wire by their names. None hides them."""
        self.live.show_summary(figures if len(self._store.selection) == 1 else None)
        self.wire.show_figures(figures if self._store.edge is not None else None)

    def show_diagnoses(self, diagnoses: tuple[Diagnosis, ...]) -> None:
        """Show those of the selected layers, and without a selection all."""
        self._seen = diagnoses
        selected = self._store.selection
        self.diagnoses.show_diagnoses([seen for seen in diagnoses if selected & set(seen.layers)])
        self.overview.diagnoses.show_diagnoses(diagnoses)

    def _on_selected(self) -> None:
        self.form.discard_input()
        self.show_figures(None)
        self.surgery.show_layer(None)
        self._refresh()
        self.form.follow_in_tab_order(self.name)
        self.verticalScrollBar().setValue(0)

    def _on_changed(self, change: Change) -> None:
        if change.network or change.recipe or change.groups or change.notes:
            self._refresh()

    def _refresh(self) -> None:
        project, selected = self._store.project, sorted(self._store.selection)
        layers = [project.graph.layers[layer_id] for layer_id in selected]
        summaries = self._store.summaries()
        problems = self._store.problems_and_advice()
        empty = not (layers or self._store.notes or self._store.edge)
        self.overview.setVisible(empty)
        if empty:
            self.overview.refresh(summaries, [*self._store.causes(), *self._store.advice()])
        self.wire.refresh()
        self.notes.refresh()
        self._header.setVisible(bool(layers))
        self.form.show_values(layers)
        self.form.setVisible(bool(self.form.paths()))
        self._nothing_common.setVisible(len(layers) > 1 and not self.form.paths())
        self._show_header(project, selected, layers)
        single = layers[0] if len(layers) == 1 else None
        self.formula.show_formula(single.formula if single else "", single.summary() if single else "")
        self.read_more.setVisible(single is not None)
        known = [summaries[layer_id] for layer_id in selected if layer_id in summaries]
        self.summary.show_summary(_summary(known, with_shape=single is not None) if layers else None)
        self.problems.show_problems([problem for problem in problems if problem.layer in selected])
        self.show_diagnoses(self._seen)

    def _show_header(self, project: Project, selected: list[LayerId], layers: list[Layer]) -> None:
        if not layers:
            return
        single, number = len(layers) == 1, self._group()
        kinds = {tr(layer.title) for layer in layers} if number is None else {tr("Group")}
        self.square.show_family(layers[0].category)
        self.square.setVisible(len({layer.category for layer in layers}) == 1)
        name = layers[0].name if single else tr("{count:layer|layers}", count=len(layers))
        if number is not None:
            name = project.groups[number].title
        if self.name.text() != name:
            self.name.setText(name)
            if not self.name.hasFocus():
                self.name.setCursorPosition(0)  # show the beginning of a long name
        self.name.setPlaceholderText(project.graph.names[selected[0]] if number is None else tr("Group"))
        shown = name or self.name.placeholderText()
        self.name.setReadOnly(not single and number is None)
        self.kind.setText(kinds.pop() if len(kinds) == 1 else "")
        self.kind.setVisible(bool(self.kind.text()) and not shown.startswith(self.kind.text()))  # not for "Dense 1"

    def _topic(self) -> str:
        """The page of the selected layer; empty without one."""
        selected = [self._store.project.graph.layers[layer_id] for layer_id in self._store.selection]
        return page_id(type(selected[0])) if len(selected) == 1 else ""

    def _group(self) -> int | None:
        """The number of the group whose layers are exactly the selected ones. None for a single layer."""
        groups, selection = self._store.project.groups, self._store.selection
        matches = (number for number, group in enumerate(groups) if group.layers == selection)
        return next(matches, None) if len(selection) > 1 else None

    def _on_renamed(self, text: str) -> None:
        project, number = self._store.project, self._group()
        if number is not None:
            label = message("Rename {what}", what=project.groups[number].title)
            self._store.edit(label, edits.rename_group(project, number, text), merge=("group name", number))
            return
        (layer_id,) = self._store.selection
        names = project.graph.names
        after = edits.change_layers(project, [layer_id], "name", text)
        self._store.edit(message("Rename {what}", what=names[layer_id]), after, merge=("name", layer_id))

    def _on_submitted(self, path: Path, value: Any) -> None:
        self._change(path, lambda _: value)

    def _on_step_requested(self, path: Path, step: Callable[[Any], Any]) -> None:
        self._change(path, step)  # each of the mixed values is stepped from where it is

    def _change(self, path: Path, new_value: Callable[[Any], Any]) -> None:
        """Change a field in every selected layer. `new_value` maps the old value of a layer to the new one."""
        selection, after = self._store.selection, self._store.project
        names = after.graph.names
        what = names[min(selection)] if len(selection) == 1 else message("{count:layer|layers}", count=len(selection))
        try:
            for layer_id in selection:
                old = after.graph.layers[layer_id]
                layer = with_value(old, path, new_value(value_at(old, path)))
                after = edits.change_layers(after, [layer_id], path[0], getattr(layer, path[0]))
        except DefinitionError as error:
            self.form.row(*path).show_error(tr(str(error)))
            return
        field = message(title_at(layer, path).lower())
        self._store.edit(message("Change {field} of {what}", field=field, what=what), after, merge=(selection, path))


def _summary(summaries: list[LayerSummary], with_shape: bool) -> dict[str, str]:
    """The summary of one layer, or the sums over several."""
    if not summaries:
        return {}
    shape = {tr("output shape"): shape_text(summaries[0].shape)} if with_shape else {}
    return shape | {
        tr("parameters"): count(sum(summary.parameters for summary in summaries)),
        tr("cost per row"): macs(sum(summary.multiply_adds for summary in summaries)),
    }
