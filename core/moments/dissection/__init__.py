"""The microscope: every number of one step of a run, worked out by the engine itself in double precision."""

from core.moments.dissection.chain import Chain, Factor, Link, Place
from core.moments.dissection.dissection import Dissection, Update
from core.moments.dissection.parts import Parameter, Part
from core.moments.dissection.probe import Check, Curve
from core.moments.dissection.subject import Subject

__all__ = [
    "Chain",
    "Check",
    "Curve",
    "Dissection",
    "Factor",
    "Link",
    "Parameter",
    "Part",
    "Place",
    "Subject",
    "Update",
]
