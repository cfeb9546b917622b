"""Malicious project files are read or refused, with a message and little memory."""

import json
import os
import struct
import subprocess
import sys
import zipfile
from contextlib import suppress

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.formats import SUFFIX, FormatError, ProjectFile, read, write
from core.formats.examples import examples
from core.formats.project_file import PROJECT, TRAINING, WEIGHTS
from core.formats.project_json import to_json
from core.project import Project
from core.training.saved_run import SavedRun

WHOLE = json.loads(to_json(examples()["spiral"]))
QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / f"project{SUFFIX}"


def read_or_refused(path):
    with suppress(FormatError):
        assert isinstance(read(path), ProjectFile)


def paths(data, here=()):
    """The path of every value in JSON data."""
    yield here
    inside = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, part in inside:
        yield from paths(part, (*here, name))


def replaced(data, way, value):
    """JSON data with the value at one path replaced."""
    if not way:
        return value
    copy = dict(data) if isinstance(data, dict) else list(data)
    copy[way[0]] = replaced(copy[way[0]], way[1:], value)
    return copy


@settings(max_examples=200, deadline=None, suppress_health_check=QUIET)
@given(st.data())
def test_a_project_edited_by_hand_is_read_or_refused(path, data):
    edited = WHOLE
    for _ in range(data.draw(st.integers(1, 3))):
        way = data.draw(st.sampled_from(sorted(paths(edited), key=str)))
        edited = replaced(edited, way, data.draw(ANYTHING))
    path.write_text(json.dumps(edited))
    read_or_refused(path)


@settings(max_examples=200, deadline=None, suppress_health_check=QUIET)
@given(header=st.dictionaries(st.text(max_size=5), ANYTHING, max_size=3), content=st.binary(max_size=40))
def test_arrays_with_any_header_are_read_or_refused(path, header, content):
    text = json.dumps(header).encode()
    arrays = struct.pack("<Q", len(text)) + text + content
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(PROJECT, to_json(Project()))
        archive.writestr(TRAINING, arrays)
    read_or_refused(path)


@settings(max_examples=200, deadline=None, suppress_health_check=QUIET)
@given(st.data())
def test_a_trained_project_with_changed_bytes_is_read_or_refused(path, data):
    if not path.exists():
        saved_run = SavedRun({"checkpoint.a": np.arange(8.0), "history.b": np.zeros((2, 3))}, {"step": "1"})
        write(path, examples()["xor"], {"a": np.ones(5, np.float32)}, saved_run)
    whole = bytearray(path.read_bytes())
    damaged = path.with_name("damaged.layerwright")
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(whole) - 1))
        whole[place : place + data.draw(st.integers(0, 5))] = data.draw(st.binary(max_size=5))
    damaged.write_bytes(whole)
    read_or_refused(damaged)


# Zip bombs and similar files, each read in a process with limited memory.


def bomb_of_spaces(archive):
    archive.writestr(PROJECT, b" " * 10**9, zipfile.ZIP_DEFLATED)


def bomb_of_zeros(archive):
    archive.writestr(PROJECT, to_json(Project()))
    archive.writestr(WEIGHTS, bytes(10**9), zipfile.ZIP_DEFLATED)


def huge_array(archive):
    header = {"a": {"dtype": "F32", "shape": [2**20, 2**20], "data_offsets": [0, 2**42]}}
    text = json.dumps(header).encode()
    archive.writestr(PROJECT, to_json(Project()))
    archive.writestr(WEIGHTS, struct.pack("<Q", len(text)) + text + bytes(8))


def huge_array_that_is_compressed(archive):
    """Compressed by less than 200, so that the ratio is accepted."""
    size = 2 * 10**8
    header = json.dumps({"a": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}}).encode()
    noise = np.random.default_rng(0).integers(0, 256, size // 150, np.uint8).tobytes()
    archive.writestr(PROJECT, to_json(Project()))
    archive.writestr(
        WEIGHTS, struct.pack("<Q", len(header)) + header + noise + bytes(size - len(noise)), zipfile.ZIP_DEFLATED
    )


def long_header(archive):
    archive.writestr(PROJECT, to_json(Project()))
    archive.writestr(WEIGHTS, struct.pack("<Q", 2**40) + bytes(100))


def many_arrays(archive):
    """A header with too deep nesting."""
    text = b'{"a":' * 1000 + b"[" * 10**6
    archive.writestr(PROJECT, to_json(Project()))
    archive.writestr(WEIGHTS, struct.pack("<Q", len(text)) + text)


def many_edges(archive):
    edges = ",".join(["[1,2]"] * 2_000_000)
    layers = '[{"id": 1, "kind": "input"}, {"id": 2, "kind": "output"}]'
    archive.writestr(PROJECT, f'{{"layerwright": 1, "layers": {layers}, "edges": [{edges}]}}')


def many_layers(archive):
    layers = ",".join(f'{{"id":{i},"kind":"input"}}' for i in range(1, 400_000))
    archive.writestr(PROJECT, f'{{"layerwright": 1, "layers": [{layers}]}}')


def many_names_with_a_repetition(archive):
    text = ",".join(f'"{i}": 1' for i in range(10**6))
    archive.writestr(PROJECT, f'{{"layerwright": 1, {text}, "0": 2}}')


def many_parts(archive):
    archive.writestr(PROJECT, to_json(Project()))
    for number in range(60_000):
        archive.writestr(f"p{number}.x", b"")


def long_number(archive):
    archive.writestr(PROJECT, '{"layerwright": 1, "recipe": {"batch": ' + "9" * 10**7 + "}}")


OPEN = """
import resource, sys, time
from pathlib import Path
import psutil, safetensors.numpy
from core.formats import FormatError, read
room = psutil.Process().memory_info().vms + 500 * 2**20
resource.setrlimit(resource.RLIMIT_AS, (room, room))
start = time.process_time()
try:
    read(Path(sys.argv[1]))
    result = "It was opened."
except FormatError as error:
    result = str(error)
print(time.process_time() - start, result)
"""


@pytest.mark.skipif(os.name != "posix", reason="memory is limited as POSIX does")
@pytest.mark.parametrize(
    "bomb",
    [
        bomb_of_spaces,
        bomb_of_zeros,
        huge_array,
        huge_array_that_is_compressed,
        long_header,
        many_arrays,
        many_edges,
        many_layers,
        many_names_with_a_repetition,
        many_parts,
        long_number,
    ],
    ids=lambda bomb: bomb.__name__,
)
def test_a_bomb_is_refused_within_500_mb_of_memory(path, bomb):
    with zipfile.ZipFile(path, "w") as archive:
        bomb(archive)
    command = [sys.executable, "-c", OPEN, str(path)]
    output = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300).stdout
    seconds, result = output.split(maxsplit=1)
    print(f"{bomb.__name__}: {float(seconds):.2f} s, {result}")
    assert path.name in result
    assert result.endswith(".\n")
    assert len(result) < 500
    assert "memory" not in result
