#!/bin/sh
# Sets up what a command needs and runs it: `sh packaging/run.sh layerwright`, `sh packaging/run.sh pytest`.
# It says what it installs and downloads, and asks before it changes the system; with --yes, and in CI, it does not ask.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

yes=${CI:-}
if [ "${1:-}" = --yes ]; then yes=yes; shift; fi
[ $# -gt 0 ] || fail "Name a command to run, such as: sh packaging/run.sh layerwright"

# What the command needs, in the words of resources/libraries.txt. The commands named here open no window.
needs=set-up groups=--no-dev download="210 MB" screen=
case "$1 ${2:-}" in
  "layerwright "data | "layerwright "judge | "layerwright "compare | "layerwright "rates | "layerwright "predict | "layerwright "export) ;;
  "layerwright "import | "layerwright "verify | "layerwright "train | "layerwright "info | "layerwright "bench | "layerwright "examples | "layerwright "doctor) ;;
  "layerwright "-h | "layerwright "--help | "layerwright "--version) ;;
  "layerwright "self-test | "layerwright "--self-test) needs="set-up window" ;;
  "layerwright "*) needs="set-up window" screen=needed ;;
  "pytest "*) needs="set-up window tests" groups= download="330 MB" ;;
  *) groups= download="330 MB" ;;
esac

libraries=
if [ "$(uname -s)" != Linux ]; then
  needs=set-up # the rest comes with Qt
else
  libraries=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p)
  if [ "$screen" ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    fail "There is no display to open a window on. These commands work without one: layerwright train spiral," \
      "judge, compare, rates, predict, export, import, verify, data, info, examples, bench and doctor. For example: sh packaging/run.sh layerwright train spiral"
  fi
fi

find_uv() { for uv in uv "$root/.uv/bin/uv" ""; do "${uv:-true}" --version >/dev/null 2>&1 && return; done; }
lacks() { # whether the system lacks a library, a module of Python or a program
  case $1 in
    *.so*) case $libraries in *"	$1 "*) return 1 ;; esac ;;
    ensurepip) [ -z "$uv" ] && ! python3 -c "import ensurepip" 2>/dev/null ;;
    *) ! command -v "$1" >/dev/null ;;
  esac
}

find_uv
for manager in apt-get dnf pacman brew none; do if command -v "$manager" >/dev/null; then break; fi; done
packages= reasons=
while read -r name what apt dnf pacman brew; do
  case "$name $needs " in "#"*) continue ;; *" $what "*) lacks "$name" || continue ;; *) continue ;; esac
  case $manager in
    apt-get) package=${apt%%|*} ;;
    dnf) package=$dnf ;;
    pacman) package=$pacman ;;
    brew) package=$brew ;;
    none) package=$name ;;
  esac
  case " $packages - " in *" $package "*) continue ;; esac
  packages="$packages $package"
  reasons="$reasons
  $package has $name, for the $what"
done <"$root/resources/libraries.txt"

if [ "$packages" ]; then
  case $manager in
    apt-get) install="apt-get -q update && DEBIAN_FRONTEND=noninteractive apt-get -q install -y --no-install-recommends$packages" ;;
    dnf) install="dnf install -y$packages" ;;
    pacman) install="pacman -S --needed --noconfirm$packages" ;;
    brew) install="brew install$packages" ;;
    none) fail "This system lacks what the command needs. Install it and run the command again:$packages" ;;
  esac
  say "This system lacks some packages that the command needs:$reasons"
  as_root=
  if [ "$manager" != brew ] && [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || fail "Ask somebody who may install packages to run: $install"
    as_root=sudo
  fi
  if [ -z "$yes" ]; then
    printf '%s' "Install them now with $manager${as_root:+ and sudo}? [Y/n] " >&2
    read -r answer || answer=n
    case $answer in [Nn]*) fail "Nothing was installed. To do it yourself, run as root: $install" ;; esac
  fi
  $as_root sh -c "$install" >&2 ||
    fail "The packages could not be installed; the lines above say why. Then run the command again."
  find_uv
fi

if [ -z "$uv" ]; then
  say "Downloading uv, which gets Python packages, into .uv in this folder: about 20 MB."
  { python3 -m venv "$root/.uv" && "$root/.uv/bin/pip" install -q --disable-pip-version-check uv; } ||
    fail "uv could not be downloaded; the lines above say why. Check the network connection and run the command again."
  uv=$root/.uv/bin/uv
fi
if [ "$1" = uv ]; then shift; exec "$uv" "$@"; fi

# Where all is here already, the network is not looked at.
if ! "$uv" sync -q --project "$root" --inexact $groups --offline 2>/dev/null; then
  say "Downloading the Python packages that are not here yet, once: at most $download, less than a minute at" \
    "50 Mbit/s. They take up to 1.2 GB on the disk."
  "$uv" sync --project "$root" --inexact $groups || fail "The set-up stopped; the lines above say why. It needs a" \
    "network connection and Python 3.11, 3.12 or 3.13, which uv downloads where the system has none."
  say "The engine compiles itself at its first use, once, in about half a minute."
fi
# All tests go twice as fast in two processes.
if [ "$*" = pytest ]; then set -- pytest -n 2 --dist loadgroup; fi
exec "$uv" run --project "$root" --no-sync "$@"
