"""Built features: those of the project, and a row that adds another."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from core.data import BuiltFeature, Prepared
from core.data.built import FUNCTIONS, Function
from core.data.tables.names import quoted
from core.definitions import Param
from core.messages import Message, message
from core.project import edits
from designer.document.changes import Change
from designer.panels.boxes import button, label
from designer.store import Store
from designer.style.language import tr
from designer.widgets.elided import ElidedCombo, ElidedLabel
from designer.widgets.tips import tip


class FeatureBuilder(QWidget):
    """Adds functions of number columns as features, and removes them. Hidden for data without number columns."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._columns: tuple[str, ...] = ()
        self._about: Mapping[BuiltFeature, Message] = {}
        self.function = _combo(tr("Function"))
        for kind in FUNCTIONS:
            self.function.addItem(tr(kind.title), kind)
            self.function.setItemData(self.function.count() - 1, tip(tr(kind.summary())), Qt.ItemDataRole.ToolTipRole)
        self.column, self.other = _combo(tr("Column")), _combo(tr("Second column"))
        self.count = QSpinBox()
        self.count.setAccessibleName(tr("Number of bins"))
        self.count.setToolTip(tr("Number of bins"))
        self.add = button(tr("+ Feature"), tr("Adds this function of the column to the inputs of the network."))
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._choice = QWidget()
        grid = QGridLayout(self._choice)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        places = ((self.function, 0, 0), (self.column, 0, 1), (self.other, 1, 0), (self.count, 1, 0), (self.add, 1, 1))
        for widget, row, place in places:
            grid.addWidget(widget, row, place)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(label(tr("Built features"), "heading"))
        column.addLayout(self._list)
        column.addWidget(self._choice)
        self.function.currentIndexChanged.connect(self._on_function)
        self.add.clicked.connect(self._on_add)
        store.changed.connect(self._on_changed)
        self._on_function()
        self._refresh()

    def show_data(self, prepared: Prepared | None) -> None:
        """Offer the number columns of the loaded data, and say where features cannot be computed."""
        self._about = prepared.dataset.about_built if prepared is not None else {}
        columns = prepared.preparation.number_columns if prepared is not None else ()
        if columns != self._columns:
            self._columns = columns
            for combo in (self.column, self.other):
                combo.clear()
                combo.addItems(list(columns))
            self.other.setCurrentIndex(min(1, len(columns) - 1))
        self._refresh()

    @property
    def _kind(self) -> type[Function]:
        kind: type[Function] = self.function.currentData()
        return kind

    @property
    def _counted(self) -> Param | None:
        return self._kind.params().get("count")

    def _on_function(self) -> None:
        self.other.setVisible(self._kind.inputs == 2)
        self.count.setVisible(self._counted is not None)
        if (param := self._counted) is not None:
            self.count.setRange(int(param.low or 0), int(param.high or 0))
            self.count.setValue(self._kind().count)  # type: ignore[attr-defined]
        self.function.setToolTip(tip(tr(self._kind.summary())))

    def _on_add(self) -> None:
        function = self._kind()
        if self._counted is not None:
            function = function.change(count=self.count.value())
        other = self.other.currentText() if function.inputs == 2 else ""
        feature = BuiltFeature(function, self.column.currentText(), other)
        try:
            after = edits.build_feature(self._store.project, feature)
        except edits.EditError as error:
            self._store.refuse(tr(str(error)))
            return
        self._store.edit(message("Build {feature}", feature=quoted(feature.name)), after)

    def _on_remove(self, feature: BuiltFeature) -> None:
        after = edits.remove_feature(self._store.project, feature)
        self._store.edit(message("Remove {feature}", feature=quoted(feature.name)), after)

    def _on_changed(self, change: Change) -> None:
        if change.data:
            self._refresh()

    def _refresh(self) -> None:
        while item := self._list.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for feature in self._store.project.data.built:
            self._list.addWidget(self._row(feature))
            if (sentence := self._about.get(feature)) is not None:
                self._list.addWidget(label(tr(sentence), "second", wrap=True))
        self._choice.setVisible(bool(self._columns))
        self.setVisible(bool(self._columns or self._store.project.data.built))

    def _row(self, feature: BuiltFeature) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        name = ElidedLabel(feature.name)
        remove = QPushButton("×")
        remove.setProperty("role", "chip")
        remove.setAutoDefault(False)
        remove.setAccessibleName(tr("Remove {name}", name=feature.name))
        remove.setToolTip(tr("Remove {name}", name=feature.name))
        remove.clicked.connect(partial(self._on_remove, feature))
        row.addWidget(name, 1)
        row.addWidget(remove)
        return made


def _combo(name: str) -> ElidedCombo:
    combo = ElidedCombo()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    combo.setMinimumContentsLength(2)
    return combo
