"""The left of the microscope: the row, what is true of it, and what the network makes of it."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from core.data import DataError, Prepared
from core.messages import joined
from core.moments.dissection import Dissection
from designer.microscope.row_fields import RowFields
from designer.microscope.rule_plane import RulePlane
from designer.panels.boxes import Page, SummaryBox, button, label
from designer.predict.answer_view import Bars
from designer.predict.rows import prepared_rows, typed
from designer.style.language import grouped, tr
from designer.style.numbers import significant
from designer.style.theme import Theme
from designer.views.image_field import ImageField

SOON = 150  # milliseconds after the last key, when a typed row is dissected


class RowPanel(Page):
    """`typed` has the inputs of a row that was edited, unscaled, float32 (1, features); None for the row as it is."""

    typed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAccessibleName(tr("Row"))
        self._theme = theme
        self._data: Prepared | None = None
        self._row = -1
        self.title, self._tag = label("", "title"), QLabel()
        self._split = label("", "second")
        self.image = ImageField(theme, tr("Image of the row. Draw on it to change the row."))
        self.fields = RowFields(theme)
        self._about = label("", "hint", wrap=True)
        self._problem = label("", "problem", wrap=True)
        self.back = button(tr("As it is in the data"), tr("Takes back what was typed or drawn."))
        self._summary, self._bars = SummaryBox(), Bars(theme)
        self.plane = RulePlane(theme)
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.title)
        row.addWidget(self._tag)
        row.addStretch(1)
        row.addWidget(self._split)
        for widget in (
            head, self.image, self._about, self.fields, self._problem, self.back, self._summary, self._bars, self.plane
        ):  # fmt: skip
            self.column.addWidget(widget)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._read)
        self.fields.edited.connect(self._on_edited)
        self.image.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.image.edited.connect(self._on_edited)
        self.back.clicked.connect(self.restore)
        self._bars.hide()

    def show_row(self, data: Prepared, row: int) -> None:
        """Show a row of the data set as it was read."""
        self._data, self._row = data, row
        is_image = bool(data.dataset.image)
        self.title.setText(tr("Row {row}", row=grouped(row + 1)))
        self._split.setText(tr("train") if np.isin(row, data.train) else tr("validation"))
        for widget in (self.image, self._about):
            widget.setVisible(is_image)
        self.fields.setVisible(not is_image)
        if is_image:
            self.image.show_row(data, row)
            self._about.setText(self.image.about)
        else:
            self.fields.show_row(data, row)
        self._soon.stop()
        self._problem.hide()
        self.back.hide()

    def show_dissection(self, dissection: Dissection, place: int) -> None:
        """Show the prepared values and the prediction of the row at this place of the batch."""
        data = self._data
        if data is None:
            return
        if not data.dataset.image:
            self.fields.show_prepared(dissection.x.reshape(len(dissection.x), -1)[place])
        outputs, targets = dissection.outputs[place : place + 1], dissection.targets[place : place + 1]
        loss, classes = dissection.subject.network.loss, data.dataset.classes
        if classes:
            said = int(loss.predicted(outputs)[0])
            truth = int(targets[0].argmax()) if outputs.shape[1] > 1 else int(targets[0, 0] > 0.5)
            self._show_tag(said == truth)
            self._summary.show_summary({tr("true class"): classes[truth], tr("predicted"): classes[said]})
            shares = dissection.subject.network.probabilities(outputs.astype(np.float32))
            self._bars.setVisible(shares is not None)
            if shares is not None:
                self._bars.show_shares(classes, shares[0].tolist())
        else:
            self._tag.hide()
            self._bars.hide()
            values = data.unscaled_targets(outputs.astype(np.float32))[0]
            wanted = data.unscaled_targets(targets.astype(np.float32))[0]
            self._summary.show_summary(
                {
                    f"{name}, {what}": significant(float(value), 5)
                    for name, true, found in zip(data.dataset.targets, wanted, values, strict=True)
                    for what, value in ((tr("true"), true), (tr("predicted"), found))
                }
            )
        self.plane.show_dissection(dissection, place)

    def restore(self) -> None:
        """Show the row as it is in the data."""
        if self._data is not None:
            self.show_row(self._data, self._row)
            self.typed.emit(None)

    def start_typing(self) -> None:
        """Put the keyboard where a row is typed."""
        if self.image.isVisible():
            self.image.setFocus()
        elif self.fields.fields:
            self.fields.fields[0].editor.setFocus()

    def _show_tag(self, right: bool) -> None:
        self._tag.setText(tr("right") if right else tr("wrong"))
        role = "good" if right else "bad"
        if self._tag.property("role") != role:
            self._tag.setProperty("role", role)
            self._tag.style().unpolish(self._tag)
            self._tag.style().polish(self._tag)
        self._tag.show()

    def _on_edited(self) -> None:
        self.back.show()
        self._soon.start()

    def _read(self) -> None:
        if self._data is None:
            return
        if self._data.dataset.image:
            self.typed.emit(self._data.completed(self.image.inputs))
            return
        x, problem = _typed(self._data, self.fields.columns)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if x is not None:
            self.typed.emit(x)


def _typed(data: Prepared, columns: dict[str, list[str]]) -> tuple[NDArray[np.float32] | None, str]:
    """The inputs of a typed row, and what is to be said of it. No inputs where it cannot be read."""
    try:
        rows = prepared_rows(typed(columns, data.seen_table), data.preparation)
    except DataError as error:
        return None, tr(str(error))
    notes = tr(joined(list(rows.notes[0]))) if rows.notes and rows.notes[0] else ""
    return (None, notes) if rows.refused[0] else (rows.x, notes)
