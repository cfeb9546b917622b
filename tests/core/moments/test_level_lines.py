"""Lines between classes: on the curve of a formula, closed or to the edge, each border once, without stairs."""

import numpy as np
import pytest

from core.moments.level_lines import borders, contours, even_levels


def grid(side=100):
    """Across and up of the centers of cells, 0 … 1."""
    centers = (np.arange(side) + 0.5) / side
    return np.meshgrid(centers, centers)


def disk(steepness, side=100, radius=0.3):
    """The probability of being inside a disk, (side, side, 1)."""
    x, y = grid(side)
    with np.errstate(over="ignore"):
        return (1 / (1 + np.exp(steepness * (np.hypot(x - 0.5, y - 0.5) - radius))))[..., None].astype(np.float32)


def pieces(lines):
    """The points of each line."""
    ends = np.flatnonzero(~lines.joined)
    return np.split(lines.points, ends[:-1] + 1)


@pytest.mark.parametrize("steepness", [2.0, 50.0, 300.0, 2000.0])
def test_the_line_around_a_disk_is_its_circle_however_steep_the_sides_are(steepness):
    lines = borders(disk(steepness))
    (line,) = pieces(lines)
    np.testing.assert_allclose(line[0], line[-1])  # it is closed
    np.testing.assert_allclose(np.hypot(*(line - 0.5).T), 0.3, atol=3e-4)
    angles = np.unwrap(np.arctan2(*(line - 0.5).T))
    assert abs(angles[-1] - angles[0]) == pytest.approx(2 * np.pi)


def test_two_units_are_two_classes():
    one = disk(50.0)
    two = np.concatenate([1 - one, one], axis=-1)
    np.testing.assert_allclose(borders(one).points, borders(two).points, atol=1e-5)


def test_of_a_step_the_stairs_of_the_grid_are_smoothed_and_nothing_is_far_off():
    (line,) = pieces(borders((disk(50.0) > 0.5).astype(np.float32)))
    np.testing.assert_allclose(np.hypot(*(line - 0.5).T), 0.3, atol=0.007)  # of cells 0.01 wide
    ways = np.diff(line, axis=0)
    turns = np.abs(np.diff(np.unwrap(np.arctan2(*ways.T))))
    assert np.rad2deg(turns).max() < 35  # stairs turn by 45° or more


def test_a_straight_line_goes_from_edge_to_edge():
    x, y = grid(40)
    lines = borders((1 / (1 + np.exp(-9 * (x + 2 * y - 1.3))))[..., None].astype(np.float32))
    (line,) = pieces(lines)
    inner = line[3:-3]  # the last half cell goes straight to the edge
    np.testing.assert_allclose(inner[:, 0] + 2 * inner[:, 1], 1.3, atol=1e-3)
    assert sorted(line[[0, -1], 0].tolist()) == pytest.approx([0.0, 1.0])


def test_of_three_classes_each_border_is_drawn_once_where_both_are_as_likely():
    x, y = grid()
    middles = np.array([(0.2, 0.2), (0.8, 0.3), (0.4, 0.8)])
    scores = np.stack([-20 * ((x - a) ** 2 + (y - b) ** 2) for a, b in middles], axis=-1)
    shares = np.exp(scores) / np.exp(scores).sum(axis=-1, keepdims=True)
    lines = borders(shares.astype(np.float32))
    distances = np.sort(np.hypot(*np.moveaxis(lines.points[:, None] - middles, -1, 0)), axis=1)
    assert np.abs(distances[:, 0] - distances[:, 1]).max() < 0.02  # the nearest two are as near
    assert np.median(np.abs(distances[:, 0] - distances[:, 1])) < 1e-4
    length = sum(np.hypot(*np.diff(line, axis=0).T).sum() for line in pieces(lines))
    assert length == pytest.approx(voronoi_length(middles), rel=0.03)


def voronoi_length(middles, side=2000):
    """The length of the borders, measured on points drawn at random: the area of a thin band around them."""
    random, width = np.random.default_rng(0), 0.004
    places = random.random((400_000, 2))
    distances = np.hypot(*np.moveaxis(places[:, None] - middles, -1, 0))
    nearest = np.argsort(distances, axis=1)[:, :2]
    a, b = middles[nearest[:, 0]], middles[nearest[:, 1]]
    away = np.abs(((places - (a + b) / 2) * (b - a)).sum(axis=1)) / np.hypot(*(b - a).T)
    return (away < width).mean() / (2 * width)


def test_one_class_everywhere_has_no_border():
    assert len(borders(np.full((20, 20, 1), 0.9, np.float32)).points) == 0
    assert len(borders(np.full((20, 20, 1), 0.5, np.float32)).points) == 0
    assert len(borders(np.full((20, 20, 3), 1 / 3, np.float32)).points) == 0


@pytest.mark.parametrize("high", [0.9, 0.1])
def test_in_a_saddle_the_side_that_its_middle_belongs_to_is_one_piece(high):
    low = 0.5 + (0.5 - high) / 8  # the other side, hardly beyond the line
    corners = np.array([[high, low], [low, high]], np.float32)[..., None]
    points = borders(corners).points
    assert np.abs(points - 0.5).sum(axis=1).min() > 0.2  # no line near the middle
    off = np.sort(np.abs(points - 0.5).max(axis=1))
    assert off[0] > 0.1
    cut = [line.mean(axis=0) for line in pieces(borders(corners))]
    assert all((x - 0.5) * (y - 0.5) < 0 for x, y in cut)  # each goes around one of the two weak corners


def test_a_checkerboard_of_saddles_has_lines_without_gaps():
    board = (np.indices((6, 6)).sum(axis=0) % 2).astype(np.float32)[..., None] * 0.8 + 0.1
    lines = borders(board)
    for line in pieces(lines):
        at_edge = ((line[[0, -1]] == 0) | (line[[0, -1]] == 1)).any()
        assert at_edge or np.allclose(line[0], line[-1])


def test_a_contour_lies_on_its_level():
    x, y = grid()
    lines = contours((x - 0.5) ** 2 + 4 * (y - 0.5) ** 2, (0.01, 0.09))
    first, second = pieces(lines)
    for line, level in ((first, 0.01), (second, 0.09)):
        np.testing.assert_allclose((line[:, 0] - 0.5) ** 2 + 4 * (line[:, 1] - 0.5) ** 2, level, rtol=0.06)


def test_values_that_are_not_finite_are_beyond_every_level():
    x, _ = grid()
    values = np.where(x > 0.8, np.nan, x)
    assert contours(values, (0.5,)).points[:, 0].max() < 0.52
    assert all(0.1 < level < 0.8 for level in even_levels(values, 4))
    assert even_levels(np.full((3, 3), np.nan), 4) == ()
