"""How parts of a project are named while they are dragged or copied."""

LAYER_MIME = "application/x-layerwright-layer"  # its data is the kind of a layer, UTF-8
