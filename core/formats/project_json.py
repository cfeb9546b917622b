"""A project as JSON that a person can read, diff and write by hand."""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from core.data import Data
from core.definitions import Definition, DefinitionError, decode, decode_fields, encode
from core.formats.checks import list_of, mapping_of, place_of, text_of
from core.formats.drawing_json import drawing_data, groups_of, notes_of
from core.formats.errors import FormatError
from core.layers import LAYERS, Layer
from core.messages import message
from core.messages.system_errors import describe
from core.network.graph import Edge, Graph, LayerId
from core.project import Project
from core.project.annotations import Place
from core.training.recipe import Recipe

SCHEMA = 1
MOST_LAYERS, MOST_EDGES, MOST_VIEWS = 10_000, 100_000, 100
PARTS = frozenset({"layerwright", "title", "about", "layers", "edges", "groups", "notes", "data", "recipe", "views"})


def to_json(project: Project, brief: bool = False) -> str:
    """The project as indented JSON, each layer on a line of its own; a `brief` one without data and recipe.

    What is copied from the canvas is a brief project: `from_json` reads it with the usual data and recipe.
    """
    layers = [_layer_data(project, each) for each in project.graph.layers]
    rows = ",\n    ".join(json.dumps(layer, ensure_ascii=False) for layer in layers)
    parts = {
        "layerwright": json.dumps(SCHEMA),
        "title": json.dumps(project.title, ensure_ascii=False),
        "about": json.dumps(project.about, ensure_ascii=False),
        "layers": f"[\n    {rows}\n  ]" if rows else "[]",
        "edges": json.dumps(project.graph.edges),
    }
    for name, listed in drawing_data(project).items():
        rows = ",\n    ".join(json.dumps(each, ensure_ascii=False) for each in listed)
        parts[name] = f"[\n    {rows}\n  ]"
    if not brief:
        parts |= {"data": _indented(_fields(project.data)), "recipe": _indented(_fields(project.recipe))}
        parts |= {} if project.views is None else {"views": json.dumps(project.views)}
    return "{\n" + ",\n".join(f'  "{name}": {text}' for name, text in parts.items()) + "\n}\n"


def _indented(data: Any) -> str:
    """As part of an object; line breaks within texts are escaped, so those there are come from the indent."""
    return json.dumps(data, indent=2, ensure_ascii=False).replace("\n", "\n  ")


def from_json(text: str | bytes, where: str) -> Project:
    """The project that the text describes. Raises FormatError, which names `where` the text came from."""
    project, newer = parsed(text, where)
    if newer:
        raise FormatError(
            message(
                "{where} cannot be opened. A newer Layerwright wrote it. Update the program to open it.", where=where
            )
        )
    return project


def parsed(text: str | bytes, where: str) -> tuple[Project, bool]:
    """The project that the text describes, and whether a newer Layerwright wrote it: then parts may be left out.

    Raises FormatError, which names `where` the text came from.
    """
    try:
        data = _loaded(text.encode() if isinstance(text, str) else text)
    except (ValueError, RecursionError) as error:
        if text and text.lstrip()[:1] not in ("{", b"{"):
            raise FormatError(
                message("{where} is not a Layerwright project, but something else. Choose another file.", where=where)
            ) from error
        raise FormatError(
            message("{where} is not a Layerwright project: {why}.", where=where, why=describe(error))
        ) from error
    newer = False
    try:
        schema = _schema(mapping_of(data, message("The project")))
        newer = schema > SCHEMA
        known = {name: part for name, part in data.items() if name in PARTS} if newer else data
        return _project(known), newer
    except DefinitionError as error:
        reason = message("A newer Layerwright wrote it. Update the program to open it.") if newer else describe(error)
        raise FormatError(message("{where} cannot be opened. {reason}", where=where, reason=reason)) from error
    except RecursionError as error:
        raise FormatError(message("{where} is nested deeper than any project.", where=where)) from error


def _loaded(text: bytes) -> Any:
    data = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=unlike)
    if b"\\u" in text:  # "\ud800" is half a character, which no file can hold
        json.dumps(data, ensure_ascii=False).encode()
    return data


