"""A guess at the date in a few English or French words, to propose it to an editor."""

import re
import unicodedata

_MONTHS = (
    "january janvier",
    "february fevrier",
    "march mars",
    "april avril",
    "may mai",
    "june juin",
    "july juillet",
    "august aout",
    "september septembre",
    "october octobre",
    "november novembre",
    "december decembre",
)
_SEASONS = ("spring printemps", "summer ete", "autumn fall automne", "winter hiver")
_CODES = {
    name: f"{code:02}"
    for first, names in ((1, _MONTHS), (21, _SEASONS))
    for code, words in enumerate(names, first)
    for name in words.split()
}
_YEAR = re.compile(r"(?<!\d)[0-9]{4}(?!\d)")
_DAY = re.compile(r"(?<!\d)([0-9]{1,2})(?:er|st|nd|rd|th)?(?![\d:])")


def dates_in_words(text: str) -> tuple[str, ...]:
    """Return the date that a text seems to speak of, or nothing; it may not exist.

    "3 février 2026" gives 2026-02-03, "début février" XXXX-02, "early 2026" 2026, and
    "du 2 au 5 mars 2026" its month, since it may be more than one thing.
    """
    words = re.findall(r"[a-z]+", _plain(text))
    codes = [_CODES[word] for word in words if word in _CODES]
    years = _YEAR.findall(text)
    if len(codes) > 1 or len(years) > 1 or not (codes or years):
        return ()
    parts = [*(years or ["XXXX"]), *codes]
    days = _DAY.findall(text) if codes else []
    return ("-".join([*parts, *(day.zfill(2) for day in days if len(days) == 1)]),)


def _plain(text: str) -> str:
    """Return a text in small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
