"""Project files are read back as saved, malicious files are refused, and failed writes leave the old file."""

import errno
import io
import json
import os
import stat
import struct
import zipfile
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.numpy import save

from core.activations import Tanh
from core.data import Data
from core.data.tables.source import TableFile
from core.formats import SUFFIX, FormatError, atomic, project_file, read, write
from core.formats.project_file import PROJECT, WEIGHTS
from core.formats.project_json import to_json
from core.layers import BatchNorm, Dense, Dropout, Input, Output
from core.network import Predictor, build
from core.network.graph import Graph
from core.network.shapes import DataSpec
from core.project import Project

LAYERS = {1: Input(), 2: Dense(units=5, activation=Tanh()), 3: BatchNorm(), 4: Dropout(), 5: Output()}
SAVED_PROJECT = Project(
    Graph(LAYERS, ((1, 2), (2, 3), (3, 4), (4, 5))), {i: (100.0 * i, 0.0) for i in LAYERS}, title="Ü …"
)
SPECS = DataSpec((4,), 3)
NETWORK = build(SAVED_PROJECT.graph, SPECS, SAVED_PROJECT.recipe.loss)


def trained_state():
    """A state in which no number is an initial value."""
    generator = np.random.default_rng(3)
    state = NETWORK.initial(1)
    state.weights[:] = generator.normal(size=state.weights.shape)
    for array in NETWORK.arrays(state).values():
        array += np.abs(generator.normal(size=array.shape)).astype(np.float32)
    return state


ARRAYS = NETWORK.arrays(trained_state())


@pytest.fixture
def path(tmp_path):
    return tmp_path / f"project{SUFFIX}"


@pytest.fixture
def saved(path):
    write(path, SAVED_PROJECT, ARRAYS)
    return path


def zipped(path, *members, **options):
    """A zip of (name, content) pairs."""
    with zipfile.ZipFile(path, "w", options.pop("compression", zipfile.ZIP_DEFLATED)) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return path


def refused(path):
    with pytest.raises(FormatError) as raised:
        read(path)
    message = str(raised.value)
    assert message.endswith(".")
    assert len(message) < 500
    return message


def read_or_refused(path, content):
    path.write_bytes(content)
    with suppress(FormatError):
        opened = read(path)
        assert isinstance(opened.project, Project)


# Round trips.


def test_project_is_read_back_as_saved(saved):
    assert read(saved).project == SAVED_PROJECT


def test_weights_are_read_back_bit_for_bit(saved):
    arrays = read(saved).arrays
    assert arrays.keys() == ARRAYS.keys()
    for name, array in ARRAYS.items():
        np.testing.assert_array_equal(arrays[name], array)


def test_saved_network_predicts_the_same_bit_for_bit(saved):
    x = np.random.default_rng(1).normal(size=(50, 4)).astype(np.float32)
    opened = read(saved)
    network = build(opened.project.graph, SPECS, opened.project.recipe.loss)
    found = Predictor(network).predict(network.state(opened.arrays), x)
    np.testing.assert_array_equal(found, Predictor(NETWORK).predict(trained_state(), x))


def test_untrained_project_has_no_weights(path):
    write(path, SAVED_PROJECT, {})
    assert dict(read(path).arrays) == {}
    assert zipfile.ZipFile(path).namelist() == [PROJECT]


def test_json_suffix_writes_bare_json(tmp_path):
    path = tmp_path / "project.json"
    write(path, SAVED_PROJECT, ARRAYS)
    assert json.loads(path.read_text("utf-8"))["layerwright"] == 1
    assert read(path).project == SAVED_PROJECT
    assert dict(read(path).arrays) == {}


def test_file_type_depends_on_the_content_not_on_the_name(saved, tmp_path):
    renamed = tmp_path / "project.txt"
    saved.rename(renamed)
    assert read(renamed).project == SAVED_PROJECT


def test_other_programs_can_open_the_zip(saved):
    with zipfile.ZipFile(saved) as archive:
        assert archive.testzip() is None
        assert set(archive.namelist()) == {PROJECT, WEIGHTS}


def test_saving_again_replaces_the_file(saved):
    write(saved, Project(title="new"), {})
    assert read(saved).project.title == "new"
    assert sorted(os.listdir(saved.parent)) == [saved.name, f"{saved.name}~"]
    assert read(saved.with_name(f"{saved.name}~")).project == SAVED_PROJECT


@pytest.mark.skipif(os.name != "posix", reason="permissions are those of POSIX")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_saving_again_keeps_the_permissions(saved, mode):
    saved.chmod(mode)
    write(saved, SAVED_PROJECT, ARRAYS)
    assert stat.S_IMODE(saved.stat().st_mode) == mode


