"""How a thing that people choose describes itself and its own fields."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from inspect import cleandoc
from math import isfinite
from typing import Any, ClassVar, Self, TypeVar

from core.messages import Message, UserError, joined, literal, message

LONGEST_TEXT = 4096  # characters
NAMED = 12  # names that a sentence lists at most


class DefinitionError(UserError):
    """A definition that cannot be used; the message is a sentence for the person at the screen."""


@dataclass(frozen=True)
class Param:
    """What people see of one field.

    `low` and `high` are inclusive bounds in `unit`. `choices` are the definitions a field may hold; `options` the
    texts it may hold. `live` fields may change while a run goes on. `role` tells an editor what a text means:
    "file", "folder", "column", or "other column" where none is meant by an empty text.
    """

    help: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    choices: tuple[type["Definition"], ...] = ()
    options: tuple[str, ...] = ()
    live: bool = False
    role: str = ""


def param(default: Any, help: str, **shown: Any) -> Any:
    """A dataclass field that also says how to show itself."""
    return field(default=default, metadata={"param": Param(help, **shown)})


@dataclass(frozen=True)
class Definition:
    """Something people choose: a layer, an activation, a loss, a data set. Its docstring is its help.

    A class that adds fields is a frozen dataclass; one that adds none need not say so, which spares a sixth of the time
    that importing core takes.
    """

    def __init_subclass__(cls) -> None:
        if cls.__dict__.get("__doc__"):
            cls.__doc__ = _Told(cls.__dict__["__doc__"])  # type: ignore[assignment]

    kind: ClassVar[str] = ""  # how files name it
    title: ClassVar[str] = ""  # how the window names it
    formula: ClassVar[str] = ""  # LaTeX, empty where there is none

    @classmethod
    def params(cls) -> dict[str, Param]:
        """The fields by name, in the order of the source."""
        return {f.name: f.metadata["param"] for f in fields(cls) if "param" in f.metadata}

    @classmethod
    def summary(cls) -> str:
        """The docstring in the source as one paragraph."""
        doc = cls.__dict__.get("__doc__") or ""
        return " ".join((doc.text if isinstance(doc, _Told) else doc).split())

    def change(self, **values: Any) -> Self:
        """A copy with other values. Raises DefinitionError where a value is out of bounds."""
        for name, value in values.items():
            check(self, name, value)
        return replace(self, **values)


def check(definition: Definition, name: str, value: Any) -> None:
    """Raise DefinitionError unless the field may hold the value."""
    shown = definition.params()[name]
    what = message("{title}: {name}", title=literal(definition.title), name=literal(name.replace("_", " ")))
    default = getattr(definition, name)
    if shown.choices:
        if not isinstance(value, shown.choices):
            names = joined(literal(choice.title) for choice in shown.choices)
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
        if not isinstance(value, str) or len(value) > LONGEST_TEXT:
            raise DefinitionError(message("{what} must be a text of at most 4096 characters.", what=what))
        if shown.options and value not in shown.options:
            names = joined(shown.options)
            raise DefinitionError(
                message("{what} must be one of {names}, not {value}.", what=what, names=names, value=_quoted(value))
            )
    elif not isinstance(value, int if isinstance(default, int) else (int, float)):
        raise DefinitionError(
            message("{what} must be {kind}, not {value}.", what=what, kind=_type_words(default), value=_quoted(value))
        )
    else:
        _check_bounds(what, shown, value)


def checked(definition: "D") -> "D":
    """The definition, which code may have made with anything, with names of definitions made what they name.

    Raises DefinitionError where a field may not hold its value.
    """
    blank, values = type(definition)(), dict[str, Any]()
    for name, shown in definition.params().items():
        value = getattr(definition, name)
        if shown.choices and isinstance(value, str):
            value = decode(shown.choices, value, name.replace("_", " "))
        values[name] = checked(value) if isinstance(value, Definition) else value
        check(blank, name, values[name])  # whose values are of the right types
    return replace(definition, **values)


def _check_bounds(what: Message, shown: Param, value: float) -> None:
    if isinstance(value, float) and not isfinite(value):
        raise DefinitionError(message("{what} must be a finite number, not {value}.", what=what, value=value))
    came = f"{value:g}" if abs(value) < 1e300 else _quoted(value)  # a whole number may be too large for a float
    if shown.low is not None and value < shown.low:
        raise DefinitionError(
            message(
                "{what} must be at least {low}, and {came} is less.",
                what=what,
                low=_measured(shown.low, shown),
                came=came,
            )
        )
    if shown.high is not None and value > shown.high:
        raise DefinitionError(
            message(
                "{what} must be at most {high}, and {came} is more.",
                what=what,
                high=_measured(shown.high, shown),
                came=came,
            )
        )


def _measured(bound: float, shown: Param) -> str:
    """The bound in the unit of the field."""
    return message("{number:g} {unit}", number=bound, unit=literal(shown.unit)) if shown.unit else f"{bound:g}"


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


class _Told:
    """The docstring of a definition: the text in its source, and when help asks for it, what its fields say."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __get__(self, instance: Definition | None, owner: type[Definition]) -> str:
        if "__dataclass_fields__" in vars(owner) and "__match_args__" not in vars(owner):
            return self.text  # a dataclass in the making only asks whether there is one: importing waits for it
        lines = [_field_told(owner, name, shown) for name, shown in owner.params().items()]
        return "\n".join([cleandoc(self.text), "", *lines]) if lines else self.text


