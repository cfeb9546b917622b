"""The pages of a project. To add one: a file with its definition, and its name here."""

from designer.window.pages.data import DATA
from designer.window.pages.network import NETWORK
from designer.window.pages.page import Page, Parts

PAGES: tuple[Page, ...] = (DATA, NETWORK)

__all__ = ["PAGES", "Page", "Parts"]