# Malicious and damaged files.


def test_missing_file_is_refused(path):
    assert "cannot be opened" in refused(path)


def test_folder_is_refused(tmp_path):
    refused(tmp_path)


@pytest.mark.parametrize(
    "content", [b"", b"P", b"PK", b"PK\x03\x04", b"PK\x05\x06" + bytes(18), bytes(100), b"\xff" * 100]
)
def test_other_files_are_refused(path, content):
    path.write_bytes(content)
    refused(path)


def test_truncated_file_is_refused(saved):
    whole = saved.read_bytes()
    for length in sorted({*range(100), *range(100, len(whole), 37), *range(len(whole) - 60, len(whole))}):
        saved.write_bytes(whole[:length])
        refused(saved)


def test_file_with_one_changed_byte_is_read_or_refused(saved):
    whole = saved.read_bytes()
    for place in range(len(whole)):
        for flip in (0x01, 0x80, 0xFF):
            read_or_refused(saved, whole[:place] + bytes([whole[place] ^ flip]) + whole[place + 1 :])


def test_change_of_the_compressed_text_never_changes_the_project(saved):
    whole = saved.read_bytes()
    start = whole.index(PROJECT.encode()) + len(PROJECT)
    length = zipfile.ZipFile(saved).getinfo(PROJECT).compress_size
    for place in range(start, start + length):
        saved.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        with suppress(FormatError):
            assert read(saved).project == SAVED_PROJECT  # some bits at the end of a block mean nothing


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_file_is_read_or_refused(saved, data):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(PROJECT, to_json(SAVED_PROJECT))
        archive.writestr(WEIGHTS, save(dict(ARRAYS)))
    damaged = bytearray(content.getvalue())
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place : place + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
    read_or_refused(saved, bytes(damaged))


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_unsupported_compression_is_refused(path, compression):
    zipped(path, (PROJECT, to_json(Project())), compression=compression)
    assert "uses a compression that is not supported" in refused(path)


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_damage_is_noticed_for_every_compression(path, compression):
    text = to_json(SAVED_PROJECT)
    zipped(path, (PROJECT, text), compression=compression)
    whole = path.read_bytes()
    for place in range(30 + len(PROJECT), zipfile.ZipFile(path).getinfo(PROJECT).compress_size):
        read_or_refused(path, whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])


@pytest.mark.parametrize("method", [1, 6, 9, 19, 93, 98, 99, 0xFFFF])
def test_unknown_compression_is_refused(path, method):
    zipped(path, (PROJECT, to_json(Project())))
    content = path.read_bytes()
    content = content[:8] + struct.pack("<H", method) + content[10:]
    at = content.index(b"PK\x01\x02")
    path.write_bytes(content[: at + 10] + struct.pack("<H", method) + content[at + 12 :])
    refused(path)


@pytest.mark.parametrize("name", [PROJECT, WEIGHTS])
def test_zip_bomb_is_refused_before_it_is_decompressed(path, name, monkeypatch):
    members = {PROJECT: to_json(Project()), WEIGHTS: b""} | {name: b" " * 4_000_000}
    zipped(path, *members.items())
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was decompressed"))
    assert "is compressed more than any project" in refused(path)


@pytest.mark.parametrize(("name", "size"), [(PROJECT, 2**25), (PROJECT, 2**32 - 2), (WEIGHTS, 2**37)])
def test_too_large_a_part_is_refused_before_it_is_decompressed(path, name, size, monkeypatch):
    zipped(path, (PROJECT, to_json(Project())), (WEIGHTS, save({})))
    infolist = zipfile.ZipFile.infolist

    def with_large_size(archive):
        members = infolist(archive)
        next(member for member in members if member.filename == name).file_size = size
        return members

    monkeypatch.setattr(zipfile.ZipFile, "infolist", with_large_size)
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was decompressed"))
    assert "too large" in refused(path)


def test_false_size_is_noticed(path):
    """The directory says 1000 bytes, and the compressed text is of four million spaces."""
    zipped(path, (PROJECT, to_json(Project()) + " " * 4_000_000))
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, 22, 1000)
    struct.pack_into("<I", content, content.index(b"PK\x01\x02") + 24, 1000)
    path.write_bytes(content)
    refused(path)


def test_bare_json_that_is_too_large_is_refused(path, monkeypatch):
    monkeypatch.setattr(project_file, "MAX_JSON", 1000)
    path.write_text('{"layerwright": 1}' + " " * 1000)
    assert "is larger than the" in refused(path)


