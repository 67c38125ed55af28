"""A slip: where a YAML parser gave up, and what it said."""

from dataclasses import dataclass

from brief.frontmatter.lines import Block
from brief.frontmatter.mends import in_quotes, with_line
from brief.problems import Problem


@dataclass(frozen=True, slots=True)
class Slip:
    """What a parser said, and three places, each a line and a column that count from 0.

    `at` is where it stopped, `since` where the thing began that it was reading, and `last` where
    the last thing began that it had understood.
    """

    block: Block
    said: str
    at: tuple[int, int]
    since: tuple[int, int]
    last: tuple[int, int]

    def says(self, *phrases: str) -> bool:
        """Tell whether the parser's message has one of the phrases."""
        return any(phrase in self.said for phrase in phrases)

    def line(self, place: tuple[int, int]) -> str:
        """Return the text of a place's line."""
        return self.block.line(place[0])

    def sign(self, place: tuple[int, int]) -> str:
        """Return the character of a place; it is empty at the end of a line."""
        return self.line(place)[place[1] : place[1] + 1]

    def begins_its_line(self, place: tuple[int, int]) -> bool:
        """Tell whether nothing but spaces stands before a place."""
        return not self.line(place)[: place[1]].strip()

    def follows_on_its_line(self) -> bool:
        """Tell whether the parser stopped behind what it had understood, in the same line."""
        return self.at[0] == self.last[0] and self.at[1] > self.last[1]

    def in_quotes(self, advice: str, place: tuple[int, int]) -> str:
        """Return the advice, with the line in quotation marks if that is all there is to do."""
        if self.block.goes_on(place[0]):
            return advice
        return with_line(advice, self.line(place), in_quotes(place[1]))

    def problem(
        self, code: str, message: str, hint: str, place: tuple[int, int], width: int = 1
    ) -> Problem:
        """Return the problem of a place."""
        return Problem(code, message, self.block.where(*place, width), hint)
