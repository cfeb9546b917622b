"""The texts that a coded column is read from: the known ones, their other spellings, and those that mark a gap."""

from collections.abc import Iterable, Iterator, Sequence

from core.data.reading.column import ColumnReading
from core.data.reading.gaps import USUAL
from core.data.reading.numbers import PLAIN
from core.data.reading.values import FALSE, TRUE, codes
from core.data.tables.raw import cell_text


def places_of(reading: ColumnReading, texts: Sequence[str]) -> dict[str, int]:
    """The place of every text, of those that are read as one of them, and of the other spellings of yes and no."""
    places = {text: place for place, text in enumerate(texts)}
    for other, text in reading.same.items():
        if text in places:
            places[other] = places[text]
    if reading.type == "boolean" and len(texts) == 2:
        for words, place in ((FALSE | {"0"}, 0), (TRUE | {"1"}, 1)):
            for word in words:
                for spelling in (word, word.upper(), word.capitalize()):
                    places.setdefault(spelling, place)
    return places


def spellings(reading: ColumnReading, texts: Sequence[str], missing: str = "") -> dict[str, float]:
    """What the usual spellings are read as: a place in `texts`, or NaN for a gap. All other texts are unseen.

    `missing` are further texts that mark a gap, as in `Dialect`. Reading also takes spaces away, and knows a mark in
    any mix of capitals; what lists the spellings cannot.
    """
    places, marks = places_of(reading, texts), USUAL | frozenset(missing.lower().split())
    spelled = list(dict.fromkeys([*places, *_as_numbers(places), *_as_marks(sorted(marks))]))
    values = codes(spelled, places, marks).values.tolist()
    return {text: value for text, value in zip(spelled, values, strict=True) if not value < 0}


def _as_numbers(texts: Iterable[str]) -> Iterator[str]:
    """Texts that are numbers as programs write them that hold a column of numbers: 1 as 1.0, and 1.0 as 1."""
    numbers = [float(text) for text in texts if PLAIN.fullmatch(text)]
    yield from (spelled for number in numbers for spelled in (repr(number), cell_text(number)))


def _as_marks(marks: Sequence[str]) -> Iterator[str]:
    for mark in marks:
        yield from (mark, mark.upper(), mark.capitalize(), mark.title(), mark.replace("nan", "NaN"))
