"""Built features: computed from number columns. To add a function, write a file that defines it and list it here."""

from core.data.built.absolute import Absolute
from core.data.built.base import Function
from core.data.built.bins import Bins
from core.data.built.cosine import Cosine
from core.data.built.cube import Cube
from core.data.built.logarithm import Logarithm
from core.data.built.product import Product
from core.data.built.sine import Sine
from core.data.built.square import Square

FUNCTIONS: tuple[type[Function], ...] = (Square, Product, Sine, Cosine, Cube, Absolute, Logarithm, Bins)
