"""How the values of every layer were distributed in the course of a run, and how many units were dead or saturated."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from core.moments.computation import Computation, Stopped, Workspace
from core.moments.distributions import ACTIVATIONS, SUMS, WEIGHTS, Distributions
from core.moments.histogram import Histogram
from core.moments.moment import Moment
from core.moments.pasts import pasts
from core.moments.unit_activity import ROWS, UnitActivity
from core.network.graph import LayerId
from core.training.timeline import Past, RunChange, Timeline

MOST = 40  # steps that are looked at; the spacing doubles as the run grows, so that there are 20 at least
LIVE_WORK = 2**23  # weights times rows of a step, at most, beside a run at work
Key = tuple[int, RunChange | None]


@dataclass(frozen=True, eq=False)
class Counted:
    """The values of a step, and by layer two shares from 0 to 1: see `UnitActivity`.

    `dead` is that of the units with ReLU that are 0 on every row, `saturated` that of the outputs of sigmoid or tanh
    that are where the curve is flat.
    """

    step: int
    epochs: float
    layers: Mapping[LayerId, Histogram]
    dead: Mapping[LayerId, float]
    saturated: Mapping[LayerId, float]


@dataclass(frozen=True, eq=False)
class LayerHistory:
    """What was counted at several steps of a run, which ascend to that of the moment."""

    counted: tuple[Counted, ...]

    def until(self, step: int) -> "LayerHistory":
        """The same up to a step."""
        return LayerHistory(tuple(one for one in self.counted if one.step <= step))


@dataclass(frozen=True)
class DistributionHistory(Computation[LayerHistory]):
    """The values of one of KINDS at up to MOST steps until the moment. Those without a checkpoint are computed again.

    Beside a run at work, these are left out. Units are counted for activations and pre-activations.
    """

    kind: str

    def is_possible(self, moment: Moment) -> bool:
        if moment.timeline is None or moment.network is None or not Distributions(self.kind).is_possible(moment):
            return False
        work = moment.network.lowered.weights * (1 if self.kind == WEIGHTS else ROWS)
        return not moment.stale and (not moment.training or work <= LIVE_WORK)

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> LayerHistory | None:
        timeline, found = moment.timeline, list[Counted]()
        assert timeline is not None
        known: dict[Key, Counted] = workspace.cached((type(self), self.kind), timeline, dict)
        used = dict[Key, Counted]()
        for past in self._pasts(moment, timeline, stopped):
            if past is None or stopped():
                return None
            # Of weights that were typed again and again at one step, only the last remain.
            key = past.step, timeline.changes[past.changes - 1] if past.changes else None
            if key not in known:
                then = replace(
                    moment,
                    project=replace(moment.project, recipe=past.recipe),
                    data=past.data,
                    network=past.network,
                    snapshot=past.snapshot,
                )
                one = self._counted(then, past.epochs_done, workspace, stopped)
                if one is None:
                    return None
                known[key] = one
            used[key] = known[key]
            found.append(known[key])
        for old in known.keys() - used.keys():
            del known[old]
        last = self._counted(moment, _epochs(moment), workspace, stopped)
        return LayerHistory((*found, last)) if last is not None else None

    def _pasts(self, moment: Moment, timeline: Timeline, stopped: Stopped) -> Iterator[Past | None]:
        steps, spacing = spaced_steps(timeline.first_step, timeline.last_step, moment.step)
        return pasts(moment, steps, spacing / 2, stopped, replays=not moment.training)

    def _counted(self, moment: Moment, epochs: float, workspace: Workspace, stopped: Stopped) -> Counted | None:
        values = Distributions(self.kind).compute(moment, workspace, stopped)
        if values is None:
            return None
        dead, saturated = dict[LayerId, float](), dict[LayerId, float]()
        if self.kind in (ACTIVATIONS, SUMS):
            activity = UnitActivity().compute(moment, workspace, stopped)
            dead = {layer: float((shares == 0).mean()) for layer, shares in activity.fires.items()}
            saturated = {layer: float(shares.mean()) for layer, shares in activity.saturated.items()}
        return Counted(moment.step, epochs, values.layers, dead, saturated)


def spaced_steps(first: int, last: int, end: int) -> tuple[Sequence[int], int]:
    """Steps from `first` on, before `end`, with a spacing, a power of two, that gives at most MOST until `last`.

    They stay the same while the run grows and while one looks back, until the spacing doubles.
    """
    spacing = 1
    while (last - first) / spacing > MOST:
        spacing *= 2
    return range(first, end, spacing), spacing


def _epochs(moment: Moment) -> float:
    """The epochs behind a moment, with fractions where they are known."""
    return moment.history.epochs_done if moment.history is not None else float(moment.epoch)
