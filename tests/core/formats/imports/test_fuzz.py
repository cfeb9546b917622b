"""A short slice of the fuzzing: broken files give a network or one sentence, and most get behind the decoder."""

import pytest

from tests.core.formats.imports.fuzz import BREAKS, run


@pytest.mark.filterwarnings("ignore::RuntimeWarning")  # of the evaluator, which computes what the file asks for
@pytest.mark.parametrize("suffix", BREAKS)
def test_broken_files_are_refused_in_a_sentence_or_imported(suffix, tmp_path):
    count = {".keras": 8, ".onnx": 60}.get(suffix, 100)
    behind, _ = run(suffix, count, 3, tmp_path)
    assert behind >= count * 0.1
