"""Names of columns, as headers have them and as they must be."""

from collections.abc import Sequence

from core.messages import Message, joined, message

LONGEST = 40  # characters of a name in a sentence


def unique(names: Sequence[str]) -> tuple[tuple[str, ...], tuple[Message, ...]]:
    """Names made unique, without surrounding spaces and line breaks, and with a name for empty ones; and notes."""
    found: dict[str, None] = {}
    repeated: dict[str, int] = {}
    for place, name in enumerate(names, 1):
        plain = " ".join(name.split()) or f"column {place}"
        if plain in found:
            repeated[plain] = repeated.get(plain, 1) + 1
            number = 2
            while f"{plain} ({number})" in found:
                number += 1
            plain = f"{plain} ({number})"
        found[plain] = None
    notes = [
        message(
            "{count:column is|columns are} named {name}. The later ones are numbered.", count=count, name=quoted(name)
        )
        for name, count in repeated.items()
    ]
    return tuple(found), tuple(notes)


def quoted(name: str) -> Message:
    """A name or a cell in quotation marks, shortened."""
    return message("“{column}”", column=name if len(name) <= LONGEST else name[: LONGEST - 1] + "…")


def listed(names: Sequence[str], most: int = 3) -> Message | str:
    """The first names as a list."""
    parts: list[str] = [quoted(name) for name in names[:most]]
    if len(names) > most:
        parts.append(message("{count:,} more", count=len(names) - most))
    return joined(parts)
