"""`python -m core`: the command line, which needs no window."""

import sys

from core.process import open_streams, quiet_interrupt, usual_interrupt

quiet_interrupt()
from core.interpreter import unsuitable  # noqa: E402

if reason := unsuitable():
    sys.exit(reason)
open_streams()
from core.cli import main  # noqa: E402

usual_interrupt()
sys.exit(main(prog="python -m core", about="Layerwright on the command line, without a window."))
