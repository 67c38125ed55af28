"""What entries are filed under: topics."""

import subjects  # not by name: Nikola takes each class in this module for a plugin


class Topics(subjects.Subjects):
    """A page and a feed for each."""

    name, classification_name, field = "topics", "topic", "topics"
    overview_page_variable_name = "topics"
    path_handler_docstrings = subjects.paths("topic")
