"""New data for weights that came from a file: scaled as those weights expect it, so that training goes on from them."""

from dataclasses import replace

import numpy as np

from core.api import inputs
from core.data import Data, DataError, Dataset, Prepared, prepare
from core.data.fingerprint import fingerprint_of
from core.data.preparation.fit_rows import sample
from core.data.preparation.preparation import Preparation
from core.data.reading.table import Table
from core.messages import joined, message
from core.messages.system_errors import describe

REMEDY = message("To train its layers from random weights instead, call fit of Model(model.project.graph).")


def prepared_for(like: Preparation, chosen: Data, given: Dataset | None) -> Prepared:
    """The data as `scaled_like` has it. Raises DataError, with what to do in Python, where it does not fit."""
    try:
        return scaled_like(like, chosen, given)
    except DataError as error:
        raise DataError(joined([describe(error), REMEDY], " ")) from error


def scaled_like(like: Preparation, chosen: Data, given: Dataset | None = None) -> Prepared:
    """The data, scaled and with classes and targets as in `like`, which the weights were trained with.

    Raises DataError where it does not fit them.
    """
    return _again(like, chosen, given) if like.reads_tables else _with_scaling(like, prepare(chosen, given))


def _again(like: Preparation, chosen: Data, given: Dataset | None) -> Prepared:
    """The rows of a table, whose columns are read as they were."""
    if given is not None:
        raise DataError(message("The weights belong to the columns of a table. Pass the path of a table."))
    prepared = prepare(chosen, kept=like)
    known = replace(fingerprint_of(prepared.loaded), corrected=prepared.corrected.mark)
    kept = replace(like, fingerprint=known, sample=sample(prepared.dataset.x, prepared.train))
    return replace(prepared, preparation=kept, differences=(), is_same=True)


def _with_scaling(like: Preparation, prepared: Prepared) -> Prepared:
    """The data with the scaling, the classes and the unit of the prediction of `like`."""
    dataset, own = inputs.matched(prepared.dataset, like), prepared.preparation
    if isinstance(prepared.loaded, Table) and own.classes != like.classes:
        raise DataError(
            message(
                "The weights belong to the classes {classes}, and the table has {other}.",
                classes=", ".join(like.classes[:12]),
                other=", ".join(own.classes[:12]),
            )
        )
    shift = like.origin + like.shift - own.origin
    preparation = replace(
        own,
        classes=like.classes,
        shift=shift.astype(np.float32),
        scale=like.scale,
        target_origin=like.target_origin,
        target_shift=like.target_shift,
        target_scale=like.target_scale,
        channels=own.channels or like.channels,
    )
    loaded = prepared.loaded if isinstance(prepared.loaded, Table) else dataset
    return replace(prepared, dataset=dataset, preparation=preparation, loaded=loaded)
