"""A clean Debian 12, or another system of its kind, in a folder: made by debootstrap, entered by chroot.

There is no network but where one is asked for.
"""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

PERSON = "person"  # who uses the program there
FOLDER = "a folder"  # what there is of a folder among files()
SCREENS = "/tmp/.X11-unix"  # where X servers are reached
MIRROR = os.environ.get("UBUNTU_MIRROR", "")  # of Ubuntu's archive, where Debian has no keyring for it; "" for its own
UBUNTU = ("--components=main,universe",), (MIRROR, "/usr/share/debootstrap/scripts/gutsy")  # that of every later one
# What debootstrap is given for each system: options, and what follows the folder.
SYSTEMS = {
    "debian12": ("bookworm", (), ()),
    "debian13": ("trixie", (), ()),
    "ubuntu24.04": ("noble", *UBUNTU),
    "ubuntu22.04": ("jammy", *UBUNTU),
}


class Debian:
    """A root file system. Needs root's rights, as debootstrap, mount and chroot do."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def clean(cls, root: Path, cache: Path, system: str = "debian12") -> "Debian":
        """A fresh copy of a minimal system with a person in it and nothing else."""
        if not (cache / "etc/debian_version").exists():
            suite, options, more = SYSTEMS[system]
            shutil.rmtree(cache, ignore_errors=True)
            made = cache.with_name(f"{cache.name}.part")  # so that half a system is not taken for one
            shutil.rmtree(made, ignore_errors=True)
            made.mkdir(parents=True)
            command = ["debootstrap", "--variant=minbase", *options, suite, made, *more]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            made.rename(cache)
        subprocess.run(["cp", "--archive", "--reflink=auto", cache, root], check=True)
        shutil.copy("/etc/resolv.conf", root / "etc/resolv.conf")
        debian = cls(root)
        debian.run("useradd", "--create-home", "--shell", "/bin/bash", PERSON)
        debian.run("apt-get", "-qq", "update", network=True)
        (root / "dev/shm").chmod(0o1777)  # as a running system has it, where everybody makes semaphores
        return debian

    def run(self, *command, user="root", network=False, check=True, answer="", seconds=1800, **environment):
        """Run a command in there. Returns the finished process, with stdout and stderr as text."""
        words = self.command(*command, user=user, network=network, **environment)
        done = subprocess.run(words, input=answer, capture_output=True, text=True, timeout=seconds)
        assert not check or done.returncode == 0, f"{command} → {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done

    def command(self, *command, user="root", network=False, **environment):
        """The words that run a command in there from out here. With DISPLAY it reaches the screens out here, too."""
        home = "/root" if user == "root" else f"/home/{user}"
        given = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": home, "LANG": "C.UTF-8", "USER": user} | environment
        entered = "unshare", "--mount", "--pid", "--fork", "--kill-child", *([] if network else ["--net"])
        rooted = f"--mount-proc={self.root}/proc", "chroot", f"--userspec={user}", str(self.root)
        proc, *chroot = rooted
        screens = ["sh", "-c", f'mount --bind {SCREENS} "$0" && exec "$@"', self.root / SCREENS.lstrip("/")]
        variables = (f"{name}={value}" for name, value in given.items())
        outfit = "env", "--ignore-environment", f"--chdir={given['HOME']}", *variables
        words = [*entered, proc, *(screens if "DISPLAY" in given else ()), *chroot, *outfit, *command]
        return [str(word) for word in words]

    def install(self, *packages):
        """Install packages of Debian's, or .deb files that lie in there, with what they depend on."""
        words = "apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages
        return self.run(*words, network=True, DEBIAN_FRONTEND="noninteractive")

    def bring(self, file: Path, place: str = "/tmp") -> str:
        """Copy a file in. Returns where it is then."""
        shutil.copy(file, self.root / place.lstrip("/"))
        return f"{place}/{file.name}"

    def script(self, text: str, user=PERSON, **environment):
        """Run a script of bash that stops at the first command that fails."""
        return self.run("bash", "-euo", "pipefail", "-c", text, user=user, **environment)

    def files(self) -> dict[str, str]:
        """What every file holds, by a checksum, but for what dpkg, apt and rpm write of their work, and the homes."""
        own = "var/lib/dpkg", "var/lib/apt", "var/lib/rpm", "var/cache", "var/log", "home", "tmp", "root", "proc", "run"
        found = ((path.relative_to(self.root).as_posix(), path) for path in self.root.rglob("*"))
        return {name: _content(path) for name, path in found if not name.startswith(own)}


def _content(path: Path) -> str:
    if path.is_symlink():
        return f"a link to {path.readlink()}"
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else FOLDER
