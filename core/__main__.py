"""`python -m core`: the commands, without a window."""

import sys

from core.interpreter import unsuitable

if reason := unsuitable():
    sys.exit(reason)
from core.cli import main

sys.exit(main(prog="python -m core", about="Everything that Layerwright does without its window."))
