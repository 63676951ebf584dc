"""The main figures of the models, each with its 95 % interval and what to hold beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Row = tuple[str, str, str]


def percent(value: float) -> str:
    """0.743 as 74.3 %."""
    return f"{100 * value:.1f} %"


def within(share: float, interval: Sequence[float]) -> str:
    """A share with its 95 % interval."""
    return f"{percent(share)} ({percent(interval[0])} to {percent(interval[1])})"


def mark(value: float, interval: Sequence[float]) -> str:
    """A mark between 0 and 1 with its 95 % interval."""
    return f"{value:.3f} ({interval[0]:.3f} to {interval[1]:.3f})"


def rows(measures: dict[str, Any]) -> list[Row]:
    """Every main figure with its 95 % interval, and what to hold beside it."""
    return [
        *_written(measures["written_claims"]),
        *_indonli(measures["indonli_val"]),
        *_own_dev(measures["claim_evidence_dev"]),
        *_probe(measures["probe"]),
        *_recent(measures["turnbackhoax_2025"], measures["parity"]),
    ]


def _written(got: dict[str, Any]) -> list[Row]:
    one, other = got["claim_only_macro_f1"], got["premise_only_macro_f1"]
    return [
        (
            f"{got['rows']} written claims against their passage, test, macro-F1",
            mark(got["macro_f1"], got["macro_f1_interval"]),
            f"claim alone {one:.3f}; premise alone {other:.3f}",
        ),
        ("the same, ECE (15 bins)", mark(got["ece"], got["ece_interval"]), ""),
    ]


def _indonli(got: dict[str, Any]) -> list[Row]:
    alone = (
        f"claim alone {percent(got['claim_only'])}; premise alone {percent(got['premise_only'])}"
    )
    return [
        (
            "IndoNLI val, int8",
            within(got["int8"], got["int8_interval"]),
            f"{alone}; float32 {percent(got['float32'])}",
        )
    ]


def _own_dev(got: dict[str, Any]) -> list[Row]:
    one, other = got["claim_only_macro_f1"], got["premise_only_macro_f1"]
    abstention = got["abstention"]
    return [
        (
            "Claim against evidence, dev, macro-F1",
            mark(got["macro_f1"], got["macro_f1_interval"]),
            f"claim alone {one:.3f}; premise alone {other:.3f}",
        ),
        (
            "the same, accuracy at 80 % coverage",
            within(got["accuracy_at_80"], got["accuracy_at_80_interval"]),
            f"at 100 %: {within(got['accuracy'], got['interval'])}",
        ),
        (
            "the same, ECE (15 bins)",
            mark(got["ece"], got["ece_interval"]),
            f"without temperature {got['ece_uncalibrated']:.3f}",
        ),
        (
            "the same, Brier score",
            f"{got['brier']:.3f}",
            f"0 best, 2 worst; area under risk-coverage {got['aurc']:.3f}",
        ),
        ("the same, AUROC of answerable", f"{got['answerable_auroc']:.3f}", "neutral or not"),
        (
            f"the same, answered only from {abstention['threshold']:.2f} up",
            f"{percent(abstention['error'])} wrong",
            f"{percent(abstention['coverage'])} answered; threshold fitted for 5 % on other pairs",
        ),
    ]


def _probe(got: dict[str, Any]) -> list[Row]:
    seen, controls = got["contradiction"], got["control"]
    return [
        (
            f"Facts changed by hand, {seen['of']} contradictions seen",
            within(seen["right"], seen["interval"]),
            f"{controls['of']} controls right: {within(controls['right'], controls['interval'])}",
        )
    ]


def _recent(got: dict[str, Any], parity: dict[str, float]) -> list[Row]:
    return [
        (
            f"{got['claims']} claims of 2025 against their own debunk: contradicts",
            percent(got["own_debunk_contradicts"]),
            f"entails {percent(got['own_debunk_entails'])}",
        ),
        (
            "the same against the nearest other debunks: neutral",
            percent(got["other_debunk_neutral"]),
            "",
        ),
        (
            "int8 agrees with float32 torch on padded batches",
            percent(parity["agreement"]),
            f"mean probability shift {parity['mean_shift']:.3f}",
        ),
    ]
