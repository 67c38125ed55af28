"""The record is arithmetic: scores that were worked out by hand, and laws."""

import random
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brief.content import BANDS, Expectation, Likelihood
from brief.content.expectation import ExpectationStatus
from brief.library.record import (
    ENOUGH_TO_CALIBRATE,
    Forecast,
    Level,
    brier,
    calibration,
    forecast_of,
    hundredths,
)
from brief.schema.kinds import words

OPEN = Expectation(
    statement=words(en="It rains."),
    voice="editor",
    basis=(),
    likelihood=Likelihood(term="likely", low=55, high=80),
    status="open",
)
LIKELY = Fraction(27, 40)  # 0.675, between 55 and 80 %


def forecasts(**outcomes: str) -> list[Forecast]:
    """Return forecasts by term, an outcome for each digit: likely="110"."""
    return [
        Forecast(term, Fraction(sum(BANDS[term]), 200), int(outcome))
        for term, digits in outcomes.items()
        for outcome in digits
    ]


any_forecast = st.sampled_from(
    [forecast for term in BANDS for forecast in forecasts(**{term: "01"})]
)


def test_the_probability_is_the_midpoint_of_the_range() -> None:
    assert Forecast("likely", LIKELY, 1) == forecast_of(replace(OPEN, status="occurred"))
    assert Forecast("likely", LIKELY, 0) == forecast_of(replace(OPEN, status="did_not_occur"))


@pytest.mark.parametrize("status", ["open", "occurring", "partly_occurred", "void", "superseded"])
def test_what_had_no_clear_outcome_is_not_scored(status: ExpectationStatus) -> None:
    assert forecast_of(replace(OPEN, status=status)) is None


def test_what_was_not_assessed_is_not_scored() -> None:
    assert forecast_of(replace(OPEN, status="occurred", likelihood="not_assessed")) is None


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (forecasts(likely="1"), Fraction("0.105625")),  # 0.325²
        (forecasts(likely="0"), Fraction("0.455625")),  # 0.675²
        (forecasts(roughly_even_chance="01"), Fraction("0.25")),
        (forecasts(almost_certain="1", almost_no_chance="0"), Fraction("0.0009")),  # 0.03²
        (forecasts(very_unlikely="1", unlikely="0"), Fraction("0.435625")),  # (0.875² + 0.325²) / 2
    ],
)
def test_the_mean_brier_score(given: list[Forecast], expected: Fraction) -> None:
    assert expected == brier(given)


def test_there_is_no_score_of_nothing() -> None:
    assert brier([]) is None


@given(st.lists(any_forecast, min_size=1))
def test_a_score_lies_between_0_and_1(given: list[Forecast]) -> None:
    assert 0 <= (brier(given) or 0) <= 1
    assert 0 <= hundredths(brier(given) or Fraction(0)) <= 100


@given(st.lists(any_forecast, max_size=30), st.randoms(use_true_random=False))
def test_the_order_does_not_matter(given: list[Forecast], chance: random.Random) -> None:
    shuffled = chance.sample(given, len(given))
    assert brier(given) == brier(shuffled)
    assert calibration(given) == calibration(shuffled)


@given(st.lists(any_forecast, min_size=ENOUGH_TO_CALIBRATE))
def test_calibration_counts_every_forecast_once(given: list[Forecast]) -> None:
    levels = calibration(given)
    assert len(given) == sum(level.forecasts for level in levels)
    assert sum(forecast.outcome for forecast in given) == sum(level.occurred for level in levels)
    assert all(0 <= level.occurred <= level.forecasts for level in levels)


def test_calibration_waits_until_there_is_enough() -> None:
    assert () == calibration(forecasts(likely="1" * 19))
    assert (Level("likely", 20, 20),) == calibration(forecasts(likely="1" * 20))


def test_calibration_runs_from_the_least_likely_term() -> None:
    given = forecasts(likely="1101", unlikely="0" * 16)
    assert (Level("unlikely", 16, 0), Level("likely", 4, 3)) == calibration(given)


@pytest.mark.parametrize(
    ("score", "expected"), [("0", 0), ("1", 100), ("0.004999", 0), ("0.005", 1), ("0.125", 13)]
)
def test_hundredths_round_halves_up(score: str, expected: int) -> None:
    assert expected == hundredths(Fraction(score))
