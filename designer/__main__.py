"""The program: opens the window, or runs a command."""

from __future__ import annotations  # so that an older Python comes as far as the sentence that it is too old

import sys

TYPE_CHECKING = False  # as that of typing, whose import takes long enough for a Ctrl+C
if TYPE_CHECKING:
    from pathlib import Path


def main() -> int:
    """Run `layerwright [FILE]` or `layerwright COMMAND …`. Returns the exit status."""
    from core.process import quiet_interrupt, usual_interrupt

    was_usual = quiet_interrupt()
    try:
        return _main()
    finally:
        if was_usual:
            usual_interrupt()


def _main() -> int:
    from core.interpreter import unsuitable

    if reason := unsuitable():
        print(reason, file=sys.stderr)
        return 1
    from core.process import open_streams, usual_interrupt

    open_streams()
    if sys.argv[1:2] == ["--read-sheet"]:  # the packaged program asks itself, having no interpreter
        from core.data.tables import sheet_process

        return sheet_process.main(sys.argv[2:])
    if sys.argv[1:2] == ["--run-javascript"]:
        from designer.support import javascript

        return javascript.main()
    if sys.argv[1:2] == ["--read-hdf5"]:
        from core.formats.imports import hdf5

        return hdf5.main()
    import os
    from pathlib import Path

    from core import cli
    from designer import self_test
    from designer.support import doctor

    commands = cli.COMMANDS | {"doctor": doctor, "self-test": self_test}
    words = ["self-test" if word == "--self-test" else word for word in sys.argv[1:]]
    if words and (words[0] in commands or words[0].startswith("-")):
        usual_interrupt()
        return cli.main(words, commands)
    path = Path(words[0]) if words else None
    if path is not None and not os.path.isfile(path):
        from core.formats.examples import find

        if find(words[0]) is None:
            if os.path.isdir(path):
                reason = f"{path} is a folder. Name a project or a table in it."
            else:
                reason = f"There is no file, example or command named {path}. Try layerwright --help."
            print(reason, file=sys.stderr)
            return 2
    return _open_window(path)


def _open_window(path: Path | None) -> int:
    from designer.support import display, libraries

    if reason := display.missing() or libraries.problem():
        print(reason, file=sys.stderr)
        return 1
    from designer.support import crash_handler
    from designer.support.interrupt import Interrupt
    from designer.window import startup
    from designer.window.program import Program

    application, window = startup.make_window()
    program = Program(window.theme, window, application)
    crash_handler.install(program.show_crash)
    Interrupt(program.close, program)
    if path is not None:
        startup.open_path(window, path)
    startup.show(window)
    window.recovery.search()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
