"""What is broken, and how: seeded, one thing at a time, and never a sentence."""

import ast
import tomllib
from pathlib import Path

import pytest

from tests.mutations.__main__ import EQUIVALENT
from tests.mutations.mutants import ROOMS, broken, drawn, shown
from tests.mutations.trial import dependents, nearest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def mutants():
    return drawn(ROOT, 60, 1)


def test_the_same_seed_draws_the_same_places_from_every_room(mutants):
    assert drawn(ROOT, 60, 1) == mutants
    assert drawn(ROOT, 60, 2) != mutants
    assert {Path(mutant.file).parts[1] for mutant in mutants} == set(ROOMS)


def test_a_mutant_is_a_program_that_differs_in_one_statement(mutants):
    for mutant in mutants:
        source = (ROOT / mutant.file).read_text()
        after = broken(source, mutant.number)
        compile(after, mutant.file, "exec")
        assert mutant.before != mutant.after
        assert after != ast.unparse(ast.parse(source))


def test_every_room_has_tests(mutants):
    for mutant in mutants:
        targets = nearest(ROOT, mutant.file)
        assert all((ROOT / target).exists() for target in targets), mutant.file
    assert nearest(ROOT, "core/data/memory.py")[0] == "tests/core/data/test_memory.py"
    assert nearest(ROOT, "core/losses/perceptron.py")[0] == "tests/core/losses/test_losses.py"


def test_what_is_called_equivalent_is_still_in_the_program():
    for one in tomllib.loads(EQUIVALENT.read_text())["equivalent"]:
        tree = ast.parse((ROOT / one["file"]).read_text())
        statements = [node for node in ast.walk(tree) if isinstance(node, ast.stmt)]
        assert one["before"] in map(shown, statements), one
        assert one["why"].endswith("."), one


def test_the_machine_code_of_what_calls_a_broken_kernel_is_known():
    assert dependents(ROOT, "core/activations/elu.py") == {f"core/activations/{name}.py" for name in ("elu", "selu")}
    assert "core/losses/bce.py" in dependents(ROOT, "core/activations/sigmoid.py")
    assert dependents(ROOT, "core/data/memory.py") == set()


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("def f(a):\n    return a + 1", {"return a - 1", "return a + 2"}),
        ("def f(a):\n    if not a < 2.5:\n        g()", {"if not a <= 2.5: g()", "if not a < 5.0: g()"}),
        ("def f(a):\n    a.b = True", {"pass", "a.b = False"}),
        ("def f(a):\n    a += 1", {"pass", "a -= 1", "a += 2"}),
        ('def f(a):\n    """1 + 1"""\n    raise ValueError(message("{n}", n=1 + 1))', set()),
        ("class A:\n    b: int = param(1, 'One.', low=-1)", {"b: int = param(2, 'One.', low=-1)"}),
        ("def f(a):\n    return g() if a else h()", {"return h() if a else g()"}),
    ],
)
def test_what_is_broken(source, changed):
    found = set()
    for number in range(20):
        try:
            tree = ast.parse(broken(source, number))
        except IndexError:
            break
        body = tree.body[0].body
        found |= {" ".join(ast.unparse(statement).split()) for statement in body}
    assert changed <= found
    if not changed:
        assert number == 0
