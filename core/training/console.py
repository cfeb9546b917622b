"""Runs a training in a terminal, with a progress bar. Ctrl+C stops it and keeps what was learned."""

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

SHOWN = "accuracy", "r2"  # the metric beside the bar: the first that applies


def follow(
    run: Run, history: History, epochs: int, controls: Controls | None = None, progress: bool = True
) -> Finished | Diverged:
    """Train until `epochs` epochs are done since the start, with a progress bar on stderr, and extend the history.

    The first Ctrl+C stops the run after the current chunk, which sets `controls.stopped`; the second raises
    KeyboardInterrupt at once.
    """
    controls = controls or Controls()
    with _bar(epochs, run.epoch, progress) as bar, _stopping(controls):
        for event in run.events(controls, epochs):
            match event:
                case Progress():
                    history.extend(event)
                    bar.update(event.snapshot.epoch - bar.n)
                    if event.evaluation:
                        bar.set_postfix_str(_metric_text(event.evaluation), refresh=False)
                case Paused():
                    controls.wait()
                case Diverged():
                    return event
                case Finished():
                    history.end(event.evaluation, event.snapshot.restored > 0)
                    return event
    raise AssertionError("a run ends with Diverged or Finished")


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


def _metric_text(evaluation: Evaluation) -> str:
    """A metric of the validation rows where there are any, such as "validation accuracy 97.3 %"."""
    report: Report = evaluation.validation or evaluation.train
    key = next(key for key in SHOWN if key in report)
    return f"{'validation' if evaluation.validation else 'train'} {report.label(key).lower()} {report.formatted(key)}"


@contextmanager
def _stopping(controls: Controls) -> Iterator[None]:
    """Ctrl+C stops the run; pressed again, it interrupts as usual. Only the main thread can handle signals."""
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
