"""Reading a CSV of 1 000 000 rows with 30 numbers and a class: seconds, and memory relative to its float32 values."""

import resource
import tempfile
import time
from pathlib import Path

import numpy as np

from core.data.tables.source import TableFile

ROWS, COLUMNS = 1_000_000, 30


def write(path):
    """Write the table in chunks."""
    generator = np.random.default_rng(0)
    with path.open("w") as file:
        file.write(",".join([*(f"x{i}" for i in range(COLUMNS)), "kind"]) + "\n")
        for _ in range(100):
            numbers = generator.normal(size=(ROWS // 100, COLUMNS))
            kinds = generator.integers(0, 3, ROWS // 100)
            for row, kind in zip(numbers, kinds, strict=True):
                file.write(",".join(f"{each:.6g}" for each in row) + f",{'abc'[kind]}\n")


def peak():
    """Peak memory of this process, in bytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        write(path)
        before, began = peak(), time.perf_counter()
        TableFile(path=str(path)).load(1)
        seconds = time.perf_counter() - began
        print(f"{path.stat().st_size / 1e6:.0f} MB read in {seconds:.1f} s; peak memory "
              f"{(peak() - before) / (4 * ROWS * COLUMNS):.1f} times its float32 values")  # fmt: skip


if __name__ == "__main__":
    main()
