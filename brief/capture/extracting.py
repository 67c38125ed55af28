"""From the bytes of a file that an editor saved to the text of a source.

Plain text is taken as it is, byte by byte. From a web page and a PDF the text is extracted, and
`method` says how, since such a text is no longer the file itself.
"""

import re

from brief.capture.extract import Extract
from brief.sayings import say, wanting

LARGEST = 20_000_000  # bytes of a file that is captured
LARGEST_NAMED = f"{LARGEST // 1_000_000} MB"
_HTML = re.compile(rb"(?is)\s*(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)")
# The beginnings of files that look like documents and are none, and what to do instead.
_OTHERS = {
    b"PK\x03\x04": say("this is a Word, LibreOffice or zip file: save it as plain text (UTF-8)"),
    b"\xd0\xcf\x11\xe0": say("this is an old Word file: save it as plain text (UTF-8)"),
    b"{\\rtf": say("this is rich text (RTF): save it as plain text (UTF-8)"),
    b"From: <Saved by": say("this is a web archive (MHTML): save the page as 'HTML only'"),
    b"bplist": say("this is a web archive of Safari: save the page as 'Page Source'"),
    b"\x89PNG": say("this is a picture: a source needs its text"),
    b"\xff\xd8\xff": say("this is a picture: a source needs its text"),
}


def extract(name: str, data: bytes, encoding: str | None = None) -> Extract | str:
    """Return the text of a file, or why it can't be captured and what to do instead.

    `encoding` is that of a plain text that isn't UTF-8: it is then written as UTF-8.
    """
    refused = _refused(data)
    if refused:
        return refused
    try:
        made = _extract(name, data, encoding)
    except ModuleNotFoundError as missing:
        return wanting(missing, "brief[capture]")
    if isinstance(made, Extract) and not made.text.strip():
        return say(
            "there is no text in this file; if it shows a scan, have its text recognised first"
        )
    return made


def _extract(name: str, data: bytes, encoding: str | None) -> Extract | str:
    if b"%PDF-" in data[:1024]:
        from brief.capture import pdf

        return pdf.extract(data)
    if name.lower().endswith((".html", ".htm", ".xhtml")) or _HTML.match(data[:4096]):
        from brief.capture import html

        return html.extract(data)
    return _plain(data, encoding)


def _refused(data: bytes) -> str:
    if len(data) > LARGEST:
        return say(
            "this file has more than {size}, the most that is read",
            size=LARGEST_NAMED,
        )
    return next((why for start, why in _OTHERS.items() if data.startswith(start)), "")


def _plain(data: bytes, encoding: str | None) -> Extract | str:
    try:
        if encoding:
            text = data.decode(encoding)
            return Extract(
                text.encode("utf-8"),
                say("a text converted from {encoding} to UTF-8", encoding=encoding),
            )
        data.decode("utf-8")
    except LookupError:
        return say(
            "there is no encoding '{encoding}'; try utf-8, windows-1252 or utf-16",
            encoding=encoding,
        )
    except UnicodeError as error:
        return _undecodable(data, encoding, getattr(error, "start", 0))
    return say("this is no text: it holds bytes of zero") if b"\0" in data else Extract(data)


def _undecodable(data: bytes, encoding: str | None, at: int) -> str:
    """Return where a text can't be decoded, with the words as they would be in a likelier way."""
    line = data.count(b"\n", 0, at) + 1
    said = say("line {line} is not {encoding}", line=line, encoding=encoding or "UTF-8")
    guess = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "windows-1252"
    around = data if guess == "utf-16" else data[max(0, at - 20) : at + 20]
    shown = " ".join(around.decode(guess, "replace")[:40].split())
    return say(
        '{said}; read as {guess} it says "{shown}": if that is right, add --encoding {guess}',
        said=said,
        guess=guess,
        shown=shown,
    )
