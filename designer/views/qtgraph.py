"""pyqtgraph as this program uses it. The only place that imports it."""

import pyqtgraph as pg

# Numba belongs to the engine: its compiler lock is held for seconds, and the window must never wait for it.
pg.setConfigOptions(useNumba=False, antialias=True, imageAxisOrder="row-major")

__all__ = ["pg"]
