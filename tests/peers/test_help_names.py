"""The names that the help gives for PyTorch and Keras exist there."""

import functools

import pytest

from core.help import pages
from core.help.names import NAMES


@pytest.mark.parametrize("id", NAMES)
def test_the_names_exist(id):
    keras, torch = pytest.importorskip("keras"), pytest.importorskip("torch")
    assert id in pages()
    for library, name in zip((torch, keras), NAMES[id], strict=True):
        if name:
            functools.reduce(getattr, name.partition("(")[0].split("."), library)
