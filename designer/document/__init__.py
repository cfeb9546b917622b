"""The document is core's Project: what is edited here is what is saved and trained. Plain Python, no Qt."""
