"""The page of exports: formats by who receives them, what a file has in it, and the proof that it predicts the same."""
