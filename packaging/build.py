"""Builds every package that this system can: `uv run --group packaging python packaging/build.py`. See README.md."""

import argparse
import os
import shutil
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parent.parent))

import freeze
import tools
from identity import DIST

KINDS = {
    "linux": ("deb", "rpm", "tarball", "appimage"),
    "win32": ("installer",),
    "darwin": ("dmg",),
}[sys.platform]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", nargs="+", choices=KINDS, default=KINDS, metavar="KIND", help=", ".join(KINDS))
    parser.add_argument("--frozen", action="store_true", help="use the program as it was frozen last")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # the icons are drawn by Qt
    program = freeze.FOLDER if sys.platform != "darwin" else freeze.APP
    if not options.frozen or not program.exists():
        program = freeze.freeze()
    shutil.rmtree(DIST, ignore_errors=True)
    DIST.mkdir()
    if sys.platform == "win32":
        import windows as platform
    elif sys.platform == "darwin":
        import macos as platform
    else:
        import linux as platform
    for kind in options.only:
        getattr(platform, kind)(program)
    for made in sorted(DIST.iterdir()):
        tools.say(f"{made.name}: {made.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
