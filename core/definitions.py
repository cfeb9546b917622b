"""Definitions: frozen dataclasses that people choose, with the title, help, bounds and unit of every field."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from functools import cache, wraps
from inspect import cleandoc
from math import isfinite
from operator import attrgetter
from types import MappingProxyType
from typing import Any, ClassVar, Self, TypeVar

from core.messages import Message, UserError, joined, literal, message
from core.messages.numbers import form_of, significant

LONGEST_TEXT = 4096  # characters
MOST_ITEMS = 100_000  # of a field that is a list
NAMED = 12  # the most names that one message lists


class DefinitionError(UserError):
    """A definition or one of its fields cannot be used. The message is for the person at the screen."""


@dataclass(frozen=True)
class Param:
    """What people see of one field.

    `low` and `high` are inclusive bounds in `unit`, which has the forms for one and for many, as in "row|rows".
    `choices` are the types of definition that the field accepts, `options` the strings; a field with `items` is a tuple
    of definitions of that type, one with `row` is a tuple of rows of so many numbers, and any other tuple holds texts.
    A `live` field can change during training without a reset. `role` says what a string names: "file", "folder",
    "column" (empty means the last one) or "other column" (empty means none), or that a field is part of the "reading",
    which has a page of its own. `title` is the label in the window; if it is empty, the label is the name of the field.
    `formerly` is the name that earlier versions gave the field: files with it can be read, and Python code with it runs
    where the definition is `with_former_names`. `names` are the names of some numbers, which may be typed or chosen
    with a click. `slide` are the ends of a slider for a number; larger or smaller ones can be typed. `needs` is the
    name of a switch without which the field has no effect.
    """

    help: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    choices: tuple[type["Definition"], ...] = ()
    items: type["Definition"] | None = None
    row: int = 0
    options: tuple[str, ...] = ()
    live: bool = False
    role: str = ""
    title: str = ""
    formerly: str = ""
    names: tuple[tuple[float, str], ...] = ()
    slide: tuple[float, float] | None = None
    needs: str = ""
    longest: int = LONGEST_TEXT  # characters of a string


def param(default: Any, help: str, **details: Any) -> Any:
    """A dataclass field with its default, its help and the other details of a `Param`."""
    return field(default=default, metadata={"param": Param(help, **details)})


@dataclass(frozen=True)
class Definition:
    """Something people choose: a layer, an activation, a loss, a data set. Its docstring is its help.

    A subclass with fields of its own is a frozen dataclass. A subclass without any needs no decorator, which makes
    importing core faster by a sixth.
    """

    def __init_subclass__(cls) -> None:
        if cls.__dict__.get("__doc__"):
            cls.__doc__ = _LazyDoc(cls.__dict__["__doc__"])  # type: ignore[assignment]

    kind: ClassVar[str] = ""  # its name in files
    title: ClassVar[str] = ""  # its name in the window
    formula: ClassVar[str] = ""  # LaTeX, or empty
    derivative: ClassVar[str] = ""  # of what the formula says; LaTeX, or empty
    use: ClassVar[str] = ""  # when it is a good choice, for its page of help
    beware: ClassVar[str] = ""  # what goes wrong with it
    related: ClassVar[tuple[str, ...]] = ()  # other pages of help, see `core.help`
    paper: ClassVar[str] = ""  # where it comes from

    @classmethod
    def params(cls) -> Mapping[str, Param]:
        """The fields by name, in the order of the source code."""
        return _params(cls)  # type: ignore[arg-type]  # a class is hashable, whatever its instances are

    @classmethod
    def summary(cls) -> str:
        """The docstring of the source code as one paragraph."""
        doc = cls.__dict__.get("__doc__") or ""
        return " ".join((doc.text if isinstance(doc, _LazyDoc) else doc).split())

    def change(self, **values: Any) -> Self:
        """Return a copy with other values. Raises DefinitionError if a field does not accept its value."""
        values = {name: _plain(value) for name, value in _renamed(type(self), values).items()}
        for name, value in values.items():
            if name not in self.params():
                raise DefinitionError(
                    message(
                        "{kind} has no field {name}. It has {known}.",
                        kind=literal(type(self).__name__),
                        name=literal(name),
                        known=", ".join(self.params()),
                    )
                )
            check(self, name, value)
        return replace(self, **values)


@cache
def _params(cls: Any) -> Mapping[str, Param]:
    return MappingProxyType({f.name: f.metadata["param"] for f in fields(cls) if "param" in f.metadata})


@cache
def _defaults(cls: Any) -> Mapping[str, Any]:
    return MappingProxyType({f.name: f.default for f in fields(cls)})


def with_former_names(kind: type["D"]) -> type["D"]:
    """Let Python code use the former names of fields, `Param.formerly`, as arguments and as attributes."""
    create = kind.__init__

    @wraps(create)
    def init(self: "D", *args: Any, **values: Any) -> None:
        create(self, *args, **_renamed(kind, values))

    for name, param in kind.params().items():
        if param.formerly:
            setattr(kind, param.formerly, property(attrgetter(name)))
    kind.__init__ = init  # type: ignore[assignment, method-assign]
    return kind


def _renamed(kind: type["Definition"], values: Mapping[str, Any]) -> dict[str, Any]:
    """Values by the names of their fields, where they may be given by the former names."""
    current = {param.formerly: name for name, param in kind.params().items() if param.formerly} if values else {}
    return {name if current.get(name, name) in values else current[name]: value for name, value in values.items()}


def check(definition: Definition, name: str, value: Any) -> None:
    """Raise DefinitionError unless the field accepts the value."""
    param = definition.params()[name]
    what = message("{title}: {name}", title=literal(definition.title), name=literal(name.replace("_", " ")))
    default = _defaults(type(definition))[name]  # type: ignore[arg-type]  # of the class: code may give an int
    if param.items is not None:
        if not isinstance(value, tuple) or not all(isinstance(item, param.items) for item in value):
            raise DefinitionError(
                message("{what} must be a list of {kind}.", what=what, kind=literal(param.items.title))
            )
        if len(value) > MOST_ITEMS:
            raise DefinitionError(
                message(
                    "{what} has {count:part|parts}. At most {most:,} are supported.",
                    what=what,
                    count=len(value),
                    most=MOST_ITEMS,
                )
            )
    elif isinstance(default, tuple):
        _check_tuple(what, param, value)
    elif param.choices:
        if not isinstance(value, param.choices):
            names = joined(literal(choice.title) for choice in param.choices)
            raise DefinitionError(
                message("{what} must be one of {names}, not {value}.", what=what, names=names, value=_quoted(value))
            )
    elif isinstance(default, bool) or isinstance(value, bool):
        if not (isinstance(value, bool) and isinstance(default, bool)):
            raise DefinitionError(
                message(
                    "{what} must be {kind}, not {value}.", what=what, kind=_type_words(default), value=_quoted(value)
                )
            )
    elif isinstance(default, str):
        if not isinstance(value, str) or len(value) > param.longest:
            raise DefinitionError(
                message("{what} must be a text of at most {most} characters.", what=what, most=param.longest)
            )
        if param.options and value not in param.options:
            names = joined(param.options)
            raise DefinitionError(
                message("{what} must be one of {names}, not {value}.", what=what, names=names, value=_quoted(value))
            )
    elif not isinstance(value, int if isinstance(default, int) else (int, float)):
        raise DefinitionError(
            message("{what} must be {kind}, not {value}.", what=what, kind=_type_words(default), value=_quoted(value))
        )
    else:
        _check_bounds(what, param, value)


def _check_tuple(what: Message, param: Param, value: Any) -> None:
    """Raise DefinitionError unless a value is a tuple of rows of numbers, or of texts without `param.row`."""
    if not isinstance(value, tuple) or len(value) > MOST_ITEMS:
        raise DefinitionError(message("{what} must be a list of at most {most:,} parts.", what=what, most=MOST_ITEMS))
    for part in value:
        if not param.row:
            if not isinstance(part, str) or len(part) > param.longest:
                raise DefinitionError(
                    message("{what} must be a list of texts, not {value}.", what=what, value=_quoted(part))
                )
        elif not (
            isinstance(part, tuple)
            and len(part) == param.row
            and all(type(number) in (int, float) and isfinite(number) for number in part)
        ):
            raise DefinitionError(
                message(
                    "{what} must be a list of rows of {count:number|numbers}, not {value}.",
                    what=what,
                    count=param.row,
                    value=_quoted(part),
                )
            )


def checked(definition: "D") -> "D":
    """A definition from Python code with every field checked, and kinds given as strings made definitions.

    Raises DefinitionError if a field does not accept its value.
    """
    values = dict[str, Any]()
    for name, param in definition.params().items():
        value = _plain(getattr(definition, name))
        if param.choices and isinstance(value, str):
            value = decode(param.choices, value, name.replace("_", " "))
        if param.items is not None and isinstance(value, (tuple, list)):
            value = tuple(checked(item) if isinstance(item, param.items) else item for item in value)
        values[name] = checked(value) if isinstance(value, Definition) else value
        check(definition, name, values[name])
    return replace(definition, **values)


def _plain(value: Any) -> Any:
    """A number or a text of NumPy, such as numpy.int64(5), as that of Python; other values unchanged."""
    return value.item() if type(value).__module__ == "numpy" and getattr(value, "shape", None) == () else value


def _check_bounds(what: Message, param: Param, value: float) -> None:
    if isinstance(value, float) and not isfinite(value):
        raise DefinitionError(message("{what} must be a finite number, not {value}.", what=what, value=value))
    given = significant(value, 6, "") if abs(value) < 1e300 else _quoted(value)  # an int may be too large for a float
    if param.low is not None and value < param.low:
        raise DefinitionError(
            message(
                "{what} must be at least {low}, not {value}.",
                what=what,
                low=_measured(param.low, param),
                value=given,
            )
        )
    if param.high is not None and value > param.high:
        raise DefinitionError(
            message(
                "{what} must be at most {high}, not {value}.",
                what=what,
                high=_measured(param.high, param),
                value=given,
            )
        )


def _measured(bound: float, param: Param) -> str:
    """A bound with the unit of its field."""
    if not param.unit:
        return significant(bound, 6, "")
    return message("{number:g} {unit}", number=bound, unit=literal(form_of(param.unit, bound)))


def _type_words(default: Any) -> Message:
    words = {
        bool: message("true or false"),
        int: message("a whole number"),
        float: message("a number"),
        str: message("a text"),
    }
    return words[type(default)]


def _quoted(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "…"


def field_title(name: str, param: Param | None = None) -> str:
    """The label of a field: its title, or its name in words such as "Learning rate", "Beta 1"."""
    if param is not None and param.title:
        return param.title
    words = re.sub(r"(?<=[a-z])(?=\d)", " ", name.replace("_", " "))
    return words[:1].upper() + words[1:]


class _LazyDoc:
    """The docstring of a definition: its text in the source code and, once help asks for it, a line on every field."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __get__(self, instance: Definition | None, owner: type[Definition]) -> str:
        if "__dataclass_fields__" in vars(owner) and "__match_args__" not in vars(owner):
            return self.text  # @dataclass is at work and only asks if there is a docstring; do not slow down the import
        lines = [_field_help(owner, name, param) for name, param in owner.params().items()]
        return "\n".join([cleandoc(self.text), "", *lines]) if lines else self.text


