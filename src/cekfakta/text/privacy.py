"""Private numbers and addresses masked before anything is logged, stored or shared."""

from __future__ import annotations

import re

PHONE = re.compile(
    r"(?<![\w.,/+-])(?:\+?62|0)[- ]?8[\dxX](?:[-. ]?[\dxX]){6,10}(?![\w]|[.,]\d)"
    r"|(?<![\w.,/+-])(?:\+62[- ]?|\(?0)[2-79]\d{1,2}\)?[- ]\d{5,8}(?![\w]|[.,]\d)"
)
"""A mobile or landline number, also one that is masked with x already."""

_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_NIK = re.compile(r"(?<![\d.,])\d{6}[ .-]?\d{6}[ .-]?\d{4}(?![\d]|[.,]\d)")
_ACCOUNT = re.compile(
    r"(?i)(\b(?:rek(?:ening)?|norek|akun|account|va|virtual account|kartu)\b"
    r"\D{0,25}?)(?<!\d)(\d(?:[ .-]?\d){7,18})(?!\d)"
)


def mask(text: str) -> str:
    """The text with NIK, phone and account numbers and e-mail addresses masked."""
    masked = _NIK.sub("[NIK]", _MAIL.sub("[surel]", text))
    return _ACCOUNT.sub(r"\1[rekening]", PHONE.sub("[telepon]", masked))
