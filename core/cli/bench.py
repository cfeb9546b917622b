"""`layerwright bench`: µs per optimizer step, of ourselves and of the libraries people would take instead."""

import argparse
import json
import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from core.cli.opening import open_project
from core.cli.refusing import CommandError

if TYPE_CHECKING:
    from core.bench.compare import Result
    from core.bench.peers.base import Peer
    from core.bench.work import Work

HELP = "measure µs per optimizer step"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what it takes."""
    parser.add_argument("files", nargs="*", metavar="FILE", help="projects or examples; without, the standard table")
    parser.add_argument("--peers", action="store_true", help="also PyTorch, JAX, Keras and scikit-learn, in turns")
    parser.add_argument("--threads", type=int, metavar="N", help="use so many threads, and the peers as many")
    parser.add_argument("--json", action="store_true", help="print the rows as one JSON object, on the last line")


def run(options: argparse.Namespace) -> None:
    """Measure and print, row by row. Raises what `core.cli.BAD_INPUT` names."""
    from core.bench.compare import measure
    from core.bench.peers.worker import Worker
    from core.training.warm_up import warm_up_shown

    most = os.cpu_count() or 1
    if options.threads is not None and not 1 <= options.threads <= most:
        raise CommandError(f"This machine runs 1 to {most} threads at once, not {options.threads}.")
    works = _works(options.files)
    peers = _peers() if options.peers else ()
    counts = [options.threads] if options.threads else sorted({1, most})
    warm_up_shown()
    results = []
    print(_line("network", "batch", "optimizer", "µs", "best peer", "µs", "ratio", "goal"), file=sys.stderr)
    with ExitStack() as stack:
        workers = [stack.enter_context(Worker(peer, threads)) for peer in peers for threads in counts]
        for work in works:
            results.append(measure(work, workers, options.threads or 0))
            print(_shown(results[-1]), file=sys.stderr if options.json else sys.stdout, flush=True)
    for reason in sorted({f"{peer}: {why}" for each in results for peer, why in each.left_out.items()}):
        print(f"Left out where it had to be, {reason}", file=sys.stderr)
    if options.json:
        print(json.dumps({"rows": [each.as_json() for each in results]}))


def _works(files: list[str]) -> "list[Work]":
    from core.bench.table import table
    from core.bench.work import of_project

    if not files:
        return [row.work() for row in table()]
    projects = {name: open_project(name) for name in files}
    return [of_project(project, project.title or name) for name, project in projects.items()]


def _peers() -> "tuple[Peer, ...]":
    """All of them. Raises CommandError where one is not installed."""
    from core.bench.peers import PEERS

    if missing := [peer.title for peer in PEERS if not peer.installed]:
        names = ", ".join(missing)
        raise CommandError(f"To compare with {names}, install what is missing: uv sync --group peers.")
    return PEERS


def _shown(result: "Result") -> str:
    work, best = result.work, result.best_peer
    peer, us, ratio = (best, f"{result.peers[best]:.4g}", f"{result.ratio:.2f}") if best else ("", "", "")
    goal = f"{work.goal:g}" if work.goal and best else ""
    own = f"{result.us_per_step:.4g}"
    return _line(work.title, str(work.batch), work.recipe.optimizer.title, own, peer, us, ratio, goal)


def _line(network: str, batch: str, optimizer: str, own: str, peer: str, us: str, ratio: str, goal: str) -> str:
    return f"{network:<36}{batch:>6}  {optimizer:<10}{own:>9}  {peer:<17}{us:>9}{ratio:>7}{goal:>6}".rstrip()
