"""Icons as inline SVG, drawn in the current text colour and hidden from screen readers."""

from __future__ import annotations

from cekfakta.terms import Label

_SHAPES = {
    Label.SUPPORTED: '<path d="M7 12.5l3.4 3.4L17.2 9"/>',
    Label.REFUTED: '<path d="M8 8l8 8M16 8l-8 8"/>',
    Label.CONFLICTING: '<path d="M6 9h9l-2.6-2.6M18 15H9l2.6 2.6"/>',
    Label.NOT_ENOUGH_EVIDENCE: (
        '<path d="M9.4 9.4a2.7 2.7 0 1 1 3.9 2.5c-.9.5-1.3 1-1.3 1.9M12 17v.1"/>'
    ),
}


def icon(label: Label) -> str:
    """The sign of a label: a tick, a cross, two opposed arrows or a question mark."""
    return (
        '<svg class="cf-icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" '
        'stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" '
        f'focusable="false"><circle cx="12" cy="12" r="10"/>{_SHAPES[label]}</svg>'
    )
