"""The digest of a brief: what a reader was shown, in 64 hexadecimal digits.

Two builds whose briefs say the same, of the same claims, give the same digest; how pages look
does not matter to it. A reader who kept it can tell later whether the text is still the same.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from brief.content import Brief
from brief.library.claims import ClaimOf
from brief.library.standing import Standing
from brief.load import Document


def content_digest(
    document: Document[Brief], claims: Iterable[ClaimOf], standings: Mapping[str, Standing]
) -> str:
    """Return the SHA-256 of a brief's words and of the claims that it rests on.

    It is taken of JSON without spaces, keys sorted, in UTF-8.
    """
    it = document.meta
    told = {
        "lang": document.lang,
        "title": it.title,
        "summary": it.summary,
        "scope": it.scope,
        "key_points": [[point.text, point.claims] for point in it.key_points],
        "text": [one.text for body in document.bodies.values() for one in body.sentences],
        "claims": {claim.id: _claim(claim, standings[claim.id]) for claim in claims},
    }
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _claim(claim: ClaimOf, standing: Standing) -> list[Any]:
    it = claim.claim
    return [it.quote, it.says.texts, standing]
