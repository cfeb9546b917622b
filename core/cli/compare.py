"""`layerwright compare`: whether one network learns better than another, or a remedy cures what is wrong with it."""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from core.cli.errors import CommandError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from core.data import Prepared
    from core.formats import ProjectFile
    from core.network.fixes import Fix
    from core.project import Project
    from core.project.comparing import Trials
    from core.training.timeline import Past

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
        default=[],  # or argparse says that one is required
        help="projects to compare FILE with; without any, what is wrong with FILE is found, and its remedies are tried",
    )
    parser.add_argument("--seeds", type=int, default=SEEDS, metavar="N", help="runs of each; default: %(default)s")
    parser.add_argument("--epochs", type=int, metavar="N", help="number of epochs, instead of FILE's")
    parser.add_argument(
        "--resume", action="store_true", help="go on from the training saved in FILE where the others can, too"
    )
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object on the last line")
    parser.epilog = (
        "All are trained from the same seeds for as many steps as FILE. A difference is proven where the two-sided "
        "sign test over the seeds gives p < 0.05: with 10 seeds, 9 must be better."
    )


@dataclass(frozen=True, eq=False)
class Group:
    """Projects that are compared with FILE from the same step: `past`, or their start where it is None."""

    past: "Past | None"
    names: list[str]
    projects: "list[Project]"


def run(options: argparse.Namespace) -> None:
    """Train all, and print a line for each comparison. Raises the errors in `core.cli.BAD_INPUT`."""
    from core.cli.opening import open_whole
    from core.messages.numbers import counted, significant
    from core.process import tell
    from core.project.comparing import Trials
    from core.project.edits import change_recipe
    from core.training.warm_up import warm_up_shown

    if not 1 <= options.seeds <= MOST_SEEDS:
        raise CommandError(f"--seeds must be between 1 and {MOST_SEEDS:,}, not {options.seeds}.")
    if options.resume and not options.others:
        raise CommandError("--resume needs a project to compare FILE with: remedies begin where something goes wrong.")
    opened = open_whole(options.file)
    project = opened.project
    if options.epochs is not None:
        project = change_recipe(project, epochs=options.epochs)
    warm_up_shown()
    groups = [_given(options, opened, project)] if options.others else _remedied(project)
    trials = [Trials([project, *group.projects], options.seeds, group.past) for group in groups]
    if options.resume and trials[0].past is None:
        tell("They differ in what belongs to the start of a training, so that all begin at step 0.")
    runs = [options.seeds * (1 + len(group.projects)) for group in groups]
    seconds = sum(one.seconds() for one in trials)
    steps = ", ".join(dict.fromkeys(f"{one.steps:,}" for one in trials))
    tell(f"{counted(sum(runs), 'run|runs')} of {counted(steps, 'step|steps')}, about {significant(max(seconds, 1))} s.")
    _print(options, groups, trials, [_figures(one, count) for one, count in zip(trials, runs, strict=True)])


def _given(options: argparse.Namespace, opened: "ProjectFile", project: "Project") -> Group:
    """The projects that were named; with --resume from the training saved in FILE."""
    from core.cli import starting
    from core.cli.opening import open_project
    from core.messages.numbers import counted
    from core.process import tell
    from core.project import prepared

    others = list(options.others)
    projects = [open_project(path) for path in others]
    if not options.resume:
        return Group(None, others, projects)
    if opened.saved_run is None:
        raise CommandError(f"{options.file} holds no saved training. Compare without --resume.")
    data, network = prepared(project, opened.preparation)
    saved = starting.resumed(options.file, opened, network, data, "Compare without --resume.")
    if saved.epochs_done >= project.recipe.epochs:
        raise CommandError(
            f"{options.file} has been trained for all of its "
            f"{counted(project.recipe.epochs, 'epoch|epochs')}. Give more with --epochs."
        )
    tell(f"All go on from step {saved.steps:,} of the training in {options.file}.")
    return Group(saved.waypoint(0, 0.0, 0.0).past, others, projects)


def _remedied(project: "Project") -> list[Group]:
    """The projects with the remedies of what is wrong with one when it is trained.

    A remedy that leaves the start as it is begins at the step since when something is wrong, as in the window.
    """
    from core.diagnoses import diagnose
    from core.diagnoses.trained import trained_with_past
    from core.process import tell
    from core.project import prepared
    from core.project.advice import advice, facts
    from core.project.comparing import Trials
    from core.project.edits import fixes
    from core.training.replay import Replay

    data, network = prepared(project)
    found: list[tuple[Fix, int]] = [(known.fix, 0) for known in advice(project, network.spec, facts(data)) if known.fix]
    moment, timeline = trained_with_past(project)
    for seen in diagnose(moment):
        tell(f"Diagnosis: {seen.sentence}")
        found += [(fix, seen.since or 0) for fix in seen.remedies]
    groups: dict[int, Group] = {}
    replay = Replay(timeline)
    for fix, since in found:
        after = fixes.apply(project, fix)
        if not _keeps_rows(data, after):
            continue
        past = replay.to(since) if since > 1 and timeline.before(since) is not None else None
        if past is not None:
            past = Trials([project, after], 1, past).past
        group = groups.setdefault(past.step if past is not None else 0, Group(past, [], []))
        group.names.append(str(fixes.title(project, fix)))
        group.projects.append(after)
    if not groups:
        raise CommandError(f"Nothing is wrong with {project.title or 'this project'} that has a remedy to compare.")
    return list(groups.values())


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


def _print(
    options: argparse.Namespace, groups: Sequence[Group], trials: "Sequence[Trials]", found: "Sequence[NDArray[Any]]"
) -> None:
    import numpy as np

    from core.messages.numbers import counted, json_number, significant
    from core.training.comparison import compare

    results, lines = [], list[str]()
    for group, one, figures in zip(groups, trials, found, strict=True):
        step = one.past.step if one.past is not None else 0
        before = significant(float(np.median(figures[0])), 3)
        start = f", from step {step:,}" if step else ""
        lines.append(f"The {one.measured}: {before} in the median of {counted(len(one.seeds), 'seed|seeds')}{start}")
        for name, row in zip(group.names, figures[1:], strict=True):
            verdict = compare(figures[0], row)
            low, high = (significant(end, 3) for end in verdict.interval)
            median, change = significant(float(np.median(row)), 3), significant(verdict.difference, 3)
            lines.append(f"{name}: {median}. {verdict.sentence}; median change {change}, 95 % interval {low} to {high}")
            results.append(
                {
                    "name": name,
                    "from_step": step,
                    "steps": one.steps,
                    "measured": str(one.measured),
                    "without": [*map(json_number, figures[0])],
                    "with": [*map(json_number, row)],
                    "better": verdict.better,
                    "p": verdict.p,
                    "proven": verdict.is_proven,
                    "difference": json_number(verdict.difference),
                    "interval": [*map(json_number, verdict.interval)],
                }
            )
    seeds = list(trials[0].seeds)
    print(json.dumps({"seeds": seeds, "comparisons": results}) if options.json else "\n".join(lines))
