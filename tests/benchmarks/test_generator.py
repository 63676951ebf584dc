"""Made reposts do what their kinds say."""

import re
from random import Random

import pytest

from benchmarks.reposts import generator, honest, mutated, never, rules
from benchmarks.reposts.made import Group
from cekfakta.text.normalise import fold

POST = (
    "Telkomsel membagikan kuota gratis 35 GB kepada seluruh warga Bandung! Caranya mudah sekali,"
    " buka https://kuota-gratis.example/ambil sebelum 17 Agustus 2024. Bantuan senilai"
    " Rp1.200.000 sudah disetujui Jokowi dan akan masuk rekening karena pemerintah peduli."
    " Jangan sampai terlewat, segera hubungi 081234567890 untuk mendapatkan haknya."
)
OTHER = "Minum air rebusan daun sirih tiga kali sehari sudah terbukti menyembuhkan mata minus."
PAIRS = {"gratis": ["gretong"], "segera": ["sgera"]}


def chance() -> Random:
    return Random(5)


@pytest.mark.parametrize("kind", honest.KINDS)
def test_every_honest_kind_changes_the_text(kind: str) -> None:
    made = honest.KINDS[kind](POST, chance())
    assert made is not None
    assert made != POST


@pytest.mark.parametrize("kind", ["look-alike letters", "zero-width", "shouting", "emoji"])
def test_dress_that_normalising_takes_off_leaves_the_words(kind: str) -> None:
    made = honest.KINDS[kind](OTHER, chance())
    assert made is not None
    assert fold(made) == fold(OTHER)


@pytest.mark.parametrize("kind", ["wrapper", "greeting and prayer"])
def test_what_is_wrapped_is_kept_whole(kind: str) -> None:
    made = honest.KINDS[kind](POST, chance())
    assert made is not None
    assert POST in made


def test_the_middle_third_is_a_third_and_a_short_text_has_none() -> None:
    made = honest.middle_third(POST, chance())
    assert made is not None
    assert made in POST
    assert len(made.split()) == len(POST.split()) // 3
    assert honest.middle_third(OTHER, chance()) is None


def test_shuffling_keeps_every_sentence() -> None:
    made = honest.shuffled(POST, chance())
    assert made is not None
    assert sorted(re.split(r"(?<=[.!])\s", made)) == sorted(re.split(r"(?<=[.!])\s", POST))


def test_typos_keep_links_and_numbers() -> None:
    made = honest.typos(POST, chance())
    assert "https://kuota-gratis.example/ambil" in made
    assert "Rp1.200.000" in made


def test_paired_spellings_are_put_in() -> None:
    made = honest.stif(PAIRS)(POST, Random(1))
    assert made is not None
    assert "gretong" in made or "sgera" in made


def test_numbers_are_spelt() -> None:
    made = honest.spelt_numbers(POST, chance())
    assert made is not None
    assert "tiga puluh lima GB" in made


@pytest.mark.parametrize(
    ("number", "words"), [(7, "tujuh"), (11, "sebelas"), (18, "delapan belas"), (40, "empat puluh")]
)
def test_numbers_in_words(number: int, words: str) -> None:
    assert honest.in_words(number) == words


@pytest.mark.parametrize(
    ("slot", "was"),
    [
        ("number", "35"),
        ("date", "17 Agustus 2024"),
        ("money", "Rp1.200.000"),
        ("place", "Bandung"),
        ("name", "Jokowi"),
        ("office", "Telkomsel"),
        ("link", "https://kuota-gratis.example/ambil"),
        ("phone", "081234567890"),
    ],
)
def test_a_mutated_copy_differs_in_its_slot_alone(slot: str, was: str) -> None:
    made = mutated.KINDS[slot](POST, chance())
    assert made is not None
    assert made.change is not None
    assert (made.change.slot, made.change.theirs) == (slot, was)
    assert made.change.ours != was
    assert made.text == POST.replace(was, made.change.ours)


@pytest.mark.parametrize("slot", mutated.KINDS)
def test_a_text_without_the_fact_is_not_mutated(slot: str) -> None:
    assert mutated.KINDS[slot]("Kucing itu tidur pulas di bawah meja makan.", chance()) is None


def test_negating_adds_or_takes_one_word() -> None:
    made = never.negated(OTHER, chance())
    assert made is not None
    assert made.text.replace("tidak ", "", 1) == OTHER


@pytest.mark.parametrize("kind", ["question", "debunk", "satire tag"])
def test_marks_are_set_around_the_text(kind: str) -> None:
    for seed in range(30):
        made = never.KINDS[kind](OTHER, Random(seed))
        assert made is not None
        assert OTHER.rstrip(".") in made.text
        assert len(made.text) > len(OTHER)


def test_the_generator_makes_every_kind_and_repeats_itself() -> None:
    posts = {"a": POST, "b": OTHER}
    made = list(generator.reposts(posts, seed=3, pairs=PAIRS))
    assert {repost.kind for repost in made} == set(generator.kinds())
    assert made == list(generator.reposts(posts, seed=3, pairs=PAIRS))
    for repost in made:
        assert (repost.change is not None) or repost.group is not Group.MUTATED


def test_joined_posts_name_both() -> None:
    made = generator.reposts({"a": POST, "b": OTHER})
    joined = next(repost for repost in made if repost.kind == generator.JOINED)
    assert set(joined.sources) == {"a", "b"}
    assert POST in joined.text
    assert OTHER in joined.text


def test_the_rule_of_cofacts_misses_a_wrapped_copy() -> None:
    assert rules.cofacts(OTHER, OTHER + "!")
    assert not rules.cofacts("INFO PENTING dari grup sebelah, sebarkan: " + OTHER, OTHER)


def test_the_rule_of_check_asks_for_eight_words_of_which_most_are_known() -> None:
    assert rules.check(OTHER, POST + " " + OTHER)
    assert not rules.check("Minum air rebusan daun sirih", OTHER)
    assert not rules.check(POST, OTHER)
