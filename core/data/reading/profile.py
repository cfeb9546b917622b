"""What the cells of a column look like: counted once, and asked for its type, its format and its role."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from core.data.reading import dates, numbers
from core.data.reading.gaps import USUAL
from core.data.reading.numbers import NumberFormat
from core.data.reading.values import FALSE, TRUE, epoch_unit
from core.data.tables.raw import Cells, Numbers

MAJORITY = 0.9  # of the filled cells decide the type
DIGITS, LARGEST_EXACT = 15, 2**53  # whole numbers up to here are exact in float64
SOME = 100  # cells that mostly tell enough
LOOKED_AT = 1000  # distinct cells that formats are found from
MOSTLY, SEVERAL, SHORTEST_CODE = 0.5, 0.05, 3  # shares of whole numbers that have zeros in front; digits
ID_WORDS = frozenset(("id", "ids", "nr", "no", "number", "index", "idx", "key", "uuid", "guid", "code", "unnamed"))
ROW_NAMES = "row names"
ZERO_IN_FRONT = re.compile(r"^0\d", re.MULTILINE)
MEASURE = """year years yr jahr jahre month months monat week weeks woche day days tag hour hours stunde minute second
age alter time zeit date datum quarter quartal period temperature temp dose"""
MEASURES = frozenset(MEASURE.split())
YEARS = (1800, 2100)
TIME_WORDS = ("time", "date", "stamp", "epoch", "zeit", "datum", "when")


@dataclass(frozen=True, eq=False)
class Profile:
    """A column of cells with its name. `gaps` are the texts that mark a missing value, in lower case."""

    name: str
    cells: Cells
    gaps: frozenset[str] = USUAL

    @cached_property
    def plain(self) -> Numbers | None:
        """All values, if the column holds plain numbers only, apart from empty cells."""
        if isinstance(self.cells, np.ndarray):
            return self.cells
        if self.has_codes or self.has_large:
            return None
        return numbers.plain_numbers(self.cells)

    @cached_property
    def with_zeros(self) -> Sequence[str]:
        """The cells of digits with zeros in front, which a number would lose."""
        if isinstance(self.cells, np.ndarray) or not ZERO_IN_FRONT.search("\n".join(self.cells)):
            return ()
        return [cell for cell in self.cells if cell[:1] == "0" and numbers.is_code(cell.strip())]

    @cached_property
    def has_codes(self) -> bool:
        """Whether whole numbers are codes such as 00123: most have zeros in front, or all are equally long.

        Fewer are enough if they are different and equally long. One 00 among minutes is a number.
        """
        if not self.with_zeros or isinstance(self.cells, np.ndarray):
            return False
        lengths = [len(text) for cell in self.cells if (text := cell.strip()).isdigit()]
        share = len(self.with_zeros) / len(lengths)
        if share >= MOSTLY or (min(lengths) == max(lengths) >= SHORTEST_CODE):
            return True
        different = set(map(str.strip, self.with_zeros))
        return share >= SEVERAL and len(different) > 1 and len(set(map(len, different))) == 1

    @cached_property
    def has_large(self) -> bool:
        """Whether a whole number is so long that float64 would change it."""
        if isinstance(self.cells, np.ndarray) or max(map(len, self.cells), default=0) <= DIGITS:
            return False
        return any(
            len(cell) > DIGITS and cell.strip().lstrip("+-").isdigit() and int(cell) > LARGEST_EXACT
            for cell in self.cells
        )

    @cached_property
    def _texts(self) -> Mapping[str, int]:
        """How often each text occurs, without spaces around it."""
        found: Counter[str] = Counter()
        for cell, count in Counter(() if isinstance(self.cells, np.ndarray) else self.cells).items():
            found[cell.strip()] += count
        return found

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How often each text occurs, without spaces around it, gaps left out."""
        return {text: count for text, count in self._texts.items() if text.lower() not in self.gaps}

    @cached_property
    def marks(self) -> Mapping[str, int]:
        """How often each text that marks a missing value occurs, without the empty one."""
        if self.plain is not None:
            return {}
        return {text: count for text, count in self._texts.items() if text and text.lower() in self.gaps}

    @property
    def filled(self) -> int:
        """The number of cells that are no gaps."""
        if self.plain is not None:
            return int(np.count_nonzero(~np.isnan(self.plain)))
        return sum(self.counts.values())

    @cached_property
    def distinct(self) -> int:
        """The number of different values."""
        if self.plain is not None:
            return len(np.unique(self.plain[~np.isnan(self.plain)]))
        return len(self.counts)

    @cached_property
    def varies(self) -> bool:
        """Whether there are two different values."""
        if self.plain is not None:
            return bool(np.nanmin(self.plain) != np.nanmax(self.plain)) if self.filled else False
        return len(self.counts) > 1

    @cached_property
    def is_whole(self) -> bool:
        """Whether the column holds whole numbers only."""
        return (
            self.plain is not None
            and bool((np.trunc(self.plain[:SOME]) == self.plain[:SOME]).all())
            and bool(np.array_equal(np.trunc(self.plain), self.plain, equal_nan=True))
        )

    @cached_property
    def some(self) -> list[str]:
        """Some distinct cells, the most frequent first."""
        return sorted(self.counts, key=self.counts.__getitem__, reverse=True)[:LOOKED_AT]

    def share(self, form: NumberFormat) -> float:
        """The share of the filled cells that are numbers in a format and no codes with zeros in front."""
        if self.plain is not None:
            return 1.0 if form == NumberFormat() else 0.0
        if self.has_codes or self.has_large:
            return 0.0
        form = replace(form, unit=self.unit)
        fitting = {cell: parts for cell, parts in self._parts.items() if form.fits(parts)}
        total = sum(map(self.counts.__getitem__, self._parts))
        if 2 * sum(self.counts[cell] for cell, parts in fitting.items() if parts.is_bound) > total:
            return 0.0  # classes such as <=50 and >50
        return sum(map(self.counts.__getitem__, fitting)) / max(total, 1)

    @cached_property
    def _parts(self) -> Mapping[str, numbers.Parts]:
        """The parts of some distinct cells."""
        return {cell: numbers.split(cell) for cell in self.some}

    @cached_property
    def units(self) -> Mapping[str, int]:
        """The units of some cells that are numbers, as most of these cells write them, and how many have them."""
        if self.plain is not None:
            return {}
        found: dict[str, int] = {}
        spellings: dict[str, str] = {}
        for cell, parts in self._parts.items():
            if any(form.pattern.fullmatch(parts.number) for form in numbers.FORMATS):
                unit = spellings.setdefault(numbers.unit_key(parts.unit), parts.unit)
                found[unit] = found.get(unit, 0) + self.counts[cell]
        return found

    @cached_property
    def unit(self) -> str:
        """The unit that at least the majority of the cells carry."""
        total = sum(self.counts[cell] for cell in self._parts) if self.plain is None else 0
        return next((unit for unit, count in self.units.items() if count >= MAJORITY * total), "")

    @cached_property
    def mixed_units(self) -> tuple[str, ...]:
        """The units, "" for none, where nearly all cells are numbers, but in several units."""
        if self.plain is not None or self.has_codes or self.has_large:
            return ()
        total = sum(self.counts[cell] for cell in self._parts)
        usual = {unit: count for unit, count in self.units.items() if numbers.is_known(unit)}
        if len(usual) < 2 or sum(usual.values()) < MAJORITY * total or max(usual.values()) >= MAJORITY * total:
            return ()
        return tuple(sorted(usual, key=usual.__getitem__, reverse=True))

    @cached_property
    def formats(self) -> tuple[NumberFormat, ...]:
        """The formats in which at least the majority of the cells are numbers, those that fit most cells first."""
        shares = {form: self.share(form) for form in numbers.FORMATS}
        most = max(shares.values())
        return tuple(form for form, share in shares.items() if share == most and share >= MAJORITY)

    @cached_property
    def date_formats(self) -> tuple[str, ...]:
        """The formats in which at least the majority of the cells are dates."""
        if self.plain is not None or not self.some:
            return ()
        first, count, others = dates.find_format(self.some)
        return (first, *others) if count >= MAJORITY * len(self.some) else ()

    @cached_property
    def epoch(self) -> str:
        """The unit if it holds the time since 1970: whole numbers of this century with a fitting name or order."""
        if self.plain is None:
            return ""
        values = self.plain[~np.isnan(self.plain)]
        unit = epoch_unit(values)
        named = any(word in self.name.lower() for word in TIME_WORDS)
        return unit if unit and (named or bool((np.diff(values) >= 0).all())) and len(values) > 1 else ""

    @cached_property
    def is_boolean(self) -> bool:
        """Whether all cells say yes or no, and both occur. 1 and 0 do among words that say it."""
        if self.plain is not None or len(self.counts) > 3 * len(TRUE | FALSE):
            return False
        found = {text.lower() for text in self.counts}
        words = bool(found & (TRUE | FALSE)) and found <= TRUE | FALSE | {"1", "0"}
        return words and bool(found & (TRUE | {"1"})) and bool(found & (FALSE | {"0"}))

    @property
    def is_counter(self) -> bool:
        """Whether it only counts the rows, and is no time or age."""
        return self.counts_up and not self.is_measure

    @property
    def is_measure(self) -> bool:
        """Whether its name says that it is a time or an age, or its values may be years."""
        words = set(re.split(r"[^a-zäöü]+", self.name.lower()))
        if words & ID_WORDS:
            return False
        if words & MEASURES:
            return True
        if self.plain is None or not self.filled:
            return False
        return YEARS[0] <= float(np.nanmin(self.plain)) and float(np.nanmax(self.plain)) <= YEARS[1]

    @cached_property
    def counts_up(self) -> bool:
        """Whether it holds whole numbers in steps of one, none twice."""
        if self.plain is None or len(self.plain) < 3 or not (np.abs(np.diff(self.plain[:SOME])) == 1).all():
            return False
        if self.filled < len(self.plain):
            return False
        whole = self.plain[0] == np.trunc(self.plain[0])
        return bool(whole and (np.abs(np.diff(self.plain)) == 1).all()) and self.distinct == len(self.plain)

    def is_identifier(self, is_first: bool) -> bool:
        """Whether it names the rows: hardly any value occurs twice, and its name says so or its values are codes.

        Whole numbers without a name are codes in the first column only, if they are large and equally long.
        """
        if self.filled < 10 or (self.plain is not None and not self.is_whole):
            return False
        words = set(self.name.lower().replace("_", " ").replace("-", " ").replace(".", " ").split())
        named = bool(words & ID_WORDS) or self.name == ROW_NAMES
        if self.plain is None:
            codes = not self.formats and not self.date_formats and all(" " not in cell for cell in self.some)
            return (named or codes) and self.distinct >= MAJORITY * self.filled
        if not named:
            if not (is_first and self.name.startswith("column ")) or self.is_measure:
                return False
            lengths = np.floor(np.log10(np.maximum(np.abs(self.plain[~np.isnan(self.plain)]), 1)))
            if lengths.min() < 3 or lengths.max() - lengths.min() > 1:
                return False
        return self.distinct >= MAJORITY * self.filled
