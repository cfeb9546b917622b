"""All metrics of a moment that no run has evaluated, such as weights that came with a file."""

from dataclasses import dataclass

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
        return evaluator.evaluate(network, snapshot.state, snapshot.step, float(snapshot.epoch), stopped)
