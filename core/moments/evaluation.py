"""All metrics of a moment that no run has evaluated, such as weights that came with a file."""

from dataclasses import dataclass, replace

from core.moments.computation import Computation, Stopped, Workspace
from core.moments.moment import Moment
from core.training import Evaluation
from core.training.evaluation import Evaluator


@dataclass(frozen=True)
class EvaluateWeights(Computation[Evaluation]):
    """The metrics on every training and validation row, with the weights of the moment."""

    def is_possible(self, moment: Moment) -> bool:
        return moment.is_trained and moment.data is not None and not moment.training and moment.evaluation is None

    def compute(self, moment: Moment, workspace: Workspace, stopped: Stopped) -> Evaluation | None:
        network, snapshot, data = moment.trained()
        evaluator = Evaluator(data, data.x(data.train), data.x(data.validation))
        done = moment.history.epochs_done if moment.history is not None else snapshot.epoch
        epochs = float(snapshot.restored or done)
        return evaluator.evaluate(network, snapshot.state, snapshot.step, epochs, stopped)


def evaluated(moment: Moment) -> Moment:
    """The moment with the evaluation of its weights that was computed for it, where no run has one."""
    result = moment.result(EvaluateWeights()) if moment.evaluation is None else None
    return replace(moment, evaluation=result.value) if result is not None and result.is_of(moment) else moment


def missing_evaluation(moment: Moment) -> tuple[EvaluateWeights, ...]:
    """The evaluation, where the newest moment has none, as of a run that came with a file: a file holds none."""
    wanted = EvaluateWeights()
    return (wanted,) if moment.history and not moment.looking_back and wanted.is_possible(moment) else ()
