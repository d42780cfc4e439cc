"""What the XML formats share: text that XML can hold, and the finished file."""

from __future__ import annotations

from xml.etree import ElementTree

from pelican_newslint.reporters.harmless import harmless

_NOT_IN_XML = str.maketrans({"\ufffe": "\ufffd", "\uffff": "\ufffd"})


def element(parent: ElementTree.Element | None, tag: str, **attributes: str | int) -> ElementTree.Element:
    """A new element, below `parent` where there is one; attributes in the order given, a trailing `_` left out of their names."""
    clean = {name.removesuffix("_"): xml_text(str(value)) for name, value in attributes.items()}
    return ElementTree.Element(tag, clean) if parent is None else ElementTree.SubElement(parent, tag, clean)


def xml_text(text: str) -> str:
    """The text without the characters that no XML may hold, escaped or not."""
    return harmless(text).translate(_NOT_IN_XML)


def document(root: ElementTree.Element) -> str:
    """The whole file, indented."""
    ElementTree.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(root, encoding="unicode")}\n'
