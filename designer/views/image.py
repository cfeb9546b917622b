"""One image through the network: what it is taken for, which pixels speak for that, and what the layers make of it."""

from collections.abc import Sequence
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from core.data import Prepared
from core.layers import Input
from core.messages import message
from core.moments import Computation, Moment, judged_rows
from core.moments.kernels import kernels_of
from core.moments.saliency import NODES, AnswerImage, ImageAnswer, IntegratedGradients, Saliency, is_explained
from core.network import Network
from designer.style.language import tr
from designer.style.numbers import count, percent, significant
from designer.style.theme import Theme
from designer.views.bars import Bar, Bars, scrolled
from designer.views.image_field import ImageField
from designer.views.output_choice import OutputChoice
from designer.views.over_features import feature_choice
from designer.views.picture_list import brightness
from designer.views.pictures import NO_IMAGES
from designer.views.table import Table
from designer.views.tiles import Tiles
from designer.views.view import View
from designer.widgets.turning import Turning

SALIENCY, MAPS, KERNELS = "saliency", "maps", "kernels"
MOST_BARS = 10
WIDE = 11  # characters of what is shown
GAP = 12  # px


class ImageView(View):
    """A picture that can be drawn on, the answer of the network, and a picture of what it sees."""

    id = "image"
    title = message("Image")
    help = message("Classifies an image at every stroke, and shows which pixels count and what the layers see in it.")
    reading = message(
        "Left: an image of the validation rows, or what is drawn. Bars: the probability of each class. Right, by the "
        "list in the title: saliency colors each pixel by what it adds to the score of the class before softmax, "
        "compared with an empty image, as integrated gradients at {nodes:place|places}; blue speaks for the class, "
        "orange against it. Or the feature maps that a layer makes of this image, or its kernels.",
        nodes=NODES,
    )
    look_for = message(
        "Pixels that count although nothing of the object is there: the network has learned the background. The check "
        "below the map is the sum of all pixels beside the difference of the scores: they agree where the map can be "
        "trusted. Feature maps that are alike, or empty for all images, are too many. Draw: how little changes the "
        "answer, and how sure is the network of a scribble?"
    )
    hands = message(
        "The left button draws on the image, the right one erases; arrow keys, Return and Delete do so, too. The "
        "buttons below it go to the image before or after, and clear it. The lists in the title choose what is shown, "
        "and the class. The mouse reads a pixel. The menu saves the map as CSV."
    )
    icon = "image"
    needs = ("data", "network", "snapshot")
    milliseconds = 60
    narrowest = 300

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.answer: ImageAnswer | None = None
        self.saliency: Saliency | None = None
        self._data: Prepared | None = None
        self._run = -1  # that the answer is of
        self._network: Network | None = None  # whose layers are offered
        self._row = -1  # of the data set; −1 once it was drawn on
        self.choice = OutputChoice(self, tr("class"), (tr("predicted"),))
        self.shown = feature_choice(self, tr("what is shown"))
        self.shown.setMinimumContentsLength(WIDE)
        self.titles.insertWidget(1, self.shown)  # before the class
        self.field = ImageField(theme, tr("Image. Draw on it, and it is classified at every stroke."))
        self.field.edited.connect(self._on_drawn)
        self.about = QLabel()
        self.about.setProperty("role", "hint")
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for text, name, do in (
            ("‹", tr("Previous image"), partial(self._walk, -1)),
            ("›", tr("Next image"), partial(self._walk, 1)),
            (tr("Clear"), tr("Clear the image, to draw another"), self._clear),
        ):
            made = QPushButton(text)
            made.setProperty("role", "chip")
            made.setToolTip(name)
            made.setAccessibleName(name)
            made.clicked.connect(lambda _=False, do=do: do())
            buttons.addWidget(made)
        buttons.addStretch(1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field, 1)
        column.addWidget(self.about)
        column.addLayout(buttons)
        self.bars = Bars(theme, tr("Probability of each class"))
        self.bars.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll = scrolled(self.bars)
        self.tiles = Tiles(theme, tr("What the network sees"))
        self.tiles.pointed.connect(self.caption.setText)
        self.check = QLabel()
        self.check.setProperty("role", "hint")
        self.check.setWordWrap(True)
        self._picture = QWidget()
        column = QVBoxLayout(self._picture)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Turning(left, scroll, self.tiles, spacing=GAP), 1)
        column.addWidget(self.check)

    @classmethod
    def suits(cls, data: Prepared) -> bool:
        return is_explained(data)

    def has_content(self, moment: Moment) -> bool:
        return is_explained(moment.data)

    def show_empty(self, moment: Moment) -> None:
        super().show_empty(moment)
        self.shown.hide()
        self.choice.offer(None)
        self.answer = self.saliency = None
        if moment.data is not None and not self.has_content(moment):
            self.show_text(NO_IMAGES)

    def computations(self, moment: Moment) -> Sequence[Computation[Any]]:
        if moment.data is None or not self.has_content(moment):
            return ()
        self._take(moment)
        asked: list[Computation[Any]] = [AnswerImage(self._image)]
        if self._mode[0] == SALIENCY and self.answer is not None:
            asked.append(self._asked(moment.data))
        return asked

    def draw(self, moment: Moment) -> None:
        data, network = moment.data, moment.network
        assert data is not None
        assert network is not None
        self._take(moment)
        self.choice.offer(data)
        self._offer(moment)
        answer = moment.result(AnswerImage(self._image))
        if answer is not None:
            is_first, self.answer = self.answer is None, answer.value
            if is_first:  # which class is asked about is known only now
                self.wants_drawing.emit()
        if self.answer is None:
            self.show_text(self.help)
            return
        self._show_answer(self.answer, data, moment)
        self._show_right(self.answer, data, moment)
        self.show_body(self._picture)

    def values(self, moment: Moment) -> Table | None:
        """What every pixel adds, or every cell of the maps or kernels that are shown."""
        found = self.tiles.grid
        if self.answer is None or found is None:
            return None
        inside = found.index >= 0
        order = np.argsort(found.index[inside])
        places = np.unravel_index(found.index[inside][order], found.shape)
        numbers = found.values[inside][order].tolist()
        rows = [(*(int(part) + 1 for part in place), value) for *place, value in zip(*places, numbers, strict=True)]
        before = {2: (), 3: (tr("image"),), 4: (tr("image"), tr("channel"))}[len(found.shape)]
        return Table((*before, tr("row"), tr("column"), tr("value")), rows)

    @property
    def _image(self) -> bytes:
        return self.field.inputs.tobytes()

    @property
    def _mode(self) -> tuple[str, int]:
        """What is shown at the right, and of which layer."""
        return self.shown.currentData() or (SALIENCY, 0)

    def _asked(self, data: Prepared) -> IntegratedGradients:
        return IntegratedGradients(self._image, float(brightness(data)[0]), self._label(data))

    def _label(self, data: Prepared) -> int:
        """The class that the saliency is about: the one that is chosen, else the predicted one."""
        if not data.dataset.classes:
            return 0
        if self.choice.number >= 0:
            return self.choice.number
        return 0 if self.answer is None else _predicted(self.answer, self.moment)

    def _take(self, moment: Moment) -> None:
        """Show the first image where the data is another, and forget the answer of another run."""
        data = moment.data
        assert data is not None
        is_new = self._data is None or self._data.dataset.x is not data.dataset.x
        self._data = data
        if is_new:
            rows = judged_rows(data)
            self._show_row(int(rows[0]))
        if is_new or moment.run != self._run:
            self._run, self.answer = moment.run, None

    def _show_row(self, row: int) -> None:
        """Show an image of the data."""
        assert self._data is not None
        self._row = row
        self.field.show_row(self._data, row)

    def _walk(self, by: int) -> None:
        """Go to the image before or after, of those that are judged."""
        if self._data is not None:
            rows = judged_rows(self._data).tolist()
            place = (rows.index(self._row) + by) % len(rows) if self._row in rows else 0
            self._show_row(rows[place])
            self.wants_drawing.emit()

    def _clear(self) -> None:
        if self._data is not None:
            self.field.clear()

    def _on_drawn(self) -> None:
        self._row = -1
        self.wants_drawing.emit()

    def _offer(self, moment: Moment) -> None:
        """Offer the saliency, and the layers that have maps or kernels."""
        network = moment.network
        assert network is not None
        self.shown.show()
        if network is self._network:
            return
        self._network, names = network, network.graph.names
        offered = [(tr("saliency"), (SALIENCY, 0))]
        offered += [
            (tr("maps of {layer}", layer=names[layer]), (MAPS, layer))
            for layer, shape in network.shapes.items()
            if len(shape) == 3 and not isinstance(network.graph.layers[layer], Input)
        ]
        offered += [
            (tr("kernels of {layer}", layer=names[layer]), (KERNELS, layer)) for layer in kernels_of(network, None)
        ]
        combo = self.shown
        if [(combo.itemText(at), combo.itemData(at)) for at in range(combo.count())] != offered:
            before = combo.currentData()
            with QSignalBlocker(combo):
                combo.clear()
                for name, what in offered:
                    combo.addItem(name, what)
                combo.setCurrentIndex(next((at for at, (_, what) in enumerate(offered) if what == before), 0))

    def _show_answer(self, answer: ImageAnswer, data: Prepared, moment: Moment) -> None:
        """The truth below the image, and the bars of the classes beside it."""
        classes = data.dataset.classes
        row = tr("Row {row}", row=count(self._row + 1)) if self._row >= 0 else tr("drawn")
        truth = classes[int(data.dataset.y[self._row])] if self._row >= 0 and classes else ""
        self.about.setText(f"{row}: {truth}" if truth else row)
        shares = probabilities_of(answer, moment)
        if shares is None:
            values = data.unscaled_targets(answer.outputs[None])[0] if not classes else answer.outputs
            names = data.dataset.targets if not classes else classes[-len(values) :]
            bars = [Bar(name, float(v), float(v), float(v), significant(float(v), 3)) for name, v in
                    zip(names, values, strict=True)]  # fmt: skip
            self.bars.show_bars(bars[:MOST_BARS], -1)
            return
        best = int(shares.argmax())
        shown = range(len(classes)) if len(classes) <= MOST_BARS else np.argsort(-shares, kind="stable")[:MOST_BARS]
        bars = [
            Bar(classes[at], float(shares[at]), 0.0, 1.0, percent(float(shares[at]), 0), spread=False) for at in shown
        ]
        self.bars.show_bars(bars, list(shown).index(best))

    def _show_right(self, answer: ImageAnswer, data: Prepared, moment: Moment) -> None:
        """The saliency, the maps or the kernels."""
        mode, layer = self._mode
        self.choice.combo.setVisible(mode == SALIENCY and len(data.dataset.classes) > 1)
        network, snapshot = moment.network, moment.snapshot
        assert network is not None
        assert snapshot is not None
        if mode == SALIENCY:
            result = moment.result(self._asked(data))
            if result is not None:
                self.saliency = result.value
                self._show_saliency(result.value, data)
            elif not self._asked(data).is_possible(moment):
                self.tiles.clear()
                self.check.setText(tr("The network is too large for this map."))
            return
        if mode == MAPS and layer in answer.maps:
            self.tiles.show_images(answer.maps[layer], self.shown.currentText())
        elif mode == KERNELS and layer in (kernels := kernels_of(network, snapshot.state)):
            found = kernels[layer]
            self.tiles.show_images(found[:, 0] if found.shape[1] == 1 else found, self.shown.currentText())
        self.check.setText(tr("Blue: above 0. Orange: below 0. All are on one scale, to {most}.",
                              most=significant(self.tiles.grid.largest, 3) if self.tiles.grid else ""))  # fmt: skip

    def _show_saliency(self, found: Saliency, data: Prepared) -> None:
        label = self._label(data)
        name = data.dataset.classes[label] if data.dataset.classes else data.dataset.targets[0]
        self.tiles.show_images(found.shares.sum(axis=0)[None], tr("What each pixel adds to {name}", name=name))
        self.check.setText(
            tr(
                "Blue pixels speak for {name}, orange ones against it. Check: Σ = {total}, f(x) − f(x′) = {change}, "
                "difference {gap}.",
                name=name, total=significant(found.total, 4), change=significant(found.value - found.base, 4),
                gap=significant(found.gap, 1),
            )
        )  # fmt: skip


def probabilities_of(answer: ImageAnswer, moment: Moment) -> NDArray[np.float64] | None:
    """The probability of every class, float64 (classes,); None where the network gives none."""
    network, data = moment.network, moment.data
    if network is None or data is None or not data.dataset.classes:
        return None
    found = network.probabilities(answer.outputs[None])
    return None if found is None else np.asarray(found[0], np.float64)


def _predicted(answer: ImageAnswer, moment: Moment | None) -> int:
    """The class that is predicted."""
    network = None if moment is None else moment.network
    return 0 if network is None else int(network.loss.predicted(answer.outputs[None])[0])
