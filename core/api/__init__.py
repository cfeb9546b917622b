"""The Python API: a model that is built, trained, evaluated, saved and exported from Python code."""
