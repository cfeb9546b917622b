"""The last moment of a run, as diagnoses look at it."""

from core.data import Prepared
from core.diagnoses import computed
from core.moments import Moment
from core.network import Network
from core.project import Project, prepared
from core.training import Controls, Diverged, Finished, Progress, Run
from core.training.history import History
from core.training.past import PastHistory
from core.training.timeline import Timeline


def last_moment(
    project: Project, data: Prepared, network: Network, run: Run, history: History, last: Finished | Diverged
) -> Moment:
    """The moment of a run that ended with the event `last`, with what diagnoses need computed of it."""
    past, diverged = PastHistory(history, history.epochs_done), last if isinstance(last, Diverged) else None
    return computed(Moment(project, data, network, run.snapshot(), past, history.evaluation, diverged))


def trained(project: Project, threads: int = 0) -> Moment:
    """Train a project from its start, and return its last moment. Raises DataError and NetworkError."""
    return trained_with_past(project, threads)[0]


def trained_with_past(project: Project, threads: int = 0) -> tuple[Moment, Timeline]:
    """The same, and the timeline by which every step of the run can be computed again."""
    data, network = prepared(project)
    run, history = Run(network, data, project.recipe, threads=threads), History(network)
    for event in run.events(Controls(), project.recipe.epochs):
        match event:
            case Progress():
                history.extend(event)
            case Finished():
                history.end(event.evaluation, event.snapshot.restored > 0)
    assert isinstance(event, (Finished, Diverged))
    return last_moment(project, data, network, run, history, event), run.timeline
