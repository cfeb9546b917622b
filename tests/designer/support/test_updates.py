"""Updates: checked only on request, with a message for every reply."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from core import __version__
from designer.support.updates import Updates, latest_release, version_numbers


@pytest.fixture
def feed():
    """A release feed on this machine. Put into `answers` what it says next; `asked` are the requests so far."""
    asked, answers = [], []

    class Feed(BaseHTTPRequestHandler):
        def do_GET(self):
            asked.append(self.headers["User-Agent"])
            content = answers.pop(0)
            self.send_response(200)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_words):
            pass

    with HTTPServer(("127.0.0.1", 0), Feed) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/", answers, asked
        server.shutdown()
        thread.join()


def release(version):
    return json.dumps({"tag_name": f"v{version}", "html_url": "https://example.org/release"}).encode()


def test_a_newer_version_is_offered_with_its_page(qtbot, feed):
    address, answers, asked = feed
    answers.append(release("99.0.1"))
    updates = Updates(feed=address)
    assert not asked
    with qtbot.waitSignal(updates.choice) as said:
        updates.check()
    assert "99.0.1" in said.args[0]
    assert asked == [f"layerwright/{__version__}"]


@pytest.mark.parametrize("version", [__version__, "0.0.1"])
def test_an_older_or_the_same_version_is_an_info(qtbot, feed, version):
    address, answers, _asked = feed
    answers.append(release(version))
    updates = Updates(feed=address)
    with qtbot.waitSignal(updates.info) as said:
        updates.check()
    assert __version__ in said.args[0]


def test_an_unreachable_server_is_an_error(qtbot):
    updates = Updates(feed="http://127.0.0.1:9/")
    with qtbot.waitSignal(updates.error) as said:
        updates.check()
    assert "Try again later" in said.args[0]


@pytest.mark.parametrize(
    "answer",
    [b"", b"<html>", b"[]", b"{}", b'{"tag_name": "v1; rm -rf", "html_url": "https://x"}',
     b'{"tag_name": "v1.0", "html_url": "file:///etc/passwd"}'],
)  # fmt: skip
def test_a_reply_without_a_release_is_rejected(answer):
    assert latest_release(answer) == ("", "")


def test_versions_are_compared_as_numbers():
    assert version_numbers("1.10") > version_numbers("1.9.9")
