"""Paths that others wrote: which lead onto the network, and which stay in a folder."""

import os
from pathlib import Path


def on_network(path: str) -> bool:
    """Whether opening the path could ask another computer, which alone could reveal credentials.

    Windows reads a slash and a backslash alike, also when one of each comes first, and finds shares below \\??\\.
    """
    turned = path.strip().replace("\\", "/")
    return turned.startswith(("//", "/??/")) or "://" in turned


def is_within(path: str, folder: str) -> bool:
    """Whether a path stays in a folder or below it. Links are followed only where its text stays there already."""
    written = os.path.normpath(path)
    if on_network(path) or not any(_below(written, root(folder)) for root in (os.path.abspath, os.path.realpath)):
        return False
    return _below(os.path.realpath(path), os.path.realpath(folder))


def _below(path: str, root: str) -> bool:
    return Path(path).is_relative_to(root)
