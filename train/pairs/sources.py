"""Every data set that training reads: where it lies, its licence, how much each stage uses.

Paths are relative to the data folder; `own/` names files that `train.pairs.make` makes in the work
folder. `warm` and `tune` are rows taken in the multilingual and in the Indonesian stage; a number
above the rows there are repeats them.
"""

from __future__ import annotations

from dataclasses import dataclass

STAGES = ("warm", "tune")


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
    Source("indonli", "nli/indonli_train.jsonl", "CC BY-SA", warm=9_700, tune=20_600),
    Source("mnli-id", "nli/mnli_id_translated_train.jsonl", "as IndoNLI", warm=13_100, tune=2_000),
    Source("own-written", "own/written.jsonl", "claims CC BY 4.0, evidence not", tune=40_000),
    Source("own-summaries", "own/summaries.jsonl", "derived, not redistributed", tune=3_000),
    Source("own-statements", "own/statements.jsonl", "derived, not redistributed", tune=4_000),
    Source("own-factchecks", "own/factchecks.jsonl", "derived, not redistributed", tune=3_500),
    Source("own-questions", "own/questions.jsonl", "derived from IDK-MRC", tune=2_000),
    Source("paws-id", "own/paraphrases.jsonl", "PAWS, translated", tune=1_500),
    # Other languages: the base is multilingual, so what they teach carries over
    Source("te-new-protocols", "nli/more/te_new_protocols.jsonl", "CC BY-SA", warm=24_000),
    Source("xinfotabs", "nli/more/xinfotabs_en.jsonl", "none stated", warm=5_000),
    Source("fever", "nli/more/fever_dev.jsonl", "CC BY-SA", warm=6_600),
    Source("fever-symmetric", "nli/more/fever_symmetric.jsonl", "none stated", warm=1_300),
    Source("fm2", "nli/more/fm2_dev.jsonl", "none stated", warm=2_100),
    Source("climate-fever", "nli/more/climate_fever.jsonl", "none stated", warm=2_750),
    Source("healthver", "nli/more/healthver_dev.jsonl", "none stated", warm=1_200),
    Source("snli", "nli/more/snli_dev.jsonl", "CC BY-SA", warm=5_500),
    Source("dnc", "nli/more/dnc_function_words.jsonl", "none stated", warm=2_750),
    Source("wice", "nli/more/wice.jsonl", "none stated", warm=500),
    Source("cad-nli", "nli/more/cad_nli.jsonl", "none stated", warm=9_000),
    Source("mnli-tagged", "nli/more/mnli_dev_tagged.jsonl", "none stated", warm=4_000),
    Source("fm2-test", "nli/more/fm2_test.jsonl", "none stated", warm=1_300),
    Source("nli4ct-numbers", "nli/more/nli4ct_numbers.jsonl", "none stated", warm=1_500),
    Source("breaking-nli", "nli/more/breaking_nli.jsonl", "none stated", warm=1_500),
    Source("chef", "nli/more/chef_zh.jsonl", "none stated", warm=1_200),
    Source("farstail", "nli/more/farstail_fa.jsonl", "none stated", warm=1_000),
)
