"""A file of HTML for people: its template and the head that all have, of `resources/export`, with their parts."""

from string import Template

from core import __version__, resources


def filled(name: str, language: str, title: str, policy: str, style: str, **parts: str) -> bytes:
    """The file `name`.html with these parts, which are HTML already.

    `language` is a code of LANGUAGES, `policy` what its Content-Security-Policy allows, and `style` is CSS.
    """
    head = _template("head").substitute(language=language, title=title, version=__version__, policy=policy, style=style)
    return _template(name).substitute(head=head.rstrip("\n"), title=title, **parts).encode()


def _template(name: str) -> Template:
    return Template(resources.path("export", f"{name}.html").read_text("utf-8"))
