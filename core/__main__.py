"""`python -m core`: the commands, without a window."""

import sys

from core.cli import main

sys.exit(main())