def unlike(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object of JSON. Raises ValueError where two of its names are the same: readers differ in which they take."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(message("it has two values for {name!r:.60}", name=name))
        found[name] = value
    return found


def _layer_data(project: Project, each: LayerId) -> dict[str, Any]:
    encoded = encode(project.graph.layers[each])
    fields = {"kind": encoded} if isinstance(encoded, str) else encoded
    x, y = project.places.get(each, (0.0, 0.0))
    return {"id": each} | fields | {"at": [round(x, 1), round(y, 1)]}


def _fields(definition: Definition) -> dict[str, Any]:
    """Every field, default or not: what people want to see and to edit."""
    return {
        name: encode(value) if isinstance(value := getattr(definition, name), Definition) else value
        for name in definition.params()
    }


def _schema(data: Mapping[str, Any]) -> int:
    schema = data.get("layerwright")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise DefinitionError(message('It does not say "layerwright": 1, so it is not a project of this program.'))
    return schema


def _project(data: Mapping[str, Any]) -> Project:
    if unknown := data.keys() - PARTS:
        raise DefinitionError(
            message("It has a part called {field!r} that this version does not know.", field=sorted(unknown)[0])
        )
    rows = list_of(data.get("layers", []), "layers")
    if len(rows) > MOST_LAYERS:
        raise DefinitionError(
            message("It has {count:,} layers, and at most {most:,} can be opened.", count=len(rows), most=MOST_LAYERS)
        )
    layers: dict[LayerId, Layer] = {}
    places: dict[LayerId, Place] = {}
    for row in rows:
        each, layer, place = _layer(mapping_of(row, message("A layer")))
        if each in layers:
            raise DefinitionError(message("Two layers have the id {id}. Give one of them another.", id=each))
        layers[each], places[each] = layer, place
    wires = list_of(data.get("edges", []), "edges")
    if len(wires) > MOST_EDGES:
        raise DefinitionError(
            message("It has {count:,} edges, and at most {most:,} can be opened.", count=len(wires), most=MOST_EDGES)
        )
    edges = tuple(_edge(edge, layers) for edge in wires)
    return Project(
        Graph(MappingProxyType(layers), tuple(dict.fromkeys(edges))),
        MappingProxyType(places),
        Data().change(**decode_fields(Data(), mapping_of(data.get("data", {}), "data"))),
        Recipe().change(**decode_fields(Recipe(), mapping_of(data.get("recipe", {}), "recipe"))),
        text_of(data.get("title", ""), "title"),
        text_of(data.get("about", ""), "about"),
        groups_of(data.get("groups", []), layers),
        notes_of(data.get("notes", [])),
        _views(data.get("views")),
    )


def _views(value: Any) -> tuple[str, ...] | None:
    """The ids of the views that are shown. Those that this version does not know are left to the window."""
    if value is None:
        return None
    ids = list_of(value, "views")
    if len(ids) > MOST_VIEWS:
        raise DefinitionError(
            message("It shows {count:,} views, and at most {most:,} can be opened.", count=len(ids), most=MOST_VIEWS)
        )
    return tuple(text_of(id, message("A view")) for id in ids)


def _layer(row: Mapping[str, Any]) -> tuple[LayerId, Layer, Place]:
    each = row.get("id")
    if not isinstance(each, int) or isinstance(each, bool) or not 0 < each < 2**31:
        raise DefinitionError(message("The id of a layer must be a whole number from 1, not {id!r:.40}.", id=each))
    at = place_of(row.get("at", [0, 0]), message("Layer {id}", id=each))
    fields = {name: value for name, value in row.items() if name not in ("id", "at")}
    return each, decode(LAYERS, fields, "layer"), at


def _edge(edge: Any, layers: Mapping[LayerId, Layer]) -> Edge:
    match edge:
        case [int() as a, int() as b] if a in layers and b in layers and a != b and bool not in (type(a), type(b)):
            return a, b
    raise DefinitionError(
        message("An edge must be the ids of two layers there are, from and to, not {value!r:.40}.", value=edge)
    )


def _refuse_constant(name: str) -> None:
    raise ValueError(message("{name} is no number that a project may hold", name=name))
