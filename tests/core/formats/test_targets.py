"""What is never replaced by writing: pipes, devices, folders, what the program prints, and what is read."""

import json
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import layerwright as lw
import numpy as np
import pytest

from core.cli import main
from core.formats import FormatError, atomic

posix = pytest.mark.skipif(os.name != "posix", reason="pipes and links as POSIX has them")
SUFFIX = ".layerwright"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A trained project, and the table that it was trained on."""
    folder = tmp_path_factory.mktemp("targets")
    rows = [f"{n % 7},{n * n % 5},{'pq'[n % 2]}" for n in range(40)]
    (folder / "rows.csv").write_text("\n".join(["a,b,y", *rows]) + "\n")
    model = lw.Model([lw.Dense(2)])
    model.fit(folder / "rows.csv", epochs=1, progress=False)
    model.save(folder / f"trained{SUFFIX}")
    return folder


def said(capsys, *arguments):
    """The sentence with which a command refuses."""
    assert main(list(map(str, arguments))) == 2
    return capsys.readouterr().err.splitlines()[-1]


@posix
@pytest.mark.parametrize("linked", [False, True])
def test_a_pipe_is_refused_and_stays(folder, tmp_path, capsys, linked):
    pipe, link = tmp_path / "pipe", tmp_path / "link.csv"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    target = link if linked else pipe
    project = folder / f"trained{SUFFIX}"
    expected = f"{target.name} could not be written: it is a pipe or a device, not a file. Choose another name."
    assert said(capsys, "export", project, "--to", target, "--format", "npz") == expected
    link.unlink()
    link.symlink_to(pipe)
    assert "a pipe or a device" in said(capsys, "predict", project, "--input", folder / "rows.csv", "--output", link)
    with pytest.raises(FormatError, match="a pipe or a device"):
        atomic.check(target)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert sorted(os.listdir(tmp_path)) == ["link.csv", "pipe"]


@posix
@pytest.mark.parametrize("ending", ["layerwright", "json"])
def test_a_project_replaces_no_pipe(folder, tmp_path, ending):
    pipe = tmp_path / f"pipe.{ending}"
    os.mkfifo(pipe)
    with pytest.raises(FormatError, match="a pipe or a device"):
        lw.load(folder / f"trained{SUFFIX}").save(pipe)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@posix
@pytest.mark.parametrize("kind", ["pipe", "file"])
def test_standard_output_is_refused(tmp_path, kind):
    """/dev/stdout may be a pipe, or the file of `>> all.txt`, whose other lines would be lost."""
    code = (
        "from core.formats import atomic, FormatError\nfrom pathlib import Path\n"
        "try:\n    atomic.write(Path('/dev/stdout'), lambda file: file.write(b'new'))\n"
        "except FormatError as error:\n    print(error, flush=True)\n"
    )
    path = tmp_path / "all.txt"
    path.write_text("first\n")
    with path.open("a") as file:
        command, where = [sys.executable, "-c", code], subprocess.PIPE if kind == "pipe" else file
        done = subprocess.run(command, stdout=where, text=True, check=True, cwd=Path(atomic.__file__).parents[2])
    why = {"pipe": "it is a pipe or a device, not a file", "file": "what this program prints goes there"}[kind]
    sentence = f"stdout could not be written: {why}. Choose another name.\n"
    assert (done.stdout if kind == "pipe" else path.read_text().removeprefix("first\n")) == sentence


@posix
@pytest.mark.parametrize("how", ["name", "symlink", "hard link"])
def test_predictions_never_replace_what_they_read(folder, tmp_path, capsys, how):
    rows = tmp_path / "new.csv"
    rows.write_text("a,b\n1,2\n")
    target = rows if how == "name" else tmp_path / "other.csv"
    if how == "symlink":
        target.symlink_to(rows)
    if how == "hard link":
        os.link(rows, target)
    project = folder / f"trained{SUFFIX}"
    expected = f"{target.name} was not written, because it is the same file as new.csv, which would be lost. Choose "
    assert said(capsys, "predict", project, "--input", rows, "--output", target) == expected + "another name."
    assert rows.read_text() == "a,b\n1,2\n"


def test_predictions_never_replace_the_rows_of_the_training(folder, tmp_path, capsys):
    rows, before = tmp_path / "new.csv", (folder / "rows.csv").read_text()
    rows.write_text("a,b\n1,2\n")
    project = folder / f"trained{SUFFIX}"
    assert "the same file as rows.csv" in said(
        capsys, "predict", project, "--input", rows, "--output", folder / "rows.csv"
    )
    assert (folder / "rows.csv").read_text() == before


def test_an_export_never_replaces_its_project_nor_its_rows(folder, tmp_path, capsys):
    project = folder / f"trained{SUFFIX}"
    before = project.read_bytes(), (folder / "rows.csv").read_bytes()
    expected = f"{project.name} is the name of a project. Choose another name for the export."
    assert said(capsys, "export", project, "--to", project, "--format", "npz") == expected
    assert "rows.csv, which would be lost" in said(
        capsys, "export", project, "--to", folder / "rows.csv", "--format", "py"
    )
    model = lw.load(project)
    for target in (project, folder / "rows.csv"):
        with pytest.raises(FormatError):
            model.export(target, "npz")
    assert (project.read_bytes(), (folder / "rows.csv").read_bytes()) == before


@posix
def test_an_export_never_replaces_a_link_to_its_project(folder, tmp_path, capsys):
    project, link = folder / f"trained{SUFFIX}", tmp_path / "link.npz"
    os.link(project, link)
    assert "which would be lost" in said(capsys, "export", project, "--to", link)
    assert zipfile.ZipFile(project).namelist()


def test_arrays_are_not_replaced_by_the_export_of_their_network(tmp_path, capsys):
    """Both end in .npz, so the usual name for the export is that of the data."""
    path = tmp_path / "digits.npz"
    np.savez(path, x=np.arange(40.0).reshape(20, 2), y=np.arange(20) % 2)
    before = path.read_bytes()
    model = lw.Model([lw.Dense(2)])
    model.fit(path, epochs=1, progress=False)
    with pytest.raises(FormatError, match=r"same file as digits\.npz"):
        model.export(path)
    model.save(tmp_path / f"p{SUFFIX}")
    assert "same file as digits.npz" in said(capsys, "train", tmp_path / f"p{SUFFIX}", "--export", path)
    assert path.read_bytes() == before


def test_a_project_never_replaces_its_table(tmp_path):
    path = tmp_path / "rows.json"
    path.write_text(json.dumps([{"a": n, "y": "pq"[n % 2]} for n in range(20)]))
    before = path.read_bytes()
    model = lw.Model([lw.Dense(2)])
    model.fit(path, epochs=1, progress=False)
    with pytest.raises(FormatError, match=r"same file as rows\.json"):
        model.save(path)
    assert path.read_bytes() == before


def test_every_way_to_write_a_project_keeps_the_one_before(folder, tmp_path, capsys):
    project, target = folder / f"trained{SUFFIX}", tmp_path / f"mine{SUFFIX}"
    model = lw.load(project)
    model.export(tmp_path / "network.onnx")
    ways = (
        lambda: model.save(target),
        lambda: main(["import", str(tmp_path / "network.onnx"), "--to", str(target)]),
        lambda: main(["train", str(project), "--epochs", "1", "--export", str(target)]),
        lambda: main(["train", str(target), "--epochs", "1", "--save"]),
    )
    model.save(target)
    for write in ways:
        before = target.read_bytes()
        write()
        assert target.with_name(target.name + "~").read_bytes() == before
