"""The Python API: build, train, evaluate, save and export a network in about ten lines, without the window.

A `Model` holds a `Project`, which is what the window edits and files store, and the `Run` that trains it.
"""

from __future__ import annotations  # so that help shows DataLike instead of its long definition

import os
import warnings
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from core.activations import ACTIVATIONS, Activation
from core.api import arguments, inputs
from core.api.continued import prepared_for
from core.api.cross_validation import Folds, cross_validate
from core.api.past import model_at
from core.api.seeds import SeedRuns, train_seeds
from core.api.surgery import layer_called, operate, remove_units
from core.data import Data, DataError, Dataset, Prepared, Source, check_trainable, prepare
from core.data.preparation.preparation import Preparation
from core.data.splits.k_fold import MOST_FOLDS
from core.definitions import checked, decode
from core.formats import SUFFIX, FormatError, ProjectFile, TrainedNetwork, export, read, write
from core.formats.data_paths import data_files
from core.formats.examples import find
from core.formats.export import RunDetails
from core.formats.past_tensors import follow_past, with_past
from core.layers import Layer
from core.losses import LOSSES, Loss
from core.messages import Message, joined, message, one_of
from core.messages.languages import LANGUAGES
from core.messages.numbers import counted
from core.metrics import Report
from core.network import Network, NetworkError, Predictor, State
from core.network.graph import Graph
from core.optimizers import OPTIMIZERS, Optimizer
from core.process import tell
from core.project import Project, data_spec, match_output_to_data, spec_of
from core.project.judgement import Judgement, sentences
from core.project.judging import check_can_judge, judge, judgements
from core.project.layout import chain, checked_graph, places, with_ends
from core.project.receipt import Receipt, receipt_of
from core.training import Controls, Diverged, Recipe, Run, Snapshot
from core.training.console import follow
from core.training.evaluation import report_with_loss
from core.training.history import History
from core.training.saved_run import curves, resume_run, save_run
from core.training.signals import stopping
from core.training.surgery import Deepen, Widen, usual_activation

SPLITS = "validation", "train"
DataLike = Data | Source | Dataset | Path | str | ArrayLike


