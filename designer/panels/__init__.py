"""The docks around the canvas: the palette, and forms for the layer, the data and the recipe."""
