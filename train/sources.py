"""Every data set that training reads: where it lies, its licence, how much each stage uses.

Paths are relative to the data folder; `own/` names files that `train.pairs` makes in the work
folder. `warm` and `tune` are rows taken in the multilingual and in the Indonesian stage; a number
above the rows there are repeats them.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """One data set of (premise, hypothesis, label) rows, JSON lines."""

    name: str
    path: str
    licence: str
    warm: int = 0
    tune: int = 0


SOURCES = (
    # Indonesian
    Source("indonli", "nli/indonli_train.jsonl", "CC BY-SA", warm=5_700, tune=17_200),
    Source("mnli-id", "nli/mnli_id_translated_train.jsonl", "as IndoNLI", warm=4_100, tune=3_440),
    Source("own-statements", "own/statements.jsonl", "derived, not redistributed", tune=6_880),
    Source("own-factchecks", "own/factchecks.jsonl", "derived, not redistributed", tune=4_480),
    # Other languages: the base is multilingual, so what they teach carries over
    Source("te-new-protocols", "nli/more/te_new_protocols.jsonl", "CC BY-SA", warm=9_800),
    Source("xinfotabs", "nli/more/xinfotabs_en.jsonl", "none stated", warm=2_500),
    Source("fever", "nli/more/fever_dev.jsonl", "CC BY-SA", warm=4_100),
    Source("fever-symmetric", "nli/more/fever_symmetric.jsonl", "none stated", warm=600),
    Source("fm2", "nli/more/fm2_dev.jsonl", "none stated", warm=900),
    Source("climate-fever", "nli/more/climate_fever.jsonl", "none stated", warm=1_250),
    Source("snli", "nli/more/snli_dev.jsonl", "CC BY-SA", warm=2_050),
    Source("dnc", "nli/more/dnc_function_words.jsonl", "none stated", warm=1_250),
)
