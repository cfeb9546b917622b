"""Breaks files that can be imported, by their structure, and looks at what comes: a network or one sentence.

`uv run python -m tests.core.formats.imports.fuzz --count 20000 --seed 1` runs long; CI runs a short slice. What is
broken is valid again as a file, so that most of it gets behind the decoder: the share is printed for every kind.
"""

import argparse
import json
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from core.formats import FormatError, npz, onnx, safetensors
from core.formats.archive import open_zip
from core.formats.imports import hdf5, imported
from core.formats.imports.imported import Imported
from core.formats.imports.keras_file import _layers, _shape
from core.formats.imports.onnx_file import read_model
from core.formats.imports.weights import arrays
from tests.core.formats.exported_networks import NETWORKS, trained
from tests.core.formats.exported_tables import case
from tests.core.formats.imports import keras_files
from tests.core.formats.imports import test_onnx_tables as pipelines
from tests.core.formats.imports.breaking import broken_header, broken_keras, broken_npz, broken_onnx, flipped
from tests.core.formats.imports.test_keras_file import ARRAYS

SEEDS = ("dense", "images", "batch_norm", "layer_norm", "add", "gelu activation", "regression", "yes or no")
TABLES = ("numbers", "one-hot", "moments", "square")  # whose columns are prepared within ONNX


def decodes(path: Path) -> None:
    """Raise FormatError, or what a decoder raises, if the file does not get behind it."""
    if path.suffix == ".onnx":
        read_model(path)
    elif path.suffix == ".keras":
        with open(path, "rb") as file, open_zip(file, path.name, {}) as parts:
            _shape(_layers(json.loads(parts.read("config.json")))[0])
            hdf5.read(parts.read("model.weights.h5"), path.name)
    else:
        arrays(path)


def seeds() -> dict[str, list[bytes]]:
    """Whole files by suffix."""
    networks = [trained(*NETWORKS[name]) for name in SEEDS]
    about = keras_files.config(keras_files.dense("a", 5), keras_files.dense("b", 2, activation="linear"))
    with TemporaryDirectory() as folder:
        keras = keras_files.keras_file(Path(folder, "n.keras"), about, keras_files.weights(**ARRAYS)).read_bytes()
        tables = [case(name, Path(folder))[0] for name in TABLES]
        nodes = [*pipelines.NUMBERS, *pipelines.HOT, *pipelines.JOIN, *pipelines.NETWORK]
        foreign = pipelines.table_file(
            Path(folder, "t.onnx"), pipelines.INPUTS, nodes, w=pipelines.W.T, b=pipelines.B
        ).read_bytes()
    return {
        ".onnx": [*(onnx.content(one) for one in [*networks, *tables]), foreign, foreign],
        ".keras": [keras],
        ".safetensors": [safetensors.SAFETENSORS.content(one) for one in networks],
        ".npz": [npz.NPZ.content(one) for one in networks],
    }


COSTS = {".keras": 20, ".onnx": 2}  # how much longer a file of this kind takes: a process for each Keras file
BREAKS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    ".onnx": broken_onnx,
    ".keras": broken_keras,
    ".safetensors": broken_header,
    ".npz": broken_npz,
}


def run(suffix: str, count: int, seed: int, folder: Path) -> tuple[int, int]:
    """Break files of one kind. Returns how many got behind the decoder, and how many were imported.

    Raises whatever is neither a network nor a FormatError; the file is then NAME in the folder.
    """
    dice, whole = random.Random(seed), seeds()[suffix]
    behind = done = 0
    path = folder / f"broken{suffix}"
    for _ in range(count):
        content = dice.choice(whole)
        path.write_bytes(BREAKS[suffix](content, dice) if dice.random() < 0.85 else flipped(content, dice))
        with suppress(FormatError):
            found = imported(path)
            assert isinstance(found, Imported)
            done += found.trained is not None
        with suppress(FormatError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError):
            decodes(path)
            behind += 1
    return behind, done


def main() -> None:
    """Run long, and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, default=Path())
    options = parser.parse_args()
    for suffix in BREAKS:
        count = options.count // COSTS.get(suffix, 1)
        behind, done = run(suffix, count, options.seed, options.folder)
        print(f"{suffix}: {behind / count:.0%} of {count:,} got behind the decoder, {done / count:.0%} were imported")


if __name__ == "__main__":
    main()
