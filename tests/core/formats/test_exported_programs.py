"""Programs as files: what they say of themselves, what proves them, and what becomes of a file that is wrong."""

import json
import re
import shutil
import subprocess
import sys

import numpy as np
import pytest

from core.formats import (
    FORMATS,
    FormatError,
    c_header,
    c_text,
    export,
    exported,
    javascript,
    python_file,
    receivers,
    web_page,
)
from core.formats.proof import answers
from tests.core.formats.exported_networks import NETWORKS, rows, trained
from tests.core.formats.exported_tables import case, ours
from tests.core.formats.received import run

PROGRAMS = [known for known in FORMATS if known.name in ("py", "h", "html")]
LANGUAGES = {".py": python_file.PYTHON, ".h": c_text.C, ".html": javascript.JAVASCRIPT}


@pytest.fixture(params=PROGRAMS, ids=lambda known: known.suffix)
def form(request):
    return request.param


def test_a_file_is_proved_by_what_runs_it(form, tmp_path):
    found = exported(tmp_path / f"n{form.suffix}", trained(*NETWORKS["dense"]))
    by = {
        ".py": "NumPy in a process of its own",
        ".h": "C99 compiled here",
        ".html": "the page's own script in Node.js",
    }
    assert found.proof.proved_by == by[form.suffix]
    assert (found.proof.rows, found.proof.classes_differ) == (500, 0)
    assert found.largest_difference <= 1e-5
    assert "0 of 500 classes differ" in found.sentence


def test_a_file_whose_receiver_is_too_slow_is_not_said_to_lack_it(form, tmp_path, monkeypatch):
    monkeypatch.setattr(receivers, "PATIENCE", -1)  # it is over before a program starts
    monkeypatch.setattr(receivers, "GLANCE", -1)
    path = tmp_path / f"n{form.suffix}"
    found = exported(path, trained(*NETWORKS["dense"]))
    assert path.read_bytes() == form.content(trained(*NETWORKS["dense"]))
    assert (
        f"but not compared: {form.receiver} took more than \N{MINUS SIGN}1 seconds. To compare it: " in found.sentence
    )
    assert found.sentence.endswith(form.check(path.name))
    assert found.facts()["largest_difference"] is None
    assert list(tmp_path.iterdir()) == [path]  # no file that is said to be wrong


def test_a_file_whose_receiver_is_not_found_says_so(form, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(receivers, "_pythons", list)
    path = tmp_path / f"n{form.suffix}"
    found = exported(path, trained(*NETWORKS["dense"]))
    assert path.read_bytes() == form.content(trained(*NETWORKS["dense"]))
    assert f"written and read back; not run here, because {form.receiver} was not found" in found.sentence
    assert found.sentence.endswith(form.check(path.name))
    facts = found.facts()
    assert [facts[name] for name in ("proved_by", "rows", "largest_difference", "classes_differ")] == [None] * 4


def test_a_file_that_predicts_otherwise_is_kept_as_unproven(form, tmp_path, monkeypatch):
    wrong = {".py": "np.sqrt({0} * 0 + 2)", ".h": "({0} * 0.5f)", ".html": "({0} * 0.5)"}[form.suffix]
    monkeypatch.setitem(LANGUAGES[form.suffix].forms, "exp", type(LANGUAGES[form.suffix].forms["exp"])(wrong))
    path = tmp_path / f"n{form.suffix}"
    path.write_bytes(b"old")
    with pytest.raises(
        FormatError, match=r"does not predict .*classes differ\. The worst is row \d+\. The file is kept"
    ):
        export(path, trained(*NETWORKS["dense"]))
    assert path.read_bytes() == b"old"
    assert path.with_name(path.name + ".unproven").exists()


def test_a_file_that_does_not_run_is_kept_as_unproven_with_the_reason(form, tmp_path, monkeypatch):
    monkeypatch.setitem(LANGUAGES[form.suffix].forms, "exp", type(LANGUAGES[form.suffix].forms["exp"])("nothing({0})"))
    with pytest.raises(FormatError, match=r"(?s)does not predict .*nothing.* The file is kept as n"):
        export(tmp_path / f"n{form.suffix}", trained(*NETWORKS["dense"]))


@pytest.mark.parametrize("name", ["dense", "regression", "margin"])
def test_a_receiver_checks_the_test_rows_by_the_command_that_is_named(name, tmp_path):
    network = trained(*NETWORKS[name])
    for form, wrong in ((python_file.PYTHON_FILE, ("maximum(", "minimum(")), (c_header.C_HEADER, ("b : a", "a : b"))):
        file = tmp_path / f"a file{form.suffix}"
        command = form.check(file.name).replace("python ", f"{sys.executable} ")
        file.write_bytes(form.content(network))
        assert "5 test rows: largest difference" in run("sh", "-c", command, cwd=tmp_path)
        file.write_text(file.read_text("utf-8").replace(*wrong), "utf-8")
        done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=False)
        assert done.returncode == 1


def page_check(network):
    """Whether the page that is exported says that its test rows agree; `edited` changes its script."""
    page = web_page.content(network).decode()
    script = page[page.index("<script>") + 8 : page.index("</script>")].replace('"use strict";', "")

    def agrees(edited=lambda text: text):
        text = edited(script)
        program = f"process.stdout.write(String((0, eval)({json.dumps(text + ';network.check().agrees')})))"
        return run(shutil.which("node"), "-e", program)

    return agrees


