"""Expressions of the vocabulary as text of a programming language, in names that are safe whatever layers are called.

A language has a form for every primitive that works element by element, as operators and functions have one; what is
read once is written where it is read, so that a GELU is one line.
"""

import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.formats.written_network import WrittenNetwork
from core.network.graph import LayerId
from core.primitives import Value, in_order

ATOM, NEGATION, PRODUCT, SUM, WHOLE = 9, 4, 3, 2, 0  # how firmly a text holds together
LONGEST_NAME = 40
MOST = 12  # primitives in an expression; what has more is stored
ROLES = {"matmul": "weight", "convolve": "weight", "add": "bias", "subtract": "shift", "multiply": "factor",
         "divide": "scale", "lookup": "texts"}  # what a constant is to the primitive that reads it  # fmt: skip


@dataclass(frozen=True)
class Form:
    """How a primitive is written: `{0}` and `{1}` are its operands, `{name}` its fields and its shape.

    An operand that holds together less firmly than `needs` goes in parentheses.
    """

    text: str
    binds: int = ATOM
    needs: tuple[int, ...] = (WHOLE, WHOLE, WHOLE)


OPERATORS = {
    "add": Form("{0} + {1}", SUM, (SUM, SUM + 1)),
    "subtract": Form("{0} - {1}", SUM, (SUM, SUM + 1)),
    "multiply": Form("{0} * {1}", PRODUCT, (PRODUCT, PRODUCT + 1)),
    "divide": Form("{0} / {1}", PRODUCT, (PRODUCT, PRODUCT + 1)),
}  # the same in Python, C and JavaScript
MINUS = Form("-{0}", NEGATION, (ATOM,))


@dataclass(frozen=True)
class Language:
    """A language: the forms of primitives, and how a number is written.

    `element` writes what an expression reads of a stored value, and `array` is an array of numbers, both by name;
    `text` is a column of texts by its place in a row. `statements` are the primitives that need more than an
    expression, and `input`. `words` are for the forms of narrow and of wide values. `reserved` are names that it has
    already.
    """

    forms: Mapping[str, Form]
    number: Callable[[float, bool], str]
    element: Callable[[str, Value], str]
    array: Callable[[str], str]
    text: Callable[[str, int], str]
    statements: Collection[str] = ("input",)
    words: Mapping[bool, Mapping[str, str]] = field(default_factory=lambda: {False: {}, True: {}})
    reserved: Collection[str] = ()


@dataclass(frozen=True, eq=False)
class Line:
    """A stored value: its name, its expression or, for a statement, the names of its operands, and what it is about."""

    name: str
    value: Value
    expression: str
    operands: tuple[str, ...]
    about: str


@dataclass(frozen=True, eq=False)
class Text:
    """A network as lines. `arrays` are the numbers that they read, and `answer` and `outputs` are names of lines.

    The name `x` stands for an input that is the whole row, which the language declares itself. `texts` are the rows of
    a table by the texts that they belong to, under the name of the table.
    """

    lines: list[Line]
    arrays: dict[str, NDArray[Any]]
    texts: dict[str, dict[str, int]]
    answer: str
    outputs: dict[LayerId, str]


class Names:
    """Gives out names that are identifiers in every language and not taken."""

    def __init__(self, reserved: Collection[str] = ()) -> None:
        self._taken = set(reserved)

    def new(self, wanted: str) -> str:
        """A new name like the wanted one."""
        name, number = identifier(wanted), 1
        while name in self._taken:
            number += 1
            name = f"{identifier(wanted)}_{number}"
        self._taken.add(name)
        return name


def identifier(text: str) -> str:
    """Lower case letters, digits and underscores of ASCII, starting with a letter: of “Größe 2”, `grosse_2`."""
    plain = unicodedata.normalize("NFKD", text.replace("ß", "ss")).encode("ascii", "ignore").decode().lower()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    name = "_".join(words)[:LONGEST_NAME].rstrip("_")
    return name if name and name[0].isalpha() else f"n_{name}".rstrip("_")


def printable(text: str) -> str:
    """The text for a comment: one line, without characters that an editor would not show or would show elsewhere."""
    return "".join(c if c.isprintable() else " " for c in text)


def shortest(number: float, wide: bool = False) -> str:
    """The shortest text that is read as the same float32, or float64 if `wide`: 0.044715, 6, 1e-05."""
    if number == number // 1 and abs(number) < 1e6:
        return str(int(number))
    return repr(float(number)) if wide else str(np.float32(number))


def written(network: WrittenNetwork, language: Language) -> Text:
    """The network in a language."""
    return _Writer(network, language).written()


