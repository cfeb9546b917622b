"""Breaks core at random places, runs the nearest tests on each, and prints what no test notices.

`python -m tests.mutations [--count 300] [--seed 1] [--rooms data,metrics] [--slice 50] [--log LOG | --from LOG]`
"""

import argparse
import json
import tempfile
import tomllib
from dataclasses import asdict
from pathlib import Path

from tests.mutations.mutants import ROOMS, drawn
from tests.mutations.trial import Trial
from tests.mutations.within import used

ROOT = Path(__file__).parents[2]
EQUIVALENT = Path(__file__).with_name("equivalent.toml")


def main() -> None:
    """Run a slice, and print the survivors so far."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=300, help="number of places in all; default: %(default)s")
    parser.add_argument("--seed", type=int, default=1, help="what decides the places; default: %(default)s")
    parser.add_argument("--rooms", default=",".join(ROOMS), help="folders of core; default: %(default)s")
    parser.add_argument("--slice", type=int, help="stop after so many, to continue with --from; default: all")
    parser.add_argument("--log", type=Path, default=Path("mutations.jsonl"), help="default: %(default)s")
    parser.add_argument("--from", type=Path, dest="start", metavar="LOG", help="continue what is in this log")
    options = parser.parse_args()
    if unknown := set(options.rooms.split(",")) - set(ROOMS):
        raise SystemExit(f"There are no rooms {', '.join(sorted(unknown))}. Choose of {', '.join(ROOMS)}.")
    log = options.start or options.log
    if options.start:
        head, *tried = [json.loads(line) for line in log.read_text().splitlines()]
    else:
        head, tried = {"count": options.count, "seed": options.seed, "rooms": options.rooms.split(",")}, []
        log.write_text(json.dumps(head) + "\n")
    mutants = drawn(ROOT, head["count"], head["seed"], head["rooms"])
    if any(asdict(mutant).items() - row.items() for mutant, row in zip(mutants, tried, strict=False)):
        raise SystemExit(f"core has changed since {log}. Begin a new log.")
    end = min(len(tried) + (options.slice or len(mutants)), len(mutants))
    with tempfile.TemporaryDirectory() as folder, log.open("a") as file:
        trial = Trial(ROOT, Path(folder), {row["noticed"] for row in tried} - {""})
        for place in range(len(tried), end):
            mutant, before = mutants[place], used()
            by = trial.noticed(mutant)
            tried.append(asdict(mutant) | {"noticed": by, "seconds": round(used() - before, 1)})
            print(json.dumps(tried[-1], ensure_ascii=False), file=file, flush=True)
            what = f"noticed by {by}" if by else f"SURVIVED: {mutant.before}  →  {mutant.after}"
            print(f"{place + 1}/{len(mutants)} {mutant.file}:{mutant.line} {what}", flush=True)
    _summary(tried, len(mutants))


def _summary(tried: list[dict[str, object]], count: int) -> None:
    """Print the shares, and the survivors, with the reason where a reader found that they change nothing."""
    known = tomllib.loads(EQUIVALENT.read_text())["equivalent"]
    reasons = {(one["file"], one["before"], one["after"]): one["why"] for one in known}
    survivors = [(row, reasons.get((row["file"], row["before"], row["after"]))) for row in tried if not row["noticed"]]
    equivalent = sum(why is not None for _, why in survivors)
    noticed, matter = len(tried) - len(survivors), len(tried) - equivalent
    print(
        f"{len(tried)} of {count} tried, {noticed} noticed, {equivalent} equivalent, {matter - noticed} survived: "
        f"{noticed / max(matter, 1):.1%} of those that change something were noticed."
    )
    for row, why in survivors:
        print(f"  {row['file']}:{row['line']}\n    {row['before']}\n    {row['after']}")
        print(f"    equivalent: {why}" if why else "    SURVIVED")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        raise SystemExit("Stopped. Continue with --from and the log.") from None