def _field_help(owner: type[Definition], name: str, param: Param) -> str:
    from textwrap import fill

    default = getattr(owner, name)
    if param.items is not None:
        accepted = f"A tuple of {param.items.__name__}."
    elif isinstance(default, tuple):
        accepted = f"A tuple of {f'rows of {param.row} numbers' if param.row else 'texts'}."
    elif param.choices:
        accepted = f"One of {', '.join(choice.kind for choice in param.choices)}. Default: {default.kind}."
    elif param.options:
        accepted = f"One of {', '.join(map(repr, param.options))}. Default: {default!r}."
    else:
        low, high = (None if bound is None else f"{bound:.12g}" for bound in (param.low, param.high))
        limits = f"{low} to {high}" if low and high else f"At least {low}" if low else f"At most {high}" if high else ""
        unit = f" {form_of(param.unit, high or low)}" if param.unit else ""
        accepted = f"{limits}{unit}. Default: {default!r}." if limits else f"Default: {default!r}."
    return fill(f"{name}: {param.help} {accepted}", 100, subsequent_indent="    ", break_on_hyphens=False)


D = TypeVar("D", bound=Definition)


def find(kinds: Iterable[type[D]], kind: Any, what: str) -> type[D]:
    """The definition with this kind. Raises DefinitionError, which suggests the closest kind."""
    by_kind = {definition.kind: definition for definition in kinds}
    if isinstance(kind, str) and kind in by_kind:
        return by_kind[kind]
    close = get_close_matches(str(kind)[:100], by_kind, n=1)
    known = [*by_kind][:NAMED] + ([message("others")] if len(by_kind) > NAMED else [])
    values: dict[str, object] = {"what": literal(what), "kind": _quoted(kind)}
    if close:
        raise DefinitionError(
            message("There is no {what} called {kind}. Did you mean {close}?", **values, close=close[0])
        )
    raise DefinitionError(
        message("There is no {what} called {kind}. Choose one of {known}.", **values, known=joined(known))
    )


