"""Breaks files by their structure: graphs, trees of JSON, HDF5, headers of arrays and members of zips.

What is broken is mostly valid again as a file, so that it gets behind the decoder.
"""

import io
import json
import random
import struct
import warnings
import zipfile
from contextlib import suppress
from copy import deepcopy
from typing import Any

import h5py
import numpy as np
import onnx as library

OPERATORS = (
    "Add", "Mul", "Sub", "Div", "MatMul", "Gemm", "Relu", "Conv", "Reshape", "Transpose", "Softmax", "Concat", "Pad",
    "MaxPool", "Where", "Exp", "Cast",
)  # fmt: skip
PATHS = ("../w.bin", "/etc/passwd", "broken.onnx", "", ".", "a" * 5000)
NUMBERS = [0, 1, -1, 2, 3, 7, 2**31 - 1, 2**31, 2**62, -(2**62)]
KINDS = ("f4", "f8", "f2", "i4", "i8", "u1", "c8", "?")
VALUES: list[Any] = [None, True, "", "relu", "Lambda", [], {}, 0, -1, 1e308, float("nan"), 2**70, [2**40], "a" * 5000]


def flipped(content: bytes, dice: random.Random) -> bytes:
    """Some bytes are others, or missing."""
    broken = bytearray(content)
    for _ in range(dice.randint(1, 8)):
        broken[dice.randrange(len(broken))] = dice.randrange(256)
    return bytes(broken[: dice.randrange(len(broken))] if dice.random() < 0.2 else broken)


def broken_onnx(content: bytes, dice: random.Random) -> bytes:
    """A graph with other operators, wires, sizes and attributes."""
    model = library.load_from_string(content)
    graph = model.graph
    for _ in range(dice.randint(1, 4)):
        node, tensor = dice.choice(graph.node), dice.choice(graph.initializer)
        names = [one for other in graph.node for one in (*other.input, *other.output)]
        match dice.randrange(12):
            case 8 if model.metadata_props:
                entry = dice.choice(model.metadata_props)
                with suppress(ValueError):
                    entry.value = json.dumps(broken_json([json.loads(entry.value)], dice)[0])
            case 9:
                tensor.data_location = library.TensorProto.EXTERNAL
                for key, value in (("location", dice.choice(PATHS)), ("length", str(dice.choice(NUMBERS)))):
                    tensor.external_data.add(key=key, value=value)
            case 10:
                node.attribute.append(library.helper.make_attribute("then_branch", graph))
            case 11:
                dims = dice.choice(graph.input).type.tensor_type.shape.dim
                dims[dice.randrange(len(dims))].dim_value = dice.choice(NUMBERS)
            case 0:
                node.op_type = dice.choice(OPERATORS)
            case 1 if node.input:
                node.input[dice.randrange(len(node.input))] = dice.choice(names)
            case 2:
                tensor.dims[:] = [dice.choice(NUMBERS) for _ in range(dice.randint(0, 4))]
            case 3:
                tensor.raw_data = flipped(tensor.raw_data, dice) if tensor.raw_data else b"x"
            case 4:
                for attribute in node.attribute:
                    attribute.i = dice.choice(NUMBERS)
                    attribute.ints[:] = [dice.choice(NUMBERS) for _ in range(dice.randint(0, 4))]
            case 5:
                tensor.data_type = dice.randrange(25)
            case 6:
                del graph.node[dice.randrange(len(graph.node))]
                if not graph.node:
                    return content
            case 7:
                node.attribute.append(library.helper.make_attribute("axis", dice.choice(NUMBERS)))
    return bytes(model.SerializeToString())


def broken_json(whole: Any, dice: random.Random) -> Any:
    """The same tree with other values at some places."""
    whole = deepcopy(whole)
    for _ in range(dice.randint(1, 3)):
        at = whole
        while True:
            keys = list(at) if isinstance(at, dict) else list(range(len(at)))
            if not keys:
                break
            key = dice.choice(keys)
            if not isinstance(at[key], (dict, list)) or dice.random() < 0.1:
                at[key] = deepcopy(dice.choice(VALUES))
                break
            at = at[key]
    return whole


