"""Writes how ImageMagick reads the images in `images`, which tests compare with: `python tests/cases/references.py`."""

import subprocess
from pathlib import Path

import numpy as np

CASES = Path(__file__).parent / "images"
CONVERT = "convert {file}[0] -auto-orient -background white -alpha remove -depth 8 rgb:-"


def main() -> None:
    """Write `images.npz`: for every case uint8 (images, 16, 16, 3), in the order of the sorted paths."""
    read = {}
    for case in ("exif", "formats", "modes", "transparent_icons"):
        files = sorted(path for path in (CASES / case).rglob("*") if path.is_file())
        raw = [subprocess.run(CONVERT.format(file=f).split(), capture_output=True, check=True).stdout for f in files]
        read[case] = np.frombuffer(b"".join(raw), np.uint8).reshape(len(files), 16, 16, 3)
    np.savez_compressed(CASES.parent / "images.npz", allow_pickle=False, **read)


if __name__ == "__main__":
    main()
