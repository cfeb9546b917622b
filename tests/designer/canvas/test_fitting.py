"""The canvas shows all of a network while its texts are legible, and wraps what it lays out to its own width."""

from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage

from core.layers import Dense
from core.project.layout import chain, places, with_ends
from designer.canvas.items.live_strip import LiveStrip
from designer.canvas.zoom_view import LEGIBLE
from tests.designer.canvas.hand import nodes


def visible(view, layer_id):
    """Whether a node lies within the view."""
    return view.visible_area().contains(nodes(view)[layer_id].area())


@pytest.fixture
def deep(view, store):
    """A chain of 30 layers in one row, as a person may have drawn it."""
    graph = chain(*with_ends([Dense()] * 28))
    row = MappingProxyType({layer_id: (240.0 * layer_id, 0.0) for layer_id in graph.layers})
    store.edit("", replace(store.project, graph=graph, places=row), rearranges=True)
    view.scene().finish_animation()
    return store


def test_a_network_that_is_too_wide_is_shown_from_its_start(view, deep):
    assert view.zoom_factor == LEGIBLE
    assert visible(view, 1)
    assert not visible(view, 30)
    assert not view.minimap.isHidden()


def test_zoom_to_fit_shows_all_of_it_however_small(view, deep):
    view.commands.by_id()["fit"]()
    assert visible(view, 1)
    assert visible(view, 30)


@pytest.mark.parametrize("width", [560, 1000, 1600])
def test_auto_layout_wraps_to_the_width_of_the_canvas(view, deep, width):
    view.resize(width, 600)
    view.commands.by_id()["tidy"]()
    view.scene().finish_animation()
    assert view.zoom_factor >= LEGIBLE
    area = view.visible_area()
    for node in nodes(view).values():
        assert area.left() <= node.area().left()
        assert node.area().right() <= area.right()
    columns = len({x for x, _ in deep.project.places.values()})
    assert columns == view.columns or view.zoom_factor == 1


def test_layers_that_are_added_are_seen_and_the_network_stays_legible(view, store):
    for number in range(12):
        view.append("dense")
        view.scene().finish_animation()
        assert visible(view, max(store.project.graph.layers)), number
        assert view.zoom_factor >= LEGIBLE
    assert store.project.places == places(store.project.graph)


def test_whoever_has_zoomed_is_not_zoomed_back(view, store):
    view.zoom(1.5)
    zoomed = view.zoom_factor
    for _ in range(6):
        view.append("dense")
        view.scene().finish_animation()
    assert view.zoom_factor == zoomed
    assert visible(view, max(store.project.graph.layers))


def test_a_network_whose_nodes_grow_stays_in_view(view, store):
    for _ in range(6):
        view.append("dense")
        view.scene().finish_animation()
    live = LiveStrip(QImage(160, 80, QImage.Format.Format_RGB32), units=32, gradients=np.ones(30))
    view.resize(1000, 360)
    small = view.visible_area()
    assert small.contains(view.scene().content())
    view.scene().show_live(dict.fromkeys(store.project.graph.layers, live))
    assert not small.contains(view.scene().content())
    assert view.visible_area().contains(view.scene().content())


@pytest.mark.parametrize("height", [250, 600])
def test_a_message_over_the_top_hides_no_node(view, store, height):
    for _ in range(6):
        view.append("dense")
        view.scene().finish_animation()
    view.resize(1000, height)
    view.fit()
    before = view.visible_area()
    view.cover_top(60)
    free = view.mapToScene(view.viewport().rect().adjusted(0, 60, 0, 0)).boundingRect()
    if view.zoom_factor > LEGIBLE:
        assert free.contains(view.scene().content())
    assert free.top() < view.scene().content().top()
    view.cover_top(0)
    assert view.visible_area() == before


def test_a_message_moves_no_view_that_someone_has_scrolled(view):
    view.scroll_by(QPoint(0, 150))
    before = view.visible_area()
    view.cover_top(60)
    assert view.visible_area() == before


def test_the_key_of_wires_covers_no_node_of_a_network_that_is_shown_as_a_whole(view, store):
    graph = chain(*with_ends([Dense()] * 8))
    at = places(graph, columns=5)
    store.edit("", replace(store.project, graph=graph, places=at), rearranges=True)
    view.scene().finish_animation()
    view.resize(960, 400)
    view.view_changed.disconnect(view.wire_key.place)  # there is no run: the test says what the key covers
    lowest = view.mapFromScene(view.scene().content()).boundingRect().bottom()
    size = QSize(300, view.viewport().height() - lowest + 20)  # over the lowest nodes
    view.cover_corner(size)
    area = view.mapFromScene(view.scene().content()).boundingRect()
    assert view.zoom_factor >= LEGIBLE
    assert area.top() >= 0
    assert area.bottom() <= view.viewport().height() - size.height() + 1
    view.cover_corner(QSize(0, 0))
    assert view.mapFromScene(view.scene().content()).boundingRect().bottom() == lowest
