"""The text of a PDF, page by page. The room of pypdf."""

import io
import logging
from importlib.metadata import version

from pypdf import PdfReader

from brief.capture.extract import Extract
from brief.sayings import say


def extract(data: bytes) -> Extract | str:
    """Return the text of a PDF with its title and language; or why it can't be read."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends is none of our concern
    try:
        return _extract(PdfReader(io.BytesIO(data)))
    except Exception as error:  # noqa: BLE001 - a broken PDF raises whatever it hits upon
        return say(
            "this PDF can't be read ({name}): copy its text into a plain file",
            name=type(error).__name__,
        )


def _extract(reader: PdfReader) -> Extract | str:
    if reader.is_encrypted and not reader.decrypt(""):
        return say("this PDF asks for a password: save it without one, or copy its text")
    pages = [page.extract_text().strip("\n") for page in reader.pages]
    text = "\n\n".join(page for page in pages if page.strip())
    title = str((reader.metadata and reader.metadata.title) or "").strip()
    lang = str(reader.root_object.get("/Lang", "")).partition("-")[0].lower()
    method = say("the text of a PDF, extracted by pypdf {version}", version=version("pypdf"))
    return Extract(_encoded(f"{text}\n" if text else ""), method, title, lang, taken_from="pdf")


def _encoded(text: str) -> bytes:
    """Encode as UTF-8; half characters, which some fonts give, become the sign for unknown ones."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.encode("utf-8")
