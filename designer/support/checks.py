"""What a test of the installation waits for and checks. Every failure is a SelfTestError."""

from collections.abc import Callable, Mapping
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

TIMEOUT_SECONDS = 900  # of every stage; compiling without a cache on an old computer takes minutes
unexpected: list[BaseException] = []  # exceptions raised in slots and event handlers


class SelfTestError(Exception):
    """A stage of the test has failed."""


def wait(done: Callable[[], bool], problem: str) -> None:
    """Process events until `done()`. Raises SelfTestError after TIMEOUT_SECONDS."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    end = perf_counter() + TIMEOUT_SECONDS
    while not done():
        if unexpected:
            raise unexpected[0]
        check(perf_counter() < end, f"{problem} within {TIMEOUT_SECONDS} s")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def check(passed: bool, problem: str) -> None:
    """Raise SelfTestError with the problem unless the check has passed."""
    if not passed:
        raise SelfTestError(problem)


def brightness(picture: Path) -> "NDArray[np.uint8]":
    """The gray values of a scaled picture, (10, 64) uint8. Raises SelfTestError if it cannot be read.

    A pixel holds a few letters, so that the font with which a system draws an SVG hardly counts.
    """
    import numpy as np
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QImageReader

    reader = QImageReader(str(picture))
    image = reader.read()
    check(not image.isNull(), f"{picture.name} cannot be read: {reader.errorString()}")
    small = image.scaled(
        64, 10, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    ).convertToFormat(QImage.Format.Format_Grayscale8)
    # 64 bytes are a multiple of 4, so Qt adds no padding to the rows.
    return np.frombuffer(small.constBits(), np.uint8).reshape(10, 64).copy()


def identical(found: Mapping[str, Any], expected: Mapping[str, Any]) -> bool:
    """Whether both have the same arrays under the same names, bit for bit."""
    import numpy as np

    return found.keys() == expected.keys() and all(np.array_equal(found[name], expected[name]) for name in expected)
