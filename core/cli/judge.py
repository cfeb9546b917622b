"""`layerwright judge`: judge a trained project on its test rows, and keep the count in its file."""

import argparse
import json
from pathlib import Path

from core.cli.errors import CommandError

HELP = "judge a trained project on its test rows, which is counted in its file"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.add_argument("file", metavar="FILE", help="trained project file, in which the judgement is counted")
    parser.add_argument("--json", action="store_true", help="print the result as one JSON object on the last line")


def run(options: argparse.Namespace) -> None:
    """Judge, save the count, and print the figures. Raises the errors in `core.cli.BAD_INPUT`.

    The count is saved before anything is printed, so that no figure is seen that was not counted.
    """
    from core.cli.opening import open_trained
    from core.formats import atomic, write
    from core.metrics import side_by_side
    from core.project import prepared
    from core.project.judgement import sentences
    from core.project.judging import check_can_judge, judge, judgements
    from core.training.events import Snapshot
    from core.training.saved_run import check_same_rows
    from core.training.warm_up import warm_up_shown

    opened, preparation = open_trained(options.file)
    path, saved = Path(options.file), opened.saved_run
    if opened.newer:
        raise CommandError(f"{path.name} was not judged, since it cannot be counted there. {opened.newer}")
    atomic.check(path)
    data, network = prepared(opened.project, preparation)
    check_can_judge(data)
    if saved is not None:
        check_same_rows(saved, data)
    warm_up_shown()
    state = network.state(opened.arrays)
    made = saved.snapshot(state) if saved is not None else Snapshot(0, 0, state)
    project, report = judge(opened.project, data, network, made)
    write(path, project, opened.arrays, saved, preparation=preparation, runs=opened.runs)
    judged = judgements(project)
    latest, said = judged[-1], sentences(judged[-1], len(judged))
    if options.json:
        print(
            json.dumps(
                {
                    "judged": len(judged),
                    "rows": latest.rows,
                    "left_out": latest.left_out,
                    "epochs": latest.epochs,
                    "weights": latest.weights,
                    "notes": [str(sentence) for sentence in said],
                    "metrics": report.to_json(),
                }
            )
        )
    else:
        print("\n".join([side_by_side({"test": report}), *said]))
