"""The imports inside designer/canvas. The contract in pyproject.toml does not see imports under TYPE_CHECKING."""

import ast
from pathlib import Path

import pytest

import designer.canvas

CANVAS = Path(designer.canvas.__file__).parent
BELOW_VIEW = sorted(
    path for path in CANVAS.rglob("*.py") if path.parent != CANVAS or path.stem not in ("view", "__init__")
)


def imported(path):
    """The names that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", BELOW_VIEW, ids=lambda path: path.relative_to(CANVAS).as_posix())
def test_only_the_view_knows_the_view(path):
    assert not [name for name in imported(path) if name.startswith("designer.canvas.view")]
    assert "CanvasView" not in path.read_text(encoding="utf-8")


def test_no_import_of_the_canvas_is_hidden_from_the_contract():
    for path in CANVAS.rglob("*.py"):
        assert "typing.TYPE_CHECKING" not in imported(path), path
