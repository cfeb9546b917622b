"""From a source to a data set that is split, prepared and ready for training."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

from core.data.base import DataError, Dataset
from core.data.corrections import corrections_of, with_labels
from core.data.fingerprint import as_read, fingerprint_of
from core.data.npz_file import NPZ
from core.data.points import Points
from core.data.preparation.fit import apply_table, fit_table
from core.data.preparation.fit_rows import aligned, apply_dataset, fit_with_built
from core.data.preparation.preparation import Preparation
from core.data.prepared import Prepared
from core.data.reading.table import Table
from core.data.settings import Data
from core.data.splits import Automatic, Parts
from core.data.splits.numbered import Numbered
from core.data.splits.together import together
from core.data.tables.names import quoted
from core.data.tables.source import TableFile
from core.data.trainable import check_parts, check_trainable
from core.messages import Message, message

TEST, FEWEST = 0.15, 100  # fewer rows than 15 would tell little


def prepare(data: Data, loaded: Dataset | Table | None = None, kept: Preparation | None = None) -> Prepared:
    """Load the data unless it is given, split it, and fit the preparation; or apply the one that is kept with weights.

    With `kept`, a table is read as it was then, and its columns are matched by name. Raises DataError as `Source.load`
    and `check_trainable` do.
    """
    if loaded is None:
        like = None
        if kept is not None and isinstance(data.source, (TableFile, NPZ)):
            like = data.source.load_like(kept)
        loaded = like if like is not None else data.source.load(data.seed)
        if kept is None:
            check_trainable(loaded, data.source)
    if kept is not None and isinstance(loaded, Dataset):
        loaded = aligned(loaded, kept.classes)
    parts = parts_of(loaded, data)
    corrected = corrections_of(loaded, parts, data.corrections)
    train, validation, test = corrected.trained(parts.train), parts.validation, parts.test
    rows = with_labels(loaded, corrected)
    found = [
        *check_parts(rows, Parts(train, validation, test), data, len(corrected.dropped)),
        *corrected.notes(),
    ]
    if isinstance(rows, Table):
        if kept is not None:
            preparation, dataset = kept, apply_table(kept, rows)
        else:
            preparation, dataset = fit_table(rows, train, data.scaling, data.built)
    elif kept is not None:
        preparation, dataset = kept, apply_dataset(kept, rows)
    else:
        preparation, dataset = fit_with_built(rows, train, data.scaling, data.built)
    if found:
        dataset = replace(dataset, notes=(*dataset.notes, *found))
    if kept is None:
        if mark := corrected.mark:
            preparation = replace(preparation, fingerprint=as_read(preparation.fingerprint, loaded, mark))
        return Prepared(dataset, train, validation, preparation, loaded, test=test, corrected=corrected)
    now = replace(fingerprint_of(loaded), corrected=corrected.mark)
    differences = kept.fingerprint.differences(now, fingerprint_of(loaded, kept.fingerprint.rows))
    if isinstance(loaded, Table):
        differences = [*_unknown_classes(loaded), *differences]
    is_same = kept.fingerprint.is_same_rows(now)
    return Prepared(dataset, train, validation, preparation, loaded, tuple(differences), is_same, test, corrected)


def _unknown_classes(table: Table) -> Iterator[Message]:
    """A sentence about cells of the target that are no class of the kept preparation."""
    for column in table.targets:
        if column.is_coded and column.refused:
            yield message(
                "{name} has {count:cell|cells} that {count:=is|are} no class of the model, such as {cell}",
                name=quoted(column.name),
                count=column.refused,
                cell=quoted(column.bad[0][1]),
            )


def parts_of(loaded: Dataset | Table, data: Data) -> Parts:
    """The parts of the rows. Painted points that come or go leave the others where they are. Raises DataError."""
    is_painted = isinstance(data.source, Points) and isinstance(data.split, Automatic)
    way = Numbered() if is_painted else data.split
    if data.together and isinstance(loaded, Table):
        return together(way, loaded, data.test, data.validation, data.seed)
    return way.parts(loaded, data.test, data.validation, data.seed)


def usual_test(loaded: Dataset | Table, data: Data) -> float:
    """The share of test rows for data that a person opens: `TEST` for a table of at least `FEWEST` rows, else 0.

    It is 0, too, where a part would have one class only, as with a class of two rows.
    """
    if not isinstance(loaded, Table) or len(loaded.lines) < FEWEST:
        return 0.0
    with suppress(DataError):
        wanted = data.change(test=TEST)
        check_parts(loaded, parts_of(loaded, wanted), wanted)
        return TEST
    return 0.0
