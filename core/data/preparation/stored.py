"""Steps as plain data for JSON, and back from data that nobody vouches for."""

from collections.abc import Mapping
from math import isfinite
from typing import Any, get_args, get_type_hints

from core.data.preparation import STEPS, Step
from core.definitions import DefinitionError, Param, find
from core.messages import Message, joined, literal, message


def encode_step(step: Step) -> dict[str, Any]:
    """A step as an object for JSON: its kind and every field. Numbers keep their bits."""
    return {"kind": step.kind} | {name: _encoded(getattr(step, name)) for name in step.params()}


def _encoded(value: Any) -> Any:
    return [_encoded(part) for part in value] if isinstance(value, tuple) else value


def decode_step(data: Any) -> Step:
    """The inverse of `encode_step`. Raises DefinitionError for anything that `encode_step` does not write."""
    if not isinstance(data, Mapping):
        raise DefinitionError(
            message("{what} must be an object in braces, not {value!r:.40}.", what=message("A step"), value=data)
        )
    step = find(STEPS, data.get("kind"), "step")
    params, hints = step.params(), get_type_hints(step)
    title = literal(step.title)
    for name in data:
        if name != "kind" and name not in params:
            raise DefinitionError(
                message(
                    "{title} has no field called {name}. It has {known}.",
                    title=title,
                    name=_short(name),
                    known=joined(params),
                )
            )
    values = dict[str, Any]()
    for name, param in params.items():
        what = message("{title}: {name}", title=title, name=literal(name.replace("_", " ")))
        if name not in data:
            raise DefinitionError(message("{what} is missing.", what=what))
        values[name] = _decoded(data[name], hints[name], param, what)
    decoded = step(**values)
    decoded.check()
    return decoded


def _decoded(value: Any, hint: Any, param: Param, what: Message) -> Any:
    """A value of the type that the hint of a field says, within the bounds of the field."""
    if parts := get_args(hint):  # tuple[part, ...]
        if not isinstance(value, (list, tuple)):
            raise DefinitionError(
                message("{what} must be a list in brackets, not {value!r:.40}.", what=what, value=value)
            )
        return tuple(_decoded(part, parts[0], param, what) for part in value)
    if hint is float and type(value) is int and abs(value) <= 2**53:
        value = float(value)
    if type(value) is not hint or (hint is float and not isfinite(value)):
        raise DefinitionError(
            message("{what} must be {kind}, not {value}.", what=what, kind=_WORDS[hint], value=_short(value))
        )
    if param.options and value not in param.options:
        names = joined(param.options)
        raise DefinitionError(
            message("{what} must be one of {names}, not {value}.", what=what, names=names, value=_short(value))
        )
    low, high = param.low, param.high
    if (low is not None and value < low) or (high is not None and value > high):
        raise DefinitionError(message("{what} is {value}, which is out of range.", what=what, value=_short(value)))
    return value


_WORDS = {
    bool: message("true or false"),
    int: message("a whole number"),
    float: message("a finite number"),
    str: message("a text"),
}


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "…"
