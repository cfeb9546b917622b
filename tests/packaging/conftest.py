"""The packages are tested on Linux, where each can be made: the program for another system is stood in for."""

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path += [str(ROOT / "packaging"), str(Path(__file__).parent)]  # the build's modules, under their own names
collect_ignore_glob = [] if sys.platform.startswith("linux") else ["*"]
