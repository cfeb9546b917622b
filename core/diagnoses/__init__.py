"""Diagnoses: what is seen to be wrong in a run, with its figure, its layers and what to try.

A diagnosis is a function of a moment alone. It needs no window: `layerwright train` prints what it finds.
"""

from typing import Any

from core.diagnoses.constant_start import constant_start
from core.diagnoses.diagnosis import Diagnosis
from core.diagnoses.divergence import divergence
from core.diagnoses.dying_relu import dying_relu
from core.diagnoses.exploding_gradients import exploding_gradients
from core.diagnoses.learning_rate import learning_rate_too_high, learning_rate_too_low
from core.diagnoses.no_better_than_trivial import no_better_than_trivial
from core.diagnoses.overfitting import overfitting
from core.diagnoses.plateau import plateau
from core.diagnoses.saturation import saturation
from core.diagnoses.underfitting import underfitting
from core.diagnoses.vanishing_gradients import vanishing_gradients
from core.moments import Computation, Moment, Result, UnitActivity, Workspace
from core.project.advice import ADVICE

DIAGNOSES = (
    exploding_gradients,
    divergence,
    constant_start,
    dying_relu,
    learning_rate_too_high,
    saturation,
    vanishing_gradients,
    learning_rate_too_low,
    underfitting,
    no_better_than_trivial,
    plateau,
    overfitting,
)
"""Each has the name of its kind. Causes come before what follows from them."""

KINDS: tuple[str, ...] = tuple(function.__name__ for function in (*ADVICE, *DIAGNOSES))
"""All that may be said of a training: advice before it, then diagnoses."""

COMPUTATIONS: tuple[Computation[Any], ...] = (UnitActivity(),)
"""What they need computed of a moment. Without it, the diagnoses that need it find nothing."""


def diagnose(moment: Moment) -> tuple[Diagnosis, ...]:
    """Every diagnosis of the run up to this moment, in the order of DIAGNOSES; empty where there is no run."""
    if moment.network is None or moment.history is None:
        return ()
    found: list[Diagnosis] = []
    explained: set[str] = set()
    for diagnosis in DIAGNOSES:
        seen = diagnosis(moment) if diagnosis.__name__ not in explained else None
        if seen is not None:
            found.append(seen)
            explained.update(seen.explains)
    return tuple(found)


def computed(moment: Moment) -> Moment:
    """The moment with what diagnoses need computed of it, computed now."""
    workspace = Workspace()
    values = {
        computation: computation.compute(moment, workspace, lambda: False)
        for computation in COMPUTATIONS
        if computation.is_possible(moment)
    }
    return moment.with_results({computation: Result(value, moment) for computation, value in values.items()})


__all__ = ["COMPUTATIONS", "DIAGNOSES", "KINDS", "Diagnosis", "computed", "diagnose"]
