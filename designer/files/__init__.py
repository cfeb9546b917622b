"""Opening, saving, exporting and recovering projects."""
