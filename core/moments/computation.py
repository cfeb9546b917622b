"""What a view asks of a moment: computed once, off the window's thread, however many views ask."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from core.network import Network, Predictor

if TYPE_CHECKING:
    from core.moments.moment import Moment

T = TypeVar("T")
Stopped = Callable[[], bool]


@dataclass(frozen=True, eq=False)
class Result(Generic[T]):
    """The value of a computation, and the moment of which it was computed."""

    value: T
    moment: "Moment"

    @property
    def step(self) -> int:
        """The optimizer step it was computed at."""
        return self.moment.step

    def is_of(self, moment: "Moment") -> bool:
        """Whether it was computed from the weights of this very moment."""
        ours, theirs = self.moment.snapshot, moment.snapshot
        return ours is not None and theirs is not None and ours.state is theirs.state


class Workspace:
    """What one computation can take over from the last. It belongs to the thread that computes."""

    def __init__(self) -> None:
        self._predictors: dict[int, Predictor] = {}
        self._network: Network | None = None
        self._cached: dict[Hashable, tuple[object, Any]] = {}

    def predictor(self, network: Network, batch: int = 0) -> Predictor:
        """A predictor of the network for `batch` rows at a time; 0 for as many as the cache of a core holds."""
        if network is not self._network:
            self._network, self._predictors = network, {}
        if batch not in self._predictors:
            self._predictors[batch] = Predictor(network, batch) if batch else Predictor(network)
        return self._predictors[batch]

    def cached(self, key: Hashable, source: object, make: Callable[[], T]) -> T:
        """The value of `make`, kept under `key` as long as `source` is the same object."""
        known = self._cached.get(key)
        if known is None or known[0] is not source:
            self._cached[key] = known = source, make()
        value: T = known[1]
        return value


@dataclass(frozen=True)
class Computation(ABC, Generic[T]):
    """A definition whose fields are the question. Two equal computations are one, and share their result."""

    @abstractmethod
    def is_possible(self, moment: "Moment") -> bool:
        """Whether the moment has what the computation needs."""

    @abstractmethod
    def compute(self, moment: "Moment", workspace: Workspace, stopped: Stopped) -> T | None:
        """The value, or None when `stopped` became true. Runs off the window's thread."""
