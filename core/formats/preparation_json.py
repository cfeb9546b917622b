"""The preparation as JSON, stored beside the weights. Every size and number is checked, since files may be hostile."""

import json
from collections.abc import Mapping, Sequence
from math import isfinite, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.data.arrays import LAYOUTS
from core.data.built.feature import BuiltFeature, PreparedFeature
from core.data.fingerprint import Fingerprint
from core.data.preparation.fill import Fill
from core.data.preparation.preparation import Preparation, PreparedColumn
from core.data.preparation.stored import decode_step, encode_step
from core.data.reading.column import ColumnReading
from core.data.tables.dialect import Dialect
from core.definitions import DefinitionError, decode, encode
from core.formats.checks import list_of, mapping_of, text_of
from core.formats.errors import FormatError
from core.messages import message
from core.messages.system_errors import describe

VERSION = 1
MOST = 100_000  # columns, classes and targets
MOST_FEATURES = 1_000_000
MOST_TEXTS = 1_000_000
VECTORS = ("origin", "shift", "scale", "target_origin", "target_shift", "target_scale")


def to_json(preparation: Preparation) -> str:
    """Encode a preparation. Floats are written so that they read as the same numbers."""
    data: dict[str, Any] = {"version": VERSION}
    data |= {name: list(getattr(preparation, name)) for name in ("features", "classes", "targets", "image")}
    data |= {name: getattr(preparation, name).tolist() for name in VECTORS}
    data["columns"] = [_column_data(column) for column in preparation.columns]
    data["target"] = [_column_data(column) for column in preparation.target]
    data["others"] = [encode(reading) for reading in preparation.others]
    data["dialect"] = None if preparation.dialect is None else encode(preparation.dialect)
    data["rows"] = preparation.fingerprint.rows
    data["fingerprint"] = dict(preparation.fingerprint.columns)
    if preparation.fingerprint.corrected:
        data["corrected"] = preparation.fingerprint.corrected
    data["sample"] = preparation.sample.tolist()
    data["channels"] = preparation.channels
    if preparation.built:
        data["built"] = [_built_data(feature) for feature in preparation.built]
    if preparation.pictures is not None:
        data["pictures"] = encode(preparation.pictures)
    return json.dumps(data, ensure_ascii=False)


def from_json(text: bytes, where: str) -> Preparation:
    """Decode a preparation. Raises FormatError, whose message begins with `where`, for anything damaged."""
    try:
        return _decode(mapping_of(json.loads(text, parse_constant=_refuse), message("The preparation")))
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise FormatError(
            message("{where} is damaged: {error}.", where=where, error=describe(error).removesuffix("."))
        ) from error


def _decode(data: Mapping[str, Any]) -> Preparation:
    if data.get("version") != VERSION:
        raise DefinitionError(message("its version is not known"))
    features = _texts(data, "features", MOST_FEATURES)
    classes, targets = _texts(data, "classes", MOST), _texts(data, "targets", MOST)
    image = tuple(_size(value) for value in list_of(data.get("image", []), "image"))
    if not features or not targets or len(set(classes)) < len(classes):
        raise DefinitionError(message("features and targets are missing, or a class occurs twice"))
    if image and (len(image) != 3 or prod(image) != len(features)):
        raise DefinitionError(message("the shape of the images does not match the features"))
    count = 1 if classes else len(targets)
    lengths = dict.fromkeys(VECTORS[:3], len(features)) | dict.fromkeys(VECTORS[3:], count)
    vectors = {name: _vector(data, name, length) for name, length in lengths.items()}
    narrow = {name: _narrow(values) for name, values in vectors.items() if not name.endswith("origin")}
    if not narrow["scale"].all() or not narrow["target_scale"].all():
        raise DefinitionError(message("a scale is 0"))
    columns = tuple(_column(item) for item in list_of(data.get("columns", []), "columns")[:MOST])
    if not all(column.steps for column in columns):
        raise DefinitionError(message("a column has no steps"))
    built = tuple(_built(item) for item in list_of(data.get("built", []), "built")[:MOST])
    base = len(features) - sum(len(feature.names) for feature in built)
    numbers = [column.reading.name for column in columns if column.reading.type == "number"]
    if base < 1 or (built and (image or not set(numbers if columns else features[:base]) >= _needed(built))):
        raise DefinitionError(message("the built features do not match the features"))
    if columns and sum(len(column.names) for column in columns) != base:
        raise DefinitionError(message("the columns do not match the features"))
    target = tuple(_column(item) for item in list_of(data.get("target", []), "target")[:MOST])
    pictures = None if "pictures" not in data else decode((ColumnReading,), data["pictures"], "column")
    if pictures is not None and (not image or columns):
        raise DefinitionError(message("the pictures do not match the features"))
    if (bool(columns) or pictures is not None) != bool(target) or (target and classes != target[0].texts):
        raise DefinitionError(message("the columns do not match the targets"))
    dialect = data.get("dialect")
    sample = np.array(list_of(data.get("sample", []), "sample"), np.float64).reshape(-1, len(features))
    return Preparation(
        features,
        classes,
        targets,
        vectors["origin"],
        narrow["shift"],
        narrow["scale"],
        vectors["target_origin"],
        narrow["target_shift"],
        narrow["target_scale"],
        image,
        columns,
        target,
        tuple(decode((ColumnReading,), item, "column") for item in list_of(data.get("others", []), "others")[:MOST]),
        None if dialect is None else decode((Dialect,), dialect, "dialect"),
        _fingerprint(data),
        _narrow(sample),
        _channels(data.get("channels", "")),
        built,
        pictures,
    )


