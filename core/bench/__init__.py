"""The benchmark of training: a standard table of networks, and the same work in other libraries."""