class Model:
    """A network with its data, its recipe and its learned weights.

    `layers` is a sequence, to which Input and Output are added where they are missing, or a `Graph` for networks that
    branch. Activations and the like can be given by name: Dense(16, "tanh"). `loss` and `optimizer` are definitions or
    names, `batch` is the number of rows per step, and `seed` is that of the weights, shuffling and dropout; what is not
    given is taken from `recipe`. Without a loss, the usual loss and output activation for the data are chosen.

    Raises DefinitionError, a ValueError, where a value is out of bounds.
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
        if not isinstance(layers, (Graph, Iterable)) or isinstance(layers, (str, bytes)):
            raise TypeError(f"A model is made of a list of layers, such as [Dense(16)], not of {layers!r:.60}.")
        graph = checked_graph(layers if isinstance(layers, Graph) else chain(*with_ends(layers)))
        if recipe is not None:
            arguments.of_kind(recipe, Recipe, "recipe", "Recipe()")
        recipe_used = checked(
            (recipe or Recipe()).change(**{n: value for n, value in given.items() if value is not None})
        )
        self._file = ""  # that it was read from or saved to last, which an export does not replace
        self._start_from(Project(graph, places(graph), recipe=recipe_used, title=title), has_data=False)
        given_loss = loss is not None or recipe_used.loss != Recipe().loss
        self._adapts = not given_loss  # whether the loss and the output activation follow the data

    def _start_from(self, project: Project, has_data: bool = True) -> None:
        """Start from this project, without weights. `has_data` tells whether it names its data."""
        self._project, self._has_data, self._adapts = project, has_data, False
        self._arrays: Dataset | None = None  # data that was passed as arrays and is in no file
        self._data: Prepared | None = None
        self._network: Network | None = None
        self._run: Run | None = None
        self._history: History | None = None
        self._state: State | None = None
        self._opened = ProjectFile(project, {})
        self._preparation: Preparation | None = None  # that the weights were trained with

    @property
    def project(self) -> Project:
        """The project as the window shows it and a file stores it."""
        return self._project

    @property
    def recipe(self) -> Recipe:
        """The recipe. It can be set at any time, also between two calls of `fit`; the next one continues with it."""
        return self._project.recipe

    @recipe.setter
    def recipe(self, recipe: Recipe) -> None:
        arguments.of_kind(recipe, Recipe, "recipe", "Recipe()")
        project = replace(self._project, recipe=checked(recipe))
        if self._data is not None:
            self._network = project.network(data_spec(self._data.dataset))
        self._project, self._adapts = project, False

    @property
    def data(self) -> Prepared:
        """The prepared data: the training and validation rows, and how features and targets are scaled."""
        return self._ready()[0]

    @property
    def network(self) -> Network:
        """The lowered network. `model.network.arrays(model.state)` are its weights by name."""
        return self._trained()[1]

    @property
    def preparation(self) -> Preparation:
        """How rows become inputs of the network: fitted on the training rows, and stored with the weights."""
        return self._trained()[0]

    @property
    def state(self) -> State:
        """The learned state: flat float32 arrays. Raises ValueError before the first `fit`."""
        self._trained()
        if self._state is None:
            raise ValueError("The model is not trained yet. Call fit first.")
        return self._state

    @property
    def receipt(self) -> Receipt | None:
        """What the weights were made of, and a hash of them; None where they are of no run, as before `fit`."""
        preparation, _ = self._trained()
        if self._run is None:
            return receipt_of(self._opened.saved_run, preparation, self.state)
        run, made = self._run, (self._run.steps, self._run.epoch)
        return Receipt.of(preparation, run.recipe, made, self.history.trained_by, self.state)

    @property
    def history(self) -> History:
        """The training curves so far, by epoch. Raises ValueError before the first `fit`."""
        self._trained()
        if self._history is None:
            raise ValueError("The model has no history yet. Call fit first.")
        return self._history

    @property
    def steps(self) -> int:
        """The number of optimizer steps made."""
        self._trained()
        saved = self._opened.saved_run
        return self._run.steps if self._run else saved.progress()[0] if saved else 0

    @property
    def epochs(self) -> int:
        """The number of completed epochs."""
        self._trained()
        saved = self._opened.saved_run
        return self._run.epoch if self._run else saved.progress()[1] if saved else 0

    def fit(
        self,
        data: DataLike | None = None,
        y: ArrayLike | None = None,
        *,
        epochs: int | None = None,
        validation: float | None = None,
        test: float | None = None,
        channels: Literal["first", "last"] | None = None,
        progress: bool = True,
    ) -> History:
        """Train for `epochs` epochs, by default those of the recipe, and return the curves of the whole training.

        `data` is the name of a data set ("iris", "spiral"); the path of a CSV, .npz or IDX file or of a folder of
        images; a `Source`; a `Data`; or an array x, with targets `y`. x has shape (rows, features), or for images
        (rows, height, width), (rows, height, width, channels) or (rows, channels, height, width) with 1, 3 or 4
        channels. So (rows, 50, 3) are images of one channel, 50 high and 3 wide. `channels`, "first" or "last", is
        needed where both layouts are possible; predict and evaluate then read x in the same way. y has shape (rows,),
        or (rows, targets) for a regression: texts and integers are classes, floats are numeric targets. Do not scale
        the features: that is done here. `validation` is the fraction of rows held out for validation, from 0 to 0.9,
        by default 0.2; `test` is that for the test, which nothing sees but `judge`, by default 0. Other ways to split
        are fields of `Data`.

        New data resets the weights, and without data, training continues. Weights that were imported, or loaded without
        their training, are trained further also with new data, which is then scaled as they expect it.
        `progress` prints to stderr what was done to new data, such as rows left out, and shows a progress bar. Ctrl+C
        stops the training and keeps the weights.

        Raises FloatingPointError where the training diverges, and keeps the last good weights; DataError, NetworkError
        and DefinitionError, all ValueErrors, for invalid arguments; and MemoryError.
        """
        progress = arguments.flag(progress, "progress")
        if data is None and y is not None:
            raise DataError(message("x is missing. Pass x and y."))
        if data is not None:
            self._take(data, y, {"validation": validation, "test": test}, channels)
        prepared, network = self._ready()
        if data is None:
            self._refuse_other_rows(prepared, message("To train on the rows as they are now, call fit with the data."))
        if progress and data is not None:
            for note in prepared.dataset.notes:
                tell(note)
        _warm_up(progress)
        if self._run is None:
            self._run = Run(network, prepared, self.recipe, self._state)
        if self._history is None:
            self._history = History(network)
        run, controls, before = self._run, Controls(), self._run.epoch
        new_epochs = self.recipe.change(epochs=epochs).epochs if epochs is not None else self.recipe.epochs
        if run.recipe != self.recipe:
            controls.change(network, self.recipe)
        with stopping(controls):
            last_event = follow(run, self._history, before + new_epochs, controls, progress)
        self._state = last_event.snapshot.state
        if isinstance(last_event, Diverged):
            raise FloatingPointError(last_event.reason)
        if progress and last_event.reason:
            tell(last_event.reason)
        if controls.stopped:
            tell(f"Stopped after {run.epoch - before} of {counted(new_epochs, 'epoch|epochs')}. The weights are kept.")
        return self._history

    def cross_validate(
        self,
        data: DataLike | None = None,
        y: ArrayLike | None = None,
        *,
        folds: int = 5,
        epochs: int | None = None,
        test: float | None = None,
        channels: Literal["first", "last"] | None = None,
        progress: bool = True,
    ) -> Folds:
        """Train one model for each of some folds, at once, each validated on its fold and prepared by the other rows.

        The arguments are those of `fit`. This model stays as it is. The folds keep groups together, follow a time, or
        have the same share of every class; test rows are in none. Raises what `fit` raises, but where a run diverges.
        """
        folds, progress = arguments.whole(folds, "folds"), arguments.flag(progress, "progress")
        if not 2 <= folds <= MOST_FOLDS:
            raise ValueError(f"folds must be a number from 2 to {MOST_FOLDS}, not {folds}.")
        if data is None and y is not None:
            raise DataError(message("x is missing. Pass x and y."))
        _warm_up(progress)
        changes = {name: value for name, value in (("epochs", epochs), ("test", test)) if value is not None}
        return cross_validate(self, data, y, folds, changes, channels, progress)

    def train_seeds(
        self,
        data: DataLike | None = None,
        y: ArrayLike | None = None,
        *,
        seeds: int = 5,
        epochs: int | None = None,
        validation: float | None = None,
        channels: Literal["first", "last"] | None = None,
        progress: bool = True,
    ) -> SeedRuns:
        """Train from the recipe's seed and the next ones, at once, on the same rows, to see how far the runs differ.

        The arguments are those of `fit`. This model stays as it is. Raises what `fit` raises, but where a run diverges.
        """
        seeds, progress = arguments.whole(seeds, "seeds"), arguments.flag(progress, "progress")
        if data is None and y is not None:
            raise DataError(message("x is missing. Pass x and y."))
        _warm_up(progress)
        given = {"epochs": epochs, "validation": validation}
        changes = {name: value for name, value in given.items() if value is not None}
        return train_seeds(self, data, y, seeds, changes, channels, progress)

    def at(self, step: int) -> Model:
        """The model as it stood at this optimizer step of its training, bit for bit, ready to go on from there.

        Every step since the first call of `fit` can be computed again, for a loaded model as far as its file holds the
        past. Raises ValueError for other steps, and DataError where the rows of a loaded model cannot be read.
        """
        return model_at(self, step)

    def branch(self, step: int, **changes: Any) -> Model:
        """A model that goes on from a step of this one's training when `fit` is called, with changes of the recipe.

        `changes` are fields of the recipe, such as `optimizer=optimizers.SGD(learning_rate=0.1)`. The schedule goes on
        from its place. This model stays as it is. Raises ValueError as `at` does, and DefinitionError.
        """
        if at_start := {"seed", "class_weights"} & changes.keys():
            raise ValueError(f"{min(at_start)} belongs to the start of a training. Build another model, and call fit.")
        other = model_at(self, step)
        other.recipe = other.recipe.change(**changes)
        return other

    def widen(self, layer: str, units: int, seed: int = 0) -> float:
        """Add units to a trained dense layer that keep its function (Net2Net), and return the largest difference.

        They are copies of units that the seed chooses, whose outgoing weights are divided among them; the memory of the
        optimizer is carried over. The difference is that of an output before and after, on up to 256 training rows:
        about 1e-7, since weights are rounded. `fit` without data trains on. Raises ValueError where the function cannot
        be kept, as before layer norm.
        """
        widening = Widen(layer_called(self, layer), arguments.whole(units, "units"), arguments.seed(seed))
        return operate(self, widening)

    def deepen(self, layer: str, activation: Activation | str | None = None, name: str = "") -> float:
        """Insert a dense layer with identity weights after a trained one, and return the difference, as in `widen`.

        Without an activation it has that of the layer before where this keeps the function, as ReLU does, else none.
        Others change the outputs: the returned number says by how much at most.
        """
        before = layer_called(self, layer)
        arguments.of_kind(name, str, "name", "'identity'")
        if activation is None:
            chosen = usual_activation(self._project.graph, before)
        else:
            chosen = decode(ACTIVATIONS, activation, "activation") if isinstance(activation, str) else activation
            arguments.of_kind(chosen, Activation, "activation", "ReLU()")
        return operate(self, Deepen(before, name, chosen))

    def remove_units(self, layer: str, units: Sequence[int] | None = None) -> float:
        """Remove units of a trained dense layer, counted from 0, and return the difference, as in `widen`.

        Without `units` these are the dead ones, which send the same for all training rows; where there are none,
        nothing changes. What the units send on average goes to the biases after them.
        """
        return remove_units(self, layer, units)

    def evaluate(
        self,
        data: DataLike | None = None,
        y: ArrayLike | None = None,
        *,
        split: Literal["validation", "train"] = "validation",
    ) -> Report:
        """The loss and all metrics that apply, on a split of its own data, or on other data, given as in `fit`.

        Metrics that are undefined, such as AUC on rows of a single class, are NaN. The loss of a regression is in
        standardized units, its metrics are in the units of the data.

        Warns with DataWarning as `predict` does. Raises ValueError for an unknown or empty split, and DataError for
        classes that the model does not have or another number of features.
        """
        if not isinstance(split, str) or split not in SPLITS:
            if str(split) == "test":
                raise ValueError("Test rows are for a last judgement, which is counted. Call judge.")
            raise ValueError(
                f"There is no split {split!r:.40}. Use {' or '.join(SPLITS)}, or pass other rows: evaluate(x, y)."
            )
        preparation, network = self._trained()
        if data is None and y is not None:
            raise DataError(message("x is missing. Pass x and y."))
        if data is None:
            evaluated = self._ready()[0]
            self._refuse_other_rows(
                evaluated, message("To evaluate the rows as they are now, pass the data to evaluate.")
            )
        else:
            evaluated = inputs.prepared_like(preparation, inputs.dataset(data, y, preparation))
        rows = evaluated.train if split == "train" or data is not None else evaluated.validation
        if not len(rows):
            raise ValueError('No rows were held out for validation. Use split="train", or pass other data.')
        _warm_up(False)
        return report_with_loss(network, self.state, evaluated, rows)

    def judge(self) -> Report:
        """The loss and all metrics that apply on the test rows, which training and choosing never see.

        Judge once, when everything is chosen. Every call is counted, in `judged`, and saved with the model; from the
        second on it is said on stderr that the figures are optimistic.

        Raises ValueError before the first `fit`, and DataError where the data has no test rows or has changed.
        """
        prepared, network = self._ready()
        state, saved = self.state, self._opened.saved_run
        check_can_judge(prepared)
        _warm_up(False)
        made = self._run.snapshot() if self._run else saved.snapshot(state) if saved else Snapshot(0, 0, state)
        self._project, report = judge(self._project, prepared, network, made)
        if len(self.judged) > 1:
            for sentence in sentences(self.judged[-1], len(self.judged)):
                tell(sentence)
        return report

    @property
    def judged(self) -> tuple[Judgement, ...]:
        """Every judgement on this data so far, the latest last."""
        return judgements(self._project)

    def predict(self, x: ArrayLike) -> NDArray[Any]:
        """The predictions for x, of shape (rows, features) or images as in `fit`, in the units of the data.

        For a classifier these are class names of shape (rows,): integers where all names are integers, else texts. For
        a regression they are float64 of shape (rows,), or (rows, targets) where there are several.

        A model that was trained on a table also takes new rows as a table: the path of a file, a table of pandas or
        polars, a mapping of columns, a list of records such as {"age": 31, "color": "red"}, or rows of its columns in
        their order. Columns are found by their names, and texts are read as those of the training rows were. Rows that
        are left out, gaps, texts that no training row has, and values far from those of the training are warned of with
        DataWarning, once for every kind and column.
        """
        outputs, (preparation, network) = self.outputs(x), self._trained()
        names = preparation.classes
        if not names:
            unscaled = preparation.unscaled_targets(outputs)
            return unscaled[:, 0] if unscaled.shape[1] == 1 else unscaled
        return inputs.labels(names)[network.loss.predicted(outputs)]

    def predict_proba(self, x: ArrayLike) -> NDArray[np.float32]:
        """The probability of each class, float32 of shape (rows, classes), in the order of `classes`.

        Raises ValueError for a regression, and for networks whose outputs are not probabilities.
        """
        outputs, (preparation, network) = self.outputs(x), self._trained()
        probabilities = network.probabilities(outputs) if preparation.classes else None
        if probabilities is None:
            raise ValueError("The outputs of this model are not probabilities. Use outputs instead.")
        return probabilities

    def outputs(self, x: ArrayLike) -> NDArray[np.float32]:
        """The raw outputs of the network, float32 of shape (rows, units). Those of a regression are standardized."""
        preparation, network = self._trained()
        state = self.state
        rows = inputs.features(x, preparation)
        _warm_up(False)
        return Predictor(network).predict(state, preparation.scaled(rows))

    @property
    def classes(self) -> tuple[str, ...]:
        """The names of the classes, in the order of the outputs; empty for a regression."""
        return self.preparation.classes

    def save(self, path: str | Path, with_data: bool = False) -> None:
        """Save a project that `load` and the window can open, and whose training continues bit for bit.

        The path ends in .layerwright, or in .json without weights. Data that was passed as arrays is stored inside the
        .layerwright file, where numpy.load finds it as x and y; a .json file cannot hold it. A table is named by its
        path; `with_data` stores the table itself in the .layerwright file, and refuses a folder. Raises FormatError.
        """
        path, with_data = arguments.path(path), arguments.flag(with_data, "with_data")
        if path.suffix.lower() not in (SUFFIX, ".json"):
            raise FormatError(
                message(
                    "{file} is not a project file name. Use the suffix {suffix}, or call export.",
                    file=path.name,
                    suffix=SUFFIX,
                )
            )
        if self._opened.newer:
            raise FormatError(self._opened.newer)
        if self._opened.arrays and self._opened.preparation is None and self._preparation is None:
            with suppress(DataError, NetworkError):  # a file of an older program: the table still tells how it is read
                self._trained()
        project, given = self._project, self._arrays
        if self._run is None:
            opened = self._opened
            arrays = opened.arrays if self._state is None else self.network.arrays(self._state)
            preparation = self._preparation or opened.preparation
            stored = opened.saved_run, True, preparation, given
            write(path, project, arrays, *stored, with_data=with_data, runs=opened.runs)
            self._file = str(path.absolute())
            return
        snapshot, network = self._run.snapshot(), self.network
        saved = save_run(self._run.checkpoint(), snapshot, self.history, network, self.data, self._run.recipe)
        saved = with_past(saved, self._run.timeline, project.keep_past)
        arrays = network.arrays(snapshot.state)
        stored = saved, True, self.preparation, given
        write(path, project, arrays, *stored, with_data=with_data, runs=self._opened.runs)
        self._file = str(path.absolute())

    def export(self, path: str | Path, format: str = "", language: Literal["en", "de"] = "en") -> str:
        """Export the trained network with its preprocessing, in the format of this name, such as "pytorch", else that
        of the suffix of the path. Pages and reports for people are written in the `language`.

        The file is read back and compared, and the returned message has the largest difference. Raises FormatError,
        which lists what there is, for an unknown one, and where it would replace the file of the model or of its data.
        """
        path = arguments.path(path)
        arguments.of_kind(format, str, "format", '"onnx"')
        if not isinstance(language, str) or language not in LANGUAGES:
            raise FormatError(
                message(
                    "There is no language {name}. Use {known}.", name=repr(language)[:40], known=one_of(list(LANGUAGES))
                )
            )
        trained = TrainedNetwork(
            self.network,
            self.state,
            self.preparation,
            self._project.title,
            self.receipt,
            language,
            self._details,
            (*filter(None, [self._file]), *data_files(self._project)),
        )
        return export(path, trained, format)

    def _details(self) -> RunDetails:
        """What a report says beyond the network."""
        data = None
        with suppress(DataError, ValueError):  # the rows are no longer there
            data = self._ready()[0]
        timeline = self._run.timeline if self._run else None
        return RunDetails(replace(self._project, recipe=self.recipe), data, self._history, self.epochs, timeline)

    def __repr__(self) -> str:
        graph = self._project.graph
        layers = ", ".join(graph.names[layer_id] for layer_id in graph.order)
        if self._network is None:
            return f"Model({layers})"
        parameters = counted(self._network.parameters(), "parameter|parameters")
        return f"Model({layers}: {parameters}, {counted(self.epochs, 'epoch|epochs')})"

    def _take(
        self,
        data: DataLike,
        y: ArrayLike | None,
        shares: dict[str, float | None],
        channels: Literal["first", "last"] | None,
    ) -> None:
        """Read and split new data, and reset the weights but those that came without their training.

        `shares` are those of the parts, None as they were.
        """
        opened = self._opened
        has_weights = opened.has_weights_alone and self._run is None
        imported = opened.preparation if has_weights else None
        if imported is not None and imported.channels == "last" and y is not None:
            channels = channels or "last"
        numbers = imported is not None and not imported.classes
        chosen, given = inputs.chosen(data, y, self._project.data, numbers, channels)
        chosen = chosen.change(**{part: share for part, share in shares.items() if share is not None})
        if given is not None or chosen.source != self._project.data.source:
            chosen = chosen.change(corrections=())  # they are of other rows
        if given is not None:
            check_trainable(given, chosen.source)
        prepared = prepare(chosen, given) if imported is None else prepared_for(imported, chosen, given)
        project, adapts = replace(self._project, data=chosen, weight_edits=()), self._adapts  # those of the last run
        if adapts:
            project = match_output_to_data(project, data_spec(prepared.dataset))
        network = project.network(data_spec(prepared.dataset))
        if has_weights and imported is None:
            warnings.warn(
                "The weights from the file are dropped: it does not say how its data was scaled. Training starts from "
                "random weights.",
                stacklevel=3,
            )
        self._start_from(project)
        self._state = network.state(opened.arrays) if imported is not None else None
        self._adapts, self._arrays, self._data, self._network = adapts, given, prepared, network
        self._preparation = prepared.preparation

    def _trained(self) -> tuple[Preparation, Network]:
        """The preparation and the network. The data is not needed if the weights come from a file that has both."""
        if self._preparation is None or self._network is None:
            kept = self._opened.preparation
            if kept is None:
                prepared, network = self._ready()
                self._preparation = prepared.preparation
                return self._preparation, network
            self._preparation = kept
            self._network = self._project.network(spec_of(kept))
            self._state = self._network.state(self._opened.arrays)
            if self._opened.saved_run is not None:
                self._history = curves(self._opened.saved_run, self._network)
        return self._preparation, self._network

    def _refuse_other_rows(self, prepared: Prepared, remedy: Message) -> None:
        """Raise DataError if the rows are not those that the weights were trained on."""
        if not prepared.is_same:
            raise DataError(
                message(
                    "The data is not what the model was trained on: {differences}. {remedy}",
                    differences=joined(prepared.differences, "; "),
                    remedy=remedy,
                )
            )

    def _ready(self) -> tuple[Prepared, Network]:
        """The data and the network; they and a saved run are loaded when first needed."""
        if self._data is None or self._network is None:
            if not self._has_data:
                raise ValueError('The model has no data yet. Call fit first, as in fit("iris") or fit(x, y).')
            kept = self._opened.preparation
            prepared = prepare(self._project.data, kept=kept)
            network = self._project.network(data_spec(prepared.dataset))
            saved, arrays = self._opened.saved_run, self._opened.arrays
            if saved is not None and prepared.is_same:
                _warm_up(False)
                self._run, self._history = resume_run(saved, network, prepared), curves(saved, network)
                if damaged := follow_past(self._run, saved, prepared):
                    tell(damaged)
            self._state = network.state(arrays) if arrays else None
            self._data, self._network, self._preparation = prepared, network, prepared.preparation
        return self._data, self._network


def load(path: str | Path) -> Model:
    """Load a model from a project file, or the example of this name, to predict or to continue training.

    Its data is read when first needed, from the source in the project. Raises FormatError.
    """
    if isinstance(path, str) and not path:
        raise FormatError(message("The name of the file is empty. Give a project file or the name of an example."))
    path = arguments.path(path)
    example = find(str(path)) if not os.path.exists(path) else None
    return model_of(ProjectFile(example, {})) if example else model_of(read(path), path)


def model_of(file: ProjectFile, path: Path | None = None) -> Model:
    """The model in the content of a project file, which was read from this path, if from any."""
    model = Model(file.project.graph)
    model._start_from(file.project)
    model._opened, model._file = file, "" if path is None else str(path.absolute())
    return model


def _warm_up(progress: bool) -> None:
    """Compile the engine, once on a machine."""
    from core.training.warm_up import warm_up_shown

    warm_up_shown(progress)
