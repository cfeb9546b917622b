"""Qt's engine for JavaScript, in a process of its own."""

import subprocess
import sys

import pytest

from core.formats.errors import ReceiverError
from designer.support.javascript import engine


def test_it_says_what_a_script_comes_to():
    assert engine().run("[1, 2].map((x) => x + 1).join() + 'é'") == "2,3é"


def test_an_error_is_said():
    with pytest.raises(ReceiverError, match="ReferenceError: nothing is not defined"):
        engine().run("nothing()")


def test_the_program_calls_itself_by_a_word():
    command = [sys.executable, "-m", "designer", "--run-javascript"]
    done = subprocess.run(command, input="6 * 7", capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "42")