def _field_told(owner: type[Definition], name: str, shown: Param) -> str:
    from textwrap import fill

    default = getattr(owner, name)
    if shown.choices:
        may = f"One of {', '.join(choice.kind for choice in shown.choices)}; {default.kind} if not told."
    elif shown.options:
        may = f"One of {', '.join(map(repr, shown.options))}; {default!r} if not told."
    else:
        low, high = (None if bound is None else f"{bound:.12g}" for bound in (shown.low, shown.high))
        limits = f"{low} to {high}" if low and high else f"At least {low}" if low else f"At most {high}" if high else ""
        unit = f" {shown.unit}" if shown.unit else ""
        may = f"{limits}{unit}; {default!r} if not told." if limits else f"{default!r} if not told."
    return fill(f"{name}: {shown.help} {may}", 100, subsequent_indent="    ", break_on_hyphens=False)


D = TypeVar("D", bound=Definition)


def find(kinds: Iterable[type[D]], kind: Any, what: str) -> type[D]:
    """The definition that files call `kind`. Raises DefinitionError with the nearest name there is."""
    by_kind = {each.kind: each for each in kinds}
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
        message("There is no {what} called {kind}. There are {known}.", **values, known=joined(known))
    )


def encode(definition: Definition) -> Any:
    """The definition as plain data for JSON: its kind alone, or an object of the fields that are not the default."""
    changed = {
        name: encode(value) if isinstance(value, Definition) else value
        for name in definition.params()
        if (value := getattr(definition, name)) != getattr(type(definition)(), name)
    }
    return {"kind": definition.kind} | changed if changed else definition.kind


def decode(kinds: Iterable[type[D]], data: Any, what: str) -> D:
    """The definition that `encode` wrote. Raises DefinitionError for anything it would not have written."""
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
    """Values for the fields of `blank`, checked. Raises DefinitionError for an unknown or a wrong one."""
    shown = blank.params()
    values: dict[str, Any] = {}
    for name, value in data.items():
        if name not in shown:
            raise DefinitionError(
                message(
                    "{title} has no field called {name}. It has {known}.",
                    title=literal(blank.title),
                    name=_quoted(name),
                    known=joined(shown) if shown else message("none"),
                )
            )
        values[name] = decode(shown[name].choices, value, name.replace("_", " ")) if shown[name].choices else value
        check(blank, name, values[name])
    return values