def test_one_nan_among_good_rows_fails_the_check_of_a_page():
    agrees = page_check(trained(*NETWORKS["dense"]))
    assert agrees() == "true"
    assert agrees(lambda s: s.replace("Math.abs(answer[i]", "Math.abs((k ? 0 : NaN) + answer[i]")) == "false"
    assert agrees(lambda s: s.replace("-1 : answer", "-1 : true ? 0 : answer")) == "false"


@pytest.mark.parametrize(
    "wrong",
    [("fabsf(y[i]", "fabsf((row ? 0.0f : NAN) + y[i]"), ("differ += place", "place = 0; differ += place")],
)
def test_one_nan_or_another_class_fails_the_check_of_c(wrong, tmp_path):
    text = c_header.content(trained(*NETWORKS["dense"])).decode()
    assert wrong[0] in text
    (tmp_path / "n.h").write_text(text.replace(*wrong), "utf-8")
    done = subprocess.run(["sh", "-c", c_header.check("n.h")], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1, done.stderr


def test_another_class_fails_the_check_of_python(tmp_path):
    text = python_file.content(trained(*NETWORKS["dense"])).decode()
    (tmp_path / "n.py").write_text(text.replace("answers.argmax(1)", "answers.argmin(1)"), "utf-8")
    assert subprocess.run([sys.executable, "n.py"], cwd=tmp_path, capture_output=True, check=False).returncode == 1


def test_the_command_of_c_shows_the_classes(tmp_path):
    (tmp_path / "n.h").write_bytes(c_header.content(trained(*NETWORKS["dense"])))
    said = run("sh", "-c", c_header.check("n.h"), cwd=tmp_path)
    assert re.match(r"row 1: (x|“y”|ü)\n", said)


def test_headers_go_together_and_into_cpp(tmp_path):
    from dataclasses import replace

    for title in ("first", "second"):
        network = replace(trained(*NETWORKS["images"]), title=title)
        (tmp_path / f"{title}.h").write_bytes(c_header.content(network))
    source = '#include "first.h"\n#include "second.h"\nint main(void) { float x[12] = {0}, y[3]; '
    source += "return first_predict(x, y) - second_predict(x, y); }"
    for suffix, compiler in (("c", "gcc"), ("cpp", "g++")):
        (tmp_path / f"both.{suffix}").write_text(source)
        run(compiler, "-Wall", "-Wextra", "-Werror", f"both.{suffix}", "-o", "both", "-lm", cwd=tmp_path)
        run(str(tmp_path / "both"))


def test_memory_in_the_header_is_that_of_its_arrays():
    text = c_header.content(trained(*NETWORKS["dense"])).decode()
    constants, work = re.search(r"([\d,]+) bytes of constants, and ([\d,]+) bytes of stack", text).groups()
    sizes = [int(size) for size in re.findall(r"static const float \w+\[(\d+)\] = ", text)]
    assert int(constants.replace(",", "")) == 4 * sum(sizes)
    assert int(work.replace(",", "")) == 4 * int(re.search(r"float work\[(\d+)\]", text)[1])


def test_a_large_network_works_in_static_memory():
    from core.layers import Dense, Input, Output
    from core.project.layout import chain

    text = c_header.content(trained(chain(Input(), Dense(20_000), Output()))).decode()
    assert "static float work[" in text
    assert "bytes of static memory, so by one thread at a time, while it predicts" in text


def test_predict_in_python_is_what_a_person_calls(tmp_path):
    network = trained(*NETWORKS["dense"])
    (tmp_path / "mine.py").write_bytes(python_file.content(network))
    x = rows(network, 3)
    np.save(tmp_path / "x.npy", x)
    program = "import numpy as np, mine; x = np.load('x.npy'); print(mine.predict(x), mine.predict(x[0]))"
    wanted = answers(network, x).labels
    assert run(sys.executable, "-c", program, cwd=tmp_path) == f"{wanted} {wanted[:1]}\n"


def test_a_step_without_words_is_named(form, tmp_path, monkeypatch):
    from core.data.preparation import Log

    def lower(self, x):
        raise NotImplementedError

    network, _ = case("log", tmp_path)
    monkeypatch.setattr(Log, "lower", lower)
    with pytest.raises(FormatError, match="This format cannot say how “c” is computed"):
        form.content(network)


def test_a_table_is_predicted_from_its_own_cells_in_python(tmp_path):
    import pandas as pd

    network, new = case("strange names", tmp_path)
    (tmp_path / "mine.py").write_bytes(python_file.content(network))
    program = "import json, mine, pandas as pd; t = pd.read_csv('new.csv', dtype={'label': str, '/c0': str}); "
    program += "print(json.dumps([mine.predict(t), mine.predict(t.iloc[3].to_dict())]))"
    pd.read_csv(new).to_csv(tmp_path / "new.csv", index=False)
    found, one = json.loads(run(sys.executable, "-c", program, cwd=tmp_path))
    wanted = [label or None for label in ours(network, new)[1]]
    assert found == wanted
    assert len(set(wanted)) > 1
    assert one == found[3:4]
