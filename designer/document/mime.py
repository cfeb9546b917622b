"""How layers and blocks are written while they are dragged from the layer list."""

from core.definitions import find
from core.formats.project_json import from_json
from core.layers import LAYERS, Layer
from core.messages import literal, message
from core.project import Project

LAYER_MIME = "application/x-layerwright-layer"  # data in UTF-8: the kind of a layer, or a block as JSON


def part_of(text: str) -> Layer | Project:
    """The layer or block that a text stands for. Raises DefinitionError or FormatError."""
    if text.lstrip().startswith("{"):
        return from_json(text, message("The dropped block"))
    return find(LAYERS, text, "layer")()


def title_of(part: Layer | Project) -> str:
    """The title of a layer or block in the label of an edit."""
    return literal(part.title) if isinstance(part, Layer) else part.title or message("a block")
