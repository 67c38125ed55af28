"""What a site has only if it is asked for: the CMS, and PDFs. They are imported then.

Starting a program is a good part of a small build.
"""

from pathlib import Path

from brief.config import Config
from brief.load import Blob
from brief.making import Made
from brief.problems import Problems
from brief.publish import File
from brief.views import Edition


def cms(root: Path, config: Config) -> tuple[tuple[Blob, ...], Problems]:
    """Return the files of the CMS if the settings ask for /admin/, or why they can't be had."""
    if config.site.admin is None:
        return (), ()
    from brief.admin.fetching import fetched

    return fetched(root, config)


def pdfs(made: Made, edition: Edition) -> tuple[tuple[File, ...], Problems]:
    """Return the PDF of each brief among what was made, or why there is none."""
    from brief.pdf import printed

    briefs = {sheet.url: sheet.pdf for sheet in made.sheets if sheet.pdf}
    return printed(briefs, made.files, edition.config.base, edition.library.as_of)
