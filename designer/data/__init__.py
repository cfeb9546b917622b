"""The parts of the Data page: the columns of a table, what was found in them, and how they are read."""
