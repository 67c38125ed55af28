"""The record: what was expected against what happened, and what can fairly be counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from brief.content import BANDS, RESOLVED, Expectation
from brief.library.record import (
    ENOUGH_TO_CALIBRATE,
    Level,
    brier,
    calibration,
    forecast_of,
    hundredths,
)
from brief.views.board import listed, newest_first
from brief.views.edition import Edition
from brief.views.heads import head_of_index
from brief.views.items import state_of
from brief.views.outlook import LikelihoodView, Outlook, outlook
from brief.views.page import Head

VOICES = ("source", "editor")
STATES = ("open", "occurring", "overdue", *RESOLVED)


@dataclass(frozen=True, slots=True)
class CountView:
    """How many expectations are in one state: of each voice, in their order, and in all."""

    state: str
    of_voices: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class LevelView:
    """How often one ICD 203 term came true; `share` is that in percent, 0 to 100."""

    likelihood: LikelihoodView
    forecasts: int
    occurred: int
    share: int


@dataclass(frozen=True, slots=True)
class ScoreView:
    """The score of one voice: its mean Brier score in words, "" of none, and the calibration."""

    voice: str
    forecasts: int
    brier: str
    levels: tuple[LevelView, ...]


@dataclass(frozen=True, slots=True)
class RecordView:
    """What was expected against what happened. `enough` forecasts are needed to calibrate."""

    head: Head
    voices: tuple[str, ...]
    counts: tuple[CountView, ...]
    totals: CountView
    scores: tuple[ScoreView, ...]
    scored: int
    enough: int
    resolved: tuple[Outlook, ...]


def record_view(edition: Edition) -> RecordView:
    """Return the record of all expectations."""
    metas = [document.meta for document in listed(edition)]
    states = [(state_of(it, edition.library.as_of), it.voice) for it in metas]
    resolved = [d for d in listed(edition) if d.meta.status in RESOLVED]
    scores = tuple(_score(voice, metas, edition) for voice in VOICES)
    return RecordView(
        head=head_of_index(edition, "record", "record/"),
        voices=VOICES,
        counts=tuple(_count(state, states) for state in STATES),
        totals=_total(states),
        scores=scores,
        scored=sum(score.forecasts for score in scores),
        enough=ENOUGH_TO_CALIBRATE,
        resolved=tuple(outlook(document, edition) for document in newest_first(resolved)),
    )


def _count(state: str, states: Sequence[tuple[str, str]]) -> CountView:
    of_voices = tuple(states.count((state, voice)) for voice in VOICES)
    return CountView(state, of_voices, sum(of_voices))


def _total(states: Sequence[tuple[str, str]]) -> CountView:
    of_voices = tuple(sum(voice == one for _, one in states) for voice in VOICES)
    return CountView("", of_voices, len(states))


def _score(voice: str, metas: Iterable[Expectation], edition: Edition) -> ScoreView:
    scored = [forecast_of(it) for it in metas if it.voice == voice]
    forecasts = [forecast for forecast in scored if forecast]
    score = brier(forecasts)
    words = _number(score, edition) if score is not None else ""
    levels = tuple(map(_level, calibration(forecasts)))
    return ScoreView(voice, len(forecasts), words, levels)


def _level(level: Level) -> LevelView:
    likelihood = LikelihoodView(level.term, BANDS[level.term])
    share = hundredths(Fraction(level.occurred, level.forecasts))
    return LevelView(likelihood, level.forecasts, level.occurred, share)


def _number(score: Fraction, edition: Edition) -> str:
    """Return a score with two decimals, as the language writes it: 0.25 or 0,25."""
    whole, rest = divmod(hundredths(score), 100)
    return edition.language.text("record.number", whole=whole, hundredths=f"{rest:02}")
