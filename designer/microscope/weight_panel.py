"""The chosen weight: its chain of factors, the finite difference, the update, and the loss as it moves."""

import re

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from core.moments.dissection import Curve, Update
from designer.microscope import factor_texts
from designer.microscope.dissector import Answer, Chosen
from designer.microscope.factor_rows import FactorRows, number
from designer.microscope.layer_card import BACKWARD, UPDATE
from designer.panels.boxes import Box, Page, label
from designer.style.language import tr
from designer.style.numbers import scientific, significant
from designer.style.scale import scaled
from designer.style.theme import Theme, number_font
from designer.views.ticks import between
from designer.widgets.formula import FormulaView
from designer.widgets.weight_hand import WeightField

SYMBOLS = re.compile(r"(?:^|\s|\})\\?([a-vx-z]) \\leftarrow")  # what an optimizer remembers, in its formula


class WeightPanel(Page):
    """A column about one weight. What its stage has not reached is not shown."""

    followed = Signal(object)  # paths of the chain: see `Question.follow`

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._stage = 0
        self.setProperty("role", "panel")
        self.name, self.which = label("", "title"), label("", "second")
        self.field = WeightField()
        self._value = QWidget()
        line = QHBoxLayout(self._value)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(label(tr("Weight"), "second"), 1)
        line.addWidget(self.field)
        self.field.setFixedWidth(scaled(130))
        self._hint = label("", "hint", wrap=True)
        self._chain_title = label(tr("Chain of factors"), "heading")
        self.factors = FactorRows(theme)
        self.factors.followed.connect(self.followed)
        self._check_box, self._check = Box(), _Figures()
        self._check_box.column.addWidget(self._check)
        self._update_title = label("", "heading")
        self._update_box, self._update = Box(), _Figures()
        self._formula = FormulaView(scale=0.85)
        self._update_box.column.addWidget(self._formula)
        self._update_box.column.addWidget(self._update)
        self._update_hint = label("", "hint", wrap=True)
        self.curve = WeightCurve(theme)
        self._curve_hint = label(tr("The loss as this one weight moves; the line is the slope."), "hint", wrap=True)
        for widget in (
            self.name, self.which, self._value, self._hint, self._chain_title, self.factors, self._check_box,
            self._update_title, self._update_box, self._update_hint, self.curve, self._curve_hint,
        ):  # fmt: skip
            self.column.addWidget(widget)
        self.setAccessibleName(tr("Chosen weight"))
        self.show_answer(None, 0)

    def show_answer(self, answer: Answer | None, stage: int) -> None:
        """Show what is known of the chosen weight at this stage."""
        chosen = answer.chosen if answer is not None else None
        has_chain, has_update = chosen is not None and stage >= BACKWARD, chosen is not None and stage >= UPDATE
        for widget in (self._chain_title, self.factors, self._check_box, self.curve, self._curve_hint):
            widget.setVisible(has_chain)
        self._value.setVisible(chosen is not None)
        for widget in (self._update_title, self._update_box, self._update_hint):
            widget.setVisible(has_update)
        if answer is None or chosen is None:
            self.name.setText(tr("No weight chosen"))
            self.which.setText("")
            self._hint.setText(
                tr("Click a weight in a matrix, or go there with Tab and the arrow keys and press Enter.")
            )
            self._hint.show()
            return
        dissection, weight = answer.dissection, chosen.chain.weight
        self.name.setText(factor_texts.weight_title(dissection, weight)[0])
        self.which.setText(factor_texts.weight_title(dissection, weight)[1])
        value = (
            float(dissection._run.program.weights[weight])
            if dissection.update is None
            else float(dissection.update.before[weight])
        )
        self.field.show_value(value)
        self._hint.setText(tr("Its chain of factors follows with the backward pass."))
        self._hint.setVisible(not has_chain)
        if has_chain:
            self.factors.show_chain(dissection, chosen.chain, chosen.follow)
            self._show_check(chosen)
            self.curve.show_curve(chosen.curve, value, dissection.loss, chosen.chain.gradient)
        if has_update:
            self._show_update(answer, weight)

    def _show_check(self, chosen: Chosen) -> None:
        check = chosen.check
        mark = "✓" if check.agrees else "✗"
        self._check.show_figures(
            [
                (tr("finite difference, h = {h}", h=scientific(check.h)), f"{number(check.difference)} {mark}"),
                (tr("relative error"), scientific(check.error)),
            ],
            {0: "good" if check.agrees else "warn"},
        )
        text = "" if check.agrees else tr("They may differ where the loss has a kink, as at 0 of ReLU.")
        self._check_box.setToolTip(text)

    def _show_update(self, answer: Answer, weight: int) -> None:
        optimizer, update = answer.dissection.subject.recipe.optimizer, answer.dissection.update
        self._update_title.setText(tr("Update, {optimizer}", optimizer=tr(optimizer.title)))
        self._update_box.setVisible(update is not None)
        if update is None:
            text = tr("L-BFGS takes all rows at once and searches along a line: it has no step for a single weight.")
            self._update_hint.setText(text)
            return
        self._formula.show_formula(optimizer.formula)
        self._update.show_figures(_figures(answer, update, weight))
        rate = update.effective_rate(weight)
        text = (
            "" if np.isnan(rate) else tr("The effective step is {rate} times the gradient.", rate=significant(rate, 3))
        )
        self._update_hint.setText(text)
        self._update_hint.setVisible(bool(text))


