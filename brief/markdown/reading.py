"""How a body is read, in one story."""

import re
from collections.abc import Iterator
from typing import Any

from markdown_it.token import Token

from brief.markdown.attributes import check_attributes
from brief.markdown.body import Body
from brief.markdown.footnotes import check_footnotes, note_ids, notes_last
from brief.markdown.headings import (
    check_ids,
    check_levels,
    list_headings,
    name_headings,
    written_ids,
)
from brief.markdown.leftovers import check_leftovers, refuse_images
from brief.markdown.links import check_links, unused_definitions
from brief.markdown.parser import parser
from brief.markdown.parts import align_by_class, render
from brief.markdown.places import Lines, place_cells
from brief.markdown.sentences import split
from brief.markdown.tokens import faults, settle
from brief.markdown.typeset import typeset
from brief.problems import Problem, Problems


def parse(text: str, lang: str) -> tuple[Body, Problems]:
    """Return the body written in `text`, Markdown, and its problems in the order of their places.

    `lang` is the BCP 47 tag of its language. The result depends on nothing else.
    No text raises an error, and no text is lost: what can't be read is shown as it was typed.
    """
    md, env = parser(), dict[str, Any]()
    lines = re.sub(r"\r\n?", "\n", text).split("\n")
    tokens = md.parse(text, env)
    problems = list(_check_text(tokens, env, lines))
    notes = note_ids(env)
    problems += check_ids(tokens, notes, lines)
    name_headings(tokens, notes | written_ids(tokens))
    problems += check_links(tokens, notes | written_ids(tokens), lines)
    settle(tokens, lines)
    problems += faults(tokens)
    sentences = split(tokens, lines)
    typeset(tokens, lang)
    headings = list_headings(tokens)
    parts = render(md, notes_last(md, tokens, env), env)
    return Body(parts, headings, sentences), tuple(sorted(problems, key=lambda p: p.where))


def _check_text(tokens: list[Token], env: dict[str, Any], lines: Lines) -> Iterator[Problem]:
    refuse_images(tokens)
    yield from place_cells(tokens, lines)
    yield from check_footnotes(tokens, env, lines)
    yield from unused_definitions(tokens, env, lines)
    yield from check_attributes(tokens, lines)
    yield from check_levels(tokens)
    yield from check_leftovers(tokens, lines)
    align_by_class(tokens)