class _Writer:
    def __init__(self, network: WrittenNetwork, language: Language) -> None:
        self.network, self.language = network, language
        self.names = Names(language.reserved)
        self.order = in_order(network.answer)
        self.belongs, self.column_of = network.belongs(), network.column_of()
        self.layers = {value: layer_id for layer_id, value in reversed(list(network.layers.items()))}
        self.first = next(iter(network.layers), 0)  # the input layer, to which all preparation belongs
        self.rest = "target" if network.layers else "features"  # what belongs to no layer and no column
        self.texts: dict[Value, tuple[str, int]] = {}
        self.stored: dict[Value, str] = {}
        self.counts: dict[Value, int] = {}  # primitives in the text of a value
        self.arrays: dict[str, NDArray[Any]] = {}
        self.rows: dict[str, dict[str, int]] = {}
        self.tables: dict[Value, str] = {}
        self.lines: list[Line] = []
        self.readers: dict[Value, list[Value]] = {}
        for value in self.order:
            for source in value.inputs:
                self.readers.setdefault(source, []).append(value)

    def written(self) -> Text:
        # Layers have the first choice of names.
        own = {v: self.names.new(self._names()[i]) for v, i in self.layers.items() if self._has_line(v)}
        for value in self.order:
            if value is self.network.whole:
                self.texts[value], self.stored[value] = (self.language.element("x", value), ATOM), "x"
            elif "texts" in value.fields:
                (name,), (place,) = value.fields["columns"], value.fields["places"]
                self.stored[value] = self.language.text(name, place)
            elif value.numbers is not None:
                self.texts[value] = self._constant(value)
            elif value.kind == "reshape" and "reshape" not in self.language.forms:
                source = value.inputs[0]
                self.texts[value], self.stored[value] = self.texts[source], self.stored.get(source, "")
            else:
                self._compute(value, own.get(value, ""))
        layers = self.network.layers.items()
        outputs = {layer_id: self.stored[value] for layer_id, value in layers if value in self.stored}
        return Text(self.lines, self.arrays, self.rows, self.stored[self.network.answer], outputs)

    def _names(self) -> Mapping[LayerId, str]:
        return self.network.trained.network.graph.names

    def _has_line(self, value: Value) -> bool:
        return value.kind not in ("input", "reshape") and value.numbers is None

    def _about(self, value: Value) -> str:
        """The layer that a value belongs to, or the column where it prepares one; empty after the network."""
        layer_id = self.belongs.get(value)
        if value in self.column_of and layer_id in (self.first, None):
            return self.column_of[value]
        return "" if layer_id is None else self._names()[layer_id]

    def _constant(self, value: Value) -> tuple[str, int]:
        assert value.numbers is not None
        reader = self.readers[value][0]
        if value.shape in ((), (1,)):
            number = value.numbers.item()
            return self.language.number(number, value.wide), NEGATION if number < 0 else ATOM
        name = self.names.new(f"{self._about(reader) or self.rest} {ROLES.get(reader.kind, 'numbers')}")
        self.arrays[name] = value.numbers
        if reader.kind == "lookup":
            self.rows[name], self.tables[value] = reader.fields["rows"], name
        self.stored[value] = self.language.array(name)
        return self.language.element(self.stored[value], value), ATOM

    def _compute(self, value: Value, name: str) -> None:
        statement = value.kind in self.language.statements
        text, binds = ("", ATOM) if statement else self._expression(value)
        count = 1 + sum(self.counts.get(source, 0) for source in value.inputs)
        if not (name or statement or count > MOST or self._is_stored(value)):
            self.texts[value], self.counts[value] = (text, binds), count
            return
        about = self._about(value)
        name = name or self.names.new(about if value.kind == "input" else f"{about or self.rest} z")
        operands = tuple(self.stored[source] for source in value.inputs) if statement else ()
        self.lines.append(Line(name, value, text, operands, about))
        self.texts[value], self.stored[value] = (self.language.element(name, value), ATOM), name

    def _is_stored(self, value: Value) -> bool:
        """Whether a value is read more than once, by a statement, with other columns, or by nobody: the answer."""
        readers = self.readers.get(value, [])
        while len(readers) == 1 and readers[0].kind == "reshape":
            readers = self.readers.get(readers[0], [])
        if len(readers) != 1 or readers[0].kind in self.language.statements:
            return True
        return value in self.column_of and readers[0] not in self.column_of

    def _expression(self, value: Value) -> tuple[str, int]:
        sources = value.inputs
        if value.kind == "multiply" and sources[1].numbers is not None and np.all(sources[1].numbers == -1):
            form, sources = MINUS, sources[:1]
        else:
            form = (OPERATORS | dict(self.language.forms))[value.kind]
        operands = []
        for place, source in enumerate(sources):
            text, binds = self.texts.get(source) or (self.stored[source], ATOM)
            needs = form.needs[place] if place < len(form.needs) else WHOLE
            operands.append(f"({text})" if binds < needs else text)
        table = self.tables.get(value.inputs[-1], "")
        fields = value.fields | {"shape": ", ".join(map(str, value.shape)), "all": ", ".join(operands), "table": table}
        return form.text.format(*operands, **fields, **self.language.words[value.wide]), form.binds
