"""Results of a slow function, computed in the background, once for every key."""

from collections.abc import Callable, Hashable
from concurrent.futures import Future
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from designer.background.tasks import BackgroundTasks


class BackgroundCache(QObject):
    """Calls `compute(key)` on a thread of its own. `ready` names a key whose value is in `values` from then on."""

    ready = Signal(object)  # key

    def __init__(self, compute: Callable[[Any], Any], name: str) -> None:
        super().__init__()
        self._compute = compute
        self._tasks = BackgroundTasks(name, self)
        self._requested: set[Hashable] = set()
        self.values: dict[Hashable, Any] = {}

    def request(self, key: Hashable) -> None:
        """Compute the value of this key, unless it was requested before."""
        if key not in self._requested:
            self._requested.add(key)
            self._tasks.run(partial(self._on_computed, key), self._compute, key)

    def _on_computed(self, key: Hashable, future: "Future[Any]") -> None:
        self.values[key] = future.result()
        self.ready.emit(key)
