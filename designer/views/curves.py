"""The curves of a view as a table."""

from collections.abc import Sequence

from designer.style.language import tr
from designer.views.series import Series
from designer.views.table import Table


def curve_table(series: Sequence[Series]) -> Table:
    """Rows of curve, epoch, and the mean, least and greatest of the values that each point stands for."""
    rows = [
        (line.name, float(x), float(mean), float(least), float(greatest))
        for line in series
        for x, mean, least, greatest in zip(
            line.curve.x, line.curve.mean, line.curve.least, line.curve.greatest, strict=True
        )
    ]
    return Table((tr("curve"), tr("epoch"), tr("mean"), tr("least"), tr("greatest")), rows)
