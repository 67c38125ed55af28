"""Lines of a captured text that are probably scraping debris, for the editor to judge."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["consent", "navigation", "repeated"]

WORDS: dict[Kind, dict[str, str]] = {
    "consent": {"en": "a notice on cookies or consent", "fr": "un avis sur les cookies"},
    "navigation": {"en": "a link or a menu of the page", "fr": "un lien ou un menu de la page"},
    "repeated": {"en": "a line that is repeated", "fr": "une ligne répétée"},
}
_CONSENT = re.compile(
    r"\bcookies?\b|(?:accept|reject) all\b|tout (?:accepter|refuser)\b|"
    r"privacy (?:policy|settings)|politique de confidentialité",
    re.IGNORECASE,
)
_NAVIGATION = re.compile(
    r"[\W_]*(?:article à lire|(?:à )?lire (?:aussi|également|la suite|plus)|(?:à )?voir (?:aussi|"
    r"également)|sur le même sujet|read (?:also|more|next)|see also|related (?:articles?|stories)|"
    r"you (?:may|might) (?:also like|have missed)|more (?:from|on|stories)|share (?:this|on)|"
    r"partage[rz]|follow us|suivez-nous|subscribe|sign (?:in|up)|log in|se connecter|"
    r"(?:s’|s')?abonne[rz](?:-vous)?|newsletter|advertisement|publicité|skip to|aller au contenu|"
    r"menu|copyright|©|all rights reserved|tous droits réservés|tags? ?:|error: http)(?:\W|$)",
    re.IGNORECASE,
)
LONGEST_BANNER = 300  # code points: a paragraph about cookies may well be the story
LONGEST_REPEATED = 120


@dataclass(frozen=True, slots=True)
class Debris:
    """Lines that are probably debris: the first and the last, from 1, and why."""

    first: int
    last: int
    kind: Kind

    @property
    def lines(self) -> str:
        """The lines as `skip` takes them."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


def debris(text: str) -> tuple[Debris, ...]:
    """Return the lines that look like debris; neighbours of one kind together."""
    found = sorted(_lines(text.split("\n")))
    # In a run of neighbours the line grows with its place in the list.
    runs = groupby(enumerate(found), key=lambda pair: (pair[1][0] - pair[0], pair[1][1]))
    groups = ([line for _, (line, _) in run] for _, run in runs)
    kinds = dict(found)
    return tuple(Debris(group[0], group[-1], kinds[group[0]]) for group in groups)


def _lines(lines: list[str]) -> Iterator[tuple[int, Kind]]:
    times = Counter(line.strip() for line in lines)
    for number, line in enumerate(lines, 1):
        kind = _kind(line.strip(), times[line.strip()])
        if kind:
            yield number, kind


def _kind(line: str, times: int) -> Kind | None:
    if _NAVIGATION.match(line):
        return "navigation"
    if _CONSENT.search(line) and len(line) <= LONGEST_BANNER:
        return "consent"
    repeated = times > 1 and len(line) <= LONGEST_REPEATED and any(map(str.isalnum, line))
    return "repeated" if repeated else None
