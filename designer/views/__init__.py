"""The views of a run. To add one: a file with its class, and its name here."""

from core.data import Prepared
from designer.views.before import BeforeView
from designer.views.boundary import BoundaryView
from designer.views.calibration import CalibrationView
from designer.views.cells import ConfusionView
from designer.views.distributions import DistributionView
from designer.views.fit import FitView
from designer.views.gradients import GradientView
from designer.views.groups import GroupView
from designer.views.hidden_points import HiddenPointsView
from designer.views.image import ImageView
from designer.views.importance import ImportanceView
from designer.views.landscape import LandscapeView
from designer.views.ledger import LedgerView
from designer.views.loss import LossView
from designer.views.metrics import MetricsView
from designer.views.pictures import PictureView
from designer.views.race import RaceView
from designer.views.residuals import ResidualView
from designer.views.sharpness import SharpnessView
from designer.views.space import SpaceView
from designer.views.thresholds import ThresholdView
from designer.views.updates import UpdateView
from designer.views.view import View

VIEWS: tuple[type[View], ...] = (
    LossView,
    GradientView,
    UpdateView,
    BoundaryView,
    FitView,
    SpaceView,
    PictureView,
    ImageView,
    HiddenPointsView,
    DistributionView,
    BeforeView,
    MetricsView,
    ConfusionView,
    GroupView,
    ThresholdView,
    CalibrationView,
    ResidualView,
    ImportanceView,
    LedgerView,
    SharpnessView,
    LandscapeView,
    RaceView,
)
BY_ID = {view.id: view for view in VIEWS}
FIRST = ("loss", "gradients", "boundary")  # shown in a project that says nothing of views
OF_PREDICTIONS: tuple[type[View], ...] = (BoundaryView, FitView, PictureView)


def first(data: Prepared | None) -> tuple[str, ...]:
    """FIRST, with a view in the place of the boundary that suits the data where the boundary does not."""
    suiting = (view.id for view in OF_PREDICTIONS if data is None or view.suits(data))
    return (*FIRST[:-1], next(suiting, FIRST[-1]))


__all__ = ["BY_ID", "FIRST", "OF_PREDICTIONS", "VIEWS", "View", "first"]