def encode(definition: Definition) -> Any:
    """A definition as plain data for JSON: its kind, or an object of its kind and the fields that are not default."""
    changed = {
        name: encode_value(value)
        for name in definition.params()
        if (value := getattr(definition, name)) != getattr(type(definition)(), name)
    }
    return {"kind": definition.kind} | changed if changed else definition.kind


def encode_fully(definition: Definition) -> dict[str, Any]:
    """The kind and all fields, even those with default values, because other programs do not know the defaults."""
    values = {name: getattr(definition, name) for name in definition.params() if name != "name"}
    fields = {name: encode_fully(v) if isinstance(v, Definition) else v for name, v in values.items()}
    return {"kind": definition.kind} | fields


def encode_value(value: Any) -> Any:
    """The value of a field as plain data for JSON."""
    if isinstance(value, tuple):
        return [encode_value(item) for item in value]
    return encode(value) if isinstance(value, Definition) else value


def decode(kinds: Iterable[type[D]], data: Any, what: str) -> D:
    """The inverse of `encode`. Raises DefinitionError for anything that `encode` does not write."""
    if isinstance(data, str):
        return find(kinds, data, what)()
    if not isinstance(data, Mapping):
        raise DefinitionError(
            message(
                "The {what} must be a name or an object with a kind, not {value}.",
                what=literal(what),
                value=_quoted(data),
            )
        )
    blank = find(kinds, data.get("kind"), what)()
    return blank.change(**decode_fields(blank, {name: data[name] for name in data if name != "kind"}))


def decode_fields(blank: Definition, data: Mapping[str, Any]) -> dict[str, Any]:
    """Decode and check values for the fields of `blank`. Raises DefinitionError for an unknown field or a bad value."""
    params = blank.params()
    values: dict[str, Any] = {}
    for name, value in _renamed(type(blank), data).items():
        if name not in params:
            raise DefinitionError(
                message(
                    "{title} has no field called {name}. It has {known}.",
                    title=literal(blank.title),
                    name=_quoted(name),
                    known=joined(params) if params else message("none"),
                )
            )
        values[name] = _decode_value(params[name], value, name.replace("_", " "))
        check(blank, name, values[name])
    return values


def _decode_value(param: Param, value: Any, what: str) -> Any:
    if param.items is not None and isinstance(value, list):
        return tuple(decode((param.items,), item, what) for item in value)
    if isinstance(value, list):
        return tuple(tuple(part) if isinstance(part, list) else part for part in value)
    return decode(param.choices, value, what) if param.choices else value
