"""How parts of a project are named while they are dragged or copied."""

from core.definitions import find
from core.formats.project_json import from_json
from core.layers import LAYERS, Layer
from core.messages import literal, message
from core.project import Project

LAYER_MIME = "application/x-layerwright-layer"  # its data is the kind of a layer, or a part as JSON, in UTF-8


def part_of(text: str) -> Layer | Project:
    """What such a text means. Raises DefinitionError, FormatError."""
    return (
        from_json(text, message("What was dropped")) if text.lstrip().startswith("{") else find(LAYERS, text, "layer")()
    )


def title_of(part: Layer | Project) -> str:
    """What a layer or a part is called in the label of an edit."""
    return literal(part.title) if isinstance(part, Layer) else part.title or message("a block")
