"""Pairs out of documents: labels follow from how each pair was made."""

from random import Random

from train.pairs import documents
from train.pairs.make import Maker
from train.pairs.nearest import Passages

FLOOD = (
    "Wali Kota Semarang meresmikan pompa banjir baru di Kecamatan Genuk pada Senin pagi. "
    "Pompa itu mampu mengalirkan 900 liter air setiap detik ke laut saat hujan deras turun. "
    "Anggaran pembangunannya mencapai Rp 12 miliar dan berasal dari dana pemerintah kota. "
    "Warga berharap genangan di jalan utama tidak lagi berlangsung berhari-hari seperti dulu. "
)
MARKET = (
    "Harga cabai merah di pasar induk turun menjadi 30 ribu rupiah per kilogram pekan ini. "
    "Pedagang menyebut pasokan dari petani di Garut kembali lancar setelah hujan berkurang. "
    "Dinas perdagangan memperkirakan harga tetap stabil sampai akhir bulan depan nanti. "
    "Genangan di pasar tidak mengganggu warga Semarang yang hendak berbelanja pagi itu. "
)
DEBUNK = (
    "Setelah ditelusuri, informasi pompa banjir dijual ke luar negeri tersebut tidak benar. "
    "Faktanya pompa banjir itu masih terpasang dan dirawat oleh petugas dinas setiap pekan. "
    "Kepala dinas menyatakan surat penjualan yang beredar adalah palsu dan sudah dilaporkan. "
)


def _documents() -> list[documents.Document]:
    flood = documents.document(
        "a", ["Wali Kota Semarang Resmikan Pompa Banjir Genuk"], FLOOD, False
    )
    market = documents.document("b", ["Harga Cabai Merah Turun"], MARKET, False)
    return [flood, market]


def test_a_title_is_entailed_by_its_own_passage_and_not_by_another_document() -> None:
    flood, market = _documents()
    made = Maker([flood, market], Random(1)).of_statement(flood)
    title = [p for p in made if p["maker"].startswith("title")]
    labels = {p["maker"]: p["label"] for p in title}
    assert labels["title"] == "entailment"
    assert labels.get("title-altered", "contradiction") == "contradiction"
    for made_pair in made:
        if made_pair["maker"].startswith(("told", "corrected")):
            continue  # their premises are written, not taken from the document
        inside = any(made_pair["premise"] in w for w in flood.windows)
        assert inside or made_pair["label"] == "neutral"


def test_a_claim_is_contradicted_by_the_passage_that_refutes_it() -> None:
    flood, _ = _documents()
    doc = documents.document("c", ["[SALAH] Pompa Banjir Dijual ke Luar Negeri"], DEBUNK, False)
    made = Maker([doc, flood], Random(2)).of_factcheck(doc)
    debunk = [p for p in made if p["maker"] == "debunk"]
    assert debunk
    assert all(p["label"] == "contradiction" for p in debunk)
    assert all("SALAH" not in p["hypothesis"] for p in made)
    assert any(p["label"] == "entailment" for p in made)


def test_a_post_that_only_describes_is_no_claim() -> None:
    assert documents.narrated("Beredar sebuah video tentang banjir di kota") == ""
    told = "Akun Mawar membagikan foto dengan narasi sebagai berikut: banjir setinggi lima meter"
    assert documents.narrated(told) == "banjir setinggi lima meter"
    assert documents.narrated("Banjir setinggi lima meter!") == "Banjir setinggi lima meter!"


def test_the_dev_share_depends_on_the_name_alone() -> None:
    chosen = [documents.chosen_by_name(f"s{n}") for n in range(1000)]
    assert chosen == [documents.chosen_by_name(f"s{n}") for n in range(1000)]
    assert 60 < sum(chosen) < 140


def test_the_nearest_passage_is_of_another_owner() -> None:
    texts = ["pompa banjir genuk", "pompa banjir", *(f"pasar {n}" for n in range(10))]
    index = Passages(texts, [str(n) for n in range(len(texts))])
    assert index.nearest("pompa banjir genuk", without="0")[0] == "pompa banjir"
    assert index.coverage("pompa banjir", "pompa banjir genuk") == 1.0
    assert index.coverage("pompa banjir", "cabai") == 0.0
