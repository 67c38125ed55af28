"""What an editor may do to the small site: sensible edits, and any text in any place."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hypothesis import strategies as st

EVENT = "content/events/review-goes-on.md"
TOPIC = "content/topics/safeguards.md"
BRIEF = "content/briefs/example-review.en.md"
SITE = "content/site.yaml"
NEW_TOPIC = "content/topics/added.md"
DRAFT = "content/briefs/second-look.en.md"
DRAFT_TEXT = """\
---
title: A second look at the review
summary: The review goes on.
published: 2031-06-02
authors: [The editors]
status: draft
key_points:
  - text: The ministry opened a review on 3 March 2031.
    claims: [notice/opening]
---
"""


@dataclass(frozen=True)
class Edit:
    """A change of the small site; `code` is the exit code of a build after it alone."""

    name: str
    change: Callable[[Path], None]
    code: int = 0

    def __call__(self, root: Path) -> None:
        """Make the change; an edit whose file is not there any more changes nothing."""
        self.change(root)


def replacing(path: str, old: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        file = root / path
        if file.exists():
            file.write_bytes(file.read_bytes().replace(old.encode(), new.encode()))

    return change


def writing(path: str, text: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        (root / path).write_text(text, "utf-8")

    return change


def deleting(path: str) -> Callable[[Path], None]:
    return lambda root: (root / path).unlink(missing_ok=True)


def renaming(path: str, new: str) -> Callable[[Path], None]:
    def change(root: Path) -> None:
        if (root / path).exists():
            (root / path).rename(root / new)

    return change


def undoing(path: str) -> Callable[[Path], None]:
    kept = Path(__file__).parent / "sites" / "small" / path
    return writing(path, kept.read_text("utf-8"))


EDITS = (
    Edit("a word of a brief", replacing(BRIEF, "Three engineers", "Three of the engineers")),
    Edit("a title", replacing(EVENT, "examines the model", "looks at the model")),
    Edit("the name of the site", replacing(SITE, "The Brief of Examples", "Another name")),
    Edit("a new topic", writing(NEW_TOPIC, "---\nname: {en: Added, fr: Ajouté}\n---\n")),
    Edit("no new topic", deleting(NEW_TOPIC)),
    Edit("an event deleted", deleting(EVENT)),
    Edit("an event renamed", renaming(EVENT, "content/events/going-on.md")),
    Edit("the event restored", undoing(EVENT)),
    Edit("the brief restored", undoing(BRIEF)),
    Edit("a topic deleted that is in use", deleting(TOPIC), 1),
    Edit("a topic restored", undoing(TOPIC)),
    Edit("front matter that is not closed", writing(TOPIC, "---\nname: Safeguards\n"), 1),
    Edit("a claim that is not there", replacing(BRIEF, "@gazette/departures", "@gazette/gone"), 1),
    Edit("a draft of what others cite", replacing(BRIEF, "status: published", "status: draft"), 1),
    Edit("a new draft", writing(DRAFT, DRAFT_TEXT)),
    Edit("the draft published", replacing(DRAFT, "status: draft", "status: published")),
    Edit("an asset", writing("templates/assets/added.css", "p { color: red }\n")),
    Edit("no asset", deleting("templates/assets/added.css")),
    Edit("an interface string", replacing("templates/strings/en.yaml", "Key points", "Points")),
    Edit("a template", replacing("templates/base.html", "</footer>", "<!-- end --></footer>")),
)

# A value of the front matter, with its key: `  key: value` or `- item`.
_VALUE = re.compile(r"^( *(?:- )?)([a-zA-Z_-]+: )?(\S.*)\n", re.MULTILINE)

_PLAUSIBLE = st.sampled_from(
    (
        "", "~", "null", "yes", "[]", "{}", "[[]]", "{a: b}", "- a", "a: b", "''", '""', "[en]",
        "{en: a}", "{fr: b}", "{en: '', fr: ''}", "{de: c}", "2031-02-29", "2031-03-03", "XXXX-03",
        "2031/2030", "../..", "/", "[2031,2032]", "9999-12-31", "-0001", "Y170000002", "2031-W10",
        "0000", "1", "99", "101", "-1", "1e9", "reviews", "[reviews, reviews]", "gazette/review",
        "[gazette/review, notice/opening]", "notice/opening", "event:review-opens", "brief:a",
        "claim:gazette/review", "correction:opening-day", "page:about", "source:gazette", "unnamed",
        "review-opens", "[review-opens, report-due]", "draft", "withdrawn", "published", "open",
        "occurred", "void", "superseded", "alleged", "confirmed", "retracted", "not_assessed",
        "{term: likely, low: 55, high: 80}", "{on: 2031-06-01, why: {en: a, fr: b}}", "seeds/x",
        "../../etc/passwd", "gazette.txt", "https://example.org/", "javascript:alert(1)", "en",
        "fr", "<script>alert(1)</script>", "{{ view }}", "{% raw %}", "%s {0} {n}", "&amp;",
        "\\u0000",
    )
)  # fmt: skip
_QUOTED = st.text(min_size=1, max_size=40).map(lambda text: f'"{_escaped(text)}"')


def _escaped(text: str) -> str:
    """Return a text as YAML's double quotes hold it."""
    return "".join(
        c if c.isalnum() or c in " .,;:!?’«»<>&{}[]'|*_`#@-" else f"\\U{ord(c):08x}" for c in text
    )


@st.composite
def front_matter_values(draw: st.DrawFn, folder: Path) -> tuple[str, str, str]:
    """Draw a file of `folder`, a line of its front matter, and what to put in that line's place.

    The new line has another value, another key, or whatever text.
    """
    file = draw(st.sampled_from(sorted(path for path in folder.rglob("*") if path.is_file())))
    text = file.read_text("utf-8")
    front = text.split("\n---\n")[0] + "\n" if file.suffix == ".md" else text
    line = draw(st.sampled_from([match for match in _VALUE.finditer(front) if match[3] != "---"]))
    indent, key, _ = line.groups(default="")
    value = draw(st.one_of(_PLAUSIBLE, _QUOTED, st.text(max_size=20)))
    new = draw(st.sampled_from((f"{indent}{key}{value}\n", f"{indent}{value}: x\n", f"{value}\n")))
    return f"content/{file.relative_to(folder).as_posix()}", line[0], new
