"""A private DuckDB in memory."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from core.data.base import DataError
from core.messages import Message, message


@contextmanager
def connect(folder: Path, name: str, sentence: Callable[[str, str], Message]) -> Iterator[Any]:
    """A private DuckDB in memory, without extensions or network access. Temporary files go to `folder`.

    Its errors are raised as DataError about the file `name`, with the sentence that `sentence(name, error)` makes.
    """
    import duckdb

    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "python_enable_replacements": False,
        "temp_directory": str(folder / "spilled"),
    }
    try:
        with duckdb.connect(":memory:", config=config) as connection:
            connection.execute("SET enable_progress_bar = false")
            yield connection
    except (duckdb.OutOfMemoryException, MemoryError) as error:
        raise DataError(
            message("{name} does not fit in memory. Choose a file with fewer rows or columns.", name=name)
        ) from error
    except (duckdb.Error, UnicodeDecodeError) as error:
        raise DataError(sentence(name, str(error))) from error


def escape_glob(path: Path) -> str:
    """The path with *, ? and [ escaped, which DuckDB would expand to other files."""
    return re.sub(r"([*?\[])", r"[\1]", str(path.absolute()))
