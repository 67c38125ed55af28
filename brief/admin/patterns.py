"""The form of a text, as a pattern and as advice: what the JSON Schemas say, for the CMS."""

from brief.sayings import Speak
from brief.schema.fields import Shape
from brief.schema.json_schema import schema_of


def advice_of(shape: Shape, speak: Speak) -> list[str]:
    """Return a regular expression that a text must match, and what to write if it doesn't."""
    schema = schema_of(shape)
    text = next(one for one in schema.get("anyOf", [schema]) if "pattern" in one)
    return [text["pattern"], speak(text["patternErrorMessage"])]
