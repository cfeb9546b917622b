"""The workflows are what GitHub understands, and ask only for what the build makes."""

import subprocess
import sys
from pathlib import Path

import build

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))


def test_the_workflows_fit_their_schema():
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS]
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True)
    assert WORKFLOWS
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_release_tries_every_kind_of_package_before_it_is_published():
    text = (ROOT / ".github/workflows/release.yml").read_text("utf-8")
    needed = text[text.index("  publish:") :]
    for job in ("try-deb", "try-rpm", "try-portable", "try-windows", "try-macos"):
        assert f"  {job}:\n" in text
        assert job in needed
    assert "sha256sum" in needed
    assert build.KINDS == ("deb", "rpm", "tarball", "appimage")
