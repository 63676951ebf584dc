"""The card that ships says what was measured of the model that ships."""

import json
from pathlib import Path

from cekfakta.settings import shipped
from train.report import card

MODELS = Path(shipped("models"))


def test_the_kinds_that_are_right_least_often_are_named() -> None:
    share = {"right": 0.5, "interval": [0.4, 0.6], "of": 10}
    low = {**share, "right": 0.1}
    measures = {
        "written_claims": {"by_kind": {"written-pair-": low}},
        "indonli_val": {"by_phenomenon": {"name": share}},
        "claim_evidence_dev": {"by_maker": {"title": share}},
        "probe": {"contradiction_by_kind": {"date": share}, "control_by_kind": {"place": share}},
    }
    first = card.wrong(measures).splitlines()[0]
    assert first == "- written claims: written-pair-, 10.0 % right of 10"


def test_every_lever_is_a_row_as_wide_as_the_head() -> None:
    assert {len(row) for row in card.levers()} == {len(card.LEVER_HEAD)}


def test_the_shipped_card_has_the_figures_of_the_shipped_manifest() -> None:
    stance = json.loads((MODELS / "stance" / "model.json").read_text("utf-8"))
    text = (MODELS / "CARD.md").read_text("utf-8")
    assert stance["version"] in text
    assert card.percent(stance["measures"]["indonli_val"]["int8"]) in text
