"""Follows a run to its end, for whoever has no window: a progress bar, and Ctrl+C that loses nothing."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import Any

from core.metrics import Report
from core.training.controls import Controls
from core.training.events import Diverged, Evaluation, Finished, Paused, Progress
from core.training.history import History
from core.training.run import Run

TOLD = "accuracy", "r2"  # the metric that the bar tells, if there is one


def follow(
    run: Run, history: History, epochs: int, controls: Controls | None = None, progress: bool = True
) -> Finished | Diverged:
    """Train until so many epochs are done in all, with a bar on stderr, and extend the history.

    The first Ctrl+C ends the chunk that is being made, so that what was learned is whole; `controls.stopped` tells.
    The second ends the program.
    """
    controls = controls or Controls()
    with _bar(epochs, run.epoch, progress) as bar, _stopping(controls):
        for message in run.events(controls, epochs):
            match message:
                case Progress():
                    history.extend(message)
                    bar.update(message.snapshot.epoch - bar.n)
                    if message.reports:
                        bar.set_postfix_str(_told(message.reports), refresh=False)
                case Paused():
                    controls.wait()
                case Diverged():
                    return message
                case Finished():
                    history.note(message.reports)
                    return message
    raise AssertionError("a run ends by saying so")


def _bar(epochs: int, done: int, shown: bool) -> Any:
    from tqdm import tqdm

    return tqdm(
        total=epochs,
        initial=done,
        unit=" epochs",
        file=sys.stderr,
        mininterval=0.2,
        leave=False,
        dynamic_ncols=True,
        disable=not shown,
    )


def _told(reports: Evaluation) -> str:
    """A word on how it goes, by the rows that did not teach where there are any."""
    report: Report = reports.validation or reports.train
    key = next(key for key in TOLD if key in report)
    return f"{'validation' if reports.validation else 'train'} {report.label(key).lower()} {report.written(key)}"


@contextmanager
def _stopping(controls: Controls) -> Iterator[None]:
    """Ctrl+C stops the run; pressed again, it is as ever. Signals belong to the main thread alone."""
    if current_thread() is not main_thread():
        yield
        return

    def stop(*_: object) -> None:
        controls.stop()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before or signal.default_int_handler)