@pytest.mark.parametrize(
    "name",
    [
        "../project.json",
        "/etc/passwd",
        "..\\evil",
        "C:\\evil",
        "folder/",
        "a/project.json",
        "PROJECT.JSON",
        "x" * 5000,
        "evil.py",
    ],
)
def test_unexpected_parts_are_refused(path, name):
    zipped(path, (PROJECT, to_json(Project())), (name, "x"))
    assert "does not belong in a project" in refused(path)
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.parametrize("name", [PROJECT, WEIGHTS])
def test_repeated_part_is_refused(path, name):
    with pytest.warns(UserWarning, match="Duplicate name"):
        zipped(path, (PROJECT, to_json(Project())), (WEIGHTS, save({})), (name, b"{}"))
    assert "does not belong in a project" in refused(path)


def test_zip_without_a_project_is_refused(path):
    zipped(path, (WEIGHTS, save({})))
    assert "contains no project.json" in refused(path)


def test_link_is_refused(path):
    link = zipfile.ZipInfo(PROJECT)
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    assert "is encrypted or a link" in refused(path)


def test_encrypted_part_is_refused(path):
    zipped(path, (PROJECT, to_json(Project())))
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert "is encrypted or a link" in refused(path)


def test_newer_schema_is_opened_read_only_with_a_message(path):
    newer = json.loads(to_json(SAVED_PROJECT)) | {"layerwright": 2, "holograms": [1]}
    zipped(path, (PROJECT, json.dumps(newer)), ("holograms.bin", b"x"))
    opened = read(path)
    assert opened.project == SAVED_PROJECT
    assert opened.newer.startswith(f"{path.name} was saved by a newer version of Layerwright")


@pytest.mark.parametrize("part", ["../evil.bin", "/evil.bin", "C:\\evil.bin", "a/b.bin"])
def test_newer_schema_with_dangerous_part_names_is_refused(path, part):
    zipped(path, (PROJECT, '{"layerwright": 2}'), (part, b"x"))
    assert "does not belong in a project" in refused(path)


def test_newer_schema_with_unknown_layers_is_refused_with_advice(path):
    zipped(path, (PROJECT, '{"layerwright": 2, "layers": [{"id": 1, "kind": "hologram"}]}'))
    assert refused(path).endswith("It was saved by a newer version of Layerwright. Update the program to open it.")


def test_repeated_names_in_json_are_refused(path):
    """JSON readers differ in which value wins, so one file could mean two things."""
    zipped(path, (PROJECT, '{"layerwright": 1, "title": "a", "title": "b"}'))
    assert "the name 'title' is used twice" in refused(path)


def test_many_parts_are_refused_before_they_are_listed(path, monkeypatch):
    zipped(path, (PROJECT, to_json(Project())), *((f"part{i}.bin", b"") for i in range(3000)))
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("it was opened"))
    assert "far more parts than any project" in refused(path)


@pytest.mark.parametrize("text", ['{"layerwright": NaN}', '{"layerwright": 1, "title": ' + "[" * 10**5, "\x00", "[1]"])
def test_invalid_json_in_a_zip_is_refused_with_the_name_of_the_part(path, text):
    zipped(path, (PROJECT, text))
    assert f"{PROJECT} in {path.name}" in refused(path)


def tensors(header, content=b""):
    """A safetensors file with this header."""
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + content


FOUR_BYTES = {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}


@pytest.mark.parametrize(
    "weights",
    [
        b"",
        b"1234567",
        struct.pack("<Q", 0),
        struct.pack("<Q", 2**63),
        struct.pack("<Q", 2**64 - 1),
        struct.pack("<Q", 100_000_000) + b"{}",
        struct.pack("<Q", 2**33) + b"{}",
        tensors(b"{"),
        tensors(b"[]"),
        tensors(b"\xff\xfe"),
        tensors(b"[" * 10_000),
        tensors({"a": 1}),
        tensors({"a": FOUR_BYTES}),
        tensors({"a": FOUR_BYTES}, bytes(3)),
        tensors({"a": FOUR_BYTES}, bytes(5)),
        tensors({"a": FOUR_BYTES | {"shape": [2**62, 2**62]}}, bytes(4)),
        tensors({"a": FOUR_BYTES | {"shape": [-1]}}, bytes(4)),
        tensors({"a": FOUR_BYTES | {"dtype": "F99"}}, bytes(4)),
        tensors({"a": FOUR_BYTES | {"data_offsets": [4, 0]}}, bytes(4)),
        tensors({"a": FOUR_BYTES | {"data_offsets": [0, 2**63]}}, bytes(4)),
        tensors({"a": FOUR_BYTES, "b": FOUR_BYTES}, bytes(4)),
        tensors(b'{"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}, "a": 1}', bytes(4)),
        tensors({"a": FOUR_BYTES | {"shape": [True]}}, bytes(4)),
        tensors({"__metadata__": {"x": 1}, "a": FOUR_BYTES}, bytes(4)),
        b"PK\x03\x04" + bytes(100),
        b"\x80\x04\x95" + bytes(100),
    ],
)
def test_invalid_safetensors_are_refused(path, weights):
    zipped(path, (PROJECT, to_json(Project())), (WEIGHTS, weights), compression=zipfile.ZIP_STORED)
    refused(path)


