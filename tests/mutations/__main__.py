"""Breaks core at random places, runs the nearest tests on each, and prints what no test notices.

`python -m tests.mutations [--count 300] [--seed 1] [--rooms data,metrics] [--slice 50] [--log LOG | --from LOG]`
"""

import argparse
import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from time import perf_counter

from tests.mutations.mutants import ROOMS, drawn
from tests.mutations.trial import Trial

ROOT = Path(__file__).parents[2]


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
        head, *rows = [json.loads(line) for line in log.read_text().splitlines()]
    else:
        head, rows = {"count": options.count, "seed": options.seed, "rooms": options.rooms.split(",")}, []
        log.write_text(json.dumps(head) + "\n")
    mutants = drawn(ROOT, head["count"], head["seed"], head["rooms"])
    seconds = {row["target"]: row["seconds"] for row in rows if "target" in row}
    tried = [row for row in rows if "file" in row]
    if any(asdict(mutant).items() - row.items() for mutant, row in zip(mutants, tried, strict=False)):
        raise SystemExit(f"core has changed since {log}. Begin a new log.")
    end = min(len(tried) + (options.slice or len(mutants)), len(mutants))
    with tempfile.TemporaryDirectory() as folder, log.open("a") as file:
        trial = Trial(ROOT, Path(folder), seconds)
        for place in range(len(tried), end):
            mutant, known, started = mutants[place], set(seconds), perf_counter()
            by = trial.noticed(mutant)
            rows = [{"target": target, "seconds": seconds[target]} for target in seconds.keys() - known]
            rows.append(asdict(mutant) | {"noticed": by, "seconds": round(perf_counter() - started, 1)})
            tried.append(rows[-1])
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
            file.flush()
            what = f"noticed by {by}" if by else f"SURVIVED: {mutant.before}  →  {mutant.after}"
            print(f"{place + 1}/{len(mutants)} {mutant.file}:{mutant.line} {what}", flush=True)
    survivors = [row for row in tried if not row["noticed"]]
    print(f"{len(tried)} of {len(mutants)} tried, {len(tried) - len(survivors)} noticed, {len(survivors)} survived:")
    for row in survivors:
        print(f"  {row['file']}:{row['line']}\n    {row['before']}\n    {row['after']}")


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        raise SystemExit("Stopped. Continue with --from and the log.") from None
