"""Process start → window painted → engine ready, in milliseconds. The median of several starts on a warm disk."""

import os
import statistics
import subprocess
import sys
import time

STARTS = 7
PROGRAM = """
import os, sys, time
began = float(os.environ["BEGAN"])
from PySide6.QtCore import QEvent, QObject, QTimer
from designer import __main__ as program
from PySide6.QtWidgets import QApplication

class Watch(QObject):
    painted = False
    def eventFilter(self, widget, event):
        if event.type() == QEvent.Type.Paint and widget.isWindow() and not Watch.painted:
            Watch.painted = True
            QTimer.singleShot(0, lambda: print("painted", time.time() - began))
            engine = widget.engine
            engine.ready.connect(lambda: (print("ready", time.time() - began), sys.stdout.flush(), os._exit(0)))
        return False

watch = Watch()
made = QApplication.__init__
def hooked(self, *words):
    made(self, *words)
    self.installEventFilter(watch)
QApplication.__init__ = hooked
sys.argv = ["layerwright"]
program.main()
"""


def start():
    environment = os.environ | {"BEGAN": repr(time.time())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    said = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, text=True, check=False)
    return {line.split()[0]: float(line.split()[1]) * 1000 for line in said.stdout.splitlines()}


def main():
    start()
    starts = [start() for _ in range(STARTS)]
    for name in ("painted", "ready"):
        times = [each[name] for each in starts]
        print(f"{name}: median {statistics.median(times):.0f} ms, least {min(times):.0f} ms")


if __name__ == "__main__":
    main()
