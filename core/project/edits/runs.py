"""Edits about runs: go to the network and the recipe of one, name it, pin it, hide it, delete it."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from core.network.graph import Graph
from core.project import Project
from core.project.layout import places
from core.project.run_label import RunLabel
from core.training.recipe import Recipe
from core.training.timeline import RunChange, edits_in


def as_in_run(project: Project, graph: Graph, recipe: Recipe, changes: Sequence[RunChange] | None = None) -> Project:
    """The project with the network and the recipe of a run, and where `changes` are given, the weights typed in these.

    Layers that it still has stay where they lie.
    """
    automatic = places(graph)
    return replace(
        project,
        graph=graph,
        recipe=recipe,
        places=MappingProxyType({i: project.places.get(i, automatic[i]) for i in graph.layers}),
        groups=tuple(group for group in project.groups if group.layers <= graph.layers.keys()),
        weight_edits=project.weight_edits if changes is None else edits_in(changes),
    )


def carried_over(newest: Project, before: Project, after: Project) -> Project:
    """The newest project with what `after` changes in `before`, beside the network and the recipe.

    `before` is the newest project `as_in_run` of an earlier step. What it lacks, such as the place of a layer that was
    added later, stays.
    """
    layers = newest.graph.layers.keys()
    moved = {i: place for i, place in after.places.items() if i in layers and before.places.get(i) != place}
    groups = newest.groups
    if after.groups != before.groups:
        later = tuple(group for group in newest.groups if group not in before.groups)
        groups = (*(group for group in after.groups if group.layers <= layers), *later)
    other = replace(after, graph=newest.graph, recipe=newest.recipe)
    return replace(other, places=MappingProxyType({**newest.places, **moved}), groups=groups)


def label_run(project: Project, number: int, **changes: Any) -> Project:
    """The project with other fields of the label of a run. A label that says nothing is left out."""
    label = replace(project.runs.get(number, RunLabel()), **changes)
    labels = {n: other for n, other in project.runs.items() if n != number}
    if label != RunLabel():
        labels[number] = label
    return replace(project, runs=MappingProxyType(labels))


def keep_past(project: Project, keep: bool) -> Project:
    """The project whose file holds checkpoints of its runs, or does not."""
    return replace(project, keep_past=keep)
