"""Projects as JSON that people can read, diff and write by hand."""

import json
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from core.data import Data
from core.definitions import Definition, DefinitionError, decode, decode_fields, encode, encode_value
from core.formats.annotations_json import annotations_data, groups_of, notes_of
from core.formats.checks import list_of, mapping_of, place_of, text_of
from core.formats.errors import FormatError
from core.formats.judged_json import judged_data, judged_of
from core.formats.runs_json import runs_data, runs_of
from core.formats.weights_json import edits_data, edits_of
from core.layers import LAYERS, Layer
from core.messages import message
from core.messages.system_errors import describe
from core.network.graph import Edge, Graph, LayerId
from core.project import Project
from core.project.annotations import Place
from core.project.layout import places as automatic_places
from core.training.recipe import Recipe

SCHEMA = 1
MAX_LAYERS, MAX_EDGES, MAX_VIEWS, MAX_FINDINGS = 10_000, 100_000, 100, 100_000
FLAT_LIST = re.compile(r"\[(\n\s*[^\s\[\]{}][^\n\[\]{}]*)+\n\s*\]")
PARTS = frozenset(
    {
        "layerwright",
        "title",
        "about",
        "layers",
        "edges",
        "groups",
        "notes",
        "data",
        "recipe",
        "views",
        "kept_findings",
        "kept_rows",
        "judged",
        "keep_past",
        "runs",
        "weight_edits",
    }
)


def to_json(project: Project, brief: bool = False) -> str:
    """Encode a project as indented JSON with one line per layer. A `brief` one has no data and no recipe.

    A part of a network on the clipboard is a brief project. `from_json` gives it the default data and recipe.
    """
    layers = [_layer_data(project, layer_id) for layer_id in project.graph.layers]
    rows = ",\n    ".join(json.dumps(layer, ensure_ascii=False) for layer in layers)
    parts = {
        "layerwright": json.dumps(SCHEMA),
        "title": json.dumps(project.title, ensure_ascii=False),
        "about": json.dumps(project.about, ensure_ascii=False),
        "layers": f"[\n    {rows}\n  ]" if rows else "[]",
        "edges": json.dumps(project.graph.edges),
    }
    for name, annotations in annotations_data(project).items():
        rows = ",\n    ".join(json.dumps(row, ensure_ascii=False) for row in annotations)
        parts[name] = f"[\n    {rows}\n  ]"
    if not brief:
        parts |= {"data": _indented(_fields(project.data)), "recipe": _indented(_fields(project.recipe))}
        parts |= {} if project.views is None else {"views": json.dumps(project.views)}
        kept = json.dumps(project.kept_findings, ensure_ascii=False)
        parts |= {"kept_findings": kept} if project.kept_findings else {}
        parts |= {"kept_rows": json.dumps(project.kept_rows)} if project.kept_rows else {}
        parts |= {"runs": json.dumps(runs_data(project.runs), ensure_ascii=False)} if project.runs else {}
        typed = json.dumps(edits_data(project.weight_edits), ensure_ascii=False)
        parts |= {"weight_edits": typed} if project.weight_edits else {}
        parts |= {} if project.keep_past else {"keep_past": "false"}
        parts |= {"judged": _indented(judged_data(project.judged))} if project.judged else {}
    return "{\n" + ",\n".join(f'  "{name}": {text}' for name, text in parts.items()) + "\n}\n"


def _indented(data: Any) -> str:
    """JSON indented as part of an object, with lists of numbers and texts on one line.

    Line breaks in strings are escaped, so all others are indentation.
    """
    text = json.dumps(data, indent=2, ensure_ascii=False)
    short = FLAT_LIST.sub(
        lambda found: " ".join(line.strip() for line in found[0][1:-1].split("\n")).strip().join("[]"), text
    )
    return short.replace("\n", "\n  ")


def from_json(text: str | bytes, where: str) -> Project:
    """Decode a project. Raises FormatError, whose message begins with `where`, the origin of the text."""
    project, newer = parse(text, where)
    if newer:
        raise FormatError(
            message(
                "{where} cannot be opened. It was saved by a newer version of Layerwright. "
                "Update the program to open it.",
                where=where,
            )
        )
    return project


def parse(text: str | bytes, where: str) -> tuple[Project, bool]:
    """Decode a project. Also returns whether its schema is newer, in which case unknown parts are skipped.

    Raises FormatError, whose message begins with `where`, the origin of the text.
    """
    try:
        data = _loads(text.encode() if isinstance(text, str) else text)
    except (ValueError, RecursionError) as error:
        if text and text.lstrip()[:1] not in ("{", b"{"):
            raise FormatError(
                message("{where} is not a Layerwright project. Choose another file.", where=where)
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
        outdated = message("It was saved by a newer version of Layerwright. Update the program to open it.")
        reason = outdated if newer else describe(error)
        raise FormatError(message("{where} cannot be opened. {reason}", where=where, reason=reason)) from error
    except RecursionError as error:
        raise FormatError(message("{where} is nested too deeply.", where=where)) from error


def _loads(text: bytes) -> Any:
    data = json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=unique_names)
    if b"\\u" in text:  # "\ud800" is half a surrogate pair, which cannot be encoded
        json.dumps(data, ensure_ascii=False).encode()
    return data


