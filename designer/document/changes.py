"""What differs between two projects, so that a view redraws only that."""

from dataclasses import dataclass

from core.network.graph import LayerId
from core.project import Project


@dataclass(frozen=True)
class Change:
    """Layers by id. `altered` have other fields, `moved` another place; the rest says which parts differ."""

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

    @property
    def network(self) -> bool:
        """Whether the network is another one, wherever its layers lie."""
        return bool(self.added or self.removed or self.altered) or self.edges


def compare(before: Project, after: Project) -> Change:
    """Unaltered layers are shared by both projects, so identity is enough for most of them."""
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
    )
