"""Places of core that can be broken, and how: one operator, comparison, number or line at a time."""

import ast
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOMS = (
    "activations",
    "losses",
    "optimizers",
    "schedules",
    "penalties",
    "initializers",
    "metrics",
    "data",
    "training",
    "formats",
)
OPERATORS = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
COMPARISONS = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
LONGEST = 600  # characters of a statement that is shown
WORDS = {"message", "literal", "tell", "CommandError"}  # their arguments are sentences


@dataclass(frozen=True)
class Mutant:
    """The `number`-th way to break a file. `before` and `after` are the statement, without line breaks."""

    file: str
    number: int
    line: int
    before: str
    after: str


def drawn(root: Path, count: int, seed: int, rooms: Sequence[str] = ROOMS) -> list[Mutant]:
    """`count` mutants of these rooms, or all if there are fewer, drawn at random and from every room in turn."""
    chance = random.Random(seed)
    by_room = []
    for room in rooms:
        files = sorted((root / "core" / room).rglob("*.py"))
        found = [(file, number) for file in files for number in range(_count(file.read_text()))]
        chance.shuffle(found)
        by_room.append(found)
    most = max(map(len, by_room))
    places = [room[place] for place in range(most) for room in by_room if place < len(room)]
    return [_mutant(root, *place) for place in places[:count]]


def _mutant(root: Path, file: Path, number: int) -> Mutant:
    statement, change = _changes_of(file.read_text())[number]
    before = shown(statement)
    change()
    return Mutant(file.relative_to(root).as_posix(), number, statement.lineno, before, shown(statement))


def broken(source: str, number: int) -> str:
    """The source with its `number`-th change."""
    tree = ast.parse(source)
    list(_changes(tree))[number][1]()
    return ast.unparse(ast.fix_missing_locations(tree))


def _count(source: str) -> int:
    return sum(1 for _ in _changes(ast.parse(source)))


def _changes_of(source: str) -> list[tuple[ast.stmt, Callable[[], None]]]:
    return list(_changes(ast.parse(source)))


def shown(statement: ast.stmt) -> str:
    """The statement on one line, as `before` and `after` have it."""
    return " ".join(ast.unparse(ast.fix_missing_locations(statement)).split())[:LONGEST]


def _changes(tree: ast.Module) -> Iterator[tuple[ast.stmt, Callable[[], None]]]:
    """Statements, and what breaks them in place. The order is that of the source."""
    for statement in _statements(tree):
        if _can_be_dropped(statement):
            yield statement, lambda s=statement: _drop(s)
        for node in _expressions(statement):
            for change in _of_node(node):
                yield statement, change


def _statements(node: ast.AST) -> Iterator[ast.stmt]:
    """The statements whose change means something: no docstrings, imports, errors, or code for type checkers."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.Import, ast.ImportFrom, ast.Raise, ast.Assert)):
            continue
        if isinstance(child, ast.If) and isinstance(child.test, ast.Name) and child.test.id == "TYPE_CHECKING":
            continue
        if isinstance(child, ast.FunctionDef) and child.name in ("__repr__", "__str__"):
            continue
        if isinstance(child, ast.stmt):
            if not (isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)):
                yield child
            yield from _statements(child)
        elif isinstance(child, (ast.excepthandler, ast.match_case)):
            yield from _statements(child)


def _expressions(statement: ast.stmt) -> Iterator[ast.AST]:
    """The nodes of the statement itself: without its body, its annotations and its sentences."""
    if isinstance(statement, (ast.FunctionDef, ast.ClassDef)):
        return
    parts = [
        child
        for name, value in ast.iter_fields(statement)
        if name not in ("body", "orelse", "finalbody", "handlers", "cases", "annotation")
        for child in (value if isinstance(value, list) else [value])
        if isinstance(child, ast.AST)
    ]
    if isinstance(statement, ast.AugAssign):
        yield statement
    while parts:
        node = parts.pop(0)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in WORDS:
            continue
        yield node
        parts = [child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.stmt)] + parts


def _of_node(node: ast.AST) -> Iterator[Callable[[], None]]:
    if isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in OPERATORS:
        yield lambda: setattr(node, "op", OPERATORS[type(node.op)]())
    elif isinstance(node, ast.Compare):
        for place, op in enumerate(node.ops):
            yield lambda place=place, op=op: node.ops.__setitem__(place, COMPARISONS[type(op)]())
    elif isinstance(node, ast.BoolOp):
        yield lambda: setattr(node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield lambda: setattr(node, "op", ast.UAdd())
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield lambda: setattr(node, "operand", ast.UnaryOp(ast.Not(), node.operand))
    elif isinstance(node, ast.IfExp):
        yield lambda: node.__dict__.update(body=node.orelse, orelse=node.body)
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield lambda: setattr(node, "value", not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        yield lambda: setattr(node, "value", node.value + 1 if isinstance(node.value, int) else node.value * 2 or 1.0)


def _can_be_dropped(statement: ast.stmt) -> bool:
    """Whether the rest runs without it: a call, a change of a value, or an assignment to a part of something."""
    if isinstance(statement, ast.Assign):
        return all(isinstance(target, (ast.Attribute, ast.Subscript)) for target in statement.targets)
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        called = statement.value.func
        return not (isinstance(called, ast.Name) and called.id in WORDS)
    return isinstance(statement, ast.AugAssign)


def _drop(statement: ast.stmt) -> None:
    """Make it a `pass`, in place."""
    statement.__class__ = ast.Pass  # type: ignore[assignment]
    for name in ("targets", "target", "value", "op"):
        statement.__dict__.pop(name, None)
