"""Columns that are not used or hardly differ, and cells that cannot be used."""

from collections.abc import Iterator

import numpy as np

from core.data.gate.finding import Finding, Look
from core.data.reading.values import is_beyond
from core.data.tables.names import listed, quoted
from core.data.tables.raw import NAMED
from core.messages import message

LOST = 0.05  # of the rows, as deepchecks has it
SAME = 0.99  # of the filled cells of a column
FEWEST_COUNTED = 10  # rows
FEWEST = 100  # filled cells, of which a hundredth can be said


def left_out_columns(look: Look) -> Iterator[Finding]:
    """Columns that are not used, with the reason."""
    for column in look.table.columns:
        role, kind = column.reading.role, column.reading.type
        if role in ("id", "ignore") and column.notes:
            pictures = kind == "image" or look.table.pictures is not None
            found = "identifier" if role == "id" else "texts" if kind == "text" else "constant"
            found = "pictures" if pictures and role == "ignore" else found
            yield Finding(found, column.name, 1.0, column.notes[-1])


def nearly_constant(look: Look) -> Iterator[Finding]:
    """Features that are the same in all rows, or in at least 99 %."""
    for column in look.columns():
        some = column.values[look.sample]
        some = some[~np.isnan(some)]
        if len(some) < FEWEST:
            continue
        usual = np.median(some)  # has the value of more than half of the rows, if there is one
        if np.count_nonzero(some == usual) < SAME * len(some):
            continue
        filled = np.count_nonzero(~np.isnan(column.values))
        share = np.count_nonzero(column.values == usual) / filled
        others = np.flatnonzero((column.values != usual) & ~np.isnan(column.values))
        if share == 1:
            name, rows = quoted(column.name), len(column.values)
            sentence = (
                message("{name} is the same in every row.", name=name)
                if filled == rows
                else message(
                    "{name} is the same in all {count:,} of {rows:row|rows} that have a value.",
                    name=name,
                    count=int(filled),
                    rows=rows,
                )
            )
            yield Finding("constant", column.name, 1.0, sentence)
        elif share >= SAME:
            values: dict[str, object] = {"name": quoted(column.name), "share": share, "count": len(others)}
            if len(others) == 1:
                sentence = message("{name} is the same in all rows but one.", **values)
            else:
                sentence = message(
                    "{name} is the same in {share:.1%} of the rows: only {count:,} {count:=differs|differ}.", **values
                )
            lines = tuple(look.table.lines[others[:NAMED]].tolist())
            yield Finding("nearly constant", column.name, round(float(share), 4), sentence, lines)


def counters(look: Look) -> Iterator[Finding]:
    """Features that are 0, 1, 2, … or 1, 2, 3, … in the order of the rows."""
    for column in look.columns("number"):
        values = column.values
        if len(values) >= FEWEST_COUNTED and values[0] in (0, 1) and (np.diff(values) == 1).all():
            yield Finding(
                "identifier", column.name, 1.0, message("{name} only counts the rows.", name=quoted(column.name))
            )


def refused_cells(look: Look) -> Iterator[Finding]:
    """Cells that are filled and cannot be read, and numbers that are infinite or too large."""
    for column in look.table.columns:
        if not column.refused or column.reading.role in ("id", "ignore"):
            continue
        for kind, count, is_large in (
            ("refused", column.refused - column.beyond, False),
            ("infinite", column.beyond, True),
        ):
            bad = [(line, cell) for line, cell in column.bad if is_beyond(cell) == is_large]
            values: dict[str, object] = {"name": quoted(column.name), "cells": listed([cell for _, cell in bad])}
            if not count:
                continue
            if is_large:
                sentence = message(
                    "{name}: {count:cell is|cells are} infinite or beyond 3.4e38: {cells}. {count:=It is a gap|They "
                    "are gaps}.",
                    count=count,
                    **values,
                )
            else:
                sentence = message("{name}: {count:cell|cells} cannot be read: {cells}.", count=count, **values)
            yield Finding(kind, column.name, count, sentence, tuple(line for line, _ in bad))


def lost_rows(look: Look) -> Iterator[Finding]:
    """Rows that are left out, if they are many."""
    table = look.table
    lost = sum(part.count for part in table.left_out if part.is_row)
    share = lost / max(lost + len(table.lines), 1)
    if share > LOST:
        worst = max((part for part in table.left_out if part.is_row), key=lambda part: part.count)
        sentence = message(
            "{share:.0%} of the rows are left out, most because {reason}.", share=share, reason=worst.reason
        )
        yield Finding("lost rows", "", round(share, 4), sentence, worst.lines)
