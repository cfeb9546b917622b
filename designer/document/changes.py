"""The differences between two projects, so that views redraw only what has changed."""

from dataclasses import dataclass

from core.network.graph import LayerId
from core.project import Project


@dataclass(frozen=True)
class Change:
    """The ids of the layers that differ, and whether other parts differ.

    `altered` layers have other fields, `moved` layers another place.
    """

    added: frozenset[LayerId]
    removed: frozenset[LayerId]
    altered: frozenset[LayerId]
    moved: frozenset[LayerId]
    edges: bool
    data: bool
    recipe: bool
    title: bool
    groups: bool
    notes: bool
    weights: bool = False  # that were typed

    @property
    def network(self) -> bool:
        """Whether layers or edges differ, apart from the places of the layers."""
        return bool(self.added or self.removed or self.altered) or self.edges

    @property
    def only_weights(self) -> bool:
        """Whether nothing but typed weights differs."""
        return self.weights and not (self.network or self.moved or self.data or self.recipe or self.notes)


def compare(before: Project, after: Project) -> Change:
    """The differences of two projects. Both share most unaltered layers, so comparing identities first is fast."""
    old, new = before.graph.layers, after.graph.layers
    both = old.keys() & new.keys()
    return Change(
        added=frozenset(new.keys() - old.keys()),
        removed=frozenset(old.keys() - new.keys()),
        altered=frozenset(i for i in both if old[i] is not new[i] and old[i] != new[i]),
        moved=frozenset(i for i in both if before.places.get(i) != after.places.get(i)),
        edges=before.graph.edges != after.graph.edges,
        data=before.data != after.data,
        recipe=before.recipe != after.recipe,
        title=(before.title, before.about) != (after.title, after.about),
        groups=before.groups != after.groups,
        notes=before.notes != after.notes,
        weights=before.weight_edits != after.weight_edits,
    )
