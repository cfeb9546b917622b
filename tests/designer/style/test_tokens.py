"""The color tokens: text can be read on every surface it is drawn on."""

from dataclasses import fields

import pytest
from PySide6.QtGui import QColor

from designer.style.tokens import DARK, FAMILIES, LAYER_COLORS, LIGHT

THEMES = {"dark": DARK, "light": LIGHT}
SURFACES = {  # the surfaces that each color of text is drawn on
    "text": ("window", "panel", "raised", "line", "canvas", "node"),  # line: a pressed button
    "second": ("window", "panel", "raised", "canvas", "node"),
    "third": ("panel", "raised", "canvas", "node"),  # on the window it is used for disabled controls alone
    "accent": ("window", "panel", "raised", "canvas", "node"),
    "warn": ("panel", "raised", "canvas", "node"),
    "bad": ("panel", "raised", "canvas", "node"),
    "good": ("panel", "raised", "canvas", "node"),
    "on_accent": ("accent",),
}
MINIMUM = 4.5  # WCAG 2, level AA, for small text


def luminance(color: QColor) -> float:
    """The relative luminance of WCAG 2."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: QColor, b: QColor) -> float:
    darker, lighter = sorted((luminance(a), luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_of_contrast():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("name", THEMES)
def test_text_has_enough_contrast_with_every_surface(name):
    tokens = THEMES[name]
    pairs = [(ink, surface) for ink, surfaces in SURFACES.items() for surface in surfaces]
    contrasts = {pair: contrast(tokens.color(pair[0]), tokens.color(pair[1])) for pair in pairs}
    assert {pair: round(value, 2) for pair, value in contrasts.items() if value < MINIMUM} == {}


@pytest.mark.parametrize("name", THEMES)
def test_every_token_is_a_color(name):
    assert all(QColor(getattr(THEMES[name], field.name)).isValid() for field in fields(THEMES[name]))
    assert all(QColor(code).isValid() for code in (*FAMILIES.values(), *LAYER_COLORS[name]))


def test_a_color_of_a_token_is_a_copy():
    color = DARK.color("text", alpha=0.5)
    color.setRed(1)
    assert DARK.color("text", alpha=0.5).red() != 1
    assert DARK.color("text", alpha=0.5).alphaF() == pytest.approx(0.5, abs=0.01)
