"""The pages of a project. To add one: a file with its definition, and its name here."""

from designer.window.pages.data import DATA
from designer.window.pages.export import EXPORT
from designer.window.pages.microscope import MICROSCOPE
from designer.window.pages.network import NETWORK
from designer.window.pages.page import Page, Parts, Working

PAGES: tuple[Page, ...] = (DATA, NETWORK, EXPORT, MICROSCOPE)

__all__ = ["PAGES", "Page", "Parts", "Working"]
