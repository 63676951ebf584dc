"""Questions on a passage become claims that it entails, contradicts or leaves open."""

from random import Random

import pytest

from train.pairs.questions import Question, around, claims, stated

PASSAGE = "Jembatan Suramadu diresmikan pada 10 Juni 2009. Panjangnya lebih dari lima kilometer."


@pytest.mark.parametrize(
    ("question", "answer", "claim"),
    [
        ("Kapan Jembatan Suramadu diresmikan?", "10 Juni 2009",
         "Jembatan Suramadu diresmikan pada 10 Juni 2009"),
        ("Dimanakah letak Jembatan Suramadu ?", "Jawa Timur", "Jembatan Suramadu di Jawa Timur"),
        ("siapakah yang merancangnya", "Budi", "Yang merancangnya adalah Budi"),
        ("Berapa panjang jembatan itu?", "5 km", "Panjang jembatan itu adalah 5 km"),
        ("Pada tahun berapa jembatan itu dibuka?", "2009", "Jembatan itu dibuka pada 2009"),
    ],
)  # fmt: skip
def test_a_question_with_its_answer_is_a_claim(question: str, answer: str, claim: str) -> None:
    found = stated(question, answer)
    assert found is not None
    assert found[0] == claim


def test_a_yes_or_no_question_is_left_out() -> None:
    assert stated("Apakah jembatan itu panjang?", "ya") is None


def test_labels_follow_from_the_answer() -> None:
    asked = [
        Question(PASSAGE, "Kapan Jembatan Suramadu diresmikan?", "10 Juni 2009", 35),
        Question(PASSAGE, "Kapan Jembatan Suramadu ditutup?", "", 0),
    ]
    made = {label: claim for _, claim, label in claims(asked, Random(2))}
    assert made["entailment"] == "Jembatan Suramadu diresmikan pada 10 Juni 2009"
    assert made["contradiction"].startswith("Jembatan Suramadu diresmikan pada ")
    assert "10 Juni 2009" not in made["contradiction"]
    assert made["neutral"] == "Jembatan Suramadu ditutup pada 10 Juni 2009"


def test_the_premise_holds_the_answer_and_stays_short() -> None:
    long = PASSAGE + " Kalimat ini hanya menambah panjang bacaan saja." * 40
    premise = around(long, 35)
    assert "10 Juni 2009" in premise
    assert len(premise.split()) <= 110