def _built_data(feature: PreparedFeature) -> dict[str, Any]:
    return {
        "feature": encode(feature.chosen),
        "figures": list(feature.figures),
        "fill": encode_step(feature.fill),
    }


def _built(data: Any) -> PreparedFeature:
    parts = mapping_of(data, message("A built feature"))
    chosen = decode((BuiltFeature,), parts.get("feature"), "feature")
    figures = tuple(_vector(parts, "figures", len(list_of(parts.get("figures", []), "figures"))).tolist())
    fill = decode_step(parts.get("fill"))
    if not isinstance(fill, Fill) or not chosen.function.fits(figures):
        raise DefinitionError(message("a built feature does not fit its figures"))
    return PreparedFeature(chosen, figures, fill)


def _needed(built: Sequence[PreparedFeature]) -> set[str]:
    return {name for feature in built for name in feature.chosen.columns}


def _channels(value: Any) -> str:
    if value not in ("", *LAYOUTS):
        raise DefinitionError(message("the axis of the channels is neither first nor last"))
    return str(value)


def _column_data(column: PreparedColumn) -> dict[str, Any]:
    return {
        "reading": encode(column.reading),
        "texts": list(column.texts),
        "steps": [encode_step(step) for step in column.steps],
        **({} if column.range is None else {"range": list(column.range)}),
        **({} if column.is_range_known else {"range_known": False}),
    }


def _column(data: Any) -> PreparedColumn:
    parts = mapping_of(data, message("A column"))
    return PreparedColumn(
        decode((ColumnReading,), parts.get("reading"), "column"),
        _texts(parts, "texts", MOST_TEXTS),
        tuple(decode_step(step) for step in list_of(parts.get("steps", []), "steps")),
        _range(parts),
        parts.get("range_known", True) is not False,
    )


def _range(parts: Mapping[str, Any]) -> tuple[float, float] | None:
    if "range" not in parts:
        return None
    low, high = _vector(parts, "range", 2).tolist()
    return low, high


def _fingerprint(data: Mapping[str, Any]) -> Fingerprint:
    hashes = mapping_of(data.get("fingerprint", {}), "fingerprint")
    return Fingerprint(
        _size(data.get("rows", 0)),
        {name: text_of(value, "fingerprint") for name, value in hashes.items()},
        text_of(data.get("corrected", ""), "corrected"),
    )


def _texts(data: Mapping[str, Any], name: str, most: int) -> tuple[str, ...]:
    values: Sequence[Any] = list_of(data.get(name, []), name)
    if len(values) > most:
        raise DefinitionError(message("{name} has {count:part|parts}, too many", name=name, count=len(values)))
    if not all(isinstance(value, str) for value in values):
        raise DefinitionError(message("{name} must hold texts only", name=name))
    return tuple(values)


def _vector(data: Mapping[str, Any], name: str, length: int) -> NDArray[np.float64]:
    values = list_of(data[name], name)
    numbers = all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in values)
    if len(values) != length or not numbers or not all(isfinite(value) for value in values):
        raise DefinitionError(message("{name} must hold {count:finite number|finite numbers}", name=name, count=length))
    return np.array(values, np.float64)


def _narrow(values: NDArray[np.float64]) -> NDArray[np.float32]:
    """Numbers as float32. Raises DefinitionError where it cannot hold them."""
    if not (np.abs(values) <= np.finfo(np.float32).max).all():
        raise DefinitionError(message("a number is too large"))
    return values.astype(np.float32)


def _size(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**62:
        raise DefinitionError(message("a size is damaged"))
    return value


def _refuse(name: str) -> None:
    raise ValueError(message("{name} is not allowed", name=name))
