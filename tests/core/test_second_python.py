import subprocess
import sys

from core.process import python


def test_it_imports_what_this_one_does_and_nothing_of_the_folder_it_is_started_in(tmp_path, monkeypatch):
    for name in ("numpy.py", "json.py", "usercustomize.py"):
        (tmp_path / name).write_text("raise SystemExit('was run')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(sys, "path", ["", str(tmp_path), *sys.path])
    done = subprocess.run(
        python("import json, numpy, core; print(core.__file__)"), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip() == sys.modules["core"].__file__
