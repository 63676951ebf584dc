"""The language of a text, lenient to Indonesian chat spelling."""

from __future__ import annotations

import re
from functools import cache

from py3langid.langid import LanguageIdentifier
