"""`layerwright compare`: whether one network learns better than another, or a remedy cures what is wrong with it."""

import argparse
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from core.cli.errors import CommandError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from core.data import Prepared
    from core.project import Project
    from core.project.comparing import Trials

HELP = "say whether one network learns better than another, over several seeds"
SEEDS = 10
MOST_SEEDS = 1000


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.add_argument("file", metavar="FILE", help="project file, or name of an example")
    parser.add_argument(
        "others",
        metavar="OTHER",
        nargs="*",
        help="projects to compare FILE with; without any, what is wrong with FILE is found, and its remedies are tried",
    )
    parser.add_argument("--seeds", type=int, default=SEEDS, metavar="N", help="runs of each; default: %(default)s")
    parser.add_argument("--epochs", type=int, metavar="N", help="number of epochs, instead of FILE's")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object on the last line")
    parser.epilog = (
        "All are trained from the same seeds for as many steps as FILE. A difference is proven where the two-sided "
        "sign test over the seeds gives p < 0.05: with 10 seeds, 9 must be better."
    )


def run(options: argparse.Namespace) -> None:
    """Train all, and print a line for each comparison. Raises the errors in `core.cli.BAD_INPUT`."""
    from core.cli.opening import open_project
    from core.messages.numbers import significant
    from core.process import tell
    from core.project.comparing import Trials
    from core.project.edits import change_recipe
    from core.training.warm_up import warm_up_shown

    if not 1 <= options.seeds <= MOST_SEEDS:
        raise CommandError(f"--seeds must be between 1 and {MOST_SEEDS:,}, not {options.seeds}.")
    project = open_project(options.file)
    if options.epochs is not None:
        project = change_recipe(project, epochs=options.epochs)
    warm_up_shown()
    names, projects = _others(options.others) if options.others else _remedied(project)
    trials = Trials([project, *projects], options.seeds)
    runs = options.seeds * (1 + len(projects))
    tell(f"{runs} runs of {trials.steps:,} steps, about {significant(max(trials.seconds(), 1))} s.")
    _print(options, names, trials, _figures(trials, runs))


def _others(paths: Sequence[str]) -> "tuple[list[str], list[Project]]":
    from core.cli.opening import open_project

    return list(paths), [open_project(path) for path in paths]


def _remedied(project: "Project") -> "tuple[list[str], list[Project]]":
    """The remedies of what is wrong with a project when it is trained, and the projects with them."""
    from core.diagnoses import diagnose
    from core.diagnoses.trained import trained
    from core.process import tell
    from core.project import prepared
    from core.project.advice import advice, facts
    from core.project.edits import fixes

    data, network = prepared(project)
    found = [known.fix for known in advice(project, network.spec, facts(data)) if known.fix]
    for seen in diagnose(trained(project)):
        tell(f"Diagnosis: {seen.sentence}")
        found += seen.remedies
    found = [fix for fix in found if _keeps_rows(data, fixes.apply(project, fix))]
    if not found:
        raise CommandError(f"Nothing is wrong with {project.title or 'this project'} that has a remedy to compare.")
    return [str(fixes.title(project, fix)) for fix in found], [fixes.apply(project, fix) for fix in found]


def _keeps_rows(data: "Prepared", project: "Project") -> bool:
    """Whether a remedy leaves the rows as they are. One that moves validation rows cannot be measured on them."""
    from core.data import prepare
    from core.project.comparing import same_rows

    return same_rows(data, prepare(project.data))


def _figures(trials: "Trials", runs: int) -> "NDArray[Any]":
    from tqdm import tqdm

    from core.process import Stderr
    from core.project.comparing import figures

    with tqdm(total=runs, unit=" runs", file=Stderr(), leave=False, dynamic_ncols=True) as bar:
        found = []
        for trial in trials.run():
            found.append(trial)
            bar.update()
    return figures(found, runs // len(trials.seeds), trials.seeds)


def _print(options: argparse.Namespace, names: Sequence[str], trials: "Trials", found: "NDArray[Any]") -> None:
    import numpy as np

    from core.messages.numbers import significant
    from core.training.comparison import compare

    comparisons = [compare(found[0], other) for other in found[1:]]
    if options.json:
        result = {
            "measured": str(trials.measured),
            "seeds": list(trials.seeds),
            "steps": trials.steps,
            "figures": [[value if value < float("inf") else None for value in row] for row in found.tolist()],
            "comparisons": [
                {
                    "name": name,
                    "better": one.better,
                    "p": one.p,
                    "proven": one.is_proven,
                    "difference": one.difference,
                    "interval": one.interval,
                }
                for name, one in zip(names, comparisons, strict=True)
            ],
        }
        print(json.dumps(result))
        return
    before = significant(float(np.median(found[0])), 3)
    print(f"The {trials.measured}: {before} in the median of {len(trials.seeds)} seeds")
    for name, one, row in zip(names, comparisons, found[1:], strict=True):
        low, high = (significant(end, 3) for end in one.interval)
        median = significant(float(np.median(row)), 3)
        change = significant(one.difference, 3)
        print(f"{name}: {median}. {one.sentence}; median change {change}, 95 % interval {low} to {high}")
