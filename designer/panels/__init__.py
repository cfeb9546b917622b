"""The panels around the canvas: palette, outline, inspector, data, recipe, analysis and help."""
