"""The record: how near the forecasts that were settled came to what happened. Pure arithmetic.

The probability of a forecast is the midpoint of the range of its ICD 203 term: "likely", 55 to
80 %, counts as 0.675. It is the likelihood that stood when the expectation was resolved. What
occurred counts as 1, what did not as 0. An expectation without a likelihood is not scored, nor
is one that partly occurred, became void or was superseded: nothing was right or wrong then.

Numbers are fractions, so that a sum does not depend on the order of its terms.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from brief.content import BANDS, Expectation, Likelihood

ENOUGH_TO_CALIBRATE = 20  # with fewer forecasts, shares say more of chance than of judgement
OUTCOMES = {"occurred": 1, "did_not_occur": 0}


@dataclass(frozen=True, slots=True)
class Forecast:
    """A forecast that was settled: its ICD 203 term, its probability, and the outcome, 1 or 0."""

    term: str
    probability: Fraction
    outcome: int


@dataclass(frozen=True, slots=True)
class Level:
    """All forecasts of one ICD 203 term: how many there were, how many of them occurred."""

    term: str
    forecasts: int
    occurred: int


def forecast_of(expectation: Expectation) -> Forecast | None:
    """Return what can be scored of an expectation, or None if nothing can."""
    likelihood, outcome = expectation.likelihood, OUTCOMES.get(expectation.status)
    if not isinstance(likelihood, Likelihood) or outcome is None:
        return None
    midpoint = Fraction(likelihood.low + likelihood.high, 200)
    return Forecast(likelihood.term, midpoint, outcome)


def brier(forecasts: Sequence[Forecast]) -> Fraction | None:
    """Return the mean Brier score, 0 (certain and right) to 1 (certain and wrong); None of none.

    It is the mean of the squared differences of probability and outcome (Brier 1950, in the form
    for two outcomes). Who says fifty-fifty every time gets 1/4.
    """
    if not forecasts:
        return None
    return sum((f.probability - f.outcome) ** 2 for f in forecasts) / Fraction(len(forecasts))


def hundredths(score: Fraction) -> int:
    """Return a score in hundredths, halves rounded up."""
    return int(100 * score + Fraction(1, 2))


def calibration(forecasts: Sequence[Forecast]) -> tuple[Level, ...]:
    """Return, for each term that was used, how often it came true, the least likely first.

    Nothing is returned for fewer than ENOUGH_TO_CALIBRATE forecasts.
    """
    if len(forecasts) < ENOUGH_TO_CALIBRATE:
        return ()
    levels = (_level(term, forecasts) for term in BANDS)
    return tuple(level for level in levels if level.forecasts)


def _level(term: str, forecasts: Sequence[Forecast]) -> Level:
    outcomes = [forecast.outcome for forecast in forecasts if forecast.term == term]
    return Level(term, len(outcomes), sum(outcomes))
