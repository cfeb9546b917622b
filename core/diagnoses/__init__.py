"""Diagnoses: what is seen to be wrong in a run, with its figure, its layers and what to try.

A diagnosis is a function of a moment alone. It needs no window: `layerwright train` prints what it finds.
"""

from typing import Any

from core.diagnoses.dead_units import dead_units
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.divergence import divergence
from core.diagnoses.flat_loss import flat_loss
from core.diagnoses.no_better import no_better
from core.diagnoses.overfitting import overfitting
from core.diagnoses.vanishing import vanishing
from core.moments import Computation, Moment, Result, UnitActivity, Workspace

DIAGNOSES = divergence, dead_units, vanishing, no_better, flat_loss, overfitting
"""Causes before what follows from them."""

COMPUTATIONS: tuple[Computation[Any], ...] = (UnitActivity(),)
"""What they need computed of a moment. Without it, the diagnoses that need it find nothing."""


def diagnose(moment: Moment) -> tuple[Diagnosis, ...]:
    """Every diagnosis of the run up to this moment, in the order of DIAGNOSES; empty where there is no run."""
    if moment.network is None or moment.history is None:
        return ()
    found = [seen for diagnosis in DIAGNOSES if (seen := diagnosis(moment)) is not None]
    explained = {kind for seen in found for kind in seen.explains}
    return tuple(seen for seen in found if seen.kind not in explained)


def computed(moment: Moment) -> Moment:
    """The moment with what diagnoses need computed of it, computed now."""
    workspace = Workspace()
    values = {
        computation: computation.compute(moment, workspace, lambda: False)
        for computation in COMPUTATIONS
        if computation.is_possible(moment)
    }
    return moment.with_results({computation: Result(value, moment) for computation, value in values.items()})


__all__ = ["COMPUTATIONS", "DIAGNOSES", "Diagnosis", "computed", "diagnose"]
