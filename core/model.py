"""A network at a Python prompt: build, train, judge, ask, save and export it in about ten lines, without a window.

A `Model` holds a `Project`, which is what the window edits and files hold, and the `Run` that trains it.
"""

from __future__ import annotations  # so that help tells DataLike rather than all that it stands for

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal, cast

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core import feeding
from core.building import chain, checked_graph, places
from core.data import Data, Dataset, Prepared, Source, check_teaches, prepare
from core.definitions import checked, decode
from core.examples import find
from core.formats import SUFFIX, FormatError, Opened, Trained, export, read, write
from core.graph import Graph
from core.layers import Layer
from core.losses import LOSSES, Loss
from core.metrics import Report
from core.network import Network, Predictor, State
from core.optimizers import OPTIMIZERS, Optimizer
from core.project import Project, facts, suit
from core.sentence import say
from core.training import Controls, Diverged, Recipe, Run
from core.training.follow import follow
from core.training.history import History
from core.training.judge import report
from core.training.keeping import curves, keep, resume

SPLITS = "validation", "train"
DataLike = Data | Source | Dataset | Path | str | ArrayLike


class Model:
    """A network, the data it learns from, how it is trained, and what it has learned.

    `layers` are a sequence, to which Input and Output are added where they are missing, or a `Graph` for anything
    that branches. Names will do for what a layer is made with: Dense(16, "tanh"). `loss` and `optimizer` are
    definitions or their names, `batch` counts rows in one step, `seed` starts weights, shuffling and dropout; what is
    not given is as in `recipe`. Without a loss, the loss and the last activation are those usual for the data.

    Raises DefinitionError, a ValueError whose message is a sentence, where a value is out of its bounds.
    """

    def __init__(
        self,
        layers: Sequence[Layer] | Graph,
        *,
        loss: Loss | str | None = None,
        optimizer: Optimizer | str | None = None,
        batch: int | None = None,
        seed: int | None = None,
        recipe: Recipe | None = None,
        title: str = "",
    ) -> None:
        given = {
            "loss": decode(LOSSES, loss, "loss") if isinstance(loss, str) else loss,
            "optimizer": decode(OPTIMIZERS, optimizer, "optimizer") if isinstance(optimizer, str) else optimizer,
            "batch": batch,
            "seed": seed,
        }
        graph = checked_graph(layers if isinstance(layers, Graph) else chain(layers))
        followed = checked((recipe or Recipe()).change(**{n: value for n, value in given.items() if value is not None}))
        self._begin(Project(graph, places(graph), recipe=followed, title=title), named=False)
        own = loss is not None or followed.loss != Recipe().loss
        self._suits = not own  # whether the loss and the last activation follow the data

    def _begin(self, project: Project, named: bool = True) -> None:
        """Stand for this project, with nothing read and nothing learned; `named` tells whether it has its data."""
        self._project, self._named, self._suits = project, named, False
        self._given: Dataset | None = None  # data that came as arrays, and lies in no file
        self._data: Prepared | None = None
        self._network: Network | None = None
        self._run: Run | None = None
        self._history: History | None = None
        self._state: State | None = None
        self._opened = Opened(project, {})

    @property
    def project(self) -> Project:
        """What the window would show, and a file would hold."""
        return self._project

    @property
    def recipe(self) -> Recipe:
        """How it is trained. Another may be set, also between two calls of `fit`, which then goes on with it."""
        return self._project.recipe

    @recipe.setter
    def recipe(self, recipe: Recipe) -> None:
        project = replace(self._project, recipe=checked(recipe))
        if self._data is not None:
            self._network = project.network(facts(self._data.dataset))
        self._project, self._suits = project, False

    @property
    def data(self) -> Prepared:
        """The data as training reads it: which rows teach and which examine, and how they are scaled."""
        return self._ready()[0]

    @property
    def network(self) -> Network:
        """The network ready to run, with its weights by name: `model.network.arrays(model.state)`."""
        return self._ready()[1]

    @property
    def state(self) -> State:
        """What it has learned: flat float32 arrays. Raises ValueError before the first `fit`."""
        self._ready()
        if self._state is None:
            raise ValueError("The model has learned nothing yet. Call fit first.")
        return self._state

    @property
    def history(self) -> History:
        """The curves of its training so far, by epoch. Raises ValueError before the first `fit`."""
        self._ready()
        if self._history is None:
            raise ValueError("The model has no history yet. Call fit first.")
        return self._history

    @property
    def epochs(self) -> int:
        """How many epochs it has been trained for."""
        self._ready()
        return self._run.epoch if self._run else 0

    def fit(
        self,
        data: DataLike | None = None,
        y: ArrayLike | None = None,
        *,
        epochs: int | None = None,
        validation: float | None = None,
        progress: bool = True,
    ) -> History:
        """Train for so many epochs, those of the recipe if not told, and return the curves of the whole training.

        `data` is the name of a data set ("iris", "spiral"), the path of a CSV, .npz or IDX file or of a folder of
        images, a `Source`, a `Data`, or with `y` arrays: x (rows, features) or images (rows, height, width) or (rows,
        channels, height, width), y (rows,). Texts and whole numbers in y are classes, floats a regression, where y
        may be (rows, targets). Features are scaled here: give them in their own units. `validation` is the share of
        rows that are kept back to examine the network, 0.2 if not told, 0 to 0.9.

        New data begins anew from fresh weights; without data, training goes on from where it stands. `progress` tells
        on stderr what was done to new data on reading, such as rows left out, and draws a bar. Ctrl+C ends the training
        and keeps what was learned. Raises FloatingPointError where the numbers grow without bound, with the last good
        weights kept; DataError, NetworkError and DefinitionError, all ValueErrors, for what cannot be used; and
        MemoryError.
        """
        if data is not None:
            self._take(data, y, validation)
        prepared, network = self._ready()
        if progress and data is not None:
            sys.stderr.writelines(f"{note}\n" for note in prepared.dataset.notes)
        _warm_up(progress)
        if self._run is None:
            self._run = Run(network, prepared, self.recipe, self._state)
        if self._history is None:
            self._history = History(network)
        run, controls, before = self._run, Controls(), self._run.epoch
        more = self.recipe.change(epochs=epochs).epochs if epochs is not None else self.recipe.epochs
        if run.recipe != self.recipe:
            controls.change(network, self.recipe)
        ended = follow(run, self._history, before + more, controls, progress)
        self._state = ended.snapshot.state
        if isinstance(ended, Diverged):
            raise FloatingPointError(ended.reason)
        if controls.stopped:
            sys.stderr.write(f"Stopped after {run.epoch - before} of {more} epochs. What was learned is kept.\n")
        return self._history

    def evaluate(
        self,
        data: DataLike | None = None,
        y: ArrayLike | None = None,
        *,
        split: Literal["validation", "train"] = "validation",
    ) -> Report:
        """The loss and every metric that applies, on a split of its own data, or on other data, given as to `fit`.

        One row is enough; what is not defined on so few, or on rows of a single class, is NaN.

        Where no rows were kept back, the validation split is empty, and there is no other split: ValueError. Classes
        that the model was not trained with, and another number of features: DataError. The loss of a regression is in
        standardised units; the metrics are in the data's own.
        """
        if split not in SPLITS:
            raise ValueError(
                f"There is no split {split!r:.40}. There are {', '.join(SPLITS)}. Judge other rows with evaluate(x, y)."
            )
        prepared, network = self._ready()
        judged = prepared if data is None else feeding.judged(prepared, feeding.dataset(data, y, prepared))
        rows = judged.train if split == "train" or data is not None else judged.validation
        if not len(rows):
            raise ValueError('No rows were kept back. Judge those it learned from with split="train", or other data.')
        _warm_up(False)
        predictor, x = Predictor(network), judged.x(rows)
        loss, _ = predictor.evaluate(self.state, x, judged.targets(rows, network.lowered.output[1]))
        return replace(report(network, judged, rows, predictor.predict(self.state, x)), loss=loss)

    def predict(self, x: ArrayLike) -> NDArray[Any]:
        """The answer for each row of x, (rows, features) or images, in the data's own units.

        For classes their names, (rows,): numbers where all of them are whole numbers, else texts. For a regression
        float32 (rows,), or (rows, targets) where there are several, in the units of the targets.
        """
        outputs, (prepared, network) = self.outputs(x), self._ready()
        names = prepared.dataset.classes
        if not names:
            unscaled = prepared.unscaled_targets(outputs)
            return unscaled[:, 0] if unscaled.shape[1] == 1 else unscaled
        one = outputs.shape[1] == 1
        said = (outputs[:, 0] > network.loss.threshold).astype(np.int64) if one else outputs.argmax(axis=1)
        return cast("NDArray[Any]", feeding.labels(names)[said])

    def predict_proba(self, x: ArrayLike) -> NDArray[np.float32]:
        """How sure it is of each class for each row of x, float32 (rows, classes), in the order of `classes`.

        Raises ValueError for a regression, and for losses whose outputs are no probabilities.
        """
        outputs, (prepared, network) = self.outputs(x), self._ready()
        if not prepared.dataset.classes or network.loss.threshold != 0.5:
            raise ValueError("The outputs of this model are no probabilities. Read them with outputs.")
        return np.hstack([1 - outputs, outputs]) if outputs.shape[1] == 1 else outputs

    def outputs(self, x: ArrayLike) -> NDArray[np.float32]:
        """What the network itself puts out for each row of x, float32 (rows, units); standardised in a regression."""
        prepared, network = self._ready()
        state = self.state
        rows = feeding.features(x, prepared)
        _warm_up(False)
        return Predictor(network).predict(state, prepared.scaled(rows))

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes, in the order of outputs; none for a regression."""
        return self.data.dataset.classes

    def save(self, path: str | Path) -> None:
        """Write a project that `load` and the window open, with all it takes to train on to the last bit.

        The name ends in .layerwright; one in .json holds no weights. Data that came as arrays is written beside it, as
        .npz. Raises FormatError.
        """
        path = Path(path)
        if path.suffix.lower() not in (SUFFIX, ".json"):
            raise FormatError(
                say(
                    "{file} is not the name of a project. Let it end in {suffix}, or use export.",
                    file=path.name,
                    suffix=SUFFIX,
                )
            )
        if self._opened.newer:
            raise FormatError(self._opened.newer)
        project = self._project
        if self._given is not None:
            source = feeding.write_beside(path, self._given)
            project = replace(project, data=project.data.change(source=source))
        if self._run is None:
            arrays = {} if self._state is None else self.network.arrays(self._state)
            write(path, project, arrays, self._opened.kept)
            return
        snapshot, network = self._run.snapshot(), self.network
        kept = keep(self._run.checkpoint(), snapshot, self.history, network, self.data, self._run.recipe)
        write(path, project, network.arrays(snapshot.state), kept)

    def export(self, path: str | Path) -> str:
        """Take the trained network away as .safetensors (PyTorch's names) or .npz, with its preprocessing.

        The file is read back and compared; the sentence returned says how that went. Raises FormatError.
        """
        return export(Path(path), Trained(self.network, self.state, self.data, self._project.title))

    def __repr__(self) -> str:
        graph = self._project.graph
        layers = ", ".join(graph.names[each] for each in graph.order)
        if self._network is None:
            return f"Model({layers})"
        return f"Model({layers}: {self._network.parameters():,} parameters, {self.epochs:,} epochs)"

    def _take(self, data: DataLike, y: ArrayLike | None, validation: float | None) -> None:
        """Read and split new data, and begin anew with it."""
        chosen, given = feeding.chosen(data, y, self._project.data)
        if validation is not None:
            chosen = chosen.change(validation=validation)
        if given is not None:
            check_teaches(given, chosen.source)
        prepared = prepare(chosen, given)
        project, suits = replace(self._project, data=chosen), self._suits
        if suits:
            project = suit(project, facts(prepared.dataset))
        network = project.network(facts(prepared.dataset))
        self._begin(project)
        self._suits, self._given, self._data, self._network = suits, given, prepared, network

    def _ready(self) -> tuple[Prepared, Network]:
        """The data and the network, read where they were not; and what was learned, where a file holds it."""
        if self._data is None or self._network is None:
            if not self._named:
                raise ValueError('The model has no data yet. Call fit first, as in fit("iris") or fit(x, y).')
            prepared = prepare(self._project.data)
            network = self._project.network(facts(prepared.dataset))
            kept, arrays = self._opened.kept, self._opened.arrays
            if kept is not None:
                _warm_up(False)
                self._run, self._history = resume(kept, network, prepared), curves(kept, network)
            self._state = network.state(arrays) if arrays else None
            self._data, self._network = prepared, network
        return self._data, self._network


def load(path: str | Path) -> Model:
    """The model in a project file, or the example of that name, ready to predict or to be trained on.

    Its data is read when it is first needed, from where the project says. Raises FormatError.
    """
    example = find(str(path)) if not Path(path).exists() else None
    opened = Opened(example, {}) if example else read(Path(path))
    model = Model(opened.project.graph)
    model._begin(opened.project)
    model._opened = opened
    return model


def _warm_up(progress: bool) -> None:
    from core.training.warm_up import warm_up_shown

    warm_up_shown(progress)
