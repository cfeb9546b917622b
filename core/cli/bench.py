"""`layerwright bench`: µs per optimizer step, of Layerwright and of other libraries."""

import argparse
import json
import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from core.cli.errors import CommandError
from core.cli.opening import open_project
from core.process import Stderr, tell

if TYPE_CHECKING:
    from core.bench.compare import Result
    from core.bench.peers.base import Peer
    from core.bench.work import Work

HELP = "measure the time per optimizer step"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="project files or examples; default: the standard table"
    )
    parser.add_argument("--peers", action="store_true", help="also measure PyTorch, JAX, Keras and scikit-learn")
    parser.add_argument("--threads", type=int, metavar="N", help="number of threads, for the peers as well")
    parser.add_argument("--json", action="store_true", help="print the rows as one JSON object on the last line")


def run(options: argparse.Namespace) -> None:
    """Measure and print row by row. Raises the errors in `core.cli.BAD_INPUT`."""
    from core.bench.compare import measure
    from core.bench.peers.worker import Worker
    from core.training.warm_up import warm_up_shown

    most = os.cpu_count() or 1
    if options.threads is not None and not 1 <= options.threads <= most:
        raise CommandError(f"--threads must be between 1 and {most} on this machine, not {options.threads}.")
    works = _works(options.files)
    peers = _peers() if options.peers else ()
    counts = [options.threads] if options.threads else sorted({1, most})
    warm_up_shown()
    results = []
    tell(_line("network", "batch", "optimizer", "µs", "best peer", "µs", "ratio", "goal"))
    with ExitStack() as stack:
        workers = [stack.enter_context(Worker(peer, threads)) for peer in peers for threads in counts]
        for work in works:
            results.append(measure(work, workers, options.threads or 0))
            print(_shown(results[-1]), file=Stderr() if options.json else sys.stdout, flush=True)
    for reason in sorted({f"{peer}: {why}" for result in results for peer, why in result.left_out.items()}):
        tell(f"Left out {reason}")
    if options.json:
        print(json.dumps({"rows": [result.as_json() for result in results]}))


def _works(files: list[str]) -> "list[Work]":
    from core.bench.table import table
    from core.bench.work import of_project

    if not files:
        return [row.work() for row in table()]
    projects = {name: open_project(name) for name in files}
    return [of_project(project, project.title or name) for name, project in projects.items()]


def _peers() -> "tuple[Peer, ...]":
    """All peers. Raises CommandError where one is not installed."""
    from core.bench.peers import PEERS

    if missing := [peer.title for peer in PEERS if not peer.installed]:
        names = ", ".join(missing)
        raise CommandError(f"Not installed: {names}. Install the peers with: uv sync --group peers.")
    return PEERS


def _shown(result: "Result") -> str:
    work, best = result.work, result.best_peer
    peer, us, ratio = (best, f"{result.peers[best]:.4g}", f"{result.ratio:.2f}") if best else ("", "", "")
    goal = f"{work.goal:g}" if work.goal and best else ""
    own = f"{result.us_per_step:.4g}"
    return _line(work.title, str(work.batch), work.recipe.optimizer.title, own, peer, us, ratio, goal)


def _line(network: str, batch: str, optimizer: str, own: str, peer: str, us: str, ratio: str, goal: str) -> str:
    return f"{network:<36}{batch:>6}  {optimizer:<10}{own:>9}  {peer:<17}{us:>9}{ratio:>7}{goal:>6}".rstrip()
