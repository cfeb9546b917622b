"""A pytest plugin: begins with the tests that bear certain names, and stops after so many seconds of processor time.

POSIX only.
"""

import os
import resource

import pytest

BUDGET = "LAYERWRIGHT_TEST_SECONDS"  # environment variables
FIRST = "LAYERWRIGHT_TESTS_FIRST"


def used() -> float:
    """Processor seconds of this process and of those that it waited for."""
    return sum(os.times()[:4])


def pytest_configure() -> None:
    """Let the system end a process that computes for ever: three times the budget is more than any one test takes."""
    limit = int(3 * float(os.environ[BUDGET]))
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests first whose id contains one of the names, such as `test_gradient[PerceptronLoss()]`."""
    names = [_plain(name) for name in os.environ[FIRST].split()]
    items.sort(key=lambda item: not any(name in _plain(item.name) for name in names))


def _plain(name: str) -> str:
    return name.replace("_", "").lower()


def pytest_runtest_logfinish() -> None:
    """Skip the rest of the tests, and succeed, once the budget is used up."""
    if used() > float(os.environ[BUDGET]):
        pytest.exit("The time is over.", 0)
