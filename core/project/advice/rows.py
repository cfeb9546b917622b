"""Rows that are too few: of a class, or of the validation part."""

from collections.abc import Iterator
from math import sqrt

from core.messages import message
from core.network.fixes import ChangeData, ChangeRecipe
from core.network.shapes import DataSpec
from core.project.advice.advice import Advice
from core.project.advice.facts import Facts
from core.project.project import Project

RATIO = (
    0.1  # of the largest class, below which a class is rare: scikit-learn's and imbalanced-learn's examples start here
)
FEW = 20  # validation rows: an accuracy on them has a standard error of up to 11 %
ENOUGH = 50
LARGEST_SHARE = 0.4  # of the rows that a click makes validation rows


def imbalanced_classes(project: Project, spec: DataSpec, facts: Facts) -> Iterator[Advice]:
    """A class with fewer than RATIO of the rows of the largest, where classes are not weighted."""
    if not facts.counts or project.recipe.class_weights == "balanced" or project.recipe.optimizer.loss is not None:
        return
    if any(kind == "imbalance" for kind, _ in project.kept_findings):
        return
    least, most = min(facts.counts), max(facts.counts)
    if least >= RATIO * most:
        return
    text = message(
        "The rarest class has {least:training row|training rows}, the most frequent {most:,}. A network may ignore "
        "the rare class and still be right most of the time.",
        least=least,
        most=most,
    )
    yield Advice("imbalanced_classes", None, text, ChangeRecipe("class_weights", "balanced"))


def small_validation(project: Project, spec: DataSpec, facts: Facts) -> Iterator[Advice]:
    """So few validation rows that chance decides which network looks better."""
    if not 0 < facts.validation < FEW:
        return
    text = message(
        "Only {rows:row validates|rows validate}. An accuracy measured on them is uncertain by up to ±{error:.0%}, "
        "too much to tell networks apart.",
        rows=facts.validation,
        error=2 * sqrt(0.25 / facts.validation),
    )
    share = round(ENOUGH / (facts.rows + facts.validation), 2)
    fits = project.data.validation < share <= LARGEST_SHARE
    yield Advice("small_validation", None, text, ChangeData("validation", share) if fits else None)
