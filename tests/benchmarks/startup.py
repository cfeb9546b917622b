"""Process start → window painted → engine ready, in milliseconds. The median of several starts on a warm disk.

`startup.py [program]`: from source, or of the installed program at this path.
"""

import statistics
import subprocess
import sys
import time

STARTS = 7
STAGES = {"window": "painted", "engine": "ready"}  # by the first word of the self-test's lines


def start(program):
    """Start once. Milliseconds from the start of the process to the end of each stage, seen from outside."""
    began = time.perf_counter()
    reached = {}
    with subprocess.Popen([*program, "self-test", "--start-only"], stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout:
            reached[STAGES[line.split()[0]]] = (time.perf_counter() - began) * 1000
    return reached


def main():
    program = sys.argv[1:] or [sys.executable, "-m", "designer"]
    start(program)
    starts = [start(program) for _ in range(STARTS)]
    for name in STAGES.values():
        times = [each[name] for each in starts]
        print(f"{name}: median {statistics.median(times):.0f} ms, least {min(times):.0f} ms")


if __name__ == "__main__":
    main()
