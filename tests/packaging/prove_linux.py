"""The packages in a clean Debian 12, as people use them: slow, hence run by name.

    uv run --group packaging python packaging/build.py
    sudo uv run --group packaging pytest -v --durations=0 tests/packaging/prove_linux.py

Needs root's rights, debootstrap, lintian, dist/ as the build left it, and some 3 GB.
"""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from debian import FOLDER, PERSON, Debian
from identity import BUILD, DIST, ID, MIME, NAME

from core import load

PACKED, INSTALLED = 150e6, 450e6  # bytes, at most
LOCKED = "/srv/locked"  # a home that its person cannot write
DAMAGES = {
    "truncated": "truncate -s -1",
    "empty": "truncate -s 0",
    "flipped": "dd if=/dev/zero bs=1 count=1 seek=999 conv=notrunc status=none of=",
}
SCREEN = """
rm -f /tmp/.X7-lock /tmp/.X11-unix/X7  # of the screen before, which ended when its test did
Xvfb :7 -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
for _ in $(seq 100); do [ -e /tmp/.X11-unix/X7 ] && break; sleep 0.1; done
export DISPLAY=:7
openbox >/dev/null 2>&1 &
shot() { import -window root "/tmp/shots/$1.png"; }
until_title() {
  for _ in $(seq 300); do xdotool search --onlyvisible --name "$1" >/dev/null 2>&1 && return; sleep 0.1; done
  shot missed; echo "no window named $1" >&2; exit 1
}
# The words on the screen and where they are, from top to bottom: read as a person does, wherever they have moved to.
words() {
  import -window root png:- | convert - -resize 200% -colorspace Gray png:- |
    OMP_THREAD_LIMIT=1 tesseract - - --psm 11 tsv 2>/dev/null |
    awk -F '\t' '$12 ~ /[[:alnum:]]/ { print int(($8 + $10 / 2) / 2), int(($7 + $9 / 2) / 2), $12 }' | sort -n
}
click() {
  for _ in $(seq 10); do
    place=$(words | awk -v word="$1" '$3 == word { place = $2 " " $1 } END { print place }')
    [ -n "$place" ] && xdotool mousemove $place sleep 0.2 click 1 && return
  done
  shot missed; echo "the word $1 is not on the screen" >&2; exit 1
}
"""
# What a desktop has: a screen, a window manager, what tells the types of files, and eyes.
TOOLS = (
    "xvfb", "xdotool", "openbox", "imagemagick", "xdg-utils", "shared-mime-info", "desktop-file-utils",
    "libglib2.0-bin", "tesseract-ocr", "tesseract-ocr-eng",
)  # fmt: skip
# What makes caches of the types of files, of menus and of icons, which have to be made again when the program goes.
CACHES = "shared-mime-info", "desktop-file-utils", "gtk-update-icon-cache", "hicolor-icon-theme"


@pytest.fixture(scope="module")
def bare(tmp_path_factory):
    """Debian with nothing but itself."""
    return Debian.clean(tmp_path_factory.mktemp("debian") / "root", BUILD / "proof" / "debian12")


@pytest.fixture(scope="module")
def debian(bare):
    """Debian with the .deb installed."""
    bare.install(bare.bring(_made("*.deb")))
    bare.run("mkdir", "-p", LOCKED)
    return bare


