"""The disk image for macOS: the .app is signed for the hardened runtime, notarised where there is an account for it."""

import os
import shutil
import subprocess
from pathlib import Path

import tools
from identity import BUILD, DIST, NAME, ROOT, TITLE, VERSION

ENTITLEMENTS = ROOT / "packaging/macos/entitlements.plist"
IDENTITY = "MACOS_SIGNING_IDENTITY"  # such as “Developer ID Application: Name (TEAM)”
PROFILE = "MACOS_NOTARY_PROFILE"  # what `xcrun notarytool store-credentials` called the account
AD_HOC = "-"  # a signature by nobody: without one Apple silicon runs nothing at all


def dmg(app: Path) -> None:
    """Sign the app, and make a disk image that is dragged into Applications."""
    shutil.copy(BUILD / "icons/document.icns", app / "Contents/Resources/document.icns")
    sign(app)
    folder = BUILD / "image"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    tools.run("ditto", app, folder / app.name)
    (folder / "Applications").symlink_to("/Applications")
    made = DIST / f"{NAME}-{VERSION}-macos-arm64.dmg"
    tools.run("hdiutil", "create", "-volname", TITLE, "-srcfolder", folder, "-format", "ULMO", "-ov", made)
    identity = os.environ.get(IDENTITY)
    if identity:
        tools.run("codesign", "--sign", identity, "--timestamp", made)
    notarise(made)


def sign(app: Path) -> None:
    """Sign every binary from the inside out, the app last: a bundle's signature covers what lies in it."""
    identity = os.environ.get(IDENTITY, AD_HOC)
    if identity == AD_HOC:
        tools.say(f"Signed by nobody: {IDENTITY} names no certificate. macOS will ask before it opens the app")
    stamp = ["--timestamp"] if identity != AD_HOC else []
    command = "codesign", "--force", "--options", "runtime", *stamp, "--sign", identity
    inner = [path for path in app.rglob("*") if path.is_file() and not path.is_symlink() and _is_binary(path)]
    for path in sorted(inner, key=lambda each: len(each.parts), reverse=True):
        tools.run(*command, path)
    for framework in sorted(app.rglob("*.framework"), key=lambda each: len(each.parts), reverse=True):
        tools.run(*command, framework)
    tools.run(*command, "--entitlements", ENTITLEMENTS, app)
    tools.run("codesign", "--verify", "--deep", "--strict", app)


def notarise(image: Path) -> None:
    """Have Apple look the image over, and staple its answer to it; say so where there is no account."""
    profile = os.environ.get(PROFILE)
    if not profile:
        tools.say(f"Not notarised: {PROFILE} names no account")
        return
    tools.run("xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait")
    tools.run("xcrun", "stapler", "staple", image)
    subprocess.run(["spctl", "--assess", "--type", "open", "--context", "context:primary-signature", image], check=True)


def _is_binary(path: Path) -> bool:
    """Whether a file is machine code for macOS, by its first bytes."""
    with path.open("rb") as file:
        return file.read(4) in (b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
