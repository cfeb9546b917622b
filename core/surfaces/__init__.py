"""Surfaces of two variables, and optimizers that walk down them. To add a surface: a file, and its name here."""

from core.surfaces.base import Ends, Place, Slope, Surface
from core.surfaces.bowl import Bowl
from core.surfaces.race import RACERS, STEPS, Path, behavior, best_rate, path
from core.surfaces.ravine import Ravine
from core.surfaces.rosenbrock import Rosenbrock
from core.surfaces.saddle import Saddle
from core.surfaces.two_minima import TwoMinima

SURFACES: tuple[type[Surface], ...] = (Bowl, Ravine, Saddle, TwoMinima, Rosenbrock)

__all__ = [
    "RACERS",
    "STEPS",
    "SURFACES",
    "Bowl",
    "Ends",
    "Path",
    "Place",
    "Ravine",
    "Rosenbrock",
    "Saddle",
    "Slope",
    "Surface",
    "TwoMinima",
    "behavior",
    "best_rate",
    "path",
]
