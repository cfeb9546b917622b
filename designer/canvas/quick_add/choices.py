"""What quick add offers for a place: new layers by habit, blocks, and layers that could be joined."""

from core.project import edits
from designer.blocks import Blocks
from designer.canvas.quick_add.insertion import AtWireEnd, InsertionPoint, kinds
from designer.canvas.quick_add.link_history import LinkHistory
from designer.canvas.quick_add.popup import Choice
from designer.store import Store
from designer.style.language import tr


def choices(store: Store, blocks: Blocks, habits: LinkHistory, spot: InsertionPoint) -> list[Choice]:
    """The new layers that fit, those first that the person puts there most often; then blocks; then what is there."""
    graph = store.project.graph
    sources = [graph.layers[each].kind for each in spot.sources(store.project)]
    backwards = [graph.layers[spot.near].kind] if isinstance(spot, AtWireEnd) and not spot.forwards else []

    def often(kind: str) -> float:
        return sum(habits.count(source, kind) for source in sources) + sum(
            habits.count(kind, target) for target in backwards
        )

    layers = sorted(kinds(store, spot), key=lambda layer: -often(layer.kind))
    found = [Choice(tr(layer.title), layer.category, "", tr(layer.summary()), part=layer) for layer in layers]
    for block in blocks.all():
        first, last = edits.ends(block)
        if (first or not sources) and (last or not backwards):
            found.append(
                Choice(block.title, "", tr("block"), tr("{count} layers", count=len(block.graph.layers)), part=block)
            )
    if spot.joins:
        for each, name in graph.names.items():
            try:
                spot.join(store.project, each)
            except edits.EditError:
                continue
            family = graph.layers[each].category
            found.append(Choice(name, family, tr("connect"), tr("Connect to this layer"), node=each))
    return found
