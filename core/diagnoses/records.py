"""What is wrong in a training, as plain values for other programs."""

from collections.abc import Iterable
from typing import Any

from core.diagnoses.diagnosis import Diagnosis
from core.network.fixes import Fix
from core.project import Project
from core.project.advice import Advice
from core.project.edits import fixes


def records(project: Project, advice: Iterable[Advice], diagnoses: Iterable[Diagnosis]) -> list[dict[str, Any]]:
    """A record for each advice, then for each diagnosis.

    `kind` is one of `core.diagnoses.KINDS`, `when` "before" or "during" training, `layer` the name of the first layer
    it is about or None, `since_step` the optimizer step since when or None, `evidence` the figure, `sentence` all of
    it, and `remedies` what may help, in words.
    """
    before = [
        _record(project, known.kind, "before", known.layer, None, "", known.message, [known.fix] if known.fix else [])
        for known in advice
    ]
    during = [
        _record(
            project, seen.kind, "during", next(iter(seen.layers), None), seen.since, seen.evidence, seen.sentence,
            seen.remedies,
        )
        for seen in diagnoses
    ]  # fmt: skip
    return before + during


def _record(
    project: Project, kind: str, when: str, layer: int | None, since: int | None, evidence: str, sentence: str,
    remedies: Iterable[Fix],
) -> dict[str, Any]:  # fmt: skip
    return {
        "kind": kind,
        "when": when,
        "layer": None if layer is None else project.graph.names.get(layer),
        "since_step": since,
        "evidence": str(evidence),
        "sentence": str(sentence),
        "remedies": [str(fixes.title(project, remedy)) for remedy in remedies],
    }
