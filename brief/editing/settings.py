"""What of content/site.yaml a command needs that changes files: the languages."""

from brief import config, frontmatter
from brief.load import Inputs


def languages_of(inputs: Inputs) -> tuple[str, ...]:
    """Return the site's languages, or English alone where site.yaml doesn't tell."""
    tree = frontmatter.read_yaml(inputs.site.path, inputs.site.text)[0] if inputs.site else None
    settings = config.configure(tree)[0] if tree else None
    return settings.languages if settings else ("en",)
