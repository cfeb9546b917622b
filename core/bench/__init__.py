"""How fast training is: the standard table, the clock, and the same work in the libraries people would take instead."""
