"""What of the libraries the program does not use, and so does not carry."""

import re

# Modules that something imports in a function or for another purpose than ours.
UNUSED_MODULES = [
    # Python's own: other windows, other databases, and the network, which is Qt's
    "tkinter", "sqlite3", "curses", "readline", "idlelib", "lib2to3", "ensurepip", "ssl", "_ssl", "_hashlib",
    # tools for people who work on the program, and what libraries offer them
    "setuptools", "pkg_resources", "pip", "packaging", "pytest", "_pytest", "hypothesis", "mypy", "IPython", "pygments",
    "matplotlib", "pandas", "polars", "pyarrow", "jinja2", "yaml", "rich", "cffi",
    # picture formats that no data set comes in, and what only drawing needs
    "PIL.AvifImagePlugin", "PIL._avif", "PIL.PdfImagePlugin", "PIL.ImageFont", "PIL._imagingft",
    "PIL._imagingcms", "PIL.ImageQt", "PIL.ImageTk", "PIL._imagingtk", "olefile",
    # numba's other targets, tests, and thread pools that need libraries of their own
    "numba.cuda", "numba.tests", "numba.testing", "numba.pycc", "numba.np.ufunc.tbbpool", "numba.np.ufunc.omppool",
    "scipy",  # the tests' own, where it is installed beside
    "onnx.backend.test", "onnx.test", "h5py.tests",  # cases for other programs
    # Qt that pyqtgraph tries and does without
    "PySide6.QtTest", "PySide6.QtDBus", "PySide6.QtPrintSupport",
    "pyqtgraph.examples", "pyqtgraph.opengl", "pyqtgraph.jupyter", "pyqtgraph.console",
]  # fmt: skip

# Plugins of Qt that stay, by folder: with others, there would be more to load, to sign and to trust.
PLUGINS = {
    "platforms": r"q(xcb|wayland|offscreen|windows|cocoa)",
    "platformthemes": r"q(gtk3|xdgdesktopportal)",
    "platforminputcontexts": r"(compose|ibus)platforminputcontextplugin",
    "imageformats": r"q(svg|jpeg|ico)",
    "iconengines": r"qsvgicon",
    "styles": r"q(modernwindowsstyle|macstyle)",
    "tls": r"q(opensslbackend|schannelbackend|securetransportbackend)",
    "xcbglintegrations": r"qxcb-(egl|glx)-integration",
    "wayland-shell-integration": r"xdg-shell",
    "wayland-decoration-client": r"(bradient|adwaita)",
    "wayland-graphics-integration-client": r"(qt-plugin-wayland-egl|shm-emulation-server)",
}
_PLUGIN = re.compile(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?(.+?)(?:d?\.dylib|\.so|\.dll)$")

# Libraries of Qt that nothing needs. QtQml has the engine of JavaScript, which runs exported pages.
_UNUSED_QT = re.compile(
    r"(lib)?Qt6?(EglF[Ss]|Test|VirtualKeyboard|WaylandCompositor|Labs|Quick|Qml(?!\.|$)|Pdf|Designer|Help|Sql)"
)
_UNUSED_DATA = re.compile(
    r"PySide6/(Qt/)?(translations/(?!qtbase_de)|qml/|resources/)|/tests/|onnx/(backend/)?test/|\.pyi$|\.dist-info/(?!METADATA$)"
)

# Libraries of the Linux desktop that come with the program, since a desktop may lack them or have them by other names.
CARRIED = re.compile(
    r"lib(python\d|xcb-(cursor|icccm|image|keysyms|render-util|util|xkb)|xkbcommon|ffi|bz2|lzma|z\.so|expat|uuid|mpdec"
    r"|icu|Qt6|pyside6|shiboken6|scipy_openblas|gfortran-|quadmath-|gomp-|llvmlite)"
)


def wanted(place: str, source: str = "") -> bool:
    """Whether a file belongs into the program. `place` is where it would lie, `source` where it comes from."""
    place = place.replace("\\", "/")
    name = place.rsplit("/", 1)[-1]
    if plugin := _PLUGIN.search(place):
        return re.fullmatch(PLUGINS.get(plugin[1], "(?!)"), plugin[2]) is not None
    if _UNUSED_DATA.search(place) or _UNUSED_QT.match(name):
        return False
    of_system = source.startswith(("/lib/", "/usr/lib/", "/lib64/", "/usr/lib64/"))
    return not of_system or CARRIED.match(name) is not None
