"""`python -m core`: the command line, which needs no window."""

import sys

from core.interpreter import unsuitable

if reason := unsuitable():
    sys.exit(reason)
from core.process import open_streams, quiet_interrupt

open_streams()
with quiet_interrupt():
    from core.cli import main

sys.exit(main(prog="python -m core", about="Layerwright on the command line, without a window."))
