"""Texts that mark a missing value."""

WORDS = "na n/a #n/a nan -nan null none nil missing <na> nd n.d. k.a. n.a."
SIGNS = "- -- – — ? . .."
USUAL = frozenset(("", "n. a.", *WORDS.split(), *SIGNS.split()))
EMPTY = frozenset(("",))


def is_gap(cell: str) -> bool:
    """Whether a cell is empty or holds one of the usual marks."""
    return cell.strip().lower() in USUAL
