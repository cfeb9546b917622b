"""How much memory data may take: half of what is free, so that training and other programs have the rest."""

from core.data.base import DataError
from core.messages import Message, joined, message

GB, MB = 1e9, 1e6
SAFE = 0.9  # of what fits: sizes are estimated
NUMBER, TEXT = 12, 72  # bytes of a cell while a table is read: three float32, or a text of its own


class TooLargeError(DataError):
    """Data needs more memory than half of what is free.

    `sentence` says so, without what to do; `rows` is the size of a random sample that fits, 0 if none can be drawn.
    """

    def __init__(self, sentence: Message, remedy: Message, rows: int = 0) -> None:
        super().__init__(joined([sentence, remedy], " "))
        self.sentence, self.rows = sentence, rows


def free_memory() -> int:
    """The bytes of memory that no program uses."""
    import psutil  # slow to import

    return int(psutil.virtual_memory().available)


def check_memory(name: str, needed: int, row_bytes: int = 0) -> None:
    """Raise TooLargeError if a file needs more bytes than half of the free memory.

    `row_bytes` are those of one row, if a random sample of such a file can be read.
    """
    free = free_memory()
    if needed <= free // 2:
        return
    sentence = message(
        "{name} needs about {needed} of memory, and {free} are free, of which data may take half.",
        name=name,
        needed=_size(needed),
        free=_size(free),
    )
    fitting = _rounded(int(SAFE * free / 2 / row_bytes)) if row_bytes else 0
    if not fitting:
        raise TooLargeError(sentence, message("Close other programs, or write fewer rows or columns."))
    remedy = message(
        "A random sample of {count:row|rows} fits: read it with --dialect sample={plain}, or in Python with "
        "data.TableFile(…, dialect=data.Dialect(sample={plain})).",
        count=fitting,
        plain=str(fitting),
    )
    raise TooLargeError(sentence, remedy, fitting)


def _size(count: int) -> Message:
    return message("{size:,.1f} GB", size=count / GB) if count >= GB else message("{size:,.0f} MB", size=count / MB)


def _rounded(count: int) -> int:
    """A number of rows, rounded down to two digits."""
    unit = int(10 ** max(len(str(count)) - 2, 0))
    return count // unit * unit
