"""Guesses what a person has not chosen: the type, the format and the role of every column."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from core.data.images.in_table import names_pictures
from core.data.reading.column import ColumnReading, changed
from core.data.reading.dates import CLOCKS, is_spelled, normal
from core.data.reading.numbers import NumberFormat, is_bare, may_be_bound, split
from core.data.reading.profile import LOOKED_AT, MAJORITY, Profile
from core.data.splits.words import WORDS, may_number_parts, name_parts, part_of_cell
from core.data.tables.dialect import Dialect
from core.data.tables.names import listed, quoted
from core.data.tables.raw import RawTable, cell_text
from core.messages import Message, joined, message
from core.messages.numbers import MINUS, significant

MAX_TEXTS = 32  # of a category that is a feature
MAX_CLASSES = 1000
SMALL = 100  # whole numbers up to here are classes if they are few
FEW = {True: (20, 2), False: (10, 10)}  # by small or not: the most classes, and the fewest rows of each on average
MARK_IS_CLASS = 0.05  # of the rows have a mark such as NA in the target
POINT, COMMA = NumberFormat(), NumberFormat(",")
GROUPED = {".": NumberFormat(",", "."), ",": NumberFormat(".", ",")}  # by the mark that groups digits


@dataclass(frozen=True)
class Guess:
    """The reading of a column with type, role and formats found out, and sentences about it."""

    reading: ColumnReading
    notes: tuple[Message, ...] = ()


def guess(raw: RawTable, chosen: Mapping[str, ColumnReading], profiles: Sequence[Profile]) -> list[Guess]:
    """The reading of every column. What `chosen` says by name is taken over."""
    comma = decimal_comma(raw.dialect, profiles)
    found = [_typed(raw, chosen.get(p.name, ColumnReading(name=p.name)), p, comma) for p in profiles]
    target = _target(found, profiles)
    found = [
        _as_target(one, profile, raw, chosen) if one.reading.role == "target" or place == target else one
        for place, (one, profile) in enumerate(zip(found, profiles, strict=True))
    ]
    found = [_with_role(one, profiles[place], place == 0) for place, one in enumerate(found)]
    found = _pictures_alone(found, chosen)
    return _never_without_features(found)


def _typed(raw: RawTable, choice: ColumnReading, profile: Profile, comma: bool | None) -> Guess:
    """The type and its format."""
    known = choice.type or raw.types.get(profile.name, "")
    form = number_format(choice, raw.dialect, profile, comma)
    if not known and profile.is_boolean:
        return Guess(changed(choice, type="boolean"), tuple(_about_digits(profile)))
    if known in ("", "number") and (form is not None or known):
        unit = "" if known else profile.epoch
        if unit:
            note = message("{name} is read as {unit} since 1970.", name=quoted(profile.name), unit=message(unit))
            return Guess(changed(choice, type="date", date_format=unit), (note,))
        form = replace(form or POINT, unit=choice.unit or profile.unit)
        fields = {"type": "number", "decimal": form.decimal, "thousands": form.thousands or "none", "unit": form.unit}
        return Guess(changed(choice, **fields), tuple(_about_format(profile, form, choice)))
    if known in ("", "date") and (profile.date_formats or known):
        return _dated(choice, profile)
    if known:
        return Guess(changed(choice, type=known))
    if names_pictures(profile.some, raw.folder, raw.confined):
        return Guess(changed(choice, type="image"))
    notes = tuple(_about_units(profile))
    few = profile.distinct <= MAX_TEXTS and (profile.distinct < MAJORITY * profile.filled or profile.filled < 10)
    return Guess(changed(choice, type="category" if few or not profile.filled else "text"), notes)


def number_format(choice: ColumnReading, dialect: Dialect, profile: Profile, comma: bool | None) -> NumberFormat | None:
    """The format of the numbers, or None where the column does not hold numbers."""
    decimal, thousands = choice.decimal or dialect.decimal, choice.thousands or dialect.thousands
    allowed = [
        form
        for form in profile.formats
        if decimal in ("", form.decimal) and thousands in ("", form.thousands or "none")
    ]
    if decimal and not allowed and choice.type == "number":
        return NumberFormat(decimal, "" if thousands in ("", "none") else thousands)
    if not allowed:
        return None
    may_group = decimal in ("", ",") and thousands in ("", ".")
    if POINT in allowed and may_group and comma and _means_thousands(profile, "."):
        return GROUPED["."]
    if POINT in allowed:
        return POINT
    grouped = GROUPED[","]
    if COMMA in allowed and grouped in allowed:
        mixed = any("," not in cell for cell in profile.some)
        by_file = comma if comma is not None else not mixed and dialect.delimiter != ","
        return COMMA if by_file else grouped
    return allowed[0]


def decimal_comma(dialect: Dialect, profiles: Sequence[Profile]) -> bool | None:
    """Whether numbers of this table have a decimal comma, by the columns that leave no doubt; None where none does."""
    if dialect.decimal:
        return dialect.decimal == ","
    commas = points = 0
    for profile in profiles:
        if profile.plain is not None:
            points += not _means_thousands(profile, ".") and not profile.is_whole
        elif COMMA in profile.formats and GROUPED[","] not in profile.formats:
            commas += 1
        elif profile.formats and all(form.decimal == "," for form in profile.formats):
            commas += any("," in cell for cell in profile.some)
    return None if commas == points == 0 else commas > points


def _means_thousands(profile: Profile, mark: str) -> bool:
    """Whether every mark has exactly three digits after it, as groups of digits have."""
    if isinstance(profile.cells, np.ndarray):
        return False
    cells = profile.cells[:LOOKED_AT] if profile.plain is not None else profile.some
    some = [cell for cell in cells if mark in cell]
    return bool(some) and all(map(GROUPED[mark].pattern.fullmatch, some))


def _about_format(profile: Profile, form: NumberFormat, choice: ColumnReading) -> Iterator[Message]:
    """A sentence about a format that is not the plain one, with an example."""
    if profile.plain is not None or (choice.decimal and choice.thousands):
        return
    some = [cell for cell in profile.some if not (may_be_bound(cell) and split(cell).is_bound)]
    marks = [form.decimal if form.decimal != "." else "", form.thousands]
    examples = [next((cell for cell in some if mark and mark in cell), "") for mark in marks]
    examples.append(next((cell for cell in some if not is_bare(cell)), ""))
    example = next(filter(None, examples), "")
    value = form.value(example) if example else None
    written = "" if value is None else significant(value, 12, "")
    if value is not None and example.lstrip("+-") != written.lstrip(MINUS):
        yield message(
            "{name}: {cell} is read as {value}.",
            name=quoted(profile.name),
            cell=quoted(example),
            value=written,
        )


def _about_digits(profile: Profile) -> Iterator[Message]:
    """A sentence where 1 and 0 stand among words such as yes and no."""
    digit = next((digit for digit in "10" if digit in profile.counts), "")
    word = next((text for text in profile.some if text not in ("0", "1")), "")
    if digit:
        yield message(
            "{name} holds digits and words, such as {digit} and {word}. All are read as yes or no.",
            name=quoted(profile.name),
            digit=quoted(digit),
            word=quoted(word),
        )


def _about_units(profile: Profile) -> Iterator[Message]:
    """A warning where cells are numbers in several units."""
    units = profile.mixed_units
    if units:
        yield message(
            "{name} is no number, since its cells have different units: {units}. Use one unit in all cells.",
            name=quoted(profile.name),
            units=joined(quoted(unit) if unit else message("none") for unit in units[:3]),
        )


def _dated(choice: ColumnReading, profile: Profile) -> Guess:
    if choice.date_format:
        return Guess(changed(choice, type="date"))
    first, *others = profile.date_formats or ("%Y-%m-%d",)
    days = {form.split(" ")[0] for form in others} - {first.split(" ")[0]}
    if days and profile.some:
        note = message(
            "{name}: {cell} can be read with the day or the month first. It is read as {format}.",
            name=quoted(profile.name),
            cell=quoted(profile.some[0]),
            format=quoted(first),
        )
        return Guess(changed(choice, type="date", date_format=first), (note,))
    name, spelled = quoted(profile.name), next(filter(is_spelled, profile.some), "")
    clock = first in CLOCKS
    note = (
        message("{name} is read as a time of day.", name=name)
        if clock
        else message("{name} is read as a date.", name=name)
    )
    notes = [note]
    if spelled:
        notes.append(
            message("{name}: {cell} is read as {value}.", name=name, cell=quoted(spelled), value=normal(spelled))
        )
    return Guess(changed(choice, type="date", date_format=first), tuple(notes))


def _target(found: Sequence[Guess], profiles: Sequence[Profile]) -> int | None:
    """The place of the target: the last column with different values that is free to be it; None if one is chosen."""
    if any(one.reading.role == "target" for one in found):
        return None
    free = [n for n, one in enumerate(found) if not one.reading.role and profiles[n].filled]
    free = [n for n in free if found[n].reading.type != "image" and not _names_parts(profiles[n])] or free
    varying = [n for n in free if profiles[n].varies] or free
    named = [n for n in varying if not profiles[n].counts_up and not (n == 0 and profiles[n].is_identifier(True))]
    last = (named or varying)[-1:]
    return last[0] if last else None


def _as_target(one: Guess, profile: Profile, raw: RawTable, chosen: Mapping[str, ColumnReading]) -> Guess:
    """The reading of the target: classes or numbers."""
    reading, notes = changed(one.reading, role="target"), one.notes
    if reading.type in ("text", "image"):
        reading = changed(reading, type="category")
    free = not raw.types.get(profile.name) and (profile.name not in chosen or not chosen[profile.name].type)
    if free and reading.type == "number" and (values := _whole(profile, reading)) is not None:
        note = message(
            "The target {name} has {count:different whole number|different whole numbers}, so they are read as "
            "classes. To predict numbers, choose the type number.",
            name=quoted(profile.name),
            count=len(values),
        )
        reading, notes = changed(reading, type="category"), (*notes, note)
    return Guess(reading, notes)


def _whole(profile: Profile, reading: ColumnReading) -> list[float] | None:
    """The distinct values if they are few whole numbers, each of several rows: classes rather than amounts."""
    if profile.plain is not None:
        values = profile.plain[~np.isnan(profile.plain)]
    elif reading.unit:
        form = NumberFormat(reading.decimal, reading.thousands.replace("none", ""), reading.unit)
        read = {cell: form.value(cell) for cell in profile.counts}
        values = np.array(
            [value for cell, value in read.items() for _ in range(profile.counts[cell]) if value is not None]
        )
    else:
        return None
    if not len(values) or (np.trunc(values) != values).any():
        return None
    distinct = np.unique(values).tolist()
    most, fewest = FEW[max(abs(distinct[0]), abs(distinct[-1])) < SMALL]
    return distinct if len(distinct) <= most and len(values) >= fewest * len(distinct) else None


def _with_role(one: Guess, profile: Profile, is_first: bool) -> Guess:
    """The role of a column that is not the target."""
    reading = one.reading

    def name() -> Message:  # made where it is said: a table may have thousands of columns
        return quoted(profile.name)

    if reading.role == "time" and reading.type not in ("number", "date"):
        note = message("{name} is left out: rows cannot be ordered by it. A time is a number or a date.", name=name())
        return _ignored(one, note)
    if reading.role == "time":
        note = message("The latest rows by {name} are held out for validation.", name=name())
        return Guess(reading, (*one.notes, note))
    if not reading.role and _names_parts(profile):
        reading = changed(reading, role="part")
    if reading.role == "part":
        return Guess(reading, (*one.notes, _about_parts(profile)))
    if reading.role == "group":
        note = message("Rows with the same {name} are never in both training and validation.", name=name())
        return Guess(reading, (*one.notes, note))
    if reading.role:
        return one
    if reading.type == "image":
        return one  # until the others have a role
    if not profile.filled:
        return _ignored(one, message("{name} is left out: it is empty.", name=name()))
    if not profile.varies and len(profile.cells) > 1 and profile.filled == len(profile.cells):
        return _ignored(one, message("{name} is left out: it is the same in every row.", name=name()))
    if reading.type == "number" and profile.is_counter:
        note = message("{name} is left out: it only counts the rows. To use it, choose the role feature.", name=name())
        return _ignored(one, note, "id")
    if reading.type in ("number", "text", "category") and profile.is_identifier(is_first):
        note = message("{name} is left out: it identifies the rows. To use it, choose the role feature.", name=name())
        if reading.type == "text":
            note = message(
                "{name} is left out: it identifies the rows. To use it, choose the role feature and the type category.",
                name=name(),
            )
        return _ignored(one, note, "id")
    if reading.type == "text":
        note = message(
            "{name} is left out: it has {count:different text|different texts}. To use it, choose the type category, "
            "with target mean as its encoding.",
            name=name(),
            count=profile.distinct,
        )
        return _ignored(one, note)
    notes = one.notes
    if reading.type == "number" and profile.counts_up:
        note = message("{name} counts up by one, as rows do. If it only counts them, choose the role id.", name=name())
        notes = (*notes, note)
    return Guess(changed(reading, role="feature"), notes)


def _names_parts(profile: Profile) -> bool:
    """Whether every cell names a part of the data, and those for training and for another occur."""
    if profile.plain is not None and not may_number_parts(profile.name):
        return False
    return profile.distinct <= len(WORDS) and name_parts(profile.name, _different(profile))


def _different(profile: Profile) -> list[str]:
    """The different cells of a column."""
    if profile.plain is None:
        return list(profile.counts)
    return list(map(cell_text, np.unique(profile.plain[~np.isnan(profile.plain)]).tolist()))


def _about_parts(profile: Profile) -> Message:
    """A sentence about a column that names the parts, and what its cells mean where they do not say it themselves."""
    name = quoted(profile.name)
    note = message("{name} says which rows train, which validate, and which test.", name=name)
    cells = sorted(_different(profile)) if profile.distinct <= len(WORDS) else []
    meant = [(cell, part) for cell in cells if (part := part_of_cell(cell)) not in ("", cell.lower())]
    if not meant:
        return note
    parts = {"train": message("training"), "validation": message("validation"), "test": message("test")}
    listed_cells = joined(message("{cell} is {part}", cell=quoted(cell), part=parts[part]) for cell, part in meant)
    return message("{note} {cells}.", note=note, cells=listed_cells)


def _ignored(one: Guess, note: Message, role: str = "ignore") -> Guess:
    kept = one.notes if one.reading.type in ("text", "category") else ()  # not how numbers were read that are not used
    return Guess(changed(one.reading, role=role), (*kept, note))


def _pictures_alone(found: list[Guess], chosen: Mapping[str, ColumnReading]) -> list[Guess]:
    """Pictures are the only inputs. Beside other columns, they are if that was chosen, and the others are left out."""
    wanted = [one for one in found if one.reading.type == "image" and one.reading.role == "feature"]
    free = [one for one in found if one.reading.type == "image" and not one.reading.role]
    if not wanted and not free:
        return found
    if not wanted and not any(one.reading.role == "feature" for one in found):
        wanted = free[:1]
    return [_beside_pictures(one, wanted, chosen) for one in found]


def _beside_pictures(one: Guess, wanted: Sequence[Guess], chosen: Mapping[str, ColumnReading]) -> Guess:
    """The guess of a column, where the pictures that are `wanted` are the only inputs."""
    reading, name = one.reading, quoted(one.reading.name)
    if one in wanted:
        return Guess(changed(reading, role="feature"), one.notes)
    if reading.type == "image" and not reading.role:
        note = message(
            "{name} names pictures, which are no input beside other columns. To train on them, choose the role "
            "feature: then the others are left out.",
            name=name,
        )
        return _ignored(one, note)
    free = reading.name not in chosen or not chosen[reading.name].role
    if wanted and reading.role == "feature" and free:
        return _ignored(one, message("{name} is left out: pictures are the only input.", name=name))
    return one


def _never_without_features(found: list[Guess]) -> list[Guess]:
    """If no feature is left, columns that look like identifiers are features: they are all there is."""
    if any(one.reading.role == "feature" for one in found):
        return found
    ids = [one for one in found if one.reading.role == "id" and one.reading.type in ("number", "date")]
    names = listed([one.reading.name for one in ids])
    note = message("{names} may only identify the rows, but there is no other feature.", names=names)
    return [Guess(changed(one.reading, role="feature"), (note,)) if one in ids else one for one in found]
