"""What a file gave: the text of a source, and what it says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extract:
    """A text as it goes into seeds/, and what the file says of itself, as far as it does.

    `method` is empty for a text that was taken as it is. `published` is a day, YYYY-MM-DD,
    `taken_from` a word of the source's field.
    """

    data: bytes
    method: str = ""
    title: str = ""
    lang: str = ""
    url: str = ""
    published: str = ""
    taken_from: str = "plain_text"

    @property
    def text(self) -> str:
        """The text as it will be read."""
        return self.data.decode("utf-8")
