"""What the window adds to `core.project.Project`, the document: changes between two states, and drag data. No Qt."""