@pytest.fixture(scope="module")
def desktop(debian):
    """Debian with the .deb, and with what stands in for a person at a screen."""
    debian.install(*TOOLS)
    (debian.root / "tmp/shots").mkdir(mode=0o777, exist_ok=True)
    (debian.root / "tmp/shots").chmod(0o777)
    (debian.root / "tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
    (debian.root / "tmp/.X11-unix").chmod(0o1777)
    return debian


def test_it_installs_where_there_is_no_python_and_no_compiler(debian):
    assert debian.run("sh", "-c", "command -v python3 gcc cc", check=False).stdout == ""
    assert debian.run("layerwright", "--version", user=PERSON).stdout.startswith("layerwright ")


def test_it_is_as_small_as_was_agreed(debian):
    assert all(package.stat().st_size <= PACKED for package in DIST.iterdir())
    assert int(debian.run("dpkg-query", "-W", "-f", "${Installed-Size}", "layerwright").stdout) * 1024 <= INSTALLED


def test_lintian_finds_no_error_in_the_program_either():
    done = subprocess.run(
        ["lintian", "--fail-on", "error", "--allow-root", _made("*.deb")], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout
    print(done.stdout)


def test_every_library_it_needs_is_there(debian):
    own = "/usr/lib/layerwright/_internal"
    found = f"find {own} -name '*.so*' -type f ! -name libqgtk3.so -exec ldd {{}} +"
    assert not re.findall(r".*not found", debian.script(found, LD_LIBRARY_PATH=own).stdout)


def test_the_self_test_passes_off_screen(debian):
    print(debian.run("layerwright", "--self-test", user=PERSON).stdout)


def test_it_trains_at_once_since_its_kernels_came_with_it(debian):
    said = debian.run("layerwright", "doctor", user=PERSON).stdout
    print(said)
    assert "compiled for         x86-64-v3" in said
    assert re.search(r"shipped +\d+ kernels", said)
    assert re.search(r"compiled here +none", said)


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_kernels_are_compiled_again_and_stored(debian, damage):
    place = "/usr/lib/layerwright/_internal/core/_resources/kernels"
    end = "" if DAMAGES[damage].endswith("=") else " "
    debian.script(f"cp -r {place} /tmp/whole; for f in {place}/*; do {DAMAGES[damage]}{end}$f; done", user="root")
    try:
        for _ in range(2):
            print(debian.run("layerwright", "self-test", "--start-only", user=PERSON).stdout)
        assert re.search(r"compiled here +\d+ kernels", debian.run("layerwright", "doctor", user=PERSON).stdout)
    finally:
        debian.script(f"rm -r {place}; mv /tmp/whole {place}; rm -rf /home/{PERSON}/.cache", user="root")


def test_an_older_processor_compiles_for_itself(debian):
    old = {"NUMBA_CPU_NAME": "nehalem", "NUMBA_CPU_FEATURES": ""}
    print(debian.run("layerwright", "self-test", "--start-only", user=PERSON, **old).stdout)
    said = debian.run("layerwright", "doctor", user=PERSON, **old).stdout
    assert "compiled for         nehalem" in said
    assert re.search(r"compiled here +\d+ kernels", said)


def test_it_runs_where_home_cannot_be_written(debian):
    print(debian.run("layerwright", "--self-test", user=PERSON, HOME=LOCKED).stdout)
    assert not list((debian.root / LOCKED.lstrip("/")).iterdir())


def test_without_a_display_it_says_so(debian):
    done = debian.run("layerwright", user=PERSON, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display")
    assert len(done.stderr.splitlines()) == 1


def test_nothing_is_read_from_the_folder_it_is_started_in(debian):
    debian.script(
        """mkdir -p ~/stranger/core/engine/__pycache__ ~/stranger/numpy; cd ~/stranger
        echo 'open("/tmp/planted", "w")' | tee core/__init__.py numpy/__init__.py sitecustomize.py json.py >/dev/null
        layerwright info spiral >/dev/null; ! test -e /tmp/planted"""
    )


def test_a_hand_at_the_mouse_opens_an_example_trains_it_and_saves_it(desktop):
    _at_the_screen(
        desktop,
        """
        layerwright >/tmp/shots/log 2>&1 &
        until_title Layerwright; click Spiral; until_title ^Spiral
        click Train; shot example; click Train; until_title '^Spiral\\*'; sleep 5; shot trained
        click File; click Save; until_title '^Save the project'; xdotool type "$HOME/hand.layerwright"
        xdotool key Return; until_title ^hand.layerwright; shot saved
        """,
    )
    assert load(desktop.root / f"home/{PERSON}/hand.layerwright").evaluate()["accuracy"] > 0.9


def test_a_project_is_opened_by_a_double_click(desktop):
    done = _at_the_screen(
        desktop,
        """
        export XDG_CURRENT_DESKTOP=GNOME  # whose gio opens files
        mkdir -p "$HOME/Träume & Räume"; cd "$HOME/Träume & Räume"
        layerwright train spiral --epochs 2 --export "mein Netz.layerwright" 2>/dev/null
        xdg-mime query filetype "mein Netz.layerwright"
        xdg-mime query default $(xdg-mime query filetype "mein Netz.layerwright")
        xdg-open "mein Netz.layerwright" >/tmp/shots/log 2>&1 &
        until_title '^mein Netz.layerwright'; sleep 3; shot opened
        """,
    )
    assert done.stdout.splitlines()[-2:] == [MIME, f"{ID}.desktop"]


def test_two_run_at_once(debian):
    debian.script("layerwright --self-test >/tmp/one & layerwright --self-test >/tmp/two; wait $!; cat /tmp/one")


@pytest.fixture(scope="module")
def unpacked(debian):
    """The tarball in a folder with spaces and accents, that belongs to another and that nobody can write."""
    place = "/srv/Früh Stück & 2"
    debian.install("zstd")
    debian.run("mkdir", "-p", place)
    tarball = debian.bring(_made("*.tar.zst"))
    debian.run("tar", "-C", place, "--zstd", "-xf", tarball)
    debian.run("rm", tarball)
    debian.run("chmod", "-R", "a-w", place)
    return f"{place}/{_made('*.tar.zst').name.removesuffix('.tar.zst')}/layerwright"


def test_the_tarball_runs_read_only_as_another_user_in_a_folder_with_spaces_and_accents(debian, unpacked):
    print(debian.run(unpacked, "--self-test", user=PERSON).stdout)


def test_the_tarball_runs_twice_at_once_with_home_unwritable(debian, unpacked):
    debian.script(f"'{unpacked}' --self-test & '{unpacked}' --self-test; wait $!", HOME=LOCKED)


def test_the_tarball_runs_on_a_disk_that_is_mounted_read_only(debian, unpacked):
    folder = str(Path(unpacked).parent.parent)
    command = f"mount --bind '{folder}' /mnt && mount -o remount,bind,ro /mnt && ! touch /mnt/x 2>/dev/null"
    debian.script(f"{command} && su {PERSON} -c '/mnt/*/layerwright --self-test'", user="root")


def test_the_tarball_without_a_display_says_so(debian, unpacked):
    done = debian.run(unpacked, user=PERSON, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no display")


def test_it_uninstalls_without_a_trace(tmp_path_factory):
    debian = Debian.clean(tmp_path_factory.mktemp("trace") / "root", BUILD / "proof" / "debian12")
    file = debian.bring(_made("*.deb"))
    needed = debian.run("dpkg-deb", "-f", file, "Depends").stdout.strip()
    debian.run("apt-get", "-qq", "satisfy", "-y", "--no-install-recommends", needed, network=True)
    debian.install(*CACHES)
    before = debian.files()
    debian.install(file)
    debian.run("layerwright", "--self-test", user=PERSON)
    debian.run("apt-get", "-qq", "purge", "-y", "layerwright")
    assert debian.files() == before
    assert debian.run("dpkg", "-s", "layerwright", check=False).returncode != 0
    rpm = _made("*.rpm")
    debian.install("rpm")
    before = debian.files()
    debian.run("rpm", "--install", "--nodeps", debian.bring(rpm))
    debian.run("layerwright", "--self-test", user=PERSON)
    debian.run("rpm", "--erase", "layerwright")
    assert _without_shared_folders(debian.files()) == _without_shared_folders(before)


def _without_shared_folders(files: dict[str, str]) -> dict[str, str]:
    """Where rpm is at home, its packages filesystem and hicolor-icon-theme have the folders of menus and icons.

    In Debian rpm knows of nobody who has them, and so leaves some that it made and clears others away when empty.
    """
    return {path: content for path, content in files.items() if content != FOLDER or NAME in path}


def _made(pattern: str) -> Path:
    found = sorted(DIST.glob(pattern))
    assert found, f"There is no {pattern} in dist. Run packaging/build.py first."
    return found[-1]


def _at_the_screen(debian: Debian, text: str):
    """Run a script before a screen, and keep pictures of what was on it, for people to look at."""
    try:
        return debian.script(SCREEN + text)
    finally:
        shutil.copytree(debian.root / "tmp/shots", BUILD / "proof" / "shots", dirs_exist_ok=True)
