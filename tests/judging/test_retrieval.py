"""Rankings fused, grouped and compared."""

from cekfakta.judging.retrieval import LEXICAL_SHARE, blend, fuse, per_statement
from cekfakta.types import Hit, Passage


def hit(statement: str, start: int = 0, score: float = 1.0) -> Hit:
    return Hit(Passage(statement, start, start + 5, "teks"), score)


def ids(hits: list[Hit]) -> list[str]:
    return [h.passage.statement_id for h in hits]


def test_what_both_rankings_place_well_comes_first() -> None:
    lexical = [hit("a", score=30), hit("b", score=20), hit("c", score=10)]
    dense = [hit("b", score=0.9), hit("d", score=0.8)]
    assert ids(fuse([lexical, dense])) == ["b", "a", "d", "c"]


def test_one_ranking_keeps_its_order_and_none_gives_none() -> None:
    assert ids(fuse([[hit("a"), hit("b")], []])) == ["a", "b"]
    assert fuse([[], []]) == []


def test_words_and_meaning_are_blended_by_how_far_a_hit_leads() -> None:
    lexical = [hit("a", score=30), hit("b", score=29), hit("c", score=3)]
    dense = [hit("b", score=0.9), hit("d", score=0.85), hit("a", score=0.8)]
    blended = blend(lexical, dense)
    assert ids(blended) == ["b", "a", "d", "c"]
    assert all(0 <= h.score <= 1 for h in blended)
    assert blended[1].score == LEXICAL_SHARE


def test_a_blend_needs_only_one_side_and_bears_equal_scores() -> None:
    assert ids(blend([hit("a", score=2), hit("b", score=1)], [])) == ["a", "b"]
    assert ids(blend([], [hit("a", score=0.9), hit("b", score=0.8)])) == ["a", "b"]
    assert [h.score for h in blend([], [hit("a", score=0.9)])] == [1 - LEXICAL_SHARE]
    assert blend([], []) == []


def test_each_statement_gives_few_passages_in_order() -> None:
    hits = [hit("a", 0), hit("b", 0), hit("a", 5), hit("a", 10), hit("c", 0)]
    groups = per_statement(hits, statements=2, passages=2)
    assert [[(h.passage.statement_id, h.passage.start) for h in g] for g in groups] == [
        [("a", 0), ("a", 5)],
        [("b", 0)],
    ]
