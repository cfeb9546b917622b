"""Every layer, activation, op and preparation step in files for NumPy, C and browsers, run by what receives them."""

from dataclasses import replace

import pytest

from core.formats import c_header, c_text, javascript, python_file, web_page
from core.formats.drawn import drawn
from core.formats.proof import Answers, Proof, wanted_of
from core.formats.written_network import WrittenNetwork, sent
from core.formats.written_text import OPERATORS
from core.primitives import PRIMITIVES
from tests.core.formats.exported_networks import NETWORKS, trained
from tests.core.formats.exported_tables import CASES, case
from tests.core.formats.received import by_gcc, by_node, by_numpy

NAMES = dict(enumerate([*NETWORKS, *CASES]))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("files")


@pytest.fixture(scope="module")
def networks(folder):
    """All networks by short names, written in all formats."""
    made = {}
    for number, name in NAMES.items():
        key = f"n{number}"
        network = trained(*NETWORKS[name]) if name in NETWORKS else case(name, folder)[0]
        made[key] = WrittenNetwork.of(replace(network, title=key))
        for form in (python_file.PYTHON_FILE, c_header.C_HEADER, web_page.WEB_PAGE):
            (folder / f"{key}{form.suffix}").write_bytes(form.content(made[key].trained))
    return made


@pytest.fixture(scope="module")
def rows(networks):
    return {key: drawn(network.trained.preparation) for key, network in networks.items()}


@pytest.mark.parametrize("receiver", [by_numpy, by_gcc, by_node])
def test_all_networks_predict_the_same_where_they_arrive(receiver, networks, folder, rows):
    said = receiver(folder, networks, {key: sent(each) for key, each in rows.items()})
    wrong = {}
    for key, network in networks.items():
        wanted, nudged = (wanted_of(network.trained, rows[key], nudge) for nudge in (0, 1.2e-7))
        proof = Proof.of("", Answers(*said[key]), wanted, nudged, rows[key])
        assert proof.rows == 500
        if not proof.holds or proof.classes_differ:
            wrong[NAMES[int(key[1:])]] = proof
    assert not wrong


def test_every_primitive_has_one_form_or_one_statement_in_every_language():
    for language in (python_file.PYTHON, c_text.C, javascript.JAVASCRIPT):
        known = [*OPERATORS, *language.forms, *language.statements]
        assert len(known) == len(set(known))
        assert set(known) - {"reshape", "input"} == PRIMITIVES.keys()
