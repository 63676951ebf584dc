"""Whatever became of the bytes of a corpus file, only errors of our own come out of it."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from cekfakta.corpus.corpus import Corpus
from cekfakta.corpus.store import START, Store
from cekfakta.corpus.verify import verify
from cekfakta.errors import CekfaktaError, CorpusDamagedError
from cekfakta.terms import Kind, Rating, Scope
from cekfakta.types import Statement

FORMAT_1 = Path(__file__).with_name("format_1.sql")
QUOTA = "Kuota gratis untuk seluruh pelanggan, kata operator, sebanyak {} GB"


def fill(path: Path, kinship: object) -> None:
    with Corpus.open(path, kinship=kinship) as corpus:  # type: ignore[arg-type]
        corpus.add(
            Statement(
                f"s{n}",
                Kind.STATEMENT,
                f"Siaran {n}",
                f"Kantor cabang {n} menutup loket. Café.",
                "Pos",
                date(2025, 1, n + 1),
                f"https://pos.example/{n}",
                valid_from=date(2025, 1, 1),
            )
            for n in range(6)
        )
        checked = Statement(
            "fc", Kind.FACTCHECK, "Salah", "Operator membantah.", claim=QUOTA.format(35),
            rating=Rating.FALSE, scope=Scope.EVENT,
        )  # fmt: skip
        corpus.add([checked, Statement("c", Kind.CIRCULATING, "", QUOTA.format(50))])
        corpus.remove("s3")
        corpus.add([Statement("s4", Kind.STATEMENT, "Baru", "Loket buka lagi.")])


def flipped(whole: bytes, count: int, seed: int) -> Iterator[bytes]:
    """Copies with one to three bits turned over, near bytes that say something."""
    telling = [at for at in range(len(whole)) if any(whole[max(0, at - 2) : at + 3])]
    chosen = random.Random(seed)
    for _ in range(count):
        copy = bytearray(whole)
        for _ in range(chosen.randint(1, 3)):
            copy[chosen.choice(telling)] ^= 1 << chosen.randrange(8)
        yield bytes(copy)


def use_store(path: Path) -> None:
    store = Store.open(path)
    acts: list[Callable[[], object]] = [
        *(lambda identity=identity: store.get(identity) for identity in ("s1", "fc", "s3", "ada")),
        *(lambda identity=identity: store.versions(identity) for identity in ("s4", "s3", "fc")),
        *(lambda version=version: store.current(version) for version in (1, 9, 99)),
        lambda: list(store.statements()),
        lambda: list(store.changes(START)),
        lambda: list(store.history()),
        store.stats,
        store.head,
        lambda: store.passed(START),
        lambda: store.revision,
        lambda: verify(store, ()),
        lambda: store.add([Statement("n", Kind.STATEMENT, "Baru", "Isi baru.")]),
        lambda: store.add([Statement("s1", Kind.STATEMENT, "Baru", "Isi baru.")]),
        lambda: store.remove("s2"),
        store.stats,
    ]
    for act in acts:
        with suppress(CekfaktaError):
            act()
    store.close()


def use_corpus(path: Path, kinship: object) -> None:
    with Corpus.open(path, kinship=kinship) as corpus:  # type: ignore[arg-type]
        for act in (
            lambda: corpus.lexical("loket kantor", 5),
            lambda: corpus.candidates(QUOTA.format(90), 5),
            lambda: corpus.family("fc"),
            lambda: list(corpus.families()),
            lambda: corpus.related("c"),
            corpus.verify,
            corpus.reindex,
        ):
            with suppress(CekfaktaError):
                act()


def test_a_store_with_flipped_bits(path: Path, kinship: object) -> None:
    fill(path, kinship)
    for content in flipped(path.read_bytes(), 500, seed=20250701):
        path.write_bytes(content)
        with suppress(CekfaktaError):
            use_store(path)


def test_an_index_on_a_store_with_flipped_bits(path: Path, tmp_path: Path, kinship: object) -> None:
    fill(path, kinship)
    index, copy = path.with_name("corpus.sqlite.index"), tmp_path / "copy.sqlite"
    copied = copy.with_name("copy.sqlite.index")
    for content in flipped(path.read_bytes(), 60, seed=20250702):
        copy.write_bytes(content)
        shutil.rmtree(copied, ignore_errors=True)
        shutil.copytree(index, copied)
        with suppress(CekfaktaError):
            use_corpus(copy, kinship)


def test_an_older_format_with_flipped_bits(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.executescript(FORMAT_1.read_text(encoding="utf-8"))
    connection.close()
    for content in flipped(path.read_bytes(), 300, seed=20250703):
        path.write_bytes(content)
        with suppress(CekfaktaError):
            Store.open(path).close()


@pytest.mark.parametrize(
    "harm",
    [
        "kind = '3tatement'",
        "kind = NULL",
        "title = NULL",
        "published = '2025-01%01'",
        "published = '2025-02-30'",
        "rating = 'salah'",
        "scope = 'selamanya'",
        "text = CAST(x'4b61ff' AS TEXT)",
        "recorded = CAST(x'ff' AS TEXT)",
        "chain = x'00'",
        "digest = x'0011'",
    ],
)
def test_a_value_that_is_never_written_is_damage(path: Path, kinship: object, harm: str) -> None:
    fill(path, kinship)
    connection = sqlite3.connect(path)
    connection.execute(f"UPDATE versions SET {harm}")
    connection.commit()
    connection.close()
    store = Store.open(path)
    with pytest.raises(CorpusDamagedError, match="put back a copy"):
        list(store.statements())
    with suppress(CekfaktaError):
        use_store(path)
    store.close()
