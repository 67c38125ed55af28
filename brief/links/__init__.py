"""Which addresses of other sites still lead where they led. Never part of a build.

found     library → the addresses that pages link to, with their places
guard     address of a machine → may it be asked?
visit     one polite question to one machine (the room of urllib3)
robots    what hosts ask programs to leave alone (the room of Protego)
trace     an address, through its redirects → what was answered
verdicts  what was answered → ok, moved, blocked, unknown, dead or soft-404
memory    what was found before: nothing is dead until it was so on several days
survey    all addresses, one after the other
report    what was found, for people, programs and an issue
"""

from brief.links.found import Place, addresses
from brief.links.memory import Memory, Record, as_memory, dumped
from brief.links.report import FORMATS, counts
from brief.links.survey import survey
from brief.links.verdicts import KINDS, LOST
from brief.links.visit import Network

__all__ = [
    "FORMATS",
    "KINDS",
    "LOST",
    "Memory",
    "Network",
    "Place",
    "Record",
    "addresses",
    "as_memory",
    "counts",
    "dumped",
    "survey",
]
