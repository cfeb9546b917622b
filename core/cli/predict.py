"""`layerwright predict`: predict new rows with a trained project."""

import argparse
import sys
from collections import Counter
from pathlib import Path

from core.cli.errors import CommandError
from core.messages.numbers import counted
from core.process import tell

MOST_NOTES = 12  # different ones that are printed with their count
HELP = "predict the rows of a table with a trained project"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add its arguments to the parser."""
    parser.add_argument("model", metavar="MODEL", help="trained project file")
    parser.add_argument("--input", required=True, metavar="TABLE", help="table with new rows; one is enough")
    parser.add_argument(
        "--output",
        type=Path,
        metavar="TABLE",
        help="write to this .csv, .tsv or .jsonl; without it, CSV goes to stdout. CSV has the delimiter and the "
        "decimal mark of the input. A file with letters beyond ASCII begins with a byte order mark, for Excel",
    )


def run(options: argparse.Namespace) -> None:
    """Predict every line, and print what is to be said to stderr. Raises the errors in `core.cli.BAD_INPUT`."""
    from core.cli.opening import open_trained
    from core.data.preparation.new_rows import from_file
    from core.formats.atomic import check, check_apart
    from core.formats.data_paths import data_files
    from core.formats.predictions import SUFFIXES, answer, print_csv, write
    from core.project import spec_of
    from core.training.warm_up import warm_up_shown

    if options.output is not None and options.output.suffix.lower() not in SUFFIXES:
        raise CommandError(f"{options.output} cannot be written. Give a name that ends in .csv, .tsv or .jsonl.")
    opened, preparation = open_trained(options.model)
    if not preparation.reads_tables:
        raise CommandError(f"{options.model} was not trained on a table, so it cannot predict one. Use the Python API.")
    if options.output is not None:
        check_apart(options.output, [options.input, options.model, *data_files(opened.project)])
        check(options.output)
    rows = from_file(options.input, preparation)
    network = opened.project.network(spec_of(preparation))
    warm_up_shown()
    answers = answer(rows, preparation, network, network.state(opened.arrays))
    for note in rows.table.notes:
        tell(note)
    for column in rows.table.columns:
        if column.reading.role == "feature":
            for note in column.notes:
                tell(note)
    counts = Counter(note for notes in rows.notes for note in notes)
    for note, count in counts.most_common(MOST_NOTES):
        tell(f"{count:,} × {note}")
    unanswered = sum(prediction is None for prediction in answers.predictions)
    noted = sum(bool(note) for note in answers.notes)
    if noted:
        tell(
            f"{noted:,} of {counted(len(answers.notes), 'row|rows')} {counted(noted, '=has|have')} a note; "
            f"{unanswered:,} {counted(unanswered, '=has|have')} no prediction."
        )
    if options.output is None:
        print_csv(answers, sys.stdout)
    else:
        write(answers, options.output)
        tell(f"{options.output.name}: {counted(len(answers.predictions), 'row|rows')}.")
