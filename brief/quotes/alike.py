"""All passages of a text that an editor may mean by some words, however these were typed."""

from brief.quotes.folding import Folded, fold, letters
from brief.quotes.spans import Span, occurrences
from brief.quotes.whole import cuts, original, whole_words


def alike(text: str, words: str) -> tuple[Span, ...]:
    """Return every passage that folds like `words`; or else has their letters and digits.

    So `garde fous` finds `garde‑fous`. Passages of whole words come alone; if there is none,
    those that cut a word are widened to whole ones.
    """
    there, wanted = fold(text), fold(words)
    found = _spans(text, there, wanted.text.strip())
    found = found or _spans(text, letters(there), letters(wanted).text)
    whole = tuple(span for span in found if not cuts(text, span))
    return whole or tuple(dict.fromkeys(whole_words(text, span) for span in found))


def _spans(text: str, there: Folded, wanted: str) -> tuple[Span, ...]:
    found = (original(text, there, at, at + len(wanted)) for at in occurrences(there.text, wanted))
    return tuple(found)
