"""From the bytes of a file that an editor saved to the text of a source.

Plain text is taken as it is, byte by byte. From a web page and a PDF the text is extracted, and
`method` says how, since such a text is no longer the file itself.
"""

import re

from brief.capture.extract import Extract

LARGEST = 20_000_000  # bytes of a file that is captured
LARGEST_NAMED = f"{LARGEST // 1_000_000} MB"
_HTML = re.compile(rb"(?is)\s*(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)")
# The beginnings of files that look like documents and are none, and what to do instead.
_OTHERS = {
    b"PK\x03\x04": "this is a Word, LibreOffice or zip file: save it as plain text (UTF-8)",
    b"\xd0\xcf\x11\xe0": "this is an old Word file: save it as plain text (UTF-8)",
    b"{\\rtf": "this is rich text (RTF): save it as plain text (UTF-8)",
    b"From: <Saved by": "this is a web archive (MHTML): save the page as 'HTML only'",
    b"bplist": "this is a web archive of Safari: save the page as 'Page Source'",
    b"\x89PNG": "this is a picture: a source needs its text",
    b"\xff\xd8\xff": "this is a picture: a source needs its text",
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
        return f"this needs '{missing.name}': pip install 'brief[capture]'"
    if isinstance(made, Extract) and not made.text.strip():
        return "there is no text in this file; if it shows a scan, have its text recognised first"
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
        return f"this file has more than {LARGEST_NAMED}, the most that is read"
    return next((why for start, why in _OTHERS.items() if data.startswith(start)), "")


def _plain(data: bytes, encoding: str | None) -> Extract | str:
    try:
        if encoding:
            text = data.decode(encoding)
            return Extract(text.encode("utf-8"), f"a text converted from {encoding} to UTF-8")
        data.decode("utf-8")
    except LookupError:
        return f"there is no encoding '{encoding}'; try utf-8, windows-1252 or utf-16"
    except UnicodeError as error:
        return _undecodable(data, encoding, getattr(error, "start", 0))
    return "this is no text: it holds bytes of zero" if b"\0" in data else Extract(data)


def _undecodable(data: bytes, encoding: str | None, at: int) -> str:
    """Return where a text can't be decoded, with the words as they would be in a likelier way."""
    line = data.count(b"\n", 0, at) + 1
    said = f"line {line} is not {encoding or 'UTF-8'}"
    guess = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "windows-1252"
    around = data if guess == "utf-16" else data[max(0, at - 20) : at + 20]
    shown = " ".join(around.decode(guess, "replace")[:40].split())
    return f'{said}; read as {guess} it says "{shown}": if that is right, add --encoding {guess}'
