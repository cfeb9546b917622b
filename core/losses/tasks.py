"""The tasks that a network can have. Losses and metrics say which of them they apply to."""

REGRESSION, BINARY, CLASSES = "regression", "binary", "classes"
TASKS = (REGRESSION, BINARY, CLASSES)  # compiled code knows a task by its index here