def _figures(answer: Answer, update: Update, weight: int) -> list[tuple[str, str]]:
    """Gradient, what the optimizer remembers before and after, and the step, of one weight."""
    own = float(answer.dissection.gradient[weight])
    figures = [("η", significant(update.learning_rate, 4)), ("∂L/∂w", number(own))]
    if update.gradient[weight] != own:
        figures.append((tr("with penalty"), number(float(update.gradient[weight]))))
    if update.used[weight] != update.gradient[weight]:
        figures.append((tr("after clipping"), number(float(update.used[weight]))))
    optimizer = answer.dissection.subject.recipe.optimizer
    names = symbols(optimizer.formula)
    for place in range(len(update.moments_before)):
        name = names[place] if place < len(names) else f"m{place + 1}"
        before, after = (float(m[place, weight]) for m in (update.moments_before, update.moments_after))
        figures.append((name, f"{number(before)} → {number(after)}"))
    before, after = float(update.before[weight]), float(update.after[weight])
    figures += [("Δw", number(after - before)), ("w", f"{number(before)} → {number(after)}")]
    return figures


def symbols(formula: str) -> list[str]:
    """The letters of what an optimizer remembers, in the order of its formula."""
    return SYMBOLS.findall(formula)


class _Figures(QWidget):
    """Names and figures in two columns."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        self._labels: list[tuple[QLabel, QLabel]] = []

    def show_figures(self, figures: list[tuple[str, str]], roles: dict[int, str] | None = None) -> None:
        """Show these, in this order."""
        while len(self._labels) < len(figures):
            pair = label("", "second"), QLabel()
            pair[1].setFont(number_font(scaled(12)))
            pair[1].setAlignment(Qt.AlignmentFlag.AlignRight)
            for column, part in enumerate(pair):
                self._grid.addWidget(part, len(self._labels), column)
            self._labels.append(pair)
        for place, (name, value) in enumerate(self._labels):
            is_there = place < len(figures)
            name.setVisible(is_there)
            value.setVisible(is_there)
            if is_there:
                name.setText(figures[place][0])
                value.setText(figures[place][1])
                value.setAccessibleName(f"{figures[place][0]}: {figures[place][1]}")
                role = (roles or {}).get(place, "")
                if value.property("role") != role:
                    value.setProperty("role", role)
                    value.style().unpolish(value)
                    value.style().polish(value)


class WeightCurve(QFrame):
    """The loss at other values of a weight, with the tangent where it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._curve: Curve | None = None
        self._at = (0.0, 0.0)
        self._slope = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(scaled(240), scaled(112))

    def show_curve(self, curve: Curve, weight: float, loss: float, slope: float) -> None:
        """Show the curve through (weight, loss) with this slope there."""
        self._curve, self._at, self._slope = curve, (weight, loss), slope
        self.setAccessibleName(
            tr("Loss {loss} at weight {weight}, slope {slope}",
               loss=significant(loss, 4), weight=significant(weight, 4), slope=significant(slope, 3))
        )  # fmt: skip
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        curve, tokens = self._curve, self._theme.tokens
        if curve is None or not np.isfinite(curve.losses).any():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x0, x1 = float(curve.weights[0]), float(curve.weights[-1])
        finite = curve.losses[np.isfinite(curve.losses)]
        y0, y1 = float(min(finite.min(), self._at[1])), float(max(finite.max(), self._at[1]))
        margin = (y1 - y0) * 0.08 or max(abs(y1), 1e-6) * 0.1
        y0, y1 = y0 - margin, y1 + margin
        painter.setFont(number_font(scaled(10)))
        up = between(y0, y1)
        widest = max((painter.fontMetrics().horizontalAdvance(text) for _, text in up), default=0)
        left, top, right, bottom = widest + 5, 6, self.width() - 6, self.height() - scaled(18)

        def to(x: float, y: float) -> QPointF:
            return QPointF(left + (x - x0) / (x1 - x0) * (right - left), bottom - (y - y0) / (y1 - y0) * (bottom - top))

        for y, text in up:
            painter.setPen(tokens.color("line"))
            painter.drawLine(to(x0, y), to(x1, y))
            painter.setPen(tokens.color("third"))
            box = QRectF(0, to(x0, y).y() - 8, left - 5, 16)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        for x in (x0, (x0 + x1) / 2, x1):
            box = QRectF(to(x, y0).x() - 30, bottom + 2, 60, scaled(15))
            box.moveLeft(min(max(box.left(), left - 10), right - 60))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, significant(x, 2))
        painter.setClipRect(QRectF(left, top - 4, right - left, bottom - top + 8))
        path = QPainterPath()
        points = [to(float(x), float(y)) for x, y in zip(curve.weights, curve.losses, strict=True) if np.isfinite(y)]
        path.moveTo(points[0])
        for point in points[1:]:
            path.lineTo(point)
        painter.setPen(QPen(tokens.color("second"), 1.8))
        painter.drawPath(path)
        reach = (x1 - x0) / 5
        painter.setPen(QPen(tokens.color("accent"), 1.4, Qt.PenStyle.DashLine))
        w, loss = self._at
        painter.drawLine(to(w - reach, loss - self._slope * reach), to(w + reach, loss + self._slope * reach))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("accent"))
        painter.drawEllipse(to(w, loss), 4, 4)
        painter.setPen(tokens.color("accent"))
        text = tr("slope {slope}", slope=significant(self._slope, 3))
        painter.drawText(to(w, loss) + QPointF(9, -7), text)
