"""The sources of data. To add one: a file with how it loads, and its name here."""

from core.data.base import Source
from core.data.blobs import Blobs
from core.data.circles import Circles
from core.data.csv_file import CSV
from core.data.digits import Digits
from core.data.iris import Iris
from core.data.logic import And, Or
from core.data.moons import Moons
from core.data.spiral import Spiral
from core.data.xor import XOR

SOURCES: tuple[type[Source], ...] = (Spiral, Circles, XOR, Moons, Blobs, And, Or, Iris, Digits, CSV)