def broken_hdf5(content: bytes, dice: random.Random) -> bytes:
    """Other arrays, types, names, links and storage in a file of HDF5 that is whole."""
    held = io.BytesIO(content)
    with h5py.File(held, "r+") as file:
        paths = list[str]()
        file.visit(paths.append)
        for _ in range(dice.randint(1, 3)):
            path = dice.choice(paths)
            if path not in file:
                continue
            if isinstance(file[path], h5py.Group):
                file[path].attrs["name"] = dice.choice(["a", "b", "", "other", 3.5])
                continue
            del file[path]
            shape = tuple(dice.choice([0, 1, 2, 4, 5]) for _ in range(dice.randint(0, 3)))
            match dice.randrange(7):
                case 0:
                    file[path] = h5py.SoftLink(dice.choice(["/", "/layers", "/nowhere", f"/{path}"]))
                case 1:
                    file[path] = h5py.ExternalLink("/etc/passwd", "/")
                case 2:
                    file.create_dataset(path, data=np.ones((4, 5), np.float32), compression="gzip")
                case 3:
                    file.create_dataset(path, shape=(2**31, 2**20), dtype="f4", chunks=(1024, 1024))
                case 4:
                    file.create_dataset(path, data=np.array(["x"], "S9"))
                case _:
                    file.create_dataset(path, data=np.full(shape, dice.choice([0.5, np.nan, 1e30]), dice.choice(KINDS)))
    return held.getvalue()


def broken_members(content: bytes, dice: random.Random) -> bytes:
    """The members of a zip under other names, twice, compressed, or with sizes that are not theirs."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        members = [(name, parts.read(name)) for name in parts.namelist()]
    names = [name for name, _ in members]
    for _ in range(dice.randint(1, 2)):
        place = dice.randrange(len(members))
        name, member = members[place]
        match dice.randrange(4):
            case 0:
                members[place] = dice.choice([*names, f"../{name}", "/etc/passwd", name.upper(), "a" * 300]), member
            case 1:
                members.append((name, flipped(member, dice) if member else b"x"))
            case 2:
                members[place] = name, member * dice.choice([0, 2, 50])
            case 3:
                del members[place]
                if not members:
                    return content
    how = dice.choice([zipfile.ZIP_STORED, zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2])
    made = bytearray(zipped(members, how))
    end = made.rfind(b"PK\x01\x02")
    if dice.random() < 0.2 and end > 0:
        struct.pack_into("<I", made, end + 24, dice.choice([0, 1, 2**31, 2**32 - 1]))  # the size of the last member
    return bytes(made)


def zipped(members: list[tuple[str, bytes]], how: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as parts, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of names that occur twice
        for name, member in members:
            parts.writestr(name, member)
    return out.getvalue()


def broken_keras(content: bytes, dice: random.Random) -> bytes:
    """Another configuration, other HDF5, or other members."""
    chance = dice.random()
    if chance < 0.15:
        return broken_members(content, dice)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        members = {name: parts.read(name) for name in parts.namelist()}
    if chance < 0.6:
        members["config.json"] = json.dumps(broken_json(json.loads(members["config.json"]), dice)).encode()
    elif chance < 0.9:
        members["model.weights.h5"] = broken_hdf5(members["model.weights.h5"], dice)
    else:
        members["model.weights.h5"] = flipped(members["model.weights.h5"], dice)
    return zipped(list(members.items()))


def broken_npz(content: bytes, dice: random.Random) -> bytes:
    """Other headers of arrays, other metadata, or other members."""
    if dice.random() < 0.25:
        return broken_members(content, dice)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        members = {name: parts.read(name) for name in parts.namelist()}
    if dice.random() < 0.6:
        texts = json.loads(np.load(io.BytesIO(members["metadata.npy"])).tobytes())
        name = dice.choice([one for one in texts if one not in ("format", "program", "title")])
        texts[name] = json.dumps(broken_json([json.loads(texts[name])], dice)[0])
        held = io.BytesIO()
        np.save(held, np.frombuffer(json.dumps(texts).encode(), np.uint8))
        members["metadata.npy"] = held.getvalue()
        return zipped(list(members.items()))
    name = dice.choice(list(members))
    shape = tuple(dice.choice([0, 1, 4, 6, 2**31, -1]) for _ in range(dice.randint(0, 3)))
    kind = dice.choice(["<f4", "<f8", "|O", "<i8", ">f4", "|S9", "<c8", "<f2", "xx"])
    header = repr({"descr": kind, "fortran_order": dice.random() < 0.3, "shape": shape}).encode()
    header += b" " * (118 - len(header) - 1) + b"\n"
    members[name] = b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + members[name][128:]
    return zipped(list(members.items()))


def broken_header(content: bytes, dice: random.Random) -> bytes:
    """Another header of safetensors, with its own length: mostly what the metadata says of layers and columns."""
    (length,) = struct.unpack_from("<Q", content)
    whole = json.loads(content[8 : 8 + length])
    if dice.random() < 0.8:
        texts = whole["__metadata__"]
        name = dice.choice([one for one in texts if one not in ("format", "program", "title")])
        texts[name] = json.dumps(broken_json([json.loads(texts[name])], dice)[0])
    else:
        whole = broken_json(whole, dice)
    header = json.dumps(whole).encode()
    return struct.pack("<Q", len(header)) + header + content[8 + length :]
