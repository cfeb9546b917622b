"""Checks for a display before Qt does: Qt aborts the program if there is none."""

import os
import sys


def missing() -> str:
    """A sentence that says what to do if no window can be opened. Empty if one can."""
    if not sys.platform.startswith("linux") or _has_display():
        return ""
    return (
        "There is no display to open a window on. Set DISPLAY to one that is there, or use a command that needs none: "
        "train, judge, predict, export, data, info, examples, bench or doctor. For example: layerwright train spiral"
    )


def _has_display() -> bool:
    if any(os.environ.get(name) for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return True
    return bool(os.environ.get("DISPLAY")) and _x_answers()


def _x_answers() -> bool:
    """Whether the X server that DISPLAY names accepts connections."""
    from ctypes import CDLL, c_void_p

    try:
        xcb = CDLL("libxcb.so.1")
    except OSError:  # Qt then says which libraries are missing
        return True
    xcb.xcb_connect.restype, xcb.xcb_connect.argtypes = c_void_p, [c_void_p, c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [c_void_p]
    connection = xcb.xcb_connect(None, None)
    broken = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not broken
