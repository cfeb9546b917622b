"""What runs: ops over flat arenas. It knows ops, not layers."""