def unique_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object as a dict. Raises ValueError for a repeated name, since JSON readers differ in which value wins."""
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(message("the name {name!r:.60} is used twice", name=name))
        found[name] = value
    return found


def _layer_data(project: Project, layer_id: LayerId) -> dict[str, Any]:
    encoded = encode(project.graph.layers[layer_id])
    fields = {"kind": encoded} if isinstance(encoded, str) else encoded
    x, y = project.places.get(layer_id, (0.0, 0.0))
    return {"id": layer_id} | fields | {"at": [round(x, 1), round(y, 1)]}


def _fields(definition: Definition) -> dict[str, Any]:
    """All fields, even those with default values, because people want to see and edit them."""
    return {name: encode_value(getattr(definition, name)) for name in definition.params()}


def _schema(data: Mapping[str, Any]) -> int:
    schema = data.get("layerwright")
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise DefinitionError(message('It has no "layerwright": 1, so it is not a project of this program.'))
    return schema


def _project(data: Mapping[str, Any]) -> Project:
    if unknown := data.keys() - PARTS:
        raise DefinitionError(message("It has an unknown part {field!r}.", field=sorted(unknown)[0]))
    rows = list_of(data.get("layers", []), "layers")
    if len(rows) > MAX_LAYERS:
        raise DefinitionError(
            message("It has {count:layer|layers}. At most {most:,} are supported.", count=len(rows), most=MAX_LAYERS)
        )
    layers: dict[LayerId, Layer] = {}
    places: dict[LayerId, Place] = {}
    for row in rows:
        layer_id, layer, place = _layer(mapping_of(row, message("A layer")))
        if layer_id in layers:
            raise DefinitionError(message("Two layers have the id {id}. Change one of them.", id=layer_id))
        layers[layer_id] = layer
        if place is not None:
            places[layer_id] = place
    pairs = list_of(data.get("edges", []), "edges")
    if len(pairs) > MAX_EDGES:
        raise DefinitionError(
            message("It has {count:edge|edges}. At most {most:,} are supported.", count=len(pairs), most=MAX_EDGES)
        )
    edges = tuple(_edge(edge, layers) for edge in pairs)
    graph = Graph(MappingProxyType(layers), tuple(dict.fromkeys(edges)))
    if len(places) < len(layers):  # written by hand
        places = {**automatic_places(graph), **places}
    return Project(
        graph,
        MappingProxyType(places),
        Data().change(**decode_fields(Data(), mapping_of(data.get("data", {}), "data"))),
        Recipe().change(**decode_fields(Recipe(), mapping_of(data.get("recipe", {}), "recipe"))),
        text_of(data.get("title", ""), "title"),
        text_of(data.get("about", ""), "about"),
        groups_of(data.get("groups", []), layers),
        notes_of(data.get("notes", [])),
        _views(data.get("views")),
        _kept_findings(data.get("kept_findings", [])),
        judged_of(data.get("judged", [])),
        _flag(data.get("keep_past", True), "keep_past"),
        runs_of(data.get("runs", [])),
        edits_of(data.get("weight_edits", [])),
        _kept_rows(data.get("kept_rows", [])),
    )


def _flag(value: Any, name: str) -> bool:
    if not isinstance(value, bool):
        raise DefinitionError(message("{name} must be true or false, not {value!r:.40}.", name=name, value=value))
    return value


def _views(value: Any) -> tuple[str, ...] | None:
    """The ids of the views that are shown. Those that this version does not know are left to the window."""
    if value is None:
        return None
    ids = list_of(value, "views")
    if len(ids) > MAX_VIEWS:
        raise DefinitionError(
            message("It shows {count:view|views}, and at most {most:,} can be opened.", count=len(ids), most=MAX_VIEWS)
        )
    return tuple(text_of(id, message("A view")) for id in ids)


def _kept_findings(value: Any) -> tuple[tuple[str, str], ...]:
    pairs = [list_of(pair, "kept_findings") for pair in list_of(value, "kept_findings")]
    if len(pairs) > MAX_FINDINGS or any(len(pair) != 2 for pair in pairs):
        raise DefinitionError(message("A finding that is kept must be a kind and a column."))
    kind, column = message("The kind of a finding"), message("The column of a finding")
    return tuple((text_of(first, kind), text_of(second, column)) for first, second in pairs)


def _kept_rows(value: Any) -> tuple[tuple[int, str], ...]:
    pairs = [list_of(pair, "kept_rows") for pair in list_of(value, "kept_rows")]
    if len(pairs) > MAX_FINDINGS or any(len(pair) != 2 or type(pair[0]) is not int or pair[0] < 0 for pair in pairs):
        raise DefinitionError(message("A row that is right must be its number and a hash of its features."))
    return tuple((number, text_of(content, message("The hash of a row"))) for number, content in pairs)


def _layer(row: Mapping[str, Any]) -> tuple[LayerId, Layer, Place | None]:
    layer_id = row.get("id")
    if not isinstance(layer_id, int) or isinstance(layer_id, bool) or not 0 < layer_id < 2**31:
        raise DefinitionError(
            message("The id of a layer must be an integer greater than 0, not {id!r:.40}.", id=layer_id)
        )
    at = place_of(row["at"], message("Layer {id}", id=layer_id)) if "at" in row else None
    fields = {name: value for name, value in row.items() if name not in ("id", "at")}
    return layer_id, decode(LAYERS, fields, "layer"), at


def _edge(edge: Any, layers: Mapping[LayerId, Layer]) -> Edge:
    match edge:
        case [int() as a, int() as b] if a in layers and b in layers and a != b and bool not in (type(a), type(b)):
            return a, b
    raise DefinitionError(
        message("An edge must be the ids of two existing layers, [from, to], not {value!r:.40}.", value=edge)
    )


def _refuse_constant(name: str) -> None:
    raise ValueError(message("{name} is not allowed in a project", name=name))
