"""What entries are filed under: entities."""

import subjects  # not by name: Nikola takes each class in this module for a plugin


class Entities(subjects.Subjects):
    """A page and a feed for each."""

    name, classification_name, field = "entities", "entity", "entities"
    overview_page_variable_name = "entities"
    path_handler_docstrings = subjects.paths("entity")
