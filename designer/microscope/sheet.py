"""The middle of the microscope: the graph, a card for every layer, and the loss at the foot."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from core.moments.dissection import Place
from core.network.graph import LayerId
from designer.microscope import notation
from designer.microscope.dissector import Answer
from designer.microscope.graph_view import GraphView
from designer.microscope.layer_card import BACKWARD, LayerCard
from designer.microscope.loss_card import LossCard
from designer.style.scale import scaled
from designer.style.theme import Theme

ROOM_BESIDE = 700  # px that a card needs for its halves beside one another


class Sheet(QScrollArea):
    """Cards of the same network stay, and only their numbers change."""

    weight_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._answer: Answer | None = None
        self._key: tuple[object, ...] = ()
        self._is_narrow = False
        self.cards: dict[LayerId, LayerCard] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        inside.setProperty("role", "canvas")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(10)
        self.graph, self.loss = GraphView(theme), LossCard(theme)
        self._column.addWidget(self.graph)
        self._column.addWidget(self.loss)
        self._column.addStretch(1)
        self.setWidget(inside)

    def show_answer(self, answer: Answer, row: int, stage: int) -> None:
        """Show a dissection as far as the stage has come. `row` is the place in its batch."""
        self._answer = answer
        dissection = answer.dissection
        cards = answer.cards if row == 0 else notation.cards(dissection, row)
        key = tuple((layer, tuple(part.kind for part in card.parts)) for layer, card in cards.items())
        if key != self._key:
            self._key = key
            self._make_cards(list(cards))
        self.graph.show_dissection(dissection, row)
        for layer, card in self.cards.items():
            card.show_layer(dissection, cards[layer], row)
        self.loss.show_loss(dissection, row, stage)
        self.show_stage(stage, row)

    def show_stage(self, stage: int, row: int) -> None:
        """Leave blank what is not reached, and light the path of the chosen weight."""
        if self._answer is None:
            return
        chosen = self._answer.chosen
        places = on_path(self._answer) if chosen is not None and stage >= BACKWARD else frozenset()
        weight = chosen.chain.weight if chosen is not None else None
        for card in self.cards.values():
            card.show_stage(stage)
            card.show_chosen(weight, places)
            if chosen is not None:
                card.show_unit(reader(self._answer))
        self.graph.light(places)
        self.loss.show_loss(self._answer.dissection, row, stage)

    def show_narrow(self, narrow: bool) -> None:
        """Fold the graph away where there is little room."""
        self._is_narrow = narrow
        self.graph.setVisible(not narrow)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        below = self._is_narrow or self.viewport().width() - 32 < scaled(ROOM_BESIDE)
        for card in self.cards.values():
            card.show_below(below)

    def _make_cards(self, layers: list[LayerId]) -> None:
        for card in self.cards.values():
            card.hide()
            card.deleteLater()
        self.cards = {}
        for place, layer in enumerate(layers, 1):
            card = LayerCard(self._theme, layer)
            card.weight_chosen.connect(self.weight_chosen)
            self.cards[layer] = card
            self._column.insertWidget(place, card)
        self._fit()


def reader(answer: Answer) -> Place | None:
    """The value that reads the chosen weight, or the first of them."""
    assert answer.chosen is not None
    last = answer.chosen.chain.factors[-1]
    return last.link.target if last.link is not None else last.terms[0].target if last.terms else None


def on_path(answer: Answer) -> frozenset[Place]:
    """The values on the path of the chosen weight, as far as it is one path."""
    assert answer.chosen is not None
    links = [factor.link for factor in answer.chosen.chain.factors if factor.link is not None]
    places = {link.target for link in links} | {link.source for link in links if link.source is not None}
    weight = answer.chosen.chain.weight
    for part in answer.dissection.parts:  # what the weight reads
        for parameter in part.parameters:
            start = parameter.weight.start
            if (
                part.kind == "matmul"
                and parameter.weight.name == "weight"
                and 0 <= weight - start < parameter.weight.size
            ):
                read = (weight - start) % parameter.weight.shape[1]
                places |= {Place(part.input_starts[0] + read, place.row) for place in list(places)[:1]}
    return frozenset(places)
