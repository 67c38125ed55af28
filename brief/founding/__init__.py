"""`brief init`: a new brief of one's own, which builds and passes its checks at once."""

from brief.founding.files import files_of, known_languages
from brief.founding.folder import fault_of, renew, write
from brief.founding.wishes import Wishes, lang_fault, title_fault

__all__ = [
    "Wishes", "fault_of", "files_of", "known_languages", "lang_fault", "renew", "title_fault",
    "write",
]  # fmt: skip