@pytest.mark.parametrize(
    ("dtype", "size"),
    [
        ("BOOL", 1),
        ("U8", 1),
        ("I64", 8),
        ("F64", 8),
        ("F16", 2),
        ("BF16", 2),
        ("F8_E4M3", 1),
        ("F8_E5M2", 1),
        ("C64", 8),
        ("F8_E8M0", 1),
        ("U64", 8),
        ("I16", 2),
    ],
)
def test_numbers_of_any_type_open_or_are_refused(path, dtype, size):
    header = {"a": {"dtype": dtype, "shape": [4], "data_offsets": [0, 4 * size]}}
    members = (PROJECT, to_json(Project())), (WEIGHTS, tensors(header, bytes(4 * size)))
    read_or_refused(path, zipped(path, *members).read_bytes())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_weights_are_read_or_refused(path, data):
    damaged = bytearray(save(dict(ARRAYS)))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, 500))
        damaged[place : place + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=6))
    zipped(path, (PROJECT, to_json(Project())), (WEIGHTS, bytes(damaged)))
    with suppress(FormatError, ValueError):
        NETWORK.state(read(path).arrays)


# Failing writes. `test_faults.py` makes every system call fail.


def assert_no_other_file(path):
    assert os.listdir(path.parent) == [path.name]


def test_file_that_fails_the_check_leaves_the_old_one(saved, monkeypatch):
    before = saved.read_bytes()
    monkeypatch.setattr(project_file, "to_json", lambda _: '{"layerwright": 99}')
    with pytest.raises(FormatError, match="failed the check after writing"):
        write(saved, Project(title="new"), {})
    assert saved.read_bytes() == before
    assert_no_other_file(saved)


def test_interrupted_write_leaves_the_old_file(saved, monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    before = saved.read_bytes()
    monkeypatch.setattr(atomic.os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write(saved, Project(title="new"), {})
    assert saved.read_bytes() == before
    assert_no_other_file(saved)


@pytest.mark.skipif(os.name != "posix", reason="only there are folders synced")
def test_folder_that_cannot_be_synced_does_not_fail_the_write(saved, monkeypatch):
    fsync = os.fsync

    def fail_for_folders(descriptor):
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        fsync(descriptor)

    monkeypatch.setattr(atomic.os, "fsync", fail_for_folders)
    write(saved, Project(title="new"), {})
    assert read(saved).project.title == "new"


def test_missing_folder_is_reported(tmp_path):
    with pytest.raises(FormatError, match="could not be written to"):
        write(tmp_path / "nowhere" / f"x{SUFFIX}", Project(), {})


def test_folder_in_place_of_the_file_is_reported(path):
    path.mkdir()
    with pytest.raises(FormatError, match="there is a folder of that name"):
        write(path, Project(), {})
    assert_no_other_file(path)


def test_a_table_next_to_the_project_can_be_moved_with_it(tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    (here / "tables").mkdir(parents=True)
    table = here / "tables" / "t.csv"
    table.write_text("a,b\n1,x\n2,y\n")
    project = Project(data=Data(source=TableFile(path=str(table))))
    write(here / "p.json", project, {})
    assert str(tmp_path) not in (here / "p.json").read_text()
    assert read(here / "p.json").project == project
    here.rename(there)
    assert read(there / "p.json").project.data.source.path == str(there / "tables" / "t.csv")


def test_a_table_elsewhere_keeps_its_absolute_path(tmp_path):
    (tmp_path / "projects").mkdir()
    project = Project(data=Data(source=TableFile(path=str(tmp_path / "t.csv"))))
    write(tmp_path / "projects" / "p.json", project, {})
    assert read(tmp_path / "projects" / "p.json").project == project
