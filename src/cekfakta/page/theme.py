"""The look of Gradio's own components: system fonts, one calm accent, light and dark."""

from __future__ import annotations

import gradio as gr

_SANS = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "sans-serif"]
_MONO = ["ui-monospace", "SF Mono", "Menlo", "Consolas", "monospace"]


def theme() -> gr.themes.Base:
    """The theme; its fonts are those of the reader's system, so none is fetched."""
    return gr.themes.Base(
        primary_hue=gr.themes.colors.teal,
        neutral_hue=gr.themes.colors.stone,
        font=_SANS,
        font_mono=_MONO,
        text_size=gr.themes.sizes.text_md,
        radius_size=gr.themes.sizes.radius_lg,
    ).set(
        body_background_fill="#f7f5f1",
        body_background_fill_dark="#14181b",
        body_text_color="#1f2a30",
        body_text_color_dark="#e6eaec",
        body_text_color_subdued="#4c5a62",
        body_text_color_subdued_dark="#a9b4ba",
        block_background_fill="#ffffff",
        block_background_fill_dark="#1c2226",
        block_border_color="#d9d4ca",
        block_border_color_dark="#38424a",
        block_label_text_color="#1f2a30",
        block_label_text_color_dark="#e6eaec",
        block_title_text_color="#1f2a30",
        block_title_text_color_dark="#e6eaec",
        block_title_text_weight="600",
        block_title_text_size="1rem",
        block_info_text_color="#4c5a62",
        block_info_text_color_dark="#a9b4ba",
        input_background_fill="#ffffff",
        input_background_fill_dark="#14181b",
        input_border_color="#8d979c",
        input_border_color_dark="#6c7980",
        input_border_color_focus="#0f5f63",
        input_border_color_focus_dark="#6fc3c3",
        input_placeholder_color="#66727a",
        input_placeholder_color_dark="#98a4aa",
        button_primary_background_fill="#0f5f63",
        button_primary_background_fill_dark="#0f6d70",
        button_primary_background_fill_hover="#0b4a4d",
        button_primary_background_fill_hover_dark="#138085",
        button_primary_text_color="#ffffff",
        button_primary_text_color_dark="#ffffff",
        button_secondary_background_fill="#ffffff",
        button_secondary_background_fill_dark="#232b30",
        button_secondary_text_color="#1f2a30",
        button_secondary_text_color_dark="#e6eaec",
    )
