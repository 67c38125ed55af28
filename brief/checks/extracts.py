"""Gate 3: the site prints short extracts of a source, never the source.

**What** `show.excerpt` must be a part of its claim's `quote`. No extract (an excerpt, or the
`words` of an attribution) may be longer than `extracts.longest` of site.yaml, and all those of
one source together may hold no more than `extracts.share` percent of its text, debris left
out; what two of them share counts once. A translation of each excerpt into the site's other
languages is asked for, with a warning.

**Why** Quoting is lawful and fair as long as it is short; a reader needs to understand it.

**Example** With `quote: They opened a review on 3 March.`, the excerpt `opened the review` is
refused and `opened a review` is right.

Codes: excerpt-not-in-quote, excerpt-too-long, extract-cap, excerpt-untranslated.
"""

from collections.abc import Iterator

from brief import quotes
from brief.checks.subject import Subject
from brief.config import Config
from brief.content import Claim, Source
from brief.library.seeds import Captured, captured
from brief.load import Document
from brief.problems import Problem
from brief.quotes.spans import Span
from brief.sayings import decimal, joined, say


def check(subject: Subject) -> Iterator[Problem]:
    """Yield the extracts that are no part of their quotation, too long or too many."""
    for document in subject.library.sources.values():
        if not document.meta.withdrawn:
            for claim in _claims(document):
                yield from _excerpt(document, claim)
                yield from _length(document, claim, subject.config)
                yield from _untranslated(document, claim, subject.config)
    for source in captured(subject.library):
        yield from _cap(source, subject.config.site.extracts.share)


def _claims(document: Document[Source]) -> Iterator[Claim]:
    return (claim for claim in document.meta.claims if not claim.withdrawn)


def _excerpt(document: Document[Source], claim: Claim) -> Iterator[Problem]:
    show = claim.show
    if show is None or any(show.excerpt in quote for quote in claim.quote):
        return
    near = quotes.nearest("\n".join(claim.quote), show.excerpt)
    hint: str = say("copy a part of `quote`, or quote more")
    if near is not None:
        hint = joined("\n", quotes.describe(near.differences, say("the quotation")))
    where = document.at("claims", claim.id, "show", "excerpt")
    yield Problem(
        "excerpt-not-in-quote", say("this excerpt is no part of its `quote`"), where, hint
    )


def _length(document: Document[Source], claim: Claim, config: Config) -> Iterator[Problem]:
    longest = config.site.extracts.longest
    texts = {("words",): claim.words, ("show", "excerpt"): claim.show and claim.show.excerpt}
    for path, text in texts.items():
        if text and len(text) > longest:
            message = say(
                "this extract has {count} characters; site.yaml allows {longest}",
                count=len(text),
                longest=longest,
            )
            where = document.at("claims", claim.id, *path)
            yield Problem("excerpt-too-long", message, where, say("print less of the passage"))


def _untranslated(document: Document[Source], claim: Claim, config: Config) -> Iterator[Problem]:
    if claim.show is None:
        return
    own = document.meta.lang.partition("-")[0]
    translation = claim.show.translation
    for lang in config.languages:
        if lang != own and not (translation and translation.get(lang)):
            message = say("this excerpt has no translation into '{lang}'", lang=lang)
            where = document.at("claims", claim.id, "show", "excerpt")
            hint = say("write `{lang}: …` beside `excerpt`", lang=lang)
            yield Problem("excerpt-untranslated", message, where, hint, "warning")


def _cap(source: Captured, share: int) -> Iterator[Problem]:
    whole = len(source.text) - quotes.covered(source.debris)
    spans = {claim.id: tuple(_extracts(claim, source)) for claim in _claims(source.document)}
    printed = quotes.covered(span for found in spans.values() for span in found)
    if printed * 100 <= share * whole:
        return
    message = say(
        "the extracts of this source print {printed} of the {whole} characters of its text "
        "({part} %); site.yaml allows {share} %",
        printed=printed,
        whole=whole,
        part=decimal(printed * 100 / whole, 1),
        share=share,
    )
    long = sorted(spans, key=lambda id: (-quotes.covered(spans[id]), id))[:3]
    figures = ", ".join(f"{id} ({quotes.covered(spans[id])})" for id in long)
    hint = say("shorten `excerpt` or `words`; those that print most are {figures}", figures=figures)
    yield Problem("extract-cap", message, source.document.at("claims"), hint)


def _extracts(claim: Claim, source: Captured) -> Iterator[Span]:
    """Yield what the site prints of a claim's source, as spans of the source's text."""
    if claim.words:
        yield from source.passages(claim.words)[:1]
    excerpt = claim.show.excerpt if claim.show else ""
    quote = next((quote for quote in claim.quote if excerpt and excerpt in quote), "")
    for start, _ in source.passages(quote)[:1]:
        at = start + quote.index(excerpt)
        yield at, at + len(excerpt)
