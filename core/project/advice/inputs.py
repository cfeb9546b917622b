"""Inputs that are large, or that never change."""

from collections.abc import Iterator

from core.data.scaling import Standardize, Unscaled
from core.messages import joined, message
from core.network.fixes import ChangeData
from core.network.shapes import DataSpec
from core.project.advice.advice import Advice
from core.project.advice.facts import Facts
from core.project.project import Project

LARGE = 10.0  # inputs that scaling would bring to about 1
NAMED = 3  # inputs in a sentence


def unscaled_inputs(project: Project, spec: DataSpec, facts: Facts) -> Iterator[Advice]:
    """Inputs that are left as they are although they are large."""
    if isinstance(project.data.scaling, Unscaled) and facts.magnitude > LARGE:
        text = message(
            "The inputs are not scaled and reach {largest:,.4g}. Most networks need inputs of about 1 to learn.",
            largest=facts.magnitude,
        )
        yield Advice("unscaled_inputs", None, text, ChangeData("scaling", Standardize()))


def dead_inputs(project: Project, spec: DataSpec, facts: Facts) -> Iterator[Advice]:
    """Inputs with one value in all training rows, from which nothing can be learned."""
    if not facts.dead:
        return
    names = joined(facts.dead[:NAMED])
    if len(facts.dead) > NAMED:
        names = message("{layers} and {count} more", layers=names, count=len(facts.dead) - NAMED)
    text = message(
        "{inputs} has the same value in every training row, so that nothing can be learned from it. Leave it out on "
        "the Data page.",
        inputs=names,
    )
    yield Advice("dead_inputs", None, text)
