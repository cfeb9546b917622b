"""The page of the network: the canvas, with the docks around it."""

from core.messages import message
from designer.window.pages.page import Page

NETWORK = Page(
    id="network",
    title=message("Network"),
    help=message("Draw the network, train it, and watch it learn."),
    icon="layerwright",
    make=lambda parts: parts.canvas,
    docks=True,
    first=True,
)
