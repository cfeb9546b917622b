"""Where a project begins: the start page, recent projects, and the offers on an empty canvas."""
