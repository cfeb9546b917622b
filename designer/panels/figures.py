"""How figures are written in the panels."""


def count_text(count: int) -> str:
    """A count, with its thousands apart where it is long."""
    return f"{count:,}".replace(",", "\u202f") if count >= 10_000 else str(count)
