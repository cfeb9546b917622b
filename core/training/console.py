"""Runs a training in a terminal, with a progress bar."""

from collections.abc import Callable
from typing import Any

from core.metrics import Report
from core.process import Stderr
from core.training.controls import Controls
from core.training.events import Diverged, Evaluation, Finished, Paused, Progress
from core.training.history import History
from core.training.run import Run

SHOWN = "accuracy", "r2"  # the metric beside the bar: the first that applies


def follow(
    run: Run,
    history: History,
    epochs: int,
    controls: Controls,
    progress: bool = True,
    keep: Callable[[], object] = lambda: None,
) -> Finished | Diverged:
    """Train until `epochs` epochs are done since the start, with a progress bar on stderr, and extend the history.

    `keep` is called between two chunks, about 40 times a second. A bar that cannot be written is switched off.
    """
    with _bar(epochs, run.epoch, progress) as bar:
        for event in run.events(controls, epochs):
            match event:
                case Progress():
                    history.extend(event)
                    keep()
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
        file=Stderr(),
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
