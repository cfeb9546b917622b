"""The card of a chosen weight, over the canvas: its value can be typed or nudged, and every view answers."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from designer.canvas.context import CanvasContext
from designer.canvas.items.weights import Place, WeightsItem
from designer.style.language import tr
from designer.style.numbers import significant
from designer.style.scale import scaled
from designer.widgets.weight_hand import WeightField, WeightHand, written

ABOVE = 14  # pixels between the curve and the card
PER_PIXEL = 0.01  # of the largest weight, that a drag by a pixel changes


class WeightCard(QFrame):
    """Shown at the curve of the weight. Enter keeps what was typed, Esc goes back, leaving the card keeps it."""

    def __init__(self, context: CanvasContext) -> None:
        super().__init__(context.view)
        self._context = context
        self._hand = WeightHand(context.store)
        self._item: WeightsItem | None = None
        self._place: Place = (0, 0)
        self._start = 0.0
        self._past: int | None = None  # the earlier step that was shown when it was chosen
        self._title, self._now = QLabel(), QLabel()
        for text in (self._title, self._now):
            text.setProperty("role", "second")
        self.field = WeightField()
        self.field.setFixedWidth(scaled(110))
        line = QHBoxLayout()
        line.addWidget(self.field)
        line.addWidget(self._now, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 10)
        column.setSpacing(5)
        column.addWidget(self._title)
        column.addLayout(line)
        self.setProperty("role", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Chosen weight"))
        self.field.typed.connect(self._set)
        self.field.ended.connect(self.close_card)
        self.field.cancelled.connect(self._cancel)
        context.view.view_changed.connect(self._put)
        context.scene.layout_changed.connect(self._put)
        self.hide()

    def open(self, item: WeightsItem, place: Place) -> bool:
        """Choose a weight. Says why not where it cannot be typed, and returns whether it can."""
        self.close_card()
        source = self._context.scene.weight_source
        if source is None:
            return False
        if source.refusal:
            self._context.store.refuse(source.refusal)
            return False
        self._item, self._place, self._past = item, place, source.past
        self._hand.begin(source.network, source.step)
        item.set_chosen(place)
        self._start = item.value(place)
        self._title.setText(source.title(item.edge, place))
        self.field.setText(written(self._start))
        self.refresh()
        self.show()
        self._put()
        self.raise_()
        self.take_focus()
        return True

    def take_focus(self) -> None:
        """Let the number be typed over."""
        if self.isVisible():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            self.field.selectAll()

    def drag(self, pixels: float) -> None:
        """Change the weight by a drag of so many pixels upwards from where it was chosen."""
        if self._item is None:
            return
        largest = max(float(abs(self._item.values).max()), abs(self._start), 0.1)
        value = self._start + PER_PIXEL * largest * pixels
        self.field.setText(written(value))
        self._set(value)

    def refresh(self) -> None:
        """Show the weight that the run has now. Where it can no longer be typed, or another step is gone to, let it go.

        The step of a weight that is typed at an earlier step becomes the newest, of another run.
        """
        item, source = self._item, self._context.scene.weight_source
        if item is None:
            return
        is_there = self._context.scene.weights.get(item.edge) is item and item.isVisible()
        is_there = is_there and item.has(self._place)
        is_same = source is not None and (source.past == self._past or (source.past is None and self._hand.is_at_work))
        if source is None or source.refusal or not is_there or not is_same:
            self.close_card()
            return
        self._now.setText(tr("now {value}", value=significant(item.value(self._place), 4)))

    def close_card(self) -> None:
        """Keep what was typed."""
        item, self._item = self._item, None
        if item is not None:
            item.set_chosen(None)
            self._hand.finish()
            has_focus = self.field.hasFocus()
            self.hide()
            if has_focus:
                self._context.view.setFocus()

    def _set(self, value: float) -> None:
        source, item = self._context.scene.weight_source, self._item
        if source is not None and item is not None:
            self._hand.set([source.typed(item.edge, self._place, value)])

    def _cancel(self) -> None:
        self._hand.cancel()
        self.close_card()

    def _put(self) -> None:
        if self._item is None:
            return
        view = self._context.view
        self.adjustSize()
        at = view.mapFromScene(self._item.middle(self._place))
        at = at - QPoint(self.width() // 2, self.height() + ABOVE)
        room = view.viewport().rect().adjusted(4, 4, -4 - self.width(), -4 - self.height())
        self.move(max(min(at.x(), room.right()), room.left()), max(min(at.y(), room.bottom()), room.top()))
