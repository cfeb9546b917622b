"""Parts that the data names: in a column of the table, or by the folders of pictures."""

import numpy as np

from core.data.base import DataError, Dataset
from core.data.reading.table import Column, Table
from core.data.splits.base import Parts, Rows, check_shares, column_for, generator, row_count, share_left
from core.data.splits.stratified import Stratified
from core.data.splits.words import PARTS, part_of_cell
from core.data.tables.names import listed, quoted
from core.messages import message


class ByColumn(Stratified):
    """Takes the parts that the column with the role part names, or the folders of pictures: train, validation and test.
    A part that they do not name is drawn at random from the training rows, the same share of every class."""

    kind = "by_column"
    title = "By column"
    use = "Where others have made the split, so that figures can be compared."
    beware = "The shares are those of the column, whatever is set here."
    related = ("split/automatic",)

    def parts(self, loaded: Dataset | Table, test: float, validation: float, seed: int) -> Parts:
        check_shares(test, validation)
        train, validated, tested = named_parts(loaded)
        if not len(tested):
            share = share_left(test, row_count(loaded), train)
            train, tested = self.held_out(loaded, train, share, generator(seed, "test"))
        if not len(validated):
            share = share_left(validation, row_count(loaded), train)
            train, validated = self.held_out(loaded, train, share, generator(seed, "split"))
        return Parts(train, validated, tested)


def named_parts(loaded: Dataset | Table) -> tuple[Rows, Rows, Rows]:
    """The rows that the data itself names for training, validation and test, ascending. The last two may be empty.

    Raises DataError where there is no such column or no training row.
    """
    if isinstance(loaded, Dataset) and loaded.parts is not None:
        train, validated, tested = (np.flatnonzero(loaded.parts == place) for place in range(len(PARTS)))
        if not len(train):
            raise DataError(
                message(
                    "No image for training can be read, so there is nothing to train on. Replace the images in the "
                    "folder for training, or choose another split."
                )
            )
        return train, validated, tested
    column = column_for(loaded, message("part"), message("by column"))
    train, validated, tested = (_rows(column, part) for part in PARTS)
    if not len(train):
        raise _no_training_rows(column)
    return train, validated, tested


def _rows(column: Column, part: str) -> Rows:
    """The rows of a part, ascending. Rows with another text, or none, are in no part."""
    places = [place for place, text in enumerate(column.texts) if part_of_cell(text) == part]
    return np.flatnonzero(np.isin(column.values, places))


def _no_training_rows(column: Column) -> DataError:
    return DataError(
        message(
            "No row of {name} says train, so there is nothing to train on. Its cells must be train, validation or "
            "test. They are {cells}.",
            name=quoted(column.name),
            cells=listed([text for text in column.texts if text] or ["–"]),
        )
    )
