"""Runs first in the frozen program. Its libraries are found by LD_LIBRARY_PATH, which the loader has read by now.

Programs that ours opens, such as a browser, must find the system's libraries and not ours.
"""

import os

if original := os.environ.pop("LD_LIBRARY_PATH_ORIG", ""):
    os.environ["LD_LIBRARY_PATH"] = original
else:
    os.environ.pop("LD_LIBRARY_PATH", None)
