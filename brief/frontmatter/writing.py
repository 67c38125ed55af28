"""A text as YAML: plain where YAML reads it as it stands, else in quotation marks."""

import json

from brief.frontmatter.nodes import Mapping, Scalar
from brief.frontmatter.reading import read_yaml

LONGEST_PLAIN = 1_000


def scalar(text: str) -> str:
    """Return `text` as a YAML value of one line that is read as exactly this text.

    It can stand after a key or a dash, in a block; not inside brackets or braces. Characters
    that front matter refuses wherever they stand are refused here as well, when it is read.
    """
    return text if _is_plain(text) else json.dumps(text, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    """Tell whether a text needs no marks: YAML itself is asked."""
    if "\n" in text or len(text) > LONGEST_PLAIN:
        return False
    tree, problems = read_yaml("", f"key: {text}")
    value = tree.get("key") if isinstance(tree, Mapping) and not problems else None
    return isinstance(value, Scalar) and value.style == "plain" and value.text == text != ""
