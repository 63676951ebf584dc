"""The user's copy of the starter corpus."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from cekfakta.errors import StatementNotFoundError
from cekfakta.model.load import load_encoder
from cekfakta.starter import open_corpus
from cekfakta.terms import Kind
from cekfakta.types import Statement


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("CEKFAKTA_CORPUS", raising=False)
    monkeypatch.setenv("CEKFAKTA_DATA_FOLDER", str(tmp_path / "data"))
    return tmp_path / "data"


def test_the_first_opening_fills_a_copy_in_the_users_folder(data_folder: Path) -> None:
    told: list[tuple[int, int]] = []
    with open_corpus(progress=lambda done, total: told.append((done, total))) as corpus:
        kinds = corpus.stats().kinds
    assert kinds[Kind.STATEMENT] >= 120
    assert kinds[Kind.FACTCHECK] >= 120
    assert (data_folder / "starter.sqlite").is_file()
    assert told[-1][0] == told[-1][1]


class Noting:
    """The shipped encoder; notes the passages that it encodes."""

    def __init__(self) -> None:
        self._encoder = load_encoder()
        self.fingerprint = self._encoder.fingerprint
        self.dimensions = self._encoder.dimensions
        self.encoded: list[str] = []

    def encode_query(self, text: str) -> NDArray[np.float32]:
        return self._encoder.encode_query(text)

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.encoded.extend(texts)
        return self._encoder.encode_passages(texts)


def test_the_shipped_corpus_comes_with_its_vectors() -> None:
    encoder = Noting()
    with open_corpus(encoder=encoder) as corpus:
        assert corpus.dense("gempa bumi", 3)
        assert encoder.encoded == []
        corpus.add([Statement("mine", Kind.STATEMENT, "Milik saya", "Pernyataan milik saya.")])
        assert encoder.encoded == ["Milik saya\nPernyataan milik saya."]
        assert corpus.verify() == []


def test_what_the_user_added_and_removed_stays(data_folder: Path) -> None:
    with open_corpus() as corpus:
        removed = next(corpus.statements()).id
        corpus.remove(removed)
        corpus.add([Statement("mine", Kind.STATEMENT, "Milik saya", "Pernyataan milik saya.")])
    with open_corpus() as corpus:
        assert corpus.get("mine").title == "Milik saya"
        with pytest.raises(StatementNotFoundError):
            corpus.get(removed)


def test_another_release_brings_its_records(data_folder: Path) -> None:
    with open_corpus() as corpus:
        removed = next(corpus.statements()).id
        corpus.remove(removed)
    (data_folder / "starter.shipped").write_text("an older release")
    with open_corpus() as corpus:
        assert corpus.get(removed).id == removed


def test_a_named_corpus_is_opened_as_it_is(tmp_path: Path) -> None:
    with open_corpus(tmp_path / "own.sqlite") as corpus:
        assert corpus.stats().statements == 0


def test_the_settings_may_name_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CEKFAKTA_CORPUS", str(tmp_path / "other.sqlite"))
    with open_corpus() as corpus:
        assert corpus.stats().statements == 0
    assert (tmp_path / "other.sqlite").is_file()
