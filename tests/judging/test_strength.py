"""From signals to probabilities, by weights that are read from a file."""

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cekfakta.errors import ModelError
from cekfakta.judging.candidates import Candidate
from cekfakta.judging.strength import Judging, Strength, Weights
from cekfakta.terms import Kind
from cekfakta.types import Probabilities, Statement

OFFICIAL = Statement(
    "s", Kind.STATEMENT, "Kantor pos buka hari Sabtu", "Kantor pos di Solo buka hari Sabtu."
)
SHARES = st.floats(0.0, 1.0)

Weigh = Callable[..., Candidate]


@pytest.mark.parametrize(
    ("values", "probability"),
    [({"a": 0.0, "b": 0.0}, 0.5), ({"a": 1.0, "b": 0.0}, 0.8808), ({"a": 0.0, "b": 1.0}, 0.0474)],
)
def test_weights_give_the_logistic_of_their_sum(
    values: dict[str, float], probability: float
) -> None:
    weights = Weights(0.0, {"a": 2.0, "b": -3.0})
    assert weights.probability(values) == pytest.approx(probability, abs=1e-4)


@pytest.mark.parametrize("extreme", [1e6, -1e6])
def test_an_extreme_sum_is_still_a_probability(extreme: float) -> None:
    assert 0.0 < Weights(0.0, {"a": 1.0}).probability({"a": extreme}) <= 1.0


@given(SHARES, SHARES)
def test_a_statement_supports_or_refutes_as_much_as_it_answers(
    answers: float, agrees: float
) -> None:
    strength = Strength(answers, agrees)
    assert strength.supports + strength.refutes == pytest.approx(answers)
    assert 0.0 <= strength.supports <= 1.0
    assert 0.0 <= strength.refutes <= 1.0


@pytest.mark.parametrize(
    ("says", "supports", "refutes"),
    [
        (Probabilities(0.9, 0.05, 0.05), 0.9, 0.05),
        (Probabilities(0.05, 0.05, 0.9), 0.05, 0.9),
        (Probabilities(0.1, 0.8, 0.1), 0.1, 0.1),
    ],
)
def test_a_candidate_is_as_strong_as_its_weighed_signals(
    weigh: Weigh, plain: Judging, says: Probabilities, supports: float, refutes: float
) -> None:
    strength = plain.strength(weigh("Kantor pos buka hari Sabtu", OFFICIAL, says))
    assert strength.supports == pytest.approx(supports, abs=0.01)
    assert strength.refutes == pytest.approx(refutes, abs=0.01)


def test_the_shipped_weights_are_read() -> None:
    shipped = Judging.read()
    assert len(shipped.fingerprint) == 12
    assert shipped.fingerprint == Judging.read().fingerprint


@given(SHARES)
def test_the_shipped_calibration_gives_probabilities(strength: float) -> None:
    shipped = Judging.read()
    assert 0.0 < shipped.certainty(strength) < 1.0
    assert 0.0 < shipped.openness(strength) < 1.0


def test_stronger_evidence_is_surer_and_leaves_less_open() -> None:
    shipped = Judging.read()
    certain = [shipped.certainty(strength / 10) for strength in range(11)]
    unsettled = [shipped.openness(strength / 10) for strength in range(11)]
    assert certain == sorted(certain)
    assert unsettled == sorted(unsettled, reverse=True)


def test_the_fingerprint_follows_what_the_weights_say_not_how_they_are_written(
    plain: Judging,
) -> None:
    backwards = Judging(dict(reversed(plain.data.items())))
    assert backwards.fingerprint == plain.fingerprint
    changed = json.loads(json.dumps(plain.data))
    changed["certainty"]["surest"] = 0.96
    assert Judging(changed).fingerprint != plain.fingerprint


def test_weights_of_another_file_are_read(tmp_path: Path, plain: Judging) -> None:
    path = tmp_path / "judging.json"
    path.write_text(json.dumps(plain.data), encoding="utf-8")
    assert Judging.read(path).fingerprint == plain.fingerprint


def test_missing_weights_say_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"nowhere\.json.*restore it or reinstall"):
        Judging.read(tmp_path / "nowhere.json")


@pytest.mark.parametrize(
    "change",
    [
        "not json",
        "[]",
        "{}",
        '{"answers": 1}',
        '{"answers": {"bias": "x", "weights": {}}}',
        "without quotes",
        "without certainty",
        "without openness",
        "weights in a list",
    ],
)
def test_damaged_weights_are_refused(tmp_path: Path, plain: Judging, change: str) -> None:
    path = tmp_path / "judging.json"
    data = dict(plain.data)
    if change.startswith("without"):
        del data[change.split()[1]]
        change = json.dumps(data)
    elif change == "weights in a list":
        change = json.dumps(data | {"answers": {"bias": 0.0, "weights": [1.0]}})
    path.write_text(change, encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be read"):
        Judging.read(path)


@pytest.mark.parametrize("part", ["answers", "agrees", "quotes"])
def test_a_signal_that_does_not_exist_is_named(tmp_path: Path, plain: Judging, part: str) -> None:
    path = tmp_path / "judging.json"
    odd = {"bias": 0.0, "weights": {"moon phase": 1.0}}
    path.write_text(json.dumps(plain.data | {part: odd}), encoding="utf-8")
    with pytest.raises(ModelError, match="moon phase"):
        Judging.read(path)


def test_weights_fit_the_models_that_they_name_on_any_engine(plain: Judging) -> None:
    fitted = Judging(plain.data | {"classifier": "bert-1-abc", "encoder": "e5-1-def"})

    def model(fingerprint: str) -> Any:
        return SimpleNamespace(fingerprint=fingerprint)

    assert fitted.misfits(model("bert-1-abc"), model("e5-1-def")) == []
    assert fitted.misfits(model("bert-1-abc-openvino"), None) == []
    classifier = "the classifier bert-1-abc, not to bert-2-abc"
    encoder = "the encoder e5-1-def, not to e5-2-def"
    assert fitted.misfits(model("bert-2-abc"), model("e5-1-def")) == [classifier]
    assert fitted.misfits(model("bert-1-abc"), model("e5-2-def")) == [encoder]
    assert fitted.misfits(model("bert-2-abc"), model("e5-2-def")) == [classifier, encoder]
    assert plain.misfits(model("bert-1-abc"), None) == [
        "the classifier (not named), not to bert-1-abc"
    ]


def test_a_model_may_bring_its_own_weights(tmp_path: Path, plain: Judging) -> None:
    assert Judging.of_model(str(tmp_path)).fingerprint == Judging.read().fingerprint
    assert Judging.of_model(None).fingerprint == Judging.read().fingerprint
    (tmp_path / "judging.json").write_text(json.dumps(plain.data), encoding="utf-8")
    assert Judging.of_model(str(tmp_path)).fingerprint == plain.fingerprint
