"""Tables of the kinds that people have, made for these tests, and what the program says of them."""

import json
from pathlib import Path

import pytest

from core.cli import main

TABLES = Path(__file__).parent / "tables"


@pytest.fixture
def table():
    """The path of a table by its name."""
    return lambda name: str(TABLES / name)


@pytest.fixture
def data(capsys, table):
    """What `layerwright data --json` prints of a table, once every line of it is accounted for."""

    def described(name, *options):
        assert main(["data", table(name), "--json", *options]) == 0
        found = json.loads(capsys.readouterr().out.splitlines()[-1])
        assert found["rows"] + sum(part["count"] for part in found["left_out"]) == found["lines"]
        text = Path(table(name)).read_bytes()
        assert found["lines"] == text.count(b"\n") + (not text.endswith(b"\n"))
        found["by_name"] = {column["name"]: column for column in found["columns"]}
        found["roles"] = {column["name"]: column["role"] for column in found["columns"]}
        found["types"] = {column["name"]: column["type"] for column in found["columns"]}
        found["kinds"] = {one["kind"] for one in found["gate"]}
        return found

    return described


@pytest.fixture
def refused(capsys, table):
    """The sentence with which a table is refused."""

    def sentence(name, *options):
        assert main(["data", table(name), "--json", *options]) == 2
        out, err = capsys.readouterr()
        assert not out
        assert err.endswith(".\n")
        assert len(err.splitlines()) == 1
        return err

    return sentence
