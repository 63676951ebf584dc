"""XML that strangers wrote, parsed so that it can neither grow nor fetch anything."""

from __future__ import annotations

from typing import Any

from lxml import etree

from cekfakta.errors import FormatError


def parsed(content: bytes, source: str, wanted: str) -> Any:
    """The root of a document; raises FormatError with what is ``wanted`` where it is none.

    A document that declares entities is refused: a few lines of them stand for gigabytes, or for
    files of this machine. Nothing else of its document type is read, and nothing is fetched.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise FormatError(f"{source} is no XML ({error}), want {wanted}") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and next(declared.iterentities(), None) is not None:
        raise FormatError(f"{source} declares entities, want {wanted} without them")
    return root


def local_name(element: Any) -> str:
    """The name of an element without its namespace, in small letters; empty for a comment."""
    tag = element.tag
    return etree.QName(tag).localname.lower() if isinstance(tag, str) else ""
