"""What quick add offers at an insertion point: new layers, blocks, and existing layers to connect."""

from core.project import edits
from designer.blocks import Blocks
from designer.canvas.insertion import AtWireEnd, InsertionPoint, fitting_layers
from designer.canvas.link_history import LinkHistory
from designer.canvas.quick_add.popup import Choice
from designer.store import Store
from designer.style.language import tr


def choices(store: Store, blocks: Blocks, history: LinkHistory, point: InsertionPoint) -> list[Choice]:
    """The new layers that fit, those most often linked here first; then blocks; then existing layers."""
    graph = store.project.graph
    sources = [graph.layers[layer_id].kind for layer_id in point.sources(store.project)]
    targets = [graph.layers[point.layer_id].kind] if isinstance(point, AtWireEnd) and not point.forwards else []

    def frequency(kind: str) -> float:
        before = sum(history.count(source, kind) for source in sources)
        return before + sum(history.count(kind, target) for target in targets)

    layers = sorted(fitting_layers(store, point), key=lambda layer: -frequency(layer.kind))
    found = [Choice(tr(layer.title), layer.category, "", tr(layer.summary()), part=layer) for layer in layers]
    for block in blocks.all():
        first, last = edits.ends(block)
        if (first or not sources) and (last or not targets):
            help = tr("{count:layer|layers}", count=len(block.graph.layers))
            found.append(Choice(block.title, "", tr("block"), help, part=block))
    if point.can_connect:
        for layer_id, name in graph.names.items():
            try:
                point.connect(store.project, layer_id)
            except edits.EditError:
                continue
            family = graph.layers[layer_id].category
            found.append(Choice(name, family, tr("connect"), tr("Connect to this layer"), layer_id=layer_id))
    return found
