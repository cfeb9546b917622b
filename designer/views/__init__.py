"""The views of a run. To add one: a file with its class, and its name here."""

from designer.views.boundary import BoundaryView
from designer.views.fit import FitView
from designer.views.gradients import GradientView
from designer.views.loss import LossView
from designer.views.metrics import MetricsView
from designer.views.updates import UpdateView
from designer.views.view import View

VIEWS: tuple[type[View], ...] = (LossView, GradientView, UpdateView, BoundaryView, FitView, MetricsView)
BY_ID = {view.id: view for view in VIEWS}
FIRST = ("loss", "gradients", "boundary")  # shown in a project that says nothing of views

__all__ = ["BY_ID", "FIRST", "VIEWS", "View"]
