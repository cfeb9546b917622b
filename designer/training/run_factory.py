"""What a run starts from: fresh weights, weights of a file, or a saved run."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from core.data import Data, Prepared, prepare
from core.data.fingerprint import fingerprint_of
from core.data.prepared import recorrected
from core.messages import message
from core.messages.system_errors import describe
from core.network import Network, NetworkError, State
from core.network.shapes import DataSpec
from core.project import Project
from core.training import Run, Snapshot
from core.training.history import History
from core.training.saved_run import SavedRun, curves, resume_run
from core.training.timeline import Timeline
from designer.training.run_state import Empty, Loaded, RunState, Target
from designer.training.training_thread import RunReady


@dataclass(frozen=True, eq=False)
class Plan:
    """What a new run starts from. `create` is for the training thread; `fresh` says that the curves start empty."""

    target: Target
    before: Empty | Loaded
    history: History | None
    create: Callable[[], RunReady]
    fresh: bool


def plan_run(state: RunState, project: Project, spec: DataSpec, data: Prepared, source: object) -> Plan:
    """Plan a run of this project, from the weights of the state if they were loaded and fit. Raises NetworkError."""
    network = project.network(spec)
    target = Target(network, data, source, project.recipe.seed)
    if not isinstance(state, Loaded) or state.target.stale or not same_weights(network, state.target.network):
        create = partial(create_run, network, data, project, None, None, None)
        return Plan(target, Empty(), History(network), create, fresh=True)
    fresh = state.saved_run is None
    create = partial(create_run, network, data, project, state.snapshot.state, state.saved_run, state.timeline)
    return Plan(target, state, History(network) if fresh else state.history, create, fresh)


def load_run(state: State, target: Target, saved_run: SavedRun | None) -> tuple[Loaded, str]:
    """The state of a session after weights were loaded. Also a sentence if the curves of their run are damaged."""
    if saved_run is None:
        return Loaded(target, Snapshot(0, 0, state), None, None), ""
    snapshot = saved_run.snapshot(state)
    try:
        return Loaded(target, snapshot, saved_run, curves(saved_run, target.network)), ""
    except ValueError as error:
        return Loaded(target, snapshot, saved_run, None), str(error)


def create_run(
    network: Network,
    data: Prepared,
    project: Project,
    weights: State | None,
    saved_run: SavedRun | None,
    timeline: Timeline | None,
) -> RunReady:
    """Resume the saved run, or start a run from these weights, or from fresh ones. Called on the training thread."""
    if saved_run is not None:
        try:
            run = resume_run(saved_run, network, data)
            if timeline is not None:
                run.follow(timeline)
            return RunReady(run)
        except ValueError as error:
            warning = message("{reason} Training starts over from the saved weights.", reason=describe(error))
            return RunReady(Run(network, data, project.recipe, weights), warning)
    return RunReady(Run(network, data, project.recipe, weights))


def same_weights(a: Network, b: Network) -> bool:
    """Whether both networks have weights of the same shapes and initializers, so that one can use the other's."""
    return a.weights == b.weights


def with_rows(target: Target, data: Data, new: Prepared, source: object) -> Target | None:
    """The target with other rows, prepared as those it was trained on; None where they are of another kind.

    Rows that differ in their corrections alone share the features.
    """
    old = target.data.dataset
    if (old.features, old.classes, old.targets) != (new.dataset.features, new.dataset.classes, new.dataset.targets):
        return None
    if (shared := recorrected(target.data, new)) is not None:
        return replace(target, data=shared, source=source)
    kept = replace(target.data.preparation, fingerprint=fingerprint_of(new.loaded))
    return replace(target, data=prepare(data, new.loaded, kept), source=source)


def updated_target(target: Target, project: Project, same_rows: bool) -> Target:
    """The target after an edit: with the project's network if it can use the weights, stale if it cannot.

    Everything can change during a run except the rows, the seed and the shapes of the weights.
    """
    same_seed = target.seed is None or project.recipe.seed == target.seed
    try:
        network = project.network(target.network.spec)
    except NetworkError:
        return replace(target, stale=True)
    if not (same_rows and same_seed and same_weights(network, target.network)):
        return replace(target, stale=True)
    return replace(target, network=network, stale=False)
